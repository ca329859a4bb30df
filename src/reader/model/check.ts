import type { Commitment } from "../../plan/commitment.ts";
import type { Plan } from "../../plan/plan.ts";
import { MODEL_REJECTIONS } from "../../words/model.ts";
import { say, type Sentence } from "../../words/sentence.ts";
import { compareDecimals } from "../../std/decimal.ts";
import { proposedCommitment } from "./commitment.ts";
import type { ModelProposal, ProposalRead } from "./proposal.ts";
import { proposedId, proposedNumber } from "./proposed-id.ts";
import type { AskedSentence } from "./question.ts";
import { amountText, reread, sameAmount, type ReadDate, type ReadNumber } from "./reread.ts";

/** A proposal that was not kept, and why. */
export interface RejectedProposal {
  readonly quote: string;
  readonly reason: Sentence;
}

/** What became of one proposal. */
export type Checked =
  | { readonly kept: Commitment; readonly rejected?: never }
  | { readonly rejected: RejectedProposal; readonly kept?: never };

type Code = keyof typeof MODEL_REJECTIONS;
type Values = Readonly<{ [name: string]: string }>;

const LONGEST_SHOWN = 80;

function reject(quote: string, code: Code, values: Values = {}): Checked {
  const reason = {
    zh: say(MODEL_REJECTIONS[code], "zh", values),
    en: say(MODEL_REJECTIONS[code], "en", values),
  };
  return { rejected: { quote: quote.slice(0, LONGEST_SHOWN), reason } };
}

/** Every place in a sentence where a quote stands, letter for letter. */
function placesOf(text: string, { start, end }: AskedSentence, quote: string): readonly number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(quote, start);
    at >= 0 && at + quote.length <= end;
    at = text.indexOf(quote, at + 1)
  )
    places.push(at);
  return places;
}

/** A number that stands in figures with a unit and is no part of a name: a proposal has to say it. */
const tells = ({ quantity }: ReadNumber): boolean => quantity.digits && quantity.sort !== "passing";

interface Agreed {
  readonly number: ReadNumber | null;
  readonly date: ReadDate | null;
}

/** The number and date that a proposal and our grammar agree on, or where they differ. */
function agree(
  { amount, deadline }: ModelProposal,
  read: ReturnType<typeof reread>,
): Agreed | { readonly code: Code; readonly values: Values } {
  const number = amount === null ? null : (read.numbers.find((one) => sameAmount(one, amount)) ?? null);
  const told = read.numbers.map(({ quantity }) => amountText(quantity)).join("、") || "—";
  if (amount !== null && number === null)
    return { code: "number-differs", values: { said: amountText(amount), read: told } };
  if (amount === null && read.numbers.some(tells)) return { code: "number-left-out", values: { read: told } };
  const date = deadline === null ? null : (read.dates.find(({ on }) => on === deadline) ?? null);
  const days = read.dates.map(({ on }) => on).join("、") || "—";
  if (deadline !== null && date === null)
    return { code: "date-differs", values: { said: deadline, read: days } };
  if (deadline === null && read.dates.some(({ token }) => token.date.ends))
    return { code: "date-left-out", values: { read: days } };
  return { number, date };
}

/** The same words, and the same number or none: the promise stands in the plan already. */
function same(one: Commitment, other: Commitment): boolean {
  if (one.quote.end <= other.quote.start || other.quote.end <= one.quote.start) return false;
  if (one.target === null || other.target === null) return one.target === other.target;
  return compareDecimals(one.target.value, other.target.value) === 0 && one.target.unit === other.target.unit;
}

/**
 * Checks one proposal against the text. It is kept only if its quote stands in the sentence that it names, letter for
 * letter, its action and object stand in the quote, and our own grammar reads the same number and the same date there.
 */
function checkOne(
  plan: Plan,
  asked: readonly AskedSentence[],
  proposal: ModelProposal,
  kept: readonly Commitment[],
): Checked {
  const { text } = plan.statement;
  const { quote } = proposal;
  const sentence = asked.find(({ number }) => number === proposal.sentence);
  if (sentence === undefined) return reject(quote, "unknown-sentence");
  const places = placesOf(text, sentence, quote);
  const spans = places.map((start) => ({ start, end: start + quote.length }));
  const readings = spans.map((span) => ({ span, read: reread(text, sentence, span, plan.year) }));
  if (readings.length === 0) return reject(quote, "quote-missing");
  const whole = readings.find(({ read }) => !read.cut);
  if (whole === undefined) return reject(quote, "quote-cuts");
  const missing = [proposal.action, proposal.object].find((words) => !quote.includes(words));
  if (missing !== undefined)
    return reject(quote, "words-missing", { words: missing.slice(0, LONGEST_SHOWN) });
  const agreed = agree(proposal, whole.read);
  if ("code" in agreed) return reject(quote, agreed.code, agreed.values);
  const id = proposedId(plan.id, nextNumber(plan, kept));
  const commitment = proposedCommitment(plan, { id, ...whole, ...agreed, proposal });
  if (plan.commitments.some((one) => same(one, commitment))) return reject(quote, "already-read");
  if (kept.some((one) => same(one, commitment))) return reject(quote, "said-twice");
  return { kept: commitment };
}

/** Proposals are numbered on through every asking, so that two never share a name. */
function nextNumber(plan: Plan, kept: readonly Commitment[]): number {
  const numbers = [...plan.commitments, ...kept].map(({ id }) => proposedNumber(id));
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** Checks the proposals of one answer in order; `before` are those kept from earlier answers. */
export function checkProposals(
  plan: Plan,
  asked: readonly AskedSentence[],
  proposals: readonly ProposalRead[],
  before: readonly Commitment[] = [],
): { readonly kept: readonly Commitment[]; readonly rejected: readonly RejectedProposal[] } {
  const kept: Commitment[] = [];
  const rejected: RejectedProposal[] = [];
  for (const proposal of proposals) {
    const checked =
      "unusable" in proposal
        ? reject(proposal.unusable, "not-a-proposal")
        : checkOne(plan, asked, proposal, [...before, ...kept]);
    if (checked.kept === undefined) rejected.push(checked.rejected);
    else kept.push(checked.kept);
  }
  return { kept, rejected };
}
