import type { DamagedLine } from "./damaged-line.ts";
import { isSimplifiedOnly } from "./script.ts";
import { clashCost } from "./symbol-cost.ts";

/**
 * What a reading of a damaged line pays, in nats. Set by hand on real damaged pages; what matters is the order: a
 * slip must be cheaper than a line of nonsense (7 to 10 nats a character too dear) and dearer than an honest '?'.
 */
export const costs = {
  /** A slip begins behind a gloss that straddles two characters; what the gloss itself costs comes on top. */
  slipAtGloss: 2,
  /** A slip begins behind a lost byte that nothing explains. */
  slip: 5,
  /** The same in front of a mark at which the second pass cuts: the cut explains the lost byte. */
  slipAtCut: 1,
  /** A '?' stays in mid-sentence on a page where a '?' mostly stands for lost bytes. */
  strayQuestion: 4,
  /** A byte is gone and the language must name it. */
  lostByte: 3,
  /** The page does not show this gloss elsewhere, but lists of its kind hold it. */
  commonGloss: 1,
  /** No list is known to hold it, but it is a traditional character, as nearly all of them are. */
  unlistedGloss: 3,
  /** It is not even that. */
  unlikelyGloss: 6,
  /** A gloss stands between the two characters that a slip's gloss straddles. */
  glossBetween: 2,
  /** A whole reading of a slip is given up. */
  surrender: 16,
  /** A decoder swallowed a sign that nothing names. */
  swallowed: 1,
  /** Nothing was swallowed where something should have been. */
  notSwallowed: 4,
  /** A mark was folded to ASCII while its bytes were out of step. */
  folded: 0.5,
  /** The same for a sign that collectors do not fold. */
  foldedRarely: 3,
  /** A private-use pair is gone from the slip without a trace; about one pair in seven lies in those rows. */
  strippedPair: 2,
  /** A gloss stays in the text of a page that has glosses. */
  strayGloss: 9,
  /** A character that only simplified Chinese writes, on a page of the damaged kind, which is traditional. */
  simplifiedOnly: 3.5,
} as const;

/** Nats for one character after another on this page. */
export function stepOn(line: DamagedLine, before: number, code: number): number {
  const script = isSimplifiedOnly(code) ? costs.simplifiedOnly : 0;
  return line.language.stepCost(before, code) + clashCost(before, code) + script;
}
