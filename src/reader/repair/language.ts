import { simplifiedCode } from "./script.ts";
import { symbolCost } from "./symbol-cost.ts";
import { unpackWords, type Word } from "./word-list.ts";

/**
 * What the repair knows of Chinese: character bigrams and words, both from one word list, no corpus. Costs are nats
 * (negative natural logarithms of probabilities); character codes may be traditional, they are compared in simplified.
 * Clean text costs about 5 nats a character, text out of step with its bytes 12 to 15.
 */
export interface Language {
  /** Cost of a character after another. */
  readonly stepCost: (before: number, code: number) => number;
  /** Cost of the best cut of a run into words. */
  readonly wordCost: (codes: readonly number[]) => number;
}

/** Share of the model that looks at the neighbour; the rest is the character alone, so that nothing is impossible. */
const neighbourShare = 0.97;
const worstStep = 18;
const nameCount = 2000;
const longestWord = 12;

interface Counts {
  readonly letters: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly pairs: Map<number, number>;
  readonly words: Map<string, number>;
  letterTotal: number;
  wordTotal: number;
}

let common: Language | null = null;

/** The language of plans, with a district's own names (firms, townships) as further words when they are handed in. */
export function chinese(names: readonly string[] = []): Language {
  if (names.length === 0) {
    common ??= languageOf(unpackWords());
    return common;
  }
  const own = names.filter((name) => name.length > 1 && name.length <= longestWord);
  return languageOf([
    ...unpackWords(),
    ...own.map((text) => ({ text: simplifiedText(text), count: nameCount })),
  ]);
}

function simplifiedText(text: string): string {
  return String.fromCharCode(
    ...Array.from({ length: text.length }, (_, i) => simplifiedCode(text.charCodeAt(i))),
  );
}

/** Pairs of the 20,992 characters from U+4E00 on fit a number that engines keep unboxed. */
function pairKey(before: number, code: number): number {
  return ((before - 0x4e00) << 15) | (code - 0x4e00);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code < 0xa000;
}

function count(words: readonly Word[]): Counts {
  const counts: Counts = {
    letters: new Float64Array(0x10000),
    starts: new Float64Array(0x10000),
    ends: new Float64Array(0x10000),
    pairs: new Map(),
    words: new Map(),
    letterTotal: 0,
    wordTotal: 0,
  };
  for (const word of words) countWord(counts, word);
  return counts;
}

function countWord(counts: Counts, word: Word): void {
  const { text, count: times } = word;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    counts.letters[code] = (counts.letters[code] ?? 0) + times;
    if (i > 0) {
      const key = pairKey(before, code);
      counts.pairs.set(key, (counts.pairs.get(key) ?? 0) + times);
    }
    before = code;
  }
  const first = text.charCodeAt(0);
  counts.starts[first] = (counts.starts[first] ?? 0) + times;
  counts.ends[before] = (counts.ends[before] ?? 0) + times;
  counts.letterTotal += times * text.length;
  counts.wordTotal += times;
  counts.words.set(text, (counts.words.get(text) ?? 0) + times);
}

function languageOf(words: readonly Word[]): Language {
  const counts = count(words);
  return {
    stepCost: (before, code) => stepCost(counts, simplifiedCode(before), simplifiedCode(code)),
    wordCost: (codes) => wordCost(counts, codes.map(simplifiedCode)),
  };
}

function stepCost(counts: Counts, before: number, code: number): number {
  const seen = isHan(before) ? (counts.letters[before] ?? 0) : 0;
  const ending = seen > 0 ? (counts.ends[before] ?? 0) / seen : 1;
  if (!isHan(code)) return symbolCost(code) - Math.log(neighbourShare * ending + 1 - neighbourShare);
  const together = seen > 0 ? (counts.pairs.get(pairKey(before, code)) ?? 0) / seen : 0;
  const apart = (ending * (counts.starts[code] ?? 0)) / counts.wordTotal;
  const alone = (counts.letters[code] ?? 0) / counts.letterTotal;
  const chance = neighbourShare * (together + apart) + (1 - neighbourShare) * alone;
  return chance > 0 ? Math.min(worstStep, -Math.log(chance)) : worstStep;
}

function wordCost(counts: Counts, codes: readonly number[]): number {
  const best = new Float64Array(codes.length + 1).fill(Infinity);
  best[0] = 0;
  for (let from = 0; from < codes.length; from++) {
    const sofar = best[from] ?? 0;
    const first = codes[from] ?? 0;
    if (!isHan(first)) {
      best[from + 1] = Math.min(best[from + 1] ?? 0, sofar + symbolCost(first));
      continue;
    }
    let text = "";
    for (let to = from; to < codes.length && to - from < longestWord; to++) {
      const code = codes[to] ?? 0;
      if (to > from && !counts.pairs.has(pairKey(codes[to - 1] ?? 0, code))) break;
      text += String.fromCharCode(code);
      const times = counts.words.get(text) ?? (to === from ? 0.5 : 0);
      if (times > 0) best[to + 1] = Math.min(best[to + 1] ?? 0, sofar - Math.log(times / counts.wordTotal));
    }
  }
  return best[codes.length] ?? 0;
}
