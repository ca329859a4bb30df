import type { Organisation } from "../../plan/organisation.ts";
import { readDateWords } from "../lexer/date-words.ts";
import type { Token } from "../lexer/token.ts";
import { ANSWERABLE } from "../outline/sentence.ts";
import type { Claim, Due } from "./claim.ts";
import { namesBodies, readOrganisations } from "./organisations.ts";

/** What stands behind a task about all its promises: who answers, and by when. */
export interface TaskNote {
  readonly units: readonly Organisation[];
  readonly due: Due | null;
  /** True when the whole sentence is such a note and promises nothing itself. */
  readonly whole: boolean;
}

const LABELLED =
  /^[（(]?(?:主体|第一|首要|协同|协作|牵头|责任|配合|主办|承办|落实|协办|主责|参与|实施)(?:责任)?(?:单位|部门|主体|领导)[：:]/;
const TIMED = /^[（(]?(?:完成|办结|推进|整改)?(?:时限|期限|时间|时间节点)[：:]/;
/** 区科技局牵头，区工信局配合。 */
const SPOKEN =
  /^(?:由)?[^，。；：:]{2,60}(?:牵头|负责)(?:[，,；;][^，。；]{2,80}(?:配合|参与|负责|落实|协助))*。?$/;
const TIME = /(?:时限|期限|时间|时间节点)[：:]?\s*/;
const LONGEST_NOTE = 160;
const MOST_UNITS = 80;

function dueIn(text: string, start: number, end: number, year: number): Due | null {
  const found = TIME.exec(text.slice(start, end));
  if (found === null) return null;
  const words = readDateWords(text, start + found.index + found[0].length);
  return words === null || words.end > end ? null : { words, year };
}

/** 【】 holds names of offices as often as a heading; other brackets are brackets. */
const isBracket = (text: string, token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === "paren" || (token.kind === "quote" && text[token.start] === "【"));

/** A bracket that says who answers, in words or by nothing but names of offices. */
const answers = (words: string): boolean => ANSWERABLE.test(words) || namesBodies(words.slice(1, -1));

/** The note that a sentence is, or ends with in brackets; null when it says nothing about who or when. */
export function readTaskNote(
  text: string,
  tokens: readonly Token[],
  body: number,
  end: number,
  year: number,
): TaskNote | null {
  const last = tokens.findLast((token) => token.kind !== "mark");
  if (isBracket(text, last) && answers(text.slice(last.start, last.end))) {
    const units = readOrganisations(text.slice(last.start, last.end));
    return { units, due: dueIn(text, last.start, last.end, year), whole: last.start <= body };
  }
  const words = text.slice(body, Math.min(end, body + LONGEST_NOTE)).trim();
  const whole =
    LABELLED.test(words) || TIMED.test(words) || (end - body <= LONGEST_NOTE && SPOKEN.test(words));
  return whole
    ? { units: TIMED.test(words) ? [] : readOrganisations(words), due: dueIn(text, body, end, year), whole }
    : null;
}

/** Hands a note's units and date to a promise of its task; what the clause says itself stays. */
export function withNote(claim: Claim, note: TaskNote): Claim {
  const named = claim.organisations.filter((body) => !note.units.some((unit) => unit.name === body.name));
  return {
    ...claim,
    organisations: [...note.units, ...named].slice(0, MOST_UNITS),
    due: claim.due ?? note.due,
  };
}
