import type { AdoptAct } from "../../ledger/act.ts";
import type { CommitmentState } from "../../ledger/book.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Commitment, CommitmentId, Origin } from "../../plan/commitment.ts";
import { compareDecimals } from "../../std/decimal.ts";
import type { Day } from "../../std/day.ts";
import { isCeiling } from "../../judge/goal.ts";
import { isSummed, sumOfParts } from "../../judge/split-sum.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";
import { checkText, checkVisible, firstOf } from "./text.ts";

type Adoption = Proposal & AdoptAct;

/**
 * Checks where the new commitments of an adoption come from and what it drops. No cycle can pass: a successor's
 * origin stands in the book before it does, under another plan, and what stands is never adopted anew; a part's parent is no part.
 * One level of parts is enough and keeps the headline simple: a commitment is a heading or it is counted.
 */
export function checkLineage(adopt: Adoption, ground: Ground): Refusal | null {
  const { plan } = adopt;
  const added = plan.commitments.filter(({ id }) => !ground.book.commitments.has(id));
  const parents = new Set(added.flatMap(({ from = [] }) => partOf(from)));
  return (
    checkWhy(adopt) ??
    firstOf(added, (one) => checkFrom(one, adopt, ground)) ??
    firstOf([...parents], (parent) => checkParts(parent, added, ground)) ??
    checkDrops(adopt, ground)
  );
}

const partOf = (from: readonly Origin[]): readonly CommitmentId[] =>
  from.filter(({ as }) => as === "part").map(({ commitment }) => commitment);

function checkWhy({ plan, why }: Adoption): Refusal | null {
  const text = why?.text ?? "";
  const count = plan.drops?.length ?? 0;
  if (count > 0 && text.trim() === "") return refuse("drop-without-why", { count }, "why");
  return checkText(text, "why");
}

function checkFrom(commitment: Commitment, adopt: Adoption, ground: Ground): Refusal | null {
  const { id, from = [] } = commitment;
  const named = new Set(from.map((origin) => origin.commitment));
  if (named.size < from.length || partOf(from).length > 1)
    return refuse("origin-repeated", { commitment: id }, "commitments");
  return firstOf(from, (origin) => checkOrigin(commitment, origin, adopt, ground)) ?? checkTyped(commitment);
}

/** What stands already counts as it was first adopted; only for what is new does the proposal speak. */
function homeOf(id: CommitmentId, { plan }: Adoption, { book }: Ground) {
  const standing = book.commitments.get(id);
  if (standing !== undefined) return { plan: standing.plan, from: standing.original.from ?? [] };
  const fresh = plan.commitments.find((one) => one.id === id);
  return fresh === undefined ? null : { plan: plan.id, from: fresh.from ?? [] };
}

function checkOrigin(
  { id }: Commitment,
  { commitment, as }: Origin,
  adopt: Adoption,
  ground: Ground,
): Refusal | null {
  const { plan } = adopt;
  const slots = { commitment: id, origin: commitment };
  if (commitment === id) return refuse("origin-self", slots, "commitments");
  const home = homeOf(commitment, adopt, ground);
  if (home === null) return refuse("origin-unknown", slots, "commitments");
  if (as === "part" && home.plan !== plan.id) return refuse("part-elsewhere", slots, "commitments");
  if (as === "part" && partOf(home.from).length > 0) return refuse("part-of-part", slots, "commitments");
  if (as === "successor" && home.plan === plan.id) return refuse("successor-same-plan", slots, "commitments");
  const year = ground.book.plans.find((one) => one.id === home.plan)?.year ?? plan.year;
  if (as === "successor" && year > plan.year) return refuse("successor-earlier", slots, "commitments");
  return checkDay(commitment, adopt.effectiveOn, ground);
}

/** Nothing can be split, taken up or dropped before the day on which it was promised. */
function checkDay(id: CommitmentId, on: Day, { book, entries }: Ground): Refusal | null {
  const adoption = entries.find(
    (entry) =>
      entry.act === "adopt" &&
      !book.struck.has(entry.seq) &&
      entry.plan.commitments.some((commitment) => commitment.id === id),
  );
  if (adoption === undefined || adoption.effectiveOn <= on) return null;
  return refuse("lineage-too-early", { on, commitment: id, adopted: adoption.effectiveOn }, "effectiveOn");
}

/** The words of an item are typed by a person, unlike those of a plan, which are the reader's. */
function checkTyped({ words, owner, from = [] }: Commitment): Refusal | null {
  if (partOf(from).length === 0) return null;
  const names = [owner.leaderPost ?? "", ...owner.units.map(({ name }) => name)];
  if (words.trim() === "") return refuse("bad-request", { where: { zh: "事项", en: "the item" } }, "parts");
  return (
    checkText(words, "parts") ??
    checkVisible(words, "parts") ??
    firstOf(names, (name) => checkText(name, "owner") ?? checkVisible(name, "owner"))
  );
}

/** All items of a commitment together, those that stand and those that come: enough of them, in sum, and in time. */
function checkParts(id: CommitmentId, added: readonly Commitment[], { book }: Ground): Refusal | null {
  const state: CommitmentState | undefined = book.commitments.get(id);
  const parent = state?.current ?? added.find((one) => one.id === id);
  if (parent === undefined) return null;
  const fresh = added.filter(({ from = [] }) => partOf(from).includes(id));
  const standing = (state?.parts ?? []).flatMap((part) => book.commitments.get(part)?.current ?? []);
  const parts = [...standing, ...fresh];
  if (parts.length < 2) return refuse("parts-too-few", {}, "parts");
  return firstOf(fresh, (part) => checkDeadline(part, parent)) ?? checkSum(parent, parts);
}

function checkDeadline({ words, deadline }: Commitment, parent: Commitment): Refusal | null {
  const last = parent.deadline.on;
  if (last === null || (deadline.on !== null && deadline.on <= last)) return null;
  return refuse("part-later", { words, on: deadline.on ?? "—", deadline: last }, "parts");
}

function checkSum(parent: Commitment, parts: readonly Commitment[]): Refusal | null {
  const { target } = parent;
  if (target === null || !isSummed(parent)) return null;
  const sum = sumOfParts(target, parts);
  const order = compareDecimals(sum, target.value);
  const slots = { sum, unit: target.unit, target: target.value };
  if (isCeiling(target)) return order > 0 ? refuse("parts-too-much", slots, "parts") : null;
  return order < 0 ? refuse("parts-too-little", slots, "parts") : null;
}

function checkDrops(adopt: Adoption, ground: Ground): Refusal | null {
  const { plan, effectiveOn } = adopt;
  const taken = new Set(
    plan.commitments.flatMap(({ from = [] }) =>
      from.filter(({ as }) => as === "successor").map(({ commitment }) => commitment),
    ),
  );
  const seen = new Set<CommitmentId>();
  return firstOf(plan.drops ?? [], (id) => {
    const state = ground.book.commitments.get(id);
    const year = ground.book.plans.find((one) => one.id === state?.plan)?.year ?? plan.year;
    if (state === undefined || state.plan === plan.id || year > plan.year)
      return refuse("drop-unknown", { commitment: id }, "drops");
    const gone = (state.successors?.length ?? 0) > 0 || state.droppedBy !== undefined;
    if (gone || taken.has(id) || seen.has(id))
      return refuse("drop-gone", { words: state.current.words }, "drops");
    seen.add(id);
    return checkDay(id, effectiveOn, ground);
  });
}
