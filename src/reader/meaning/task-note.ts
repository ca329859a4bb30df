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
  /^[（(【]?(?:[市县区州](?:级|直)?)?(?:主体|第一|首要|主要|协同|协作|协助|会办|牵头|责任|配合|主办|承办|落实|协办|主责|主管|参与|参加|实施|负责|分管|包联|挂联|联系|包保|督办)(?:责任|负责)?(?:单位|部门|主体|科室|股室|处室|机构|领导|人)[：:]/;
const TIMED = /^[（(]?(?:完成|办结|推进|整改)?(?:时限|期限|时间|时间节点)[：:]/;
/** 区科技局牵头，区工信局配合。 */
const SPOKEN =
  /^(?:由)?[^，。；：:]{2,60}(?:牵头|负责)(?:[，,；;][^，。；]{2,80}(?:配合|参与|负责|落实|协助))*(?:[，,；;][^，。；]{2,16}(?:完成|办结|落实到位|见效))?。?$/;
/** 9月底前完成: a part of a note that says by when. */
const BY_WHEN = /^(?:完成|办结|落实|到位|见效|建成|投用|取得明显成效)?[。）)】〕\s]*$/;
const TIME = /(?:时限|期限|时间|时间节点)[：:]?\s*/;
const LONGEST_NOTE = 160;
const MOST_UNITS = 80;

/** The date of a part of a note that says nothing else: …配合，9月底前完成. */
function byWhen(text: string, start: number, end: number, year: number): Due | null {
  for (let at = start; at < Math.min(end, start + 2 * LONGEST_NOTE); at += 1) {
    if (!"，,；;。（(【〔".includes(text[at] ?? "-")) continue;
    const words = readDateWords(text, at + 1);
    const close =
      words === null
        ? -1
        : text.slice(words.end, Math.min(end, words.end + 12)).search(/[，,；;。）)】〕]|$/);
    if (
      words !== null &&
      words.end <= end &&
      words.bound !== "since" &&
      BY_WHEN.test(text.slice(words.end, words.end + close))
    )
      return { words, year };
  }
  return null;
}

function dueIn(text: string, start: number, end: number, year: number): Due | null {
  const found = TIME.exec(text.slice(start, end));
  if (found === null) return byWhen(text, start, end, year);
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
  let at = tokens.length - 1;
  while (tokens[at]?.kind === "mark") at -= 1;
  const last = tokens[at];
  if (isBracket(text, last) && answers(text.slice(last.start, last.end))) {
    const units = readOrganisations(text.slice(last.start, last.end));
    return { units, due: dueIn(text, last.start, last.end, year), whole: last.start <= body };
  }
  const words = text.slice(body, Math.min(end, body + LONGEST_NOTE)).trim();
  const timed = TIMED.test(words);
  const spoken = end - body <= LONGEST_NOTE && /牵头|负责/.test(words) && SPOKEN.test(words);
  if (!timed && !spoken && !LABELLED.test(words)) return null;
  return { units: timed ? [] : readOrganisations(words), due: dueIn(text, body, end, year), whole: true };
}

/** Hands a note's units and date to a promise of its task; what the clause, or a note before, says itself stays. */
export function withNote(claim: Claim, note: TaskNote): Claim {
  const known = claim.organisations.filter(({ role }) => role === "lead");
  const units = note.units.filter(({ name }) => !known.some((lead) => lead.name === name));
  const named = claim.organisations.filter(
    (body) => !known.includes(body) && !units.some((unit) => unit.name === body.name),
  );
  return {
    ...claim,
    organisations: [...known, ...units, ...named].slice(0, MOST_UNITS),
    due: claim.due ?? note.due,
  };
}
