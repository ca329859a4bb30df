import { costs } from "./costs.ts";
import type { Language } from "./language.ts";
import type { Emission } from "./slip.ts";
import { isSimplifiedOnly } from "./script.ts";
import { clashCost, endCost } from "./symbol-cost.ts";

/** Word costs are a little too sure of themselves; measured on the readings of development passages. */
const sharpness = 0.8;
/** So many characters to each side are looked at, and a whole word of the language where one is longer. */
const leastReach = 10;
const privateUse = { first: 0xe000, last: 0xf8ff };

/**
 * How sure the language is of a character among all that its known bytes (or its gloss) leave possible: a softmax
 * over the cost of the words around it. 1 when nothing else is possible.
 */
export function confidenceAt(emissions: readonly Emission[], at: number, language: Language): number {
  const chosen = emissions[at];
  if (chosen === undefined || chosen.how === "lost") return 0;
  if (chosen.rivals.length === 0) return 1;
  const reach = Math.max(leastReach, language.longest);
  const before = emissions
    .slice(Math.max(0, at - reach), at)
    .map((emission) => emission.code)
    .filter((code) => code > 0);
  const after = emissions.slice(at + 1, at + 1 + reach).map((emission) => emission.code);
  const ends = !emissions.slice(at + 1).some((emission) => emission.code > 0);
  const cost = (code: number) =>
    language.wordCost([...before, code, ...after].filter((each) => each > 0)) +
    clashCost(before.at(-1) ?? 0, code) +
    (isSimplifiedOnly(code) ? costs.simplifiedOnly : 0) +
    (ends ? endCost(code) : 0);
  const least = cost(chosen.code);
  let sum = 1;
  for (const code of new Set(chosen.rivals)) {
    if (code === chosen.code || (code >= privateUse.first && code <= privateUse.last)) continue;
    sum += Math.exp(sharpness * (least - cost(code)));
  }
  return 1 / sum;
}
