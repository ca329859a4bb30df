import { Converter } from "opencc-js/t2cn";
import { toSimplifiedPairs, toTraditionalPairs } from "./script.data.ts";

interface Scripts {
  /** Simplified code of a code, itself where there is none. */
  readonly simplified: Uint16Array;
  /** Traditional code of a code, itself where the damaging converter changes nothing. */
  readonly traditional: Uint16Array;
}

let scripts: Scripts | null = null;
let phraseConverter: ((text: string) => string) | null = null;

function load(): Scripts {
  const simplified = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const traditional = Uint16Array.from(simplified);
  for (let i = 0; i < toSimplifiedPairs.length; i += 2) {
    simplified[toSimplifiedPairs.charCodeAt(i)] = toSimplifiedPairs.charCodeAt(i + 1);
  }
  for (let i = 0; i < toTraditionalPairs.length; i += 2) {
    traditional[toTraditionalPairs.charCodeAt(i)] = toTraditionalPairs.charCodeAt(i + 1);
  }
  return { simplified, traditional };
}

/** Simplified form of one character code by the plain character table, without looking at its neighbours. */
export function simplifiedCode(code: number): number {
  scripts ??= load();
  return scripts.simplified[code] ?? code;
}

/** True for a character that only simplified Chinese writes (业, 个). */
export function isSimplifiedOnly(code: number): boolean {
  scripts ??= load();
  return scripts.traditional[code] !== code;
}

/** True for a character that only traditional Chinese writes (業, 個). */
export function isTraditionalOnly(code: number): boolean {
  return simplifiedCode(code) !== code;
}

/** A text as the damaging sites' converter writes it: one character for one, ambiguous ones (后 里 系 云 干 范 游) left. */
export function toTraditional(text: string): string {
  scripts ??= load();
  let out = "";
  for (let i = 0; i < text.length; i++)
    out += String.fromCharCode(scripts.traditional[text.charCodeAt(i)] ?? 0);
  return out;
}

/** True when a text writes far more traditional-only than simplified-only characters. */
export function isTraditional(text: string): boolean {
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400) continue;
    if (isTraditionalOnly(code)) traditional++;
    else if (isSimplifiedOnly(code)) simplified++;
  }
  return traditional > 2 * simplified;
}

/**
 * Simplified Chinese with phrases heard (著力 → 着力, 著作 stays; OpenCC `tw` → `cn`), always of the same length:
 * every span counts on it, so a line whose phrase table would change the length goes character by character.
 */
export function toSimplified(line: string): string {
  phraseConverter ??= Converter({ from: "tw", to: "cn" });
  const converted = phraseConverter(line);
  if (converted.length === line.length) return converted;
  let plain = "";
  for (let i = 0; i < line.length; i++) plain += String.fromCharCode(simplifiedCode(line.charCodeAt(i)));
  return plain;
}
