import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { type Language, useLanguage } from "../language.tsx";
import { type Names, useNames } from "../names.ts";
import { factText } from "../pieces/fact-text.ts";
import { useBookId } from "../place.ts";
import type { Field, ItemRow, Register } from "../wire.ts";
import { ItemDoors, type ItemNameOf, namesItems } from "./item-doors.tsx";
import { AttestedMark, ItemMarks } from "./item-marks.tsx";
import { itemName } from "./item-name.ts";
import { shownColumns, type TableColumn } from "./table-view.ts";

/** A column of the table: its head, whether rows can be ordered and narrowed by it, and what stands in a row. */
export interface ItemColumn {
  readonly key: string;
  readonly title: string;
  readonly amount?: boolean;
  readonly ordered?: boolean;
  /** The field that rows are narrowed by here; absent where nothing of one stands. */
  readonly field?: Field;
  readonly cell: (row: ItemRow) => ReactNode;
}

/** What cells need to speak: asked for once, because hooks in every cell would cost more than all the rest. */
interface Speaking {
  readonly register: Register;
  readonly book: string;
  readonly language: Language;
  readonly names: Names;
  /** What the items are called that a row's cells name. */
  readonly nameOf: ItemNameOf;
}

const isAmount = (field: Field): boolean => field.kind === "number" || field.kind === "money";

function factCell(row: ItemRow, field: Field, { language, names, nameOf }: Speaking): ReactNode {
  const fact = row.facts[field.id];
  if (fact === undefined || fact === null) return null;
  if (namesItems(field)) return <ItemDoors field={field} facts={row.facts} nameOf={nameOf} />;
  return factText(fact, field, row.facts, language, names);
}

const linkCell = (row: ItemRow, { register, book, language, names }: Speaking): ReactNode => (
  <Link
    to="/b/$book/r/$register/$item"
    params={{ book, register: register.id, item: row.id }}
    lang="zh-CN"
    className="row-link"
  >
    {itemName(row, register, language, names)}
  </Link>
);

function columnOf(column: TableColumn, at: number, speaking: Speaking): ItemColumn {
  const { t, lang } = speaking.language;
  if (column.kind === "derived")
    return {
      key: column.id,
      title: t(column),
      amount: true,
      cell: ({ derived }) => {
        const value = derived?.[column.id] ?? null;
        return value === null ? null : figureText(value, column.unit, lang);
      },
    };
  const { field } = column;
  return {
    key: field.id,
    title: t(field),
    ordered: true,
    field,
    amount: at > 0 && isAmount(field),
    cell: (row) => (at === 0 ? linkCell(row, speaking) : factCell(row, field, speaking)),
  };
}

/** The stage and since when, for a register that has stages. */
function stageColumns({ register, language: { t, lang } }: Speaking): readonly ItemColumn[] {
  if (register.stages.length === 0) return [];
  return [
    { key: "stage", title: t(REGISTER.stage), ordered: true, cell: (row) => stageText(row, { register }, t) },
    {
      key: "stageOn",
      title: t(REGISTER.stageOn),
      ordered: true,
      cell: ({ stageOn }) => (stageOn === null ? "" : dayText(stageOn, lang)),
    },
  ];
}

/** How well a row is proven, and what is to be minded of it. */
const marksOf = (t: Language["t"]): readonly ItemColumn[] => [
  { key: "proof", title: t(REGISTER.proof), cell: (row) => <AttestedMark row={row} /> },
  { key: "marks", title: t(REGISTER.marks), cell: (row) => <ItemMarks row={row} /> },
];

/**
 * The table's columns: those of the view, the stage beside the name, and what is to be minded of a row. They stay the same
 * while what they show does, so that rows are not made anew for a change elsewhere on the page.
 */
export function useItemColumns(
  register: Register,
  cols: string | undefined,
  nameOf: ItemNameOf,
): readonly ItemColumn[] {
  const [book, language, names] = [useBookId(), useLanguage(), useNames()];
  return useMemo(() => {
    const speaking = { register, book, language, names, nameOf };
    const shown = shownColumns(register, cols).map((column, at) => columnOf(column, at, speaking));
    const [stage, stageOn] = stageColumns(speaking);
    const staged = (column: ItemColumn | undefined): readonly ItemColumn[] =>
      column === undefined ? [] : [column];
    return [
      ...shown.slice(0, 1),
      ...staged(stage),
      ...shown.slice(1),
      ...staged(stageOn),
      ...marksOf(language.t),
    ];
  }, [register, cols, book, language, names, nameOf]);
}

/** The name of the stage that an item stands in. */
export function stageText(
  row: ItemRow,
  { register }: { readonly register: Register },
  t: (sentence: { zh: string; en: string }) => string,
): string {
  const stage = register.stages.find((one) => one.id === row.stage);
  if (register.stages.length === 0) return "";
  return stage ? t(stage) : t(REGISTER.noStage);
}
