import type { Commitment } from "../../plan/commitment.ts";
import type { Force } from "../../plan/force.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Span } from "../../plan/span.ts";
import type { Deadline } from "../../plan/target.ts";
import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { repairedWords } from "../meaning/doubts.ts";
import { organisationsIn } from "../meaning/organisations.ts";
import type { ModelProposal } from "./proposal.ts";
import type { ReadDate, ReadNumber, Reread } from "./reread.ts";

/** A proposal that has passed, with what our grammar read at its place. */
interface Passed {
  readonly id: string;
  readonly proposal: ModelProposal;
  readonly span: { readonly start: number; readonly end: number };
  readonly read: Reread;
  readonly number: ReadNumber | null;
  readonly date: ReadDate | null;
}

const SURE = 0.9;

/** How strongly the quote's own words promise; the model is not asked. */
function forceOf({ tokens }: Reread): Force {
  if (tokens.some((token) => isWord(token, W.ensure))) return "ensure";
  if (tokens.some((token) => isWord(token, W.strive))) return "strive";
  return tokens.some((token) => isWord(token, W.advance)) ? "advance" : "plain";
}

/** The quote's own date; without one, a number or state takes the date that its neighbours inherit. */
function deadlineOf(plan: Plan, { date, number }: Passed): Deadline {
  const { text } = plan.statement;
  if (date !== null) {
    const { token, on } = date;
    const bound = token.date.bound === "before" ? "before" : "by";
    return { on, bound, basis: "clause", words: text.slice(token.start, token.end) };
  }
  const inherited = plan.commitments.find(
    ({ deadline }) => deadline.basis === "inherited" && deadline.words === "",
  );
  if (number !== null && inherited !== undefined) return inherited.deadline;
  return { on: null, bound: "by", basis: "none", words: "" };
}

/** Repairs of which nobody is sure stay doubts, whoever found the promise. */
const doubtsOf = (plan: Plan, quote: Span): Commitment["doubts"] =>
  plan.statement.repairs
    .filter(
      ({ start, end, confidence }) => start < quote.end && end > quote.start && Number(confidence) < SURE,
    )
    .map(({ start, end, before, after }, at) => {
      const seed = repairedWords(start, end, before, after);
      const { code, senses, preferred } = seed;
      return {
        id: `d${at + 1}`,
        code,
        span: { start, end, source: NOWHERE },
        senses,
        preferred,
        chosen: null,
      };
    });

/** Where the words stand in the file is known to whoever opened it; a proposal comes later. */
const NOWHERE = { kind: "none" } as const;

/** The last of some stretches that begins not behind a place. */
const around = <T extends { readonly span: Span }>(stretches: readonly T[], at: number): T | undefined =>
  stretches.findLast(({ span }) => span.start <= at);

/** The commitment that a proposal gives: number, date, force and bodies are our own reading of its quote. */
export function proposedCommitment(plan: Plan, passed: Passed): Commitment {
  const { id, proposal, span, read, number, date } = passed;
  const words = plan.statement.text.slice(span.start, span.end);
  const quote: Span = { ...span, source: NOWHERE };
  const programme = around(plan.programmes, span.start);
  const organisations = organisationsIn(words);
  const quantity = number?.quantity;
  return {
    id,
    programme: programme?.id ?? null,
    point: (programme && around(programme.points, span.start)?.id) ?? null,
    line: "general",
    measureId: null,
    words,
    quote,
    kind: number !== null ? "quantity" : date !== null ? "milestone" : "action",
    force: forceOf(read),
    action: proposal.action,
    object: proposal.object,
    measure: number !== null ? proposal.object : date !== null ? proposal.action : "",
    target:
      quantity === undefined
        ? null
        : {
            measure: proposal.object,
            comparator: quantity.comparator,
            value: quantity.value,
            ...(quantity.valueMax === null ? {} : { valueMax: quantity.valueMax }),
            unit: quantity.unit,
          },
    reference: null,
    deadline: deadlineOf(plan, passed),
    organisations,
    places: [],
    doubts: doubtsOf(plan, quote),
    owner: { leaderPost: null, units: organisations.filter(({ role }) => role === "lead") },
    waypoints: [],
    optional: false,
  };
}
