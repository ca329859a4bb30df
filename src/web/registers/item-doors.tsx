import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { ENTRY } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import { useNames } from "../names.ts";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Field, ItemRow, Register } from "../wire.ts";
import { itemName } from "./item-name.ts";

type Facts = ItemRow["facts"];

/** Names asked for at once; a page of a table names no more of one register in one column. */
const ASKED_AT_ONCE = 50;

/** The items that a fact names. */
export const itemIds = (fact: Facts[string] | undefined): readonly string[] =>
  typeof fact === "string" ? fact.split(/[\s,，、;；]+/).filter(Boolean) : [];

/** The register whose items a field of a row names: the schema's own, or the one that the row says. */
export function registerNamed(field: Field, facts: Facts): string | null {
  if (field.of !== undefined) return field.of;
  const said = field.ofField === undefined ? null : facts[field.ofField];
  return typeof said === "string" && said !== "" ? said : null;
}

/** The items that rows name, by register, each once. */
export function itemsNamed(
  { fields }: Pick<Register, "fields">,
  rows: readonly Pick<ItemRow, "facts">[],
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, Set<string>>();
  for (const { facts } of rows)
    for (const field of fields) {
      if (field.kind !== "item" && field.kind !== "items") continue;
      const register = registerNamed(field, facts);
      if (register === null) continue;
      const ids = named.get(register) ?? new Set();
      for (const id of itemIds(facts[field.id])) ids.add(id);
      if (ids.size > 0) named.set(register, ids);
    }
  return new Map([...named].map(([register, ids]) => [register, [...ids].sort()]));
}

/** What an item of a register is called; null while that is asked for, and for an item that is not there. */
export type ItemNameOf = (register: string, item: string) => string | null;

/** The names of the items that rows name, asked for once a register and not once a cell. */
export function useItemNames(
  register: Pick<Register, "fields">,
  rows: readonly Pick<ItemRow, "facts">[],
): ItemNameOf {
  const [book, when, language, names] = [useBookId(), useWhen(), useLanguage(), useNames()];
  const asked = [...itemsNamed(register, rows)].flatMap(([of, ids]) =>
    Array.from({ length: Math.ceil(ids.length / ASKED_AT_ONCE) }, (_, at) => ({
      of,
      ids: ids.slice(at * ASKED_AT_ONCE, (at + 1) * ASKED_AT_ONCE),
    })),
  );
  const tables = useQueries({
    queries: asked.map(({ of, ids }) => {
      const query = new URLSearchParams({ is: `id:${ids.join("|")}`, take: String(ASKED_AT_ONCE) });
      return QUESTIONS.table(book, of, query.toString(), when);
    }),
  });
  const schemas = useQueries({ queries: asked.map(({ of }) => QUESTIONS.register(book, of, when)) });
  const known: { [item: string]: string } = {};
  asked.forEach(({ of }, at) => {
    const schema = schemas[at]?.data?.register;
    for (const row of tables[at]?.data?.rows ?? [])
      if (schema !== undefined) known[`${of} ${row.id}`] = itemName(row, schema, language, names);
  });
  // The same names are the same answer, so that nobody who shows them draws anew.
  const told = JSON.stringify(known);
  return useMemo(() => {
    const by = JSON.parse(told) as Readonly<{ [item: string]: string }>;
    return (of, item) => by[`${of} ${item}`] ?? null;
  }, [told]);
}

interface ItemDoorsProps {
  readonly field: Field;
  readonly facts: Facts;
  readonly nameOf: ItemNameOf;
}

/** The items that a fact names, each by its name and as a door; never by an identifier. */
export function ItemDoors({ field, facts, nameOf }: ItemDoorsProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const register = registerNamed(field, facts);
  const ids = itemIds(facts[field.id]);
  if (register === null) return <>{ids.length === 0 ? "" : t(ENTRY.someItem)}</>;
  return (
    <>
      {ids.map((item, at) => (
        <span key={item} lang="zh-CN">
          {at > 0 && "、"}
          <Link to="/b/$book/r/$register/$item" params={{ book, register, item }} className="item-link">
            {nameOf(register, item) ?? t(ENTRY.someItem)}
          </Link>
        </span>
      ))}
    </>
  );
}

/** True for a field that names items, and so is shown as doors. */
export const namesItems = ({ kind }: Field): boolean => kind === "item" || kind === "items";
