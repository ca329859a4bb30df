import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";

/** Index of the first of the state words that end a stretch of tokens (…投入使用, …建成投用), or -1. */
export function stateAtEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1;
  while (at >= from && (isMark(tokens[at], " 　\t") || tokens[at]?.kind === "paren")) at -= 1;
  if (!isWord(tokens[at], W.state)) return -1;
  while (at - 1 > from && isWord(tokens[at - 1], W.state)) at -= 1;
  return at >= from ? at : -1;
}

/** Index behind the last of the state words that begin at `state`. */
export function stateEnd(tokens: readonly Token[], state: number): number {
  let at = state;
  while (isWord(tokens[at], W.state)) at += 1;
  return at;
}
