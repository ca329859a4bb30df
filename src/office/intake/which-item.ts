import { bareName, emptyNameIndex, type NameIndex } from "../../match/name-index.ts";
import { textOf } from "../../judge/scope.ts";
import type { Book } from "../../ledger/book.ts";
import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { type CellFault, cellFault } from "./fault.ts";
import type { RowRead } from "./row-read.ts";
import { stepping, type Steps } from "./steps.ts";

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
  readonly byCode: ReadonlyMap<string, readonly Item[]>;
  readonly byName: ReadonlyMap<string, readonly Item[]>;
  readonly names: readonly { readonly item: Item; readonly name: string }[];
  readonly index: NameIndex;
}

/** Fields that hold a code by which an item is known again. */
export const codeFields = (register: Register): readonly string[] =>
  register.identity?.codes ?? register.fields.filter(({ kind }) => kind === "code").map(({ id }) => id);
/** The field that an item is called by. */
export const nameField = (register: Register): string =>
  register.identity?.name ?? register.fields[0]?.id ?? "name";

/**
 * Choices that every row must make, and what the register itself keeps apart: one firm may have a row for each step (个转企、规改股), one
 * indicator for each period and release, so they are part of what a row is.
 */
const stepFields = (register: Register): readonly string[] => [
  ...register.fields
    .filter(({ kind, required }) => kind === "choice" && required === true)
    .map(({ id }) => id),
  ...(register.identity?.apart ?? []),
];

/** What facts choose in those, as one word. */
export const stepsIn = (facts: Readonly<{ [field: string]: string | boolean }>, register: Register): string =>
  stepFields(register)
    .map((field) => String(facts[field] ?? ""))
    .join(" ");

const shelve = (shelf: Map<string, Item[]>, key: string, item: Item): void => {
  const there = shelf.get(key);
  if (there === undefined) shelf.set(key, [item]);
  else there.push(item);
};

/** Steps of getting the items of a register ready to be found by code and name; `of` is what the whole work counts. */
export function* standingSteps(book: Book, register: Register, of: number): Steps<StandingItems> {
  const items = book.items.get(register.id) ?? new Map<string, Item>();
  const byCode = new Map<string, Item[]>();
  const byName = new Map<string, Item[]>();
  const names: { item: Item; name: string }[] = [];
  const index = emptyNameIndex();
  const shelveItem = (item: Item): void => {
    for (const field of codeFields(register)) {
      const code = textOf(item, field);
      if (code !== null) shelve(byCode, `${field} ${code.toUpperCase()}`, item);
    }
    const name = textOf(item, nameField(register));
    if (name === null) return;
    shelve(byName, bareName(name), item);
    names.push({ item, name });
    index.add(name);
  };
  // Nothing of the sheet itself is done while the items are shelved.
  for (const _ of stepping([...items.values()], shelveItem, { base: 0, of })) yield { done: 0, of };
  return { items, byCode, byName, names, index };
}

/** Which item a row is: one, none, or one that a person has to choose. */
export interface KnownItem {
  readonly item: Item | null;
  readonly like: readonly Alike[];
  readonly fault: CellFault | null;
  readonly asks: boolean;
}

const KNOWN: Omit<KnownItem, "item"> = { like: [], fault: null, asks: false };

const alike = (item: Item, register: Register, why: Alike["why"]): Alike => ({
  item: item.id,
  name: textOf(item, nameField(register)) ?? item.id,
  why,
});

/** A person is asked which of some items a row is, unless one was chosen, or none of them. */
function asked(like: readonly Alike[], standing: StandingItems, choice: string | undefined): KnownItem {
  if (like.length === 0 || choice === "new") return { ...KNOWN, item: null, like };
  const chosen = choice === undefined ? undefined : standing.items.get(choice);
  return { ...KNOWN, item: chosen ?? null, like, asks: chosen === undefined };
}

/** The item that a row speaks of: by its number, by code, by the same name; a name that is only like one is asked about. */
export function whichItem(
  read: RowRead,
  register: Register,
  standing: StandingItems,
  choice: string | undefined,
  alikeAreNew = false,
): KnownItem {
  if (read.item !== null) {
    const item = standing.items.get(read.item);
    if (item !== undefined) return { ...KNOWN, item };
    return { ...KNOWN, item: null, fault: cellFault("unknown-item", null, { value: read.item }) };
  }
  const fits = (item: Item): boolean => stepsAgree(read, item, register);
  const coded = codeFields(register).flatMap((field) => {
    const code = read.facts[field];
    return typeof code === "string" ? (standing.byCode.get(`${field} ${code}`) ?? []) : [];
  });
  const byCode = [...new Set(coded)].filter(fits);
  if (byCode.length === 1) return { ...KNOWN, item: byCode[0] as Item };
  if (byCode.length > 1)
    return asked(
      byCode.map((item) => alike(item, register, "code")),
      standing,
      choice,
    );
  const name = read.facts[nameField(register)];
  if (typeof name !== "string") return { ...KNOWN, item: null };
  const agrees = (item: Item): boolean => fits(item) && codesAgree(read, item, register);
  const byName = (standing.byName.get(bareName(name)) ?? []).filter(agrees);
  if (byName.length === 1) return { ...KNOWN, item: byName[0] as Item };
  const near = standing.index
    .like(name, ASK_FROM, 5)
    .flatMap(({ place }) => standing.names[place]?.item ?? [])
    .filter(agrees)
    .slice(0, 3);
  // Several of the very name are asked about one by one, whatever is said of those that are only alike.
  const isOnlyAlike = byName.length === 0;
  return asked(
    (isOnlyAlike ? near : byName).map((item) => alike(item, register, "name")),
    standing,
    choice ?? (isOnlyAlike && alikeAreNew ? "new" : undefined),
  );
}

/** Two of one name are two where both have a code and the codes differ. */
const codesAgree = (read: RowRead, item: Item, register: Register): boolean =>
  codeFields(register).every((field) => {
    const [one, other] = [read.facts[field], textOf(item, field)];
    return typeof one !== "string" || other === null || one === other.toUpperCase();
  });

const stepsAgree = (read: RowRead, item: Item, register: Register): boolean =>
  stepFields(register).every((field) => {
    const [one, other] = [read.facts[field], textOf(item, field)];
    return one === undefined || other === null || one === other;
  });
