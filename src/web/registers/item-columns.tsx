import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { type Language, useLanguage } from "../language.tsx";
import { useFactText } from "../pieces/fact-text.ts";
import { useBookId } from "../place.ts";
import type { Field, ItemRow, Register } from "../wire.ts";
import { canNarrow, ColumnFilter } from "./column-filter.tsx";
import { ItemDoors, type ItemNameOf, namesItems } from "./item-doors.tsx";
import { AttestedMark, ItemMarks } from "./item-marks.tsx";
import { useItemName } from "./item-name.ts";
import { isNarrowing, narrowedIn, type TableSearch } from "./table-search.ts";
import { shownColumns, type TableColumn } from "./table-view.ts";

interface ColumnsAsked {
  readonly register: Register;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
  /** What the items are called that a row's cells name. */
  readonly nameOf: ItemNameOf;
}

type Columns = TableColumnsType<ItemRow>;

/** The filter of a column, where its kind has one. */
function narrowable(field: Field, { register, search, change }: ColumnsAsked, { t }: Language): object {
  if (!canNarrow(field)) return {};
  return {
    filtered: isNarrowing(narrowedIn(search, field.id)),
    // The kit's own sign is read aloud in English and names no column; the button is called by what stands in it.
    filterIcon: (
      <span role="img" aria-label={t(REGISTER_VIEW.filter, { label: t(field) })}>
        ▾
      </span>
    ),
    filterDropdown: ({ close }: { readonly close: () => void }) => (
      <ColumnFilter register={register} field={field} search={search} change={change} close={close} />
    ),
  };
}

const isAmount = (field: Field): boolean => field.kind === "number" || field.kind === "money";

/** The order that the address asks of a column. */
const ordered = ({ by, down }: TableSearch, key: string) =>
  ({ sorter: true, sortOrder: by === key ? (down === "1" ? "descend" : "ascend") : null }) as const;

/** What stands in a row, in words; asked for once, because hooks in every cell would cost more than all the rest. */
function useCells(register: Register, itemNameOf: ItemNameOf) {
  const [factText, nameOf, book] = [useFactText(), useItemName(), useBookId()];
  return {
    fact: (row: ItemRow, field: Field): ReactNode => {
      const fact = row.facts[field.id];
      if (fact === undefined || fact === null) return null;
      if (namesItems(field)) return <ItemDoors field={field} facts={row.facts} nameOf={itemNameOf} />;
      return factText(fact, field, row.facts);
    },
    link: (row: ItemRow): ReactNode => (
      <Link
        to="/b/$book/r/$register/$item"
        params={{ book, register: register.id, item: row.id }}
        lang="zh-CN"
        className="row-link"
      >
        {nameOf(row, register)}
      </Link>
    ),
  };
}

/** The table's columns: those of the view, the stage beside the name, and what is to be minded of a row. */
export function useItemColumns(asked: ColumnsAsked): Columns {
  const { register, search } = asked;
  const language = useLanguage();
  const { t, lang } = language;
  const cells = useCells(register, asked.nameOf);
  const told = (column: TableColumn, at: number): Columns[number] => {
    if (column.kind === "derived")
      return {
        key: column.id,
        title: t(column),
        align: "right",
        render: (_: unknown, row: ItemRow) => {
          const value = row.derived?.[column.id] ?? null;
          return value === null ? null : figureText(value, column.unit, lang);
        },
      };
    const { field } = column;
    return {
      key: field.id,
      title: t(field),
      ...ordered(search, field.id),
      ...narrowable(field, asked, language),
      ...(at === 0 ? { fixed: "left" as const } : {}),
      ...(isAmount(field) ? { align: "right" as const } : {}),
      render: (_: unknown, row: ItemRow) => (at === 0 ? cells.link(row) : cells.fact(row, field)),
    };
  };
  const [first, ...others] = shownColumns(register, search.cols).map(told);
  const [stage, stageOn] = stageColumns(asked, language);
  return [
    ...(first ? [first] : []),
    ...(stage ? [stage] : []),
    ...others,
    ...(stageOn ? [stageOn] : []),
    ...marksOf(t),
  ];
}

/** The stage and since when, for a register that has stages. */
function stageColumns({ register, search }: ColumnsAsked, { t, lang }: Language): Columns {
  if (register.stages.length === 0) return [];
  return [
    {
      key: "stage",
      title: t(REGISTER.stage),
      ...ordered(search, "stage"),
      // The stage stays in sight beside the name: both say which row it is.
      fixed: "left",
      render: (_: unknown, row: ItemRow) => stageText(row, { register }, t),
    },
    {
      key: "stageOn",
      title: t(REGISTER.stageOn),
      ...ordered(search, "stageOn"),
      render: (_: unknown, row: ItemRow) => (row.stageOn === null ? "" : dayText(row.stageOn, lang)),
    },
  ];
}

/** How well a row is proven, and what is to be minded of it. */
const marksOf = (t: Language["t"]): Columns => [
  {
    key: "proof",
    title: t(REGISTER.proof),
    render: (_: unknown, row: ItemRow) => <AttestedMark row={row} />,
  },
  { key: "marks", title: t(REGISTER.marks), render: (_: unknown, row: ItemRow) => <ItemMarks row={row} /> },
];

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
