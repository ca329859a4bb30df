import { bareName, createNameIndex, type NameIndex } from "../../match/name-index.ts";
import { textOf } from "../../judge/scope.ts";
import type { Book } from "../../ledger/book.ts";
import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { type CellFault, cellFault } from "./fault.ts";
import type { RowRead } from "./row-read.ts";

/** Likeness of two names from which a person is asked whether they are one. */
const ASK_FROM = 0.75;

/** An item that a row may be, and why. */
export interface Alike {
  readonly item: string;
  readonly name: string;
  readonly why: "code" | "name";
}

/** Items of the register by what they are known again by. */
export interface StandingItems {
  readonly items: ReadonlyMap<string, Item>;
  readonly byCode: ReadonlyMap<string, Item>;
  readonly byName: ReadonlyMap<string, Item>;
  readonly names: readonly { readonly item: Item; readonly name: string }[];
  readonly index: NameIndex;
}

/** Fields that hold a code by which an item is known again. */
export const codeFields = (register: Register): readonly string[] =>
  register.identity?.codes ?? register.fields.filter(({ kind }) => kind === "code").map(({ id }) => id);
/** The field that an item is called by. */
export const nameField = (register: Register): string =>
  register.identity?.name ?? register.fields[0]?.id ?? "name";

/** The items of a register, ready to be found by code and name. */
export function standingIn(book: Book, register: Register): StandingItems {
  const items = book.items.get(register.id) ?? new Map<string, Item>();
  const byCode = new Map<string, Item>();
  const byName = new Map<string, Item>();
  const names: { item: Item; name: string }[] = [];
  for (const item of items.values()) {
    for (const field of codeFields(register)) {
      const code = textOf(item, field);
      if (code !== null) byCode.set(`${field} ${code}`, item);
    }
    const name = textOf(item, nameField(register));
    if (name === null) continue;
    byName.set(bareName(name), item);
    names.push({ item, name });
  }
  return { items, byCode, byName, names, index: createNameIndex(names.map(({ name }) => name)) };
}

/** Which item a row is: one, none, or one that a person has to choose. */
export interface KnownItem {
  readonly item: Item | null;
  readonly like: readonly Alike[];
  readonly fault: CellFault | null;
  readonly asks: boolean;
}

/** The item that a row speaks of: by its number, by code, by the same name; a name that is only like one is asked about. */
export function whichItem(
  read: RowRead,
  register: Register,
  standing: StandingItems,
  choice: string | undefined,
): KnownItem {
  const sure = (item: Item | null): KnownItem => ({ item, like: [], fault: null, asks: false });
  if (read.item !== null) {
    const item = standing.items.get(read.item);
    if (item !== undefined) return sure(item);
    return { ...sure(null), fault: cellFault("unknown-item", null, { value: read.item }) };
  }
  for (const field of codeFields(register)) {
    const code = read.facts[field];
    const item = typeof code === "string" ? standing.byCode.get(`${field} ${code}`) : undefined;
    if (item !== undefined) return sure(item);
  }
  const name = read.facts[nameField(register)];
  if (typeof name !== "string") return sure(null);
  const exact = standing.byName.get(bareName(name));
  if (exact !== undefined && codesAgree(read, exact, register)) return sure(exact);
  const like = standing.index.like(name, ASK_FROM, 3).flatMap(({ place }) => {
    const near = standing.names[place];
    return near === undefined ? [] : [{ item: near.item.id, name: near.name, why: "name" as const }];
  });
  if (like.length === 0 || choice === "new") return { ...sure(null), like };
  const chosen = choice === undefined ? undefined : standing.items.get(choice);
  return chosen === undefined ? { ...sure(null), like, asks: true } : { ...sure(chosen), like };
}

/** Two of one name are two where both have a code and the codes differ. */
const codesAgree = (read: RowRead, item: Item, register: Register): boolean =>
  codeFields(register).every((field) => {
    const [one, other] = [read.facts[field], textOf(item, field)];
    return typeof one !== "string" || other === null || one === other;
  });
