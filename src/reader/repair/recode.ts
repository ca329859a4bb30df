import { confidenceAt } from "./confidence.ts";
import { codeAt } from "./gbk.ts";
import { chinese, type Language } from "./language.ts";
import type { Stretch } from "./losses.ts";
import {
  continuations,
  holesOf1252,
  pairedBytes,
  type ReadCharacter,
  readUtf8,
  singleBytes,
  type TracedBytes,
} from "./lost-bytes.ts";
import type { RepairedCharacter } from "./repaired-line.ts";
import type { Emission } from "./slip.ts";
import { assemble, type RepairStep } from "./repair-step.ts";

const latin = /[\u00c2-\u00f4][\ufffd\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|[\u0080-\u00ff]{4}/;
/** What 的 ， 。 一 and the commonest first bytes look like when UTF-8 is read as GBK; clean text hardly writes any. */
const paired = /[锛銆鐨鍙涓浜鍦鏄]/;
const han = /\p{Script=Han}/u;
const mostLayers = 4;
/** A line read anew must cost this many nats a character less than it did. */
const gain = 2;
/** Chinese costs about 5 nats a character, signs that mean nothing 12 and more. */
const plausible = 8;

/**
 * Reads lines anew that were decoded in a wrong encoding: UTF-8 as Latin-1 or code page 1252 (also several times
 * over), GBK as code page 1252, UTF-8 as GBK. Other lines stay. Clean Chinese costs one look.
 */
export function recodeText(decoded: string): RepairStep | null {
  if (!latin.test(decoded) && !paired.test(decoded)) return null;
  const lines = decoded.split("\n");
  const recoded = lines.map((line) => recodeLine(line));
  if (recoded.every((line) => line === null)) return null;
  return assemble(
    lines,
    recoded.map((line, at) => line ?? asItCame(lines[at] ?? "")),
    true,
  );
}

function recodeLine(line: string): readonly RepairedCharacter[] | null {
  if (latin.test(line)) return recodeSingle(line);
  return paired.test(line) ? recodePaired(line, chinese()) : null;
}

function asItCame(line: string): readonly RepairedCharacter[] {
  return Array.from({ length: line.length }, (_, at) => ({
    code: line.charCodeAt(at),
    how: "plain",
    start: at,
    end: at + 1,
    confidence: 1,
  }));
}

function recodeSingle(line: string): readonly RepairedCharacter[] | null {
  let text = line;
  let spans: readonly Stretch[] = Array.from({ length: line.length }, (_, at) => ({
    start: at,
    end: at + 1,
  }));
  for (let layer = 0; layer < mostLayers; layer++) {
    const traced = singleBytes(text);
    if (traced === null) return null;
    const read = readUtf8(traced, holesOf1252) ?? (layer === 0 ? readGbk(traced, chinese()) : null);
    if (read === null) return null;
    const through = read.map(({ codes, start, end }) => ({
      codes,
      start: spans[start]?.start ?? 0,
      end: spans[end - 1]?.end ?? 0,
    }));
    text = String.fromCharCode(...read.map(({ codes }) => codes[0] ?? 0));
    if (han.test(text)) return fillLost(through);
    spans = through;
  }
  return null;
}

function readGbk({ bytes, origins }: TracedBytes, language: Language): readonly ReadCharacter[] | null {
  const read: ReadCharacter[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? -1;
    const code = lead >= 0 && lead < 0x80 ? lead : codeAt(lead, bytes[at + 1] ?? -1);
    if (code === 0 && lead !== 0) return null;
    const length = lead < 0x80 ? 1 : 2;
    const start = origins[at] ?? 0;
    read.push({ codes: [code], start, end: start + length });
    at += length;
  }
  const codes = read.map((character) => character.codes[0] ?? 0);
  return costPerCharacter(codes, language) < plausible ? read : null;
}

function recodePaired(line: string, language: Language): readonly RepairedCharacter[] | null {
  const traced = pairedBytes(line);
  const read = traced === null ? null : readUtf8(traced, continuations);
  if (read === null) return null;
  const filled = fillLost(read);
  const codes = Array.from({ length: line.length }, (_, at) => line.charCodeAt(at));
  const before = costPerCharacter(codes, language);
  const after = costPerCharacter(
    filled.map(({ code }) => code),
    language,
  );
  return after + gain < before ? filled : null;
}

/** Gives each character with a lost byte the one that the words around it like best, of all that are possible. */
function fillLost(read: readonly ReadCharacter[]): readonly RepairedCharacter[] {
  const emissions: Emission[] = read.map(({ codes, start, end }) => ({
    code: codes[0] ?? 0,
    how: "exact",
    start,
    end,
    rivals: [],
  }));
  read.forEach(({ codes, start, end }, at) => {
    if (codes.length < 2) return;
    const next = read[at + 1]?.codes[0];
    const near = [emissions[at - 2], emissions[at - 1]].flatMap((each) =>
      each === undefined ? [] : [each.code],
    );
    const language = chinese();
    const cost = (code: number) =>
      language.wordCost([...near, code]) + (next === undefined ? 0 : language.stepCost(code, next));
    const best = codes.reduce((least, code) => (cost(code) < cost(least) ? code : least));
    emissions[at] = { code: best, how: "by-language", start, end, rivals: codes };
  });
  return emissions.map((emission, at) => asRepaired(emission, emissions, at));
}

function asRepaired(emission: Emission, all: readonly Emission[], at: number): RepairedCharacter {
  const { code, start, end } = emission;
  if (emission.how === "by-language") {
    return { code, how: "by-language", start, end, confidence: confidenceAt(all, at, chinese()) };
  }
  return { code, how: code < 0x80 ? "plain" : "exact", start, end, confidence: 1 };
}

function costPerCharacter(codes: readonly number[], language: Language): number {
  const sum = codes.reduce((total, code, i) => total + language.stepCost(codes[i - 1] ?? 0x0a, code), 0);
  return sum / Math.max(1, codes.length);
}
