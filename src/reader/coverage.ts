import type { Token } from "./lexer/token.ts";
import { isWord } from "./lexer/token.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { SentenceKind } from "./sentence-mark.ts";

/** What the reader found out about a sentence. */
export interface SentenceFacts {
  /** Heading, title or the page's furniture. */
  readonly silent: boolean;
  readonly past: boolean;
  /** A short line of its own without a full stop. */
  readonly bare: boolean;
  /** It begins with a label: 一是, （一）. */
  readonly labelled: boolean;
  readonly promises: number;
  /** A date with an end that no promise took. */
  readonly idleDate: boolean;
  /** It names who answers or by when. */
  readonly note: boolean;
}

const KNOWN =
  W.guide | W.advance | W.act | W.make | W.done | W.reach | W.past | W.state | W.ensure | W.strive | W.modal;
const SHORT = 14;
/** 现将…如下: a line that hands over to a list. */
const HANDS_OVER = /如下[。：:]?$|如下，|^现将|以下(?:简称|几)/;
const COPULA = /^(?:今年|明年|\d{4}年)?(?:也|更)?是/;
const QUESTION = /[？?]$/;

/** A number with a unit that is neither a name nor a count of parts, standing where nothing was promised. */
const idleNumber = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) =>
      token.kind === "quantity" &&
      token.quantity.digits &&
      token.quantity.sort !== "passing" &&
      token.quantity.bounded,
  );

const lengthOf = (tokens: readonly Token[]): number => (tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0);

/** 将抓好3项重点： announces what follows and promises nothing itself. */
function announces(text: string, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const closes = last?.kind === "mark" && "：:".includes(last.char);
  const counts = tokens.some(
    (token, index) =>
      token.kind === "quantity" && tokens.slice(index + 1, index + 4).some((next) => isWord(next, W.part)),
  );
  const first = tokens[0];
  const word = tokens.findLast((token) => token.kind !== "mark");
  if (isWord(word, W.part)) return true;
  return (
    closes ||
    counts ||
    (first !== undefined &&
      last !== undefined &&
      last.end - first.start <= SHORT &&
      /[：:]$|^(?:说明|附件|附注|注)/.test(text.slice(first.start, last.end)))
  );
}

/**
 * What a sentence is counted as in the coverage tally. Not understood is what holds a bound number, an unused date
 * or no word that the lexicon knows: those are what a person should look at.
 */
export function coverOf(text: string, tokens: readonly Token[], facts: SentenceFacts): SentenceKind {
  if (facts.silent) return "structure";
  if (facts.past) return "retrospective";
  if (facts.promises > 0) return "promise";
  if (facts.bare || facts.note || announces(text, tokens)) return "structure";
  const words = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  if (HANDS_OVER.test(words)) return "structure";
  if (QUESTION.test(words) || COPULA.test(words)) return "rhetoric";
  if (facts.labelled && lengthOf(tokens) <= SHORT) return "structure";
  if (facts.idleDate || idleNumber(tokens)) return "not-understood";
  return lengthOf(tokens) > SHORT && !tokens.some((token) => isWord(token, KNOWN))
    ? "not-understood"
    : "rhetoric";
}
