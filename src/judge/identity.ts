import { factIn } from "../ledger/asked-item.ts";
import type { ItemId, RegisterId } from "../ledger/act.ts";
import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Contribution } from "./measure.ts";
import { textOf } from "./scope.ts";

/** A decision of a person on two items that look like one (同一认定), as the register `identities` holds it. */
export interface IdentityDecision {
  readonly register: RegisterId;
  readonly one: ItemId;
  readonly other: ItemId;
  readonly isOne: boolean;
  /** The item of `identities` that says so. */
  readonly by: ItemId;
}

const REGISTER: RegisterId = "identities";

/** A pair whichever way round it is named. */
export const pairKey = (register: RegisterId, one: ItemId, other: ItemId): string =>
  one < other ? `${register} ${one} ${other}` : `${register} ${other} ${one}`;

function readDecision(item: Item): IdentityDecision | null {
  const [register, one, other, decision] = ["register", "one", "other", "decision"].map((field) =>
    textOf(item, field)?.trim(),
  );
  if (!register || !one || !other || one === other || !decision) return null;
  return { register, one, other, isOne: decision === "one", by: item.id };
}

interface Known {
  readonly decisions: ReadonlyMap<string, IdentityDecision>;
  readonly kin: ReadonlyMap<string, readonly ItemId[]>;
}

const KNOWN = new WeakMap<Book, Known>();
const NOBODY: ReadonlyMap<string, never> = new Map<string, never>();

/** The decision on each pair that holds: the later by its day, then by its entry. */
function decisionsIn(book: Book): ReadonlyMap<string, IdentityDecision> {
  const items = [...(book.items.get(REGISTER)?.values() ?? [])].flatMap((item) => {
    const decision = readDecision(item);
    const said = factIn(item, "decision");
    return decision === null || said === undefined ? [] : [{ decision, said }];
  });
  items.sort((a, b) =>
    a.said.effectiveOn === b.said.effectiveOn
      ? a.said.entry - b.said.entry
      : a.said.effectiveOn < b.said.effectiveOn
        ? -1
        : 1,
  );
  return new Map(
    items.map(({ decision }) => [pairKey(decision.register, decision.one, decision.other), decision]),
  );
}

/** Groups of items that are one: whoever is one with the same is one with each other. */
function groupsOf(decisions: ReadonlyMap<string, IdentityDecision>): Known["kin"] {
  const groups = new Map<string, readonly ItemId[]>();
  for (const { register, one, other, isOne } of decisions.values()) {
    if (!isOne) continue;
    const of = (item: ItemId): readonly ItemId[] => groups.get(`${register} ${item}`) ?? [item];
    const joined = [...new Set([...of(one), ...of(other)])].sort();
    for (const item of joined) groups.set(`${register} ${item}`, joined);
  }
  return groups;
}

function knownIn(book: Book): Known {
  const before = KNOWN.get(book);
  if (before !== undefined) return before;
  const decisions = (book.items.get(REGISTER)?.size ?? 0) === 0 ? NOBODY : decisionsIn(book);
  const known = { decisions, kin: decisions.size === 0 ? NOBODY : groupsOf(decisions) };
  KNOWN.set(book, known);
  return known;
}

/** What was decided on a pair, whichever way round; null when nobody has decided. */
export const decisionOn = (
  book: Book,
  register: RegisterId,
  one: ItemId,
  other: ItemId,
): IdentityDecision | null => knownIn(book).decisions.get(pairKey(register, one, other)) ?? null;

/** Every item that people found to be one with this one, itself among them, in order of their ids; null when there is none. */
export const kinOf = (book: Book, register: RegisterId, item: ItemId): readonly ItemId[] | null =>
  knownIn(book).kin.get(`${register} ${item}`) ?? null;

/**
 * A decision that two are two which would no longer hold once `fresh` is decided: through others they would be one. Null when
 * nothing speaks against it.
 */
export function contradicted(book: Book, fresh: IdentityDecision): IdentityDecision | null {
  const decisions = new Map(knownIn(book).decisions);
  decisions.set(pairKey(fresh.register, fresh.one, fresh.other), fresh);
  const groups = groupsOf(decisions);
  for (const decision of decisions.values())
    if (!decision.isOne && groups.get(`${decision.register} ${decision.one}`)?.includes(decision.other))
      return decision;
  return null;
}

/** Which of several contributions of what is one stands for all: proven before claimed, then by the pick. */
function onlyOne<Row extends Contribution>(group: readonly Row[], pick: "first" | "last"): readonly Row[] {
  const ordered = [...group].sort((a, b) => (a.on === b.on ? a.entry - b.entry : a.on < b.on ? -1 : 1));
  const proven = ordered.filter((one) => one.proven);
  const chosen = (proven.length > 0 ? proven : ordered).at(pick === "first" ? 0 : -1);
  if (chosen === undefined) return [];
  // A case came when it first came, whichever of its items proves it.
  return [pick === "first" ? { ...chosen, on: ordered[0]?.on ?? chosen.on } : chosen];
}

/** Contributions of one register with what is one counted once: a case by its first day, an amount as it was last said. */
export function onceEach<Row extends Contribution>(
  book: Book,
  register: RegisterId,
  contributions: readonly Row[],
  pick: "first" | "last",
): readonly Row[] {
  if (knownIn(book).kin.size === 0) return contributions;
  const groups = new Map<string, Row[]>();
  for (const one of contributions) {
    const key = kinOf(book, register, one.item)?.[0] ?? one.item;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : onlyOne(group, pick)));
}

/** Items with what is one taken once: the one that has gone furthest. */
export function oneOfKin(book: Book, items: readonly Item[], gone: (item: Item) => number): readonly Item[] {
  if (knownIn(book).kin.size === 0) return items;
  const best = new Map<string, Item>();
  for (const item of items) {
    const key = `${item.register} ${kinOf(book, item.register, item.id)?.[0] ?? item.id}`;
    const other = best.get(key);
    if (other === undefined || gone(item) > gone(other)) best.set(key, item);
  }
  return [...best.values()];
}
