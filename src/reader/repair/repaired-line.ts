import { certifies } from "./certificate.ts";
import { confidenceAt } from "./confidence.ts";
import { damagedLine } from "./damaged-line.ts";
import type { Gloss, Glossary } from "./gloss.ts";
import { glossAt } from "./gloss.ts";
import type { Language } from "./language.ts";
import { maySlip } from "./page-gate.ts";
import { readsAs } from "./readings.ts";
import { readDamagedLine } from "./slip-search.ts";
import { type Emission, type How, swallowedSign } from "./slip.ts";

/** One character of a repaired line, still in the script it came in. */
export interface RepairedCharacter {
  readonly code: number;
  readonly how: How;
  readonly start: number;
  readonly end: number;
  /** 0–1, how sure the repair is of this character. */
  readonly confidence: number;
}

/** A line after its glosses are out and its slips are read. */
export interface RepairedLine {
  readonly characters: readonly RepairedCharacter[];
  /** True when the line is as it came, or when damaging it again gives what came. */
  readonly certified: boolean;
}

/** What all lines of a page share. */
export interface Page {
  readonly glossary: Glossary;
  readonly glosses: readonly Gloss[];
  readonly language: () => Language;
  /** No private-use character on the whole page: its carrier may have stripped them. */
  readonly bare: boolean;
}

/** Each slip character may hide a stripped pair where no forward model vouches for the line (one pair in seven is such). */
const doubtOfStripped = 0.88;

/** Average nats of the two steps around a character from which on it reads oddly; clean text has about 5. */
const oddStep = 9;

/** True when the language had to choose and was not sure; the words of the page may then decide better. */
export function isDoubtful(line: RepairedLine): boolean {
  return line.characters.some(
    ({ how, confidence }) => (how === "by-language" || how === "lost") && confidence < 0.5,
  );
}

/** Repairs one line of a page of the damaged kind. */
export function repairLine(line: string, page: Page): RepairedLine {
  if (!maySlip(line)) return stripGlosses(line, page);
  const language = page.language();
  const read = (stripped: boolean) => readDamagedLine(damagedLine(line, page.glossary, language, stripped));
  const first = read(false);
  const certified = isCertified(line, first, page);
  if (!page.bare || (certified && !readsOddly(first, language))) {
    return { characters: characters(first, language, 1), certified };
  }
  const second = read(true);
  const vouched = isCertified(line, second, page);
  return { characters: characters(second, language, vouched ? 1 : doubtOfStripped), certified: vouched };
}

/**
 * True when a slip says what nobody would write. Where pairs were stripped a reading can fit every byte that is left
 * and still be wrong, and only the language tells.
 */
function readsOddly(emissions: readonly Emission[], language: Language): boolean {
  const written = emissions.filter((emission) => emission.code > 0);
  return written.some(({ code, how }, at) => {
    if (how !== "exact") return false;
    const before = language.stepCost(written[at - 1]?.code ?? 0x0a, code);
    const after = language.stepCost(code, written[at + 1]?.code ?? 0x0a);
    return before + after > 2 * oddStep;
  });
}

function isCertified(line: string, emissions: readonly Emission[], page: Page): boolean {
  const own = emissions.flatMap((emission) => (emission.gloss === undefined ? [] : [emission.gloss]));
  // Whatever ASCII sign was swallowed, the damage looks the same; a digit stands for it.
  const text = textOf(emissions).replaceAll(swallowedSign, "1");
  return certifies(line, text, page.glosses, own);
}

function textOf(emissions: readonly { readonly code: number }[]): string {
  return emissions.map((emission) => (emission.code > 0 ? String.fromCharCode(emission.code) : "")).join("");
}

function characters(
  emissions: readonly Emission[],
  language: Language,
  doubt: number,
): readonly RepairedCharacter[] {
  const out: RepairedCharacter[] = [];
  emissions.forEach((emission, at) => {
    const { code, how, start, end } = emission;
    const last = out.at(-1);
    if (code > 0) {
      const sure =
        confidenceAt(emissions, at, language) * (how === "plain" || how === "by-language" ? 1 : doubt);
      out.push({ code, how, start, end, confidence: sure });
    } else if (how === "dropped" && last !== undefined) {
      out[out.length - 1] = { ...last, end };
    }
  });
  return out;
}

function stripGlosses(line: string, page: Page): RepairedLine {
  const out: RepairedCharacter[] = [];
  for (let at = 0; at < line.length; ) {
    const gloss = line[at] === "(" ? glossAt(line, at) : null;
    const last = out.at(-1);
    if (gloss !== null && last !== undefined && readsAs(String.fromCharCode(last.code), gloss.reading)) {
      out[out.length - 1] = { ...last, end: gloss.end };
      at = gloss.end;
      continue;
    }
    out.push({ code: line.charCodeAt(at), how: "plain", start: at, end: at + 1, confidence: 1 });
    at++;
  }
  return {
    characters: out,
    certified: out.length === line.length || certifies(line, textOf(out), page.glosses, []),
  };
}
