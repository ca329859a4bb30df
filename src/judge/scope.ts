import type { Day } from "../std/day.ts";
import { factIn, saysBy } from "../ledger/asked-item.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Commitment, CommitmentId } from "../plan/commitment.ts";
import type { ItemId, RegisterId, Seq } from "../ledger/act.ts";
import { registerRows, type RowSayings } from "../ledger/register-rows.ts";
import type { Vocabulary } from "../ledger/vocabulary.ts";
import { compareDecimals, parseDecimal } from "../std/decimal.ts";
import type { Condition, Measure } from "./measure.ts";

/** Text of a fact, null for a flag, for nothing and for words that were erased. */
export function textOf(item: Item, field: string): string | null {
  const value = factIn(item, field)?.value ?? null;
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? value.text : null;
}

/** Commitments that an item says it belongs to: its `commitments` fact (or `commitment`, in registers about one). */
export const namedBy = (item: Item): readonly CommitmentId[] =>
  namedIn(textOf(item, MANY) ?? textOf(item, ONE) ?? "");

const MANY = "commitments";
const ONE = "commitment";

const namedIn = (text: string): readonly CommitmentId[] =>
  text === "" ? [] : text.split(/[\s,，、;；]+/).filter((id) => id !== "");

/** What each value of a vocabulary names, split once and not for every item and question. */
const NAMED = new WeakMap<Vocabulary, (readonly CommitmentId[] | null)[]>();

/** By row what a register's items name in a field; null where the field holds no words. */
function namedInField({ said, vocabulary }: RowSayings): (row: number) => readonly CommitmentId[] | null {
  const named = NAMED.get(vocabulary) ?? [];
  NAMED.set(vocabulary, named);
  for (let number = named.length; number < vocabulary.said.length; number++) {
    const words = vocabulary.said[number];
    named.push(typeof words === "string" ? namedIn(words) : null);
  }
  return (row) => named[said[row] as number] ?? null;
}

const NOTHING: readonly CommitmentId[] = [];

/** What each item of a register names, in order: the same as `namedBy` tells, read field by field where a replay stands behind it. */
function namedByEach(items: ReadonlyMap<ItemId, Item>): (item: Item, row: number) => readonly CommitmentId[] {
  const rows = registerRows(items);
  if (rows === null) return namedBy;
  const many = namedInField(rows.field(MANY));
  const one = namedInField(rows.field(ONE));
  return (_, row) => many(row) ?? one(row) ?? NOTHING;
}

/** Items of a book by what they name, so that no question walks the whole book. */
interface ScopeIndex {
  /** Scopes asked for so far, by the promise as it is judged: a judgement asks for the same one many times. */
  readonly scopes: Map<Commitment, Scope>;
  readonly naming: ReadonlyMap<CommitmentId, readonly Item[]>;
  /** Items that name no commitment, by register. */
  readonly free: ReadonlyMap<RegisterId, readonly Item[]>;
}

/** The items that may count for a promise, and everything else that they were found by. */
interface Scope {
  readonly measure: Measure;
  readonly original: Commitment;
  readonly parts: CommitmentState["parts"];
  readonly items: readonly Item[];
}

const INDEXES = new WeakMap<Book, ScopeIndex>();

function push<Key>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The index of a book, computed once: a book never changes. */
function indexOf(book: Book): ScopeIndex {
  const known = INDEXES.get(book);
  if (known !== undefined) return known;
  const naming = new Map<CommitmentId, Item[]>();
  const free = new Map<RegisterId, Item[]>();
  for (const [register, items] of book.items) {
    const namesOf = namedByEach(items);
    let row = 0;
    for (const item of items.values()) {
      const named = namesOf(item, row++);
      for (const id of named) push(naming, id, item);
      if (named.length === 0) push(free, register, item);
    }
  }
  const index = { scopes: new Map<Commitment, Scope>(), naming, free };
  INDEXES.set(book, index);
  return index;
}

/** Items of every register that name a commitment. */
export const itemsNaming = (book: Book, commitment: CommitmentId): readonly Item[] =>
  indexOf(book).naming.get(commitment) ?? [];

/** True for the very list of a register's items that name no commitment. */
export const areFree = (book: Book, register: RegisterId, items: readonly Item[]): boolean =>
  indexOf(book).free.get(register) === items;

/** True for a concrete item that a commitment was split into. */
export const isPart = ({ original }: CommitmentState): boolean =>
  original.from?.some(({ as }) => as === "part") === true;

/** Items that name a commitment or, where it was split, one of its parts; each once. */
function itemsOfFamily(book: Book, { current, parts = [] }: CommitmentState): readonly Item[] {
  const own = itemsNaming(book, current.id);
  return parts.length === 0
    ? own
    : [...new Set([...own, ...parts.flatMap((part) => itemsNaming(book, part))])];
}

/** A name without quotes, spaces and the words that offices add and drop at will. */
const bare = (name: string): string => name.replace(/[“”"「」『』《》()()\s]|项目|工程|建设/g, "");

/** True when one name contains the other, both stripped of quotes and filler. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)];
  if (left.length < 2 || right.length < 2) return false;
  return left.includes(right) || right.includes(left);
}

function namesPlace(item: Item, state: CommitmentState): boolean {
  const { places, organisations } = state.current;
  const partner = textOf(item, "partner");
  const name = textOf(item, "name");
  return (
    (name !== null && places.some((place) => sameName(place, name))) ||
    (partner !== null && organisations.some((body) => sameName(body.name, partner)))
  );
}

function namesIndicator(item: Item, state: CommitmentState): boolean {
  const indicator = textOf(item, "indicator");
  const { measure, object } = state.current;
  return indicator !== null && [measure, object].some((words) => words !== "" && sameName(words, indicator));
}

/**
 * Items that may count for a commitment: those that name it, and of the measure's register those that name nobody,
 * unless the measure asks for named things, for an indicator, or for items that name their commitment. One list for as long as the
 * same is asked; commitments for which the same items may count share theirs.
 */
export function itemsInScope(measure: Measure, state: CommitmentState, book: Book): readonly Item[] {
  const { scopes } = indexOf(book);
  const { current, original, parts } = state;
  const known = scopes.get(current);
  if (known?.measure === measure && known.original === original && known.parts === parts) return known.items;
  const items = findInScope(measure, state, book);
  scopes.set(current, { measure, original, parts, items });
  return items;
}

function findInScope(measure: Measure, state: CommitmentState, book: Book): readonly Item[] {
  const named = itemsOfFamily(book, state).filter(({ register }) => register === measure.register);
  // What names nobody counts for the whole promise; for an item of a split it would count once for each of them.
  if (measure.items === "named" || isPart(state)) return named;
  const free = indexOf(book).free.get(measure.register) ?? [];
  if (measure.shape === "named-at-stage")
    return [...named, ...free.filter((item) => namesPlace(item, state))];
  if (measure.shape === "latest-figure")
    return [...named, ...free.filter((item) => namesIndicator(item, state))];
  return named.length === 0 ? free : [...named, ...free];
}

function holds(item: Item, condition: Condition): boolean {
  const value = factIn(item, condition.field)?.value ?? null;
  // A mark that nobody has set is not set: what a district leaves out (本地投资方、房地产) is marked, what it counts is not.
  const isUnset = condition.is === false && value === null;
  if (condition.is !== undefined && value !== condition.is && !isUnset) return false;
  if (condition.oneOf !== undefined && !(typeof value === "string" && condition.oneOf.includes(value)))
    return false;
  if (condition.atLeast === undefined && condition.atMost === undefined) return true;
  const number = typeof value === "string" ? parseDecimal(value) : null;
  if (number === null) return false;
  if (condition.atLeast !== undefined && compareDecimals(number, condition.atLeast) < 0) return false;
  return condition.atMost === undefined || compareDecimals(number, condition.atMost) <= 0;
}

/** True when all conditions of a measure hold for the item's facts; a fact that is missing keeps none but "not marked". */
export const passes = (item: Item, measure: Measure): boolean =>
  (measure.where ?? []).every((condition) => holds(item, condition));

/**
 * A fact that the measure's conditions stand on and that nobody has confirmed: said after the check of the stage, and
 * neither attested itself. Null when all are.
 */
export function unshown(item: Item, { where = [], proof }: Measure, provenBy: Seq): Seq | null {
  for (const { field } of where) {
    const said = factIn(item, field);
    if (said === undefined || (said.entry <= provenBy && said.refuted !== true)) continue;
    if ((said.attested ?? 0) < proof || said.refuted === true) return said.entry;
  }
  return null;
}

/** A light set by hand reports nothing: it must not turn silence into a zero. */
const SILENT: readonly RegisterId[] = ["overrides"];

/** Registers whose items tell of a commitment without a figure: what they say stands on its page, and counts nothing. */
const WITHOUT_FIGURE: readonly RegisterId[] = ["returns", "waypoints"];

/**
 * True when anybody has written anything for the commitment by that day: an item that may count, a return, a waypoint.
 * A promise that a measure counts for has only been reported on once an item stands that could count: a monthly return
 * alone carries no figure, and must not turn silence into a zero. Where waypoints judge it, every word counts.
 */
export function anybodyReported(
  measure: Measure | null,
  state: CommitmentState,
  book: Book,
  on: Day,
): boolean {
  const { target, waypoints } = state.current;
  const counted = measure !== null && (target !== null || waypoints.length === 0);
  const tells = ({ register }: Item): boolean =>
    !SILENT.includes(register) && (!counted || !WITHOUT_FIGURE.includes(register));
  if (itemsOfFamily(book, state).some((item) => tells(item) && saysBy(item, on))) return true;
  return measure !== null && itemsInScope(measure, state, book).some((item) => saysBy(item, on));
}
