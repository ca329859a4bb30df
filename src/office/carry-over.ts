import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Commitment, CommitmentId, Origin } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import { isPart } from "../judge/scope.ts";
import type { CarryOver } from "./act.ts";
import type { Verdict } from "../judge/verdict.ts";
import type { Day } from "../std/day.ts";
import type { Draft } from "./answers.ts";
import { verdictOf, type Judged } from "./judged.ts";
import { statesOf } from "./outline.ts";

/** A promise of an earlier plan that is not over, asked about when a later plan is adopted. */
export interface EarlierPromise {
  readonly commitment: string;
  readonly words: string;
  readonly plan: string;
  readonly year: number;
  readonly deadline: Day | null;
  readonly verdict: Verdict;
  /** The draft's commitment whose words are most alike; null when none is. Only a suggestion: a person decides. */
  readonly suggestion: string | null;
}

/** What the office says of earlier promises when it adopts a later plan; whatever it does not name is left standing. */
export interface CarryOverAnswer {
  /** Earlier commitments, each with the draft's commitment that takes it up; several with one are merged. */
  readonly takenUp: readonly { readonly commitment: CommitmentId; readonly by: CommitmentId }[];
  readonly drops: readonly CommitmentId[];
  readonly why: string;
}

const OVER: ReadonlySet<string> = new Set(["done-proven", "stopped"]);

/** Below this share of common bigrams two promises are not even perhaps the same: an assumption of ours, only for suggesting. */
const ALIKE = 0.35;

/** Pairs of neighbouring characters, without numbers and signs, which change from year to year. */
function bigramsOf(words: string): ReadonlySet<string> {
  const plain = words.normalize("NFKC").replace(/[\p{N}\p{P}\p{S}\s]/gu, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

/** How alike two texts are, 0–1: Dice's coefficient over their bigrams. */
export function likeness(a: string, b: string): number {
  const [left, right] = [bigramsOf(a), bigramsOf(b)];
  if (left.size + right.size === 0) return 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

/** The commitment whose words are most like these; null when none is like them. A person decides. */
function likest(words: string, among: readonly Commitment[]): CommitmentId | null {
  let best: CommitmentId | null = null;
  let most = ALIKE;
  for (const { id, words: other } of among) {
    const alike = likeness(words, other);
    if (alike > most) [best, most] = [id, alike];
  }
  return best;
}

const isGone = ({ successors = [], droppedBy }: CommitmentState): boolean =>
  successors.length > 0 || droppedBy !== undefined;

/** Promises of earlier plans that are not over: what the adoption of a draft asks about, each with what may take it up. */
export function earlierPromises(judged: Judged, { plan, setAside }: Draft): readonly EarlierPromise[] {
  const { book } = judged;
  const fresh = plan.commitments.filter(({ id }) => !setAside.includes(id));
  return statesOf(book).flatMap((state) => {
    const home = book.plans.find(({ id }) => id === state.plan);
    const verdict = verdictOf(judged, state.current.id);
    // An item follows its heading, so only the heading is asked about.
    const asked = home !== undefined && home.year <= plan.year && !isPart(state) && !isGone(state);
    if (!asked || OVER.has(verdict.word)) return [];
    return [
      {
        commitment: state.current.id,
        words: state.current.words,
        plan: home.title,
        year: home.year,
        deadline: state.current.deadline.on,
        verdict,
        suggestion: likest(state.current.words, fresh),
      },
    ];
  });
}

/** The draft with what its commitments take up; an origin that was named before stays. */
export function takingUp(draft: Draft, { takenUp }: CarryOverAnswer): Draft {
  const from = (id: CommitmentId): readonly Origin[] =>
    takenUp.filter(({ by }) => by === id).map(({ commitment }): Origin => ({ commitment, as: "successor" }));
  const commitments = draft.plan.commitments.map((commitment) => {
    const origins = [...(commitment.from ?? []), ...from(commitment.id)];
    return origins.length === 0 ? commitment : { ...commitment, from: origins };
  });
  return { ...draft, plan: { ...draft.plan, commitments } };
}

/** Answers that name a commitment which the draft does not have, or has set aside. */
export const unknownTaker = ({ plan, setAside }: Draft, { takenUp }: CarryOverAnswer): CommitmentId | null =>
  takenUp.find(({ by }) => setAside.includes(by) || !plan.commitments.some(({ id }) => id === by))?.by ??
  null;

/**
 * The plan with what it drops, and what was seen of everything that it speaks of. Whoever drops a heading drops its items
 * with it, or they would go on being counted.
 */
export function dropping(
  plan: Plan,
  { drops, why }: CarryOverAnswer,
  seen: Book,
): { readonly plan: Plan; readonly carried: CarryOver } {
  const all = drops.flatMap((id) => [
    id,
    ...(seen.commitments.get(id)?.parts ?? []).filter((part) => {
      const state = seen.commitments.get(part);
      return state !== undefined && !isGone(state) && !drops.includes(part);
    }),
  ]);
  return {
    plan: all.length === 0 ? plan : { ...plan, drops: all },
    carried: { seen: new Map([...seen.commitments].map(([id, { head }]) => [id, head])), why },
  };
}
