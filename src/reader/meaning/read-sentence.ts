import { tokenize } from "../lexer/tokenize.ts";
import type { Token } from "../lexer/token.ts";
import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Claim, Due } from "./claim.ts";
import { claimOf } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { splitClauses } from "./clause.ts";
import { joinBare, startBare } from "./bare-clause.ts";
import { AS_OF, endsYear, restates } from "./as-of.ts";
import { describes, subjectOf, turns } from "./describes.ts";
import { deadlinesIn, dueFor, wholeYear, yearBehind } from "./due.ts";
import type { NumberedClaim } from "./numbered-claim.ts";
import { readNumbered } from "./numbered.ts";
import { leadOf } from "./lead.ts";
import { isName } from "./places.ts";
import { organisationsIn } from "./organisations.ts";
import type { SentenceState } from "./sentence-state.ts";
import { isBare, readMeeting, readUnnumbered } from "./unnumbered.ts";

/** What a sentence promises, and whether its numbers and dates were all used. */
export interface SentenceReading {
  readonly claims: readonly Claim[];
  /** A date with an end (6月底前) stands in the sentence and no claim uses it. */
  readonly idleDate: boolean;
}

/** What the column and the row say about the words of a cell: by when, and of what. */
export interface CellContext {
  readonly due: Due | null;
  readonly about: string;
}

const NEXT_POINT = /^(?:[二三四五六七八九十]是|其次|再次|第[二三四五]|最后|另外|此外)/;
/** 完成投资3亿元，超序时进度5个百分点: what is set against the schedule has been done. */
const AGAINST_PLAN =
  /^(?:占|超|高于|快于|低于|比|较|为|落后)[^，。；]{0,8}(?:进度|年度计划|全年计划|年度目标|全年目标)/;
/** Claims of one clause, with dates carried from earlier clauses of the sentence. */
function readClause(text: string, clause: Clause, planYear: number, state: SentenceState): void {
  // 一是6月底前…；二是…: each point has a date of its own or none.
  if (NEXT_POINT.test(text.slice(clause.start, clause.start + 3))) {
    state.carried = null;
    state.alone = false;
    state.lead = [];
  }
  const lead = leadOf(text, clause);
  if (lead !== null) state.lead = lead.bodies;
  if (lead?.alone === true) return;
  state.asOf =
    (AS_OF.test(text.slice(clause.start, clause.end)) && !endsYear(clause, planYear)) ||
    (state.asOf && !turns(text, clause));
  if (state.asOf) return;
  const deadlines = deadlinesIn(text, clause, planYear, state.year);
  const leading = deadlines.find(
    (deadline) =>
      deadline.index <= clause.body &&
      // 力争用三年时间，…: a clause that holds nothing else says when for all that follows.
      (clause.body >= clause.tokens.length ||
        clause.tokens.slice(0, deadline.index).every((token) => !isWord(token, W.ensure | W.strive))),
  );
  if (leading !== undefined) {
    state.carried = leading.due;
    state.alone = clause.body >= clause.tokens.length;
  }
  const carried = state.carried;
  if (describes(text, clause, deadlines.length)) {
    state.subject = subjectOf(text, clause);
    return;
  }
  const numbered = restates(text, clause, state.claims.at(-1)) ? [] : readNumbered(text, clause);
  const before = state.claims.length;
  const words = text.slice(clause.start, clause.end);
  const organisations = bodiesIn(words, state.lead);
  takeNumbers(numbered, clause, deadlines, planYear, organisations, state);
  const due = deadlines[0]?.due ?? carried;
  if (numbered.length === 0)
    readPlain(text, clause, due, deadlines.length > 0 || state.fresh, organisations, state);
  // What a bare clause behind a promise says, it says of that promise.
  if (state.claims.length > before) state.subject = "";
  state.fresh = leading !== undefined && state.alone;
  if (deadlines.length > 0 && state.claims.length === 0) state.idleDate = clause.tokens.length > 2;
  state.year = yearBehind(clause, planYear, state.year);
}

/** Takes the numbers of a clause, each with its date: its own, 全年 behind an earlier one, or the one carried so far. */
function takeNumbers(
  numbered: readonly NumberedClaim[],
  clause: Clause,
  deadlines: ReturnType<typeof deadlinesIn>,
  planYear: number,
  organisations: Claim["organisations"],
  state: SentenceState,
): void {
  const { carried } = state;
  for (const claim of numbered) {
    const { quantityIndex, each } = claim;
    const object = /^比|^$/.test(claim.object) ? (state.claims.at(-1)?.object ?? claim.object) : claim.object;
    const action =
      claim.action === ""
        ? (state.claims.findLast((other) => other.kind === "quantity")?.action ?? "")
        : claim.action;
    const whole = wholeYear(clause, deadlines, quantityIndex, planYear, carried);
    // 6月底前…，全年增长8%，确保…: 全年 holds for what follows it, too.
    if (whole !== null && deadlines.length === 0) state.carried = whole;
    const due = whole ?? dueFor(deadlines, quantityIndex, each) ?? carried;
    state.claims.push(claimOf(claim, { action, object, due, soon: false, organisations }));
  }
}

/** Bodies that a clause names, behind those that answer for the sentence. */
function bodiesIn(words: string, lead: Claim["organisations"]): Claim["organisations"] {
  const own = organisationsIn(words);
  return lead.length === 0
    ? own
    : [...lead, ...own.filter(({ name }) => !lead.some((body) => body.name === name))];
}

function readPlain(
  text: string,
  clause: Clause,
  due: Due | null,
  stated: boolean,
  organisations: Claim["organisations"],
  state: SentenceState,
): void {
  const previous = state.claims.at(-1);
  if (isBare(clause) && (previous !== undefined || state.subject !== "")) {
    if (previous !== undefined && state.subject === "")
      joinBare(text, clause, stated ? due : null, previous, state);
    else startBare(text, clause, due, state);
    return;
  }
  const claim =
    readUnnumbered(text, clause, due !== null || state.target, previous?.object) ??
    readMeeting(text, clause, organisations);
  if (claim === null) {
    // 县医院新院区，年底前搬入: a name alone is what the next clause speaks of.
    const topic = clause.verb < 0 ? subjectOf(text, clause) : "";
    if (isName(topic) && !stated) state.subject = topic;
    if (previous !== undefined) extendAim(text, clause, previous, state);
    return;
  }
  const soon = clause.soon || (clause.force === "advance" && claim.kind === "milestone" && claim.optional);
  const partners = organisations.filter((body) => body.role === "partner").map((body) => body.name);
  const full = claimOf(claim, {
    action: claim.action,
    object: claim.action === "合作" && partners.length > 0 ? partners.join("、") : claim.object,
    due: claim.kind !== "action" || state.alone || stated ? due : null,
    soon,
    organisations,
  });
  const aim = previous === undefined ? null : joinAim(text, previous, full);
  if (aim === null) state.claims.push(full);
  else state.claims[state.claims.length - 1] = aim;
}

const MEETING = /合作|签约|共建|对接|攀亲|联姻|携手|牵手/;

/** An aim too vague to be a promise by itself still says how strongly the cooperation before it is meant. */
function extendAim(text: string, clause: Clause, previous: Claim, state: SentenceState): void {
  const aims = clause.force === "strive" || clause.force === "ensure";
  if (!aims || !isMeeting(text, previous)) return;
  state.claims[state.claims.length - 1] = { ...previous, force: clause.force, end: clause.end };
}

/** An action with a partner: 与A合作, 到B“攀亲联姻”. */
const isMeeting = (text: string, claim: Claim): boolean =>
  claim.kind === "action" &&
  claim.due === null &&
  MEETING.test(text.slice(claim.start, claim.end)) &&
  claim.organisations.some((body) => body.role === "partner");

/** 强化与A合作，争取企业上市: a cooperation and its aim are one promise when the aim has neither number, date nor name of its own. */
function joinAim(text: string, previous: Claim, claim: Claim): Claim | null {
  const aim =
    claim.kind === "action" &&
    claim.due === null &&
    claim.organisations.length === 0 &&
    claim.places.length === 0;
  if (!aim || !isMeeting(text, previous)) return null;
  const force = claim.force === "strive" || claim.force === "ensure" ? claim.force : previous.force;
  return {
    ...previous,
    force,
    action: `${previous.action}、${claim.action}`,
    object: claim.object,
    end: claim.end,
  };
}

const NO_PARTS: readonly Clause[] = [];

/** 新建充电桩1500个（其中快充桩不少于400个）: what a bracket counts apart. */
function partsInBrackets(text: string, clause: Clause): readonly Clause[] {
  let parts = NO_PARTS;
  for (const token of clause.tokens)
    if (token.kind === "paren" && /^(?:其中|含|包括|包含)/.test(text.slice(token.start + 1, token.start + 3)))
      parts = [...parts, ...splitClauses(tokenize(text, token.start + 1, token.end - 1))];
  return parts;
}

/** Reads what one sentence promises. `year` is the plan's year; the caller has found that the sentence looks ahead. */
export function readSentence(
  text: string,
  tokens: readonly Token[],
  year: number,
  cell: CellContext | null = null,
): SentenceReading {
  const state: SentenceState = {
    claims: [],
    carried: cell?.due ?? null,
    alone: false,
    fresh: cell !== null,
    year,
    idleDate: false,
    subject: cell?.about ?? "",
    asOf: false,
    lead: [],
    target: cell !== null && cell.about !== "",
  };
  const clauses = splitClauses(tokens);
  for (const [at, clause] of clauses.entries()) {
    const next = clauses[at + 1];
    if (
      next !== undefined &&
      AGAINST_PLAN.test(text.slice(next.start, next.start + 16)) &&
      !turns(text, clause)
    )
      continue;
    readClause(text, clause, year, state);
    for (const part of partsInBrackets(text, clause)) readClause(text, part, year, state);
  }
  return { claims: state.claims, idleDate: state.idleDate };
}
