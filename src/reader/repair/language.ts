import { simplifiedCode } from "./script.ts";
import { symbolCost } from "./symbol-cost.ts";
import { unpackWords, type ListedWord } from "./word-list.ts";

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
  /** Letters of its longest word: what a place can depend on. */
  readonly longest: number;
}

/** Share of the model that looks at the neighbour; the rest is the character alone, so that nothing is impossible. */
const neighbourShare = 0.97;
const worstStep = 18;
/** Half a sighting: a character that no list knows is still possible. */
const unseen = 0.5;

interface Counts {
  readonly letters: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly pairs: Map<number, number>;
  readonly words: Map<string, number>;
  letterTotal: number;
  wordTotal: number;
  longest: number;
}

/** The list that everybody shares and, on top, what one page or district adds; their counts are summed when asked. */
interface Model {
  readonly common: Counts;
  readonly own: Counts;
}

let common: Counts | null = null;

/**
 * The language of plans. `own` are further words with their weight, in simplified script: a district's names, or words
 * that the page itself shows elsewhere (the list's own words weigh from 5 to a million).
 */
export function chinese(own: readonly ListedWord[] = []): Language {
  common ??= count(unpackWords());
  const model: Model = { common, own: count(own.filter(({ text }) => text.length > 1)) };
  return {
    stepCost: (before, code) => stepCost(model, simplifiedCode(before), simplifiedCode(code)),
    wordCost: (codes) => wordCost(model, codes.map(simplifiedCode)),
    longest: longestOf(model),
  };
}

/** Pairs of the 20,992 characters from U+4E00 on fit a number that engines keep unboxed. */
function pairKey(before: number, code: number): number {
  return ((before - 0x4e00) << 15) | (code - 0x4e00);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code < 0xa000;
}

function count(words: readonly ListedWord[]): Counts {
  const counts: Counts = {
    letters: new Float64Array(0x10000),
    starts: new Float64Array(0x10000),
    ends: new Float64Array(0x10000),
    pairs: new Map(),
    words: new Map(),
    letterTotal: 0,
    wordTotal: 0,
    longest: 0,
  };
  for (const word of words) countWord(counts, word);
  return counts;
}

function countWord(counts: Counts, word: ListedWord): void {
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
  counts.longest = Math.max(counts.longest, text.length);
  counts.words.set(text, (counts.words.get(text) ?? 0) + times);
}

function stepCost({ common: base, own }: Model, before: number, code: number): number {
  const seen = isHan(before) ? (base.letters[before] ?? 0) + (own.letters[before] ?? 0) : 0;
  const ending = seen > 0 ? ((base.ends[before] ?? 0) + (own.ends[before] ?? 0)) / seen : 1;
  if (!isHan(code)) return symbolCost(code) - Math.log(neighbourShare * ending + 1 - neighbourShare);
  const key = pairKey(before, code);
  const together = seen > 0 ? ((base.pairs.get(key) ?? 0) + (own.pairs.get(key) ?? 0)) / seen : 0;
  const starting = ((base.starts[code] ?? 0) + (own.starts[code] ?? 0)) / (base.wordTotal + own.wordTotal);
  const alone = ((base.letters[code] ?? 0) + (own.letters[code] ?? 0)) / (base.letterTotal + own.letterTotal);
  const chance = neighbourShare * (together + ending * starting) + (1 - neighbourShare) * alone;
  return chance > 0 ? Math.min(worstStep, -Math.log(chance)) : worstStep;
}

const longestOf = ({ common: base, own }: Model): number => Math.max(base.longest, own.longest);

/** Shortest path over the words that start at each place (Viterbi on unigrams of words). */
function wordCost(model: Model, codes: readonly number[]): number {
  const { common: base, own } = model;
  const longest = longestOf(model);
  const total = base.wordTotal + own.wordTotal;
  const best = new Float64Array(codes.length + 1).fill(Infinity);
  best[0] = 0;
  const reach = (to: number, cost: number) => {
    best[to] = Math.min(best[to] ?? Infinity, cost);
  };
  for (let from = 0; from < codes.length; from++) {
    const sofar = best[from] ?? 0;
    const first = codes[from] ?? 0;
    if (!isHan(first)) {
      reach(from + 1, sofar + symbolCost(first));
      continue;
    }
    let text = "";
    for (let to = from; to < codes.length && to - from < longest; to++) {
      const code = codes[to] ?? 0;
      const key = pairKey(codes[to - 1] ?? 0, code);
      if (to > from && !base.pairs.has(key) && !own.pairs.has(key)) break;
      text += String.fromCharCode(code);
      const times = (base.words.get(text) ?? 0) + (own.words.get(text) ?? 0) || (to === from ? unseen : 0);
      if (times > 0) reach(to + 1, sofar - Math.log(times / total));
    }
  }
  return best[codes.length] ?? 0;
}
