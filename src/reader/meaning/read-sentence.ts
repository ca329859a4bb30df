import type { Token } from "../lexer/token.ts";
import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Claim, Due } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { splitClauses } from "./clause.ts";
import { deadlinesIn, dueFor, yearBehind } from "./due.ts";
import { tidyObject } from "./noun.ts";
import { readNumbered } from "./numbered.ts";
import { organisationsIn } from "./organisations.ts";
import { isBare, readUnnumbered } from "./unnumbered.ts";

/** What a sentence promises, and whether its numbers and dates were all used. */
export interface SentenceReading {
  readonly claims: readonly Claim[];
  /** A date with an end (6月底前) stands in the sentence and no claim uses it. */
  readonly idleDate: boolean;
}

interface State {
  readonly claims: Claim[];
  carried: Due | null;
  year: number;
  idleDate: boolean;
  object: string;
}

/** Claims of one clause, with dates carried from earlier clauses of the sentence. */
function readClause(text: string, clause: Clause, planYear: number, state: State): void {
  const deadlines = deadlinesIn(text, clause, planYear, state.year);
  const leading = deadlines.find(
    (deadline) =>
      deadline.index <= clause.body &&
      clause.tokens.slice(0, deadline.index).every((token) => !isWord(token, W.ensure | W.strive)),
  );
  if (leading !== undefined) state.carried = leading.due;
  const carried = state.carried;
  const numbered = readNumbered(text, clause);
  const words = text.slice(clause.start, clause.end);
  const organisations = organisationsIn(words);
  for (const { quantityIndex, ...claim } of numbered) {
    state.claims.push({
      ...claim,
      due: dueFor(deadlines, quantityIndex) ?? carried,
      soon: false,
      organisations,
    });
  }
  const due = deadlines[0]?.due ?? carried;
  if (numbered.length === 0) readPlain(text, clause, due, state);
  if (deadlines.length > 0 && state.claims.length === 0) state.idleDate = clause.tokens.length > 2;
  state.year = yearBehind(clause, planYear, state.year);
}

function readPlain(text: string, clause: Clause, due: Due | null, state: State): void {
  const previous = state.claims.at(-1);
  if (previous !== undefined && isBare(clause)) {
    joinBare(text, clause, due, previous, state);
    return;
  }
  const claim = readUnnumbered(text, clause, due !== null);
  if (claim === null) return;
  const soon = clause.soon || (clause.force === "advance" && claim.kind === "milestone" && claim.optional);
  const full: Claim = {
    ...claim,
    due,
    soon,
    organisations: organisationsIn(text.slice(clause.start, clause.end)),
  };
  const aim = previous === undefined ? null : joinAim(previous, full);
  if (aim === null) state.claims.push(full);
  else state.claims[state.claims.length - 1] = aim;
}

/** 力争6月份前投入使用 takes its object from the clause before it; 力争尽早开工 only belongs to it. */
function joinBare(text: string, clause: Clause, due: Due | null, previous: Claim, state: State): void {
  if (due === null || clause.soon || clause.verb < 0) {
    state.claims[state.claims.length - 1] = { ...previous, end: clause.end };
    return;
  }
  const verb = clause.tokens[clause.verb];
  const action = verb === undefined ? "" : text.slice(verb.start, verb.end);
  state.claims.push({
    ...previous,
    kind: "milestone",
    force: clause.force,
    action,
    measure: action,
    amount: null,
    due,
    soon: false,
    end: clause.end,
    optional: false,
    object: tidyObject(previous.object),
  });
}

/** 强化与A合作，争取企业上市: a cooperation and its aim are one promise when the aim has neither number, date nor name of its own. */
function joinAim(previous: Claim, claim: Claim): Claim | null {
  const cooperation =
    previous.kind === "action" &&
    previous.due === null &&
    previous.organisations.some((body) => body.role === "partner");
  const aim =
    claim.kind === "action" &&
    claim.due === null &&
    claim.organisations.length === 0 &&
    claim.places.length === 0;
  if (!cooperation || !aim) return null;
  const force = claim.force === "strive" || claim.force === "ensure" ? claim.force : previous.force;
  return {
    ...previous,
    force,
    action: `${previous.action}、${claim.action}`,
    object: claim.object,
    end: claim.end,
  };
}

/** Reads what one sentence promises. `year` is the plan's year; the caller has found that the sentence looks ahead. */
export function readSentence(text: string, tokens: readonly Token[], year: number): SentenceReading {
  const state: State = { claims: [], carried: null, year, idleDate: false, object: "" };
  for (const clause of splitClauses(tokens)) readClause(text, clause, year, state);
  return { claims: state.claims, idleDate: state.idleDate };
}
