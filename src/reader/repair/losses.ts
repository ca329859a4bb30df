/** A stretch of text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What is left where text was destroyed before it came here: U+FFFD, and its bytes read a second time as GBK (锟斤拷),
 * as Latin-1 (ï¿½), fresh memory read as GBK (烫烫烫, 屯屯屯),
 * or a box in a number (3□.5). There is nothing to recover.
 */
const destroyed =
  /\ufffd+|(?:锟斤拷?|锟\ue4c6)(?:锟斤拷?|斤拷|拷)*|(?:ï¿½)+|烫{3,}|屯{3,}|(?<=\d)□+|(?<!□)□+(?=[.\d])/gu;

/** Every loss begins with one of these; most texts hold none. */
const suspicious = /[\ufffd锟ï烫屯□]/;

/** Places where something is gone for good. Never guesses what it was. */
export function findLosses(text: string): readonly Stretch[] {
  if (!suspicious.test(text)) return [];
  return [...text.matchAll(destroyed)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/**
 * On a page of the damaged kind a '?' that stays between signs of a sentence stands for a swallowed one, which may
 * have been a digit: the number beside it cannot be trusted.
 */
const swallowed = /(?<=[\p{Script=Han}\d])[?](?=[.\d%％\p{Script=Han}])/gu;

/** Question marks of a damaged page that stand where no question ends. */
export function findSwallowed(text: string): readonly Stretch[] {
  return [...text.matchAll(swallowed)].map((found) => ({ start: found.index, end: found.index + 1 }));
}
