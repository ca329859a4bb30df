import type { RepairedLine } from "./repaired-line.ts";
import { simplifiedCode } from "./script.ts";
import type { ListedWord } from "./word-list.ts";

/** Weight of a pair of characters for each time that the page shows it elsewhere. */
const weightPerSighting = 500;
/** Below this a character may itself be a wrong guess. */
const certain = 0.95;
/** Weight of a name that the caller hands in: as much as an ordinary word. */
const nameWeight = 2000;

/** Where the name by which a plan calls a firm ends: 禾陵热力（青禾）有限公司 is called 禾陵热力. */
const CALLED = /^[^（(]{2,}?(?=[（(]|集团|股份|有限|公司)/u;

/** A district's names as words, in simplified script, and the short names of its firms. */
export function namesAsWords(names: readonly string[]): readonly ListedWord[] {
  const called = names.flatMap((name) => CALLED.exec(name) ?? []);
  return [...new Set([...names, ...called])].map((name) => ({
    text: simplifiedForm(name),
    count: nameWeight,
  }));
}

/**
 * Pairs of Han characters that a page shows undamaged or certain at least twice: a page tells of few things and names
 * them again and again, so they are the best hint for a byte that is lost elsewhere on it.
 */
export function wordsOfPage(lines: readonly RepairedLine[]): readonly ListedWord[] {
  const sightings = new Map<string, number>();
  for (const { characters } of lines) {
    for (let i = 1; i < characters.length; i++) {
      const before = characters[i - 1];
      const after = characters[i];
      if (before === undefined || after === undefined || !isCertainHan(before) || !isCertainHan(after))
        continue;
      const pair = simplifiedForm(String.fromCharCode(before.code, after.code));
      sightings.set(pair, (sightings.get(pair) ?? 0) + 1);
    }
  }
  return [...sightings]
    .filter(([, times]) => times > 1)
    .map(([text, times]) => ({ text, count: times * weightPerSighting }));
}

function isCertainHan(character: { readonly code: number; readonly confidence: number }): boolean {
  return character.confidence >= certain && character.code >= 0x4e00 && character.code < 0xa000;
}

function simplifiedForm(text: string): string {
  return Array.from({ length: text.length }, (_, i) =>
    String.fromCharCode(simplifiedCode(text.charCodeAt(i))),
  ).join("");
}
