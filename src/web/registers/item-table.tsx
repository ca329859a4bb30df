import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { type Language, useLanguage } from "../language.tsx";
import { useFactText } from "../pieces/fact-text.ts";
import { useBookId } from "../place.ts";
import type { Field, ItemRow, Register, RegisterTable } from "../wire.ts";
import { canNarrow, ColumnFilter } from "./column-filter.tsx";
import { AttestedMark, ItemMarks } from "./item-marks.tsx";
import { useItemName } from "./item-name.ts";
import { SumDoor } from "./sum-door.tsx";
import { isNarrowing, narrowedIn, ROWS_A_PAGE, type TableSearch } from "./table-search.ts";
import { shownColumns, type TableColumn } from "./table-view.ts";

interface ItemTableProps {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/** A page of the register's rows with its key column frozen; order, conditions and columns stand in the address. */
export function ItemTable({ register, table, search, change }: ItemTableProps) {
  const { t } = useLanguage();
  const columns = useColumns(register, search, change);
  const sums = <Sums register={register} table={table} search={search} />;
  return (
    <Table<ItemRow>
      size="small"
      bordered
      rowKey="id"
      columns={columns}
      dataSource={[...table.rows]}
      pagination={
        table.found > ROWS_A_PAGE && {
          current: Number(search.page ?? "1"),
          pageSize: ROWS_A_PAGE,
          total: table.found,
          showSizeChanger: false,
        }
      }
      scroll={{ x: "max-content" }}
      locale={{ emptyText: t(REGISTER.noMatch) }}
      onChange={({ current = 1 }, _filters, sorter, { action }) => {
        if (action === "paginate") return change({ page: current === 1 ? undefined : String(current) });
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const by = one?.order ? String(one.columnKey) : undefined;
        return change({ by, down: one?.order === "descend" ? "1" : undefined, page: undefined });
      }}
      summary={() => sums}
    />
  );
}

type Columns = TableColumnsType<ItemRow>;

/** The filter of a column, where its kind has one. */
function narrowable(
  field: Field,
  { register, search, change }: Pick<ItemTableProps, "register" | "search" | "change">,
): object {
  if (!canNarrow(field)) return {};
  return {
    filtered: isNarrowing(narrowedIn(search, field.id)),
    // The kit's own sign is read aloud in English; this one is a sign only, and the button bears the column's name.
    filterIcon: <span aria-hidden="true">▾</span>,
    filterDropdown: ({ close }: { readonly close: () => void }) => (
      <ColumnFilter register={register} field={field} search={search} change={change} close={close} />
    ),
  };
}

const isAmount = (field: Field): boolean => field.kind === "number" || field.kind === "money";

function useColumns(register: Register, search: TableSearch, change: ItemTableProps["change"]): Columns {
  const { t, lang } = useLanguage();
  const order = (key: string) =>
    search.by === key ? (search.down === "1" ? ("descend" as const) : ("ascend" as const)) : null;
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
      sorter: true,
      sortOrder: order(field.id),
      ...narrowable(field, { register, search, change }),
      ...(at === 0 ? { fixed: "left" as const } : {}),
      ...(isAmount(field) ? { align: "right" as const } : {}),
      render: (_: unknown, row: ItemRow) =>
        at === 0 ? <ItemLink row={row} register={register} /> : <Cell row={row} field={field} />,
    };
  };
  const [first, ...others] = shownColumns(register, search.cols).map(told);
  const stage = {
    key: "stage",
    title: t(REGISTER.stage),
    sorter: true,
    sortOrder: order("stage"),
    // The stage stays in sight beside the name: both say which row it is.
    fixed: "left" as const,
    render: (_: unknown, row: ItemRow) => stageText(row, { register }, t),
  };
  const stageOn = {
    key: "stageOn",
    title: t(REGISTER.stageOn),
    sorter: true,
    sortOrder: order("stageOn"),
    render: (_: unknown, row: ItemRow) => (row.stageOn === null ? "" : dayText(row.stageOn, lang)),
  };
  const rest = marksOf(t);
  const staged = register.stages.length > 0;
  return [
    ...(first ? [first] : []),
    ...(staged ? [stage] : []),
    ...others,
    ...(staged ? [stageOn] : []),
    ...rest,
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

function Cell({ row, field }: { readonly row: ItemRow; readonly field: Field }) {
  const factText = useFactText();
  const fact = row.facts[field.id];
  return fact === undefined || fact === null ? null : <>{factText(fact, field, row.facts)}</>;
}

function ItemLink({ row, register }: { readonly row: ItemRow; readonly register: Register }) {
  const book = useBookId();
  const nameOf = useItemName();
  return (
    <Link
      to="/b/$book/r/$register/$item"
      params={{ book, register: register.id, item: row.id }}
      lang="zh-CN"
      className="row-link"
    >
      {nameOf(row, register)}
    </Link>
  );
}

interface SumsProps {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly search: TableSearch;
}

/** Totals of everything that the view finds, asked of the book, on whichever page one is. */
function Sums({ register, table, search }: SumsProps) {
  const { t } = useLanguage();
  const columns = shownColumns(register, search.cols);
  const sums = columns.map((column) => table.sums[column.id] ?? null);
  if (sums.every((sum) => sum === null)) return null;
  // Stage stands second in the table, where the register has stages: every later column is one further right.
  const shift = register.stages.length > 0 ? 1 : 0;
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{t(REGISTER_VIEW.sumOf, { n: table.found })}</Table.Summary.Cell>
      {shift === 1 && <Table.Summary.Cell index={1} />}
      {columns.slice(1).map((column, at) => (
        <Table.Summary.Cell key={column.id} index={at + 1 + shift} align="right">
          {sums[at + 1] == null || column.kind !== "field" ? (
            ""
          ) : (
            <SumDoor register={register} field={column.field} sum={sums[at + 1] ?? ""} search={search} />
          )}
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={columns.length + shift} colSpan={2 + shift} />
    </Table.Summary.Row>
  );
}
