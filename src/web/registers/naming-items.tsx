import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ITEM } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import { TableDoor } from "../lines/table-door.tsx";
import { useFactText } from "../pieces/fact-text.ts";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Field, ItemPage, ItemRow, Register } from "../wire.ts";
import { namesItems } from "./item-doors.tsx";
import { useItemName } from "./item-name.ts";

/** Rows told on the page; the rest stand in the table. */
const TOLD = 8;

/** The fields of a register by which one of its items names one of ours. */
const namingFields = (register: Register, ours: string): readonly Field[] =>
  register.fields.filter((field) => field.kind === "item" && field.of === ours);

/** 相关登记: items of other registers that name this one, such as the calls and visits of a case, the last first. */
export function NamingItems({ page }: { readonly page: ItemPage }) {
  const book = useBookId();
  const cards = useQuery(QUESTIONS.registers(book, useWhen()));
  const naming = (cards.data ?? []).flatMap(({ register, items }) =>
    items === 0 ? [] : namingFields(register, page.register.id).map((field) => ({ register, field })),
  );
  return (
    <>
      {naming.map(({ register, field }) => (
        <Naming key={`${register.id} ${field.id}`} register={register} field={field} item={page.row.id} />
      ))}
    </>
  );
}

interface NamingProps {
  readonly register: Register;
  readonly field: Field;
  readonly item: string;
}

function Naming({ register, field, item }: NamingProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const day = register.fields.find(({ kind, required }) => kind === "day" && required === true);
  const query = new URLSearchParams({
    is: `${field.id}:${item}`,
    take: String(TOLD),
    ...(day === undefined ? {} : { by: day.id, down: "1" }),
  });
  const table = useQuery(QUESTIONS.table(book, register.id, query.toString(), useWhen()));
  const { rows = [], found = 0 } = table.data ?? {};
  if (found === 0) return null;
  return (
    <section className="panel">
      <h2>{t(ITEM.namedIn, { register: t(register), n: found })}</h2>
      <ul className="plain-list">
        {rows.map((row) => (
          <NamingRow key={row.id} row={row} register={register} />
        ))}
      </ul>
      {found > rows.length && (
        <TableDoor register={register.id} view={{ is: { [field.id]: [item] } }} className="small">
          {t(ITEM.namedInAll)}
        </TableDoor>
      )}
    </section>
  );
}

/** A row by its name, and whatever else its register shows in a table. */
function NamingRow({ row, register }: { readonly row: ItemRow; readonly register: Register }) {
  const book = useBookId();
  const [factText, nameOf] = [useFactText(), useItemName()];
  const told = register.columns.slice(1).flatMap((column) => {
    const field = register.fields.find(({ id }) => id === column);
    const fact = row.facts[column];
    if (field === undefined || fact === undefined || fact === null || namesItems(field)) return [];
    return [factText(fact, field, row.facts)];
  });
  return (
    <li>
      <Link
        to="/b/$book/r/$register/$item"
        params={{ book, register: register.id, item: row.id }}
        className="item-link"
        lang="zh-CN"
      >
        {nameOf(row, register)}
      </Link>{" "}
      <span className="hint">{told.join(" · ")}</span>
    </li>
  );
}
