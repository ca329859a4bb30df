import { LINES } from "../lines/lines.ts";
import { REGISTERS, registerOf } from "../registers/registers.ts";
import type { Register } from "../registers/register.ts";
import type { Day } from "../std/day.ts";
import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { namedBy } from "../judge/scope.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { ItemPage, ItemRow, RegisterPage } from "./answers.ts";
import { bookCard } from "./book-card.ts";
import { linesOf } from "./entry-line.ts";
import { itemRow } from "./item-row.ts";
import { orderMarks } from "../registers/order.ts";
import { measureFor, type Judged } from "./judged.ts";
import { statesOf } from "./outline.ts";
import { postNamed, postsOn } from "./posts.ts";
import { settingOf } from "./rules.ts";
import type { Volume } from "./shelf.ts";

/** One register of a book in the list of registers. */
export interface RegisterCard {
  readonly register: Register;
  readonly lines: readonly string[];
  readonly items: number;
}

/** Lines of work that keep their items in a register. */
const linesWith = (register: string): readonly string[] =>
  LINES.filter(({ registers }) => registers.includes(register)).map(({ id }) => id);

/** A register as a page shows it: how older schemas are read is the program's own business. */
const shown = (register: Register): Register => {
  const { upcasters: _, ...shape } = register;
  return shape;
};

/** Every register, with the lines that use it and how many items it holds. */
export const registerCards = (book: Book): readonly RegisterCard[] =>
  REGISTERS.map((register) => ({
    register: shown(register),
    lines: linesWith(register.id),
    items: book.items.get(register.id)?.size ?? 0,
  }));

/** The page of one register (名册), without its rows where a table asks for them page by page; null for an unknown one. */
export function registerPageAt(
  book: Book,
  id: string,
  today: Day,
  { rows = true }: { readonly rows?: boolean } = {},
): RegisterPage | null {
  const register = registerOf(id);
  if (register === undefined) return null;
  const items = rows ? [...(book.items.get(id)?.values() ?? [])] : [];
  return {
    book: bookCard(book, today),
    asOf: book.asOf,
    register: shown(register),
    lines: linesWith(id),
    rows: items.map((item) => rowOf(item, register, book)),
  };
}

/** An item as a row, with the marks that only the whole book can give it. */
export function rowOf(item: Item, register: Register, book: Book, on: Day = book.asOf.on): ItemRow {
  const row = itemRow(item, register);
  return { ...row, marks: marksOf(row.marks, item, register, book, on) };
}

/** Marks of a row: of its stages, of a post that nobody or more than one holds, of a setting that cannot be read. */
function marksOf(
  marks: ItemRow["marks"],
  item: Item,
  register: Register,
  book: Book,
  on: Day,
): readonly string[] {
  if (register.id === "settings" && settingOf(item) === null) return [...marks, "setting-unread"];
  if (register.id !== "posts") return marks;
  const post = item.facts["post"]?.value;
  const state = postNamed(postsOn(book, on), typeof post === "string" ? post : null);
  return state?.mark ? [...marks, state.mark] : marks;
}

/** The page of one item with its whole history; null when the register has no such item. */
export function itemPageAt(
  judged: Judged,
  { entries, about, today }: Pick<Volume, "entries" | "about" | "today">,
  register: string,
  id: string,
): ItemPage | null {
  const { book } = judged;
  const schema = registerOf(register);
  const item = book.items.get(register)?.get(id);
  if (schema === undefined || item === undefined) return null;
  return {
    book: bookCard(book, today),
    asOf: book.asOf,
    register: shown(schema),
    row: itemRow(item, schema),
    order: orderMarks(schema, item).map(({ zh, en }) => ({ zh, en })),
    entries: linesOf(
      about(register, id).filter((seq) => seq <= book.size),
      entries,
      book.struck,
    ),
    countsFor: countsFor(item, judged),
  };
}

type Counting = ReadonlyMap<string, ReadonlySet<CommitmentId>>;

const COUNTING = new WeakMap<Judged, Map<string, Counting>>();

/** Commitments by the items of a register that count for them; worked out once a judgement. */
function countingFor(judged: Judged, register: string): Counting {
  const known = COUNTING.get(judged) ?? new Map<string, Counting>();
  COUNTING.set(judged, known);
  const before = known.get(register);
  if (before !== undefined) return before;
  const counting = new Map<string, Set<CommitmentId>>();
  for (const state of statesOf(judged.book)) {
    const { id } = state.current;
    if (measureFor(state)?.register !== register) continue;
    for (const { item } of judged.verdicts.get(id)?.reading?.contributions ?? [])
      counting.set(item, (counting.get(item) ?? new Set()).add(id));
  }
  known.set(register, counting);
  return counting;
}

/** Commitments that the item counts for, or names without counting yet, in the order of the plans. */
function countsFor(item: Item, judged: Judged): ItemPage["countsFor"] {
  const named = new Set(namedBy(item));
  const counted = countingFor(judged, item.register).get(item.id);
  if (named.size === 0 && counted === undefined) return [];
  return statesOf(judged.book)
    .filter(({ current }) => named.has(current.id) || counted?.has(current.id) === true)
    .map(({ current }) => ({ commitment: current.id, words: current.words }));
}
