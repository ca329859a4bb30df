import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import { useFactText } from "../pieces/fact-text.ts";
import { useBookId } from "../place.ts";
import type { Field, ItemRow, RegisterPage } from "../wire.ts";
import { AttestedMark, ItemMarks } from "./item-marks.tsx";
import { useItemName } from "./item-name.ts";
import type { TableSearch } from "./table-search.ts";
import { columnSum } from "./table-view.ts";

interface ItemTableProps {
  readonly rows: readonly ItemRow[];
  readonly page: RegisterPage;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/** The register's rows with its key column frozen; sorting stands in the address. */
export function ItemTable({ rows, page, search, change }: ItemTableProps) {
  const { t } = useLanguage();
  const columns = useColumns(page, search);
  const sums = <Sums rows={rows} page={page} />;
  return (
    <Table<ItemRow>
      size="small"
      bordered
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: "max-content" }}
      locale={{ emptyText: t(REGISTER.noMatch) }}
      onChange={(_paging, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const by = one?.order ? String(one.columnKey) : undefined;
        change({ by, down: one?.order === "descend" ? "1" : undefined });
      }}
      summary={() => sums}
    />
  );
}

function useColumns(page: RegisterPage, search: TableSearch): TableColumnsType<ItemRow> {
  const { t, lang } = useLanguage();
  const order = (key: string) =>
    search.by === key ? (search.down === "1" ? ("descend" as const) : ("ascend" as const)) : null;
  const fields = page.register.columns.flatMap(
    (id) => page.register.fields.find((field) => field.id === id) ?? [],
  );
  const facts = fields.map((field: Field, at) => ({
    key: field.id,
    title: t(field),
    sorter: true,
    sortOrder: order(field.id),
    ...(at === 0 ? { fixed: "left" as const } : {}),
    ...(field.kind === "number" || field.kind === "money" ? { align: "right" as const } : {}),
    render: (_: unknown, row: ItemRow) =>
      at === 0 ? <ItemLink row={row} page={page} /> : <Cell row={row} field={field} />,
  }));
  const stage = {
    key: "stage",
    title: t(REGISTER.stage),
    render: (_: unknown, row: ItemRow) => stageText(row, page, t),
  };
  const rest = [
    {
      key: "stageOn",
      title: t(REGISTER.stageOn),
      sorter: true,
      sortOrder: order("stageOn"),
      render: (_: unknown, row: ItemRow) => (row.stageOn === null ? "" : dayText(row.stageOn, lang)),
    },
    {
      key: "proof",
      title: t(REGISTER.proof),
      render: (_: unknown, row: ItemRow) => <AttestedMark row={row} />,
    },
    { key: "marks", title: t(REGISTER.marks), render: (_: unknown, row: ItemRow) => <ItemMarks row={row} /> },
  ];
  const [first, ...others] = facts;
  const [stageOn, ...marks] = rest;
  // A register without stages has no column for them: when an item moved is then no question either.
  if (page.register.stages.length === 0) return [...facts, ...marks];
  return [...(first ? [first] : []), stage, ...others, ...(stageOn ? [stageOn] : []), ...marks];
}

/** The name of the stage that an item stands in. */
export function stageText(
  row: ItemRow,
  page: Pick<RegisterPage, "register">,
  t: (sentence: { zh: string; en: string }) => string,
): string {
  const stage = page.register.stages.find((one) => one.id === row.stage);
  if (page.register.stages.length === 0) return "";
  return stage ? t(stage) : t(REGISTER.noStage);
}

function Cell({ row, field }: { readonly row: ItemRow; readonly field: Field }) {
  const factText = useFactText();
  const fact = row.facts[field.id];
  return fact === undefined || fact === null ? null : <>{factText(fact, field, row.facts)}</>;
}

function ItemLink({ row, page }: { readonly row: ItemRow; readonly page: RegisterPage }) {
  const book = useBookId();
  const nameOf = useItemName();
  return (
    <Link
      to="/b/$book/r/$register/$item"
      params={{ book, register: page.register.id, item: row.id }}
      lang="zh-CN"
    >
      {nameOf(row, page.register)}
    </Link>
  );
}

function Sums({ rows, page }: { readonly rows: readonly ItemRow[]; readonly page: RegisterPage }) {
  const { t, lang } = useLanguage();
  const fields = page.register.columns.map((id) => page.register.fields.find((field) => field.id === id));
  const sums = fields.map((field) => columnSum(rows, field));
  if (sums.every((sum) => sum === null)) return null;
  // Where there are stages, theirs stands second, so every column after the first is one further right.
  const shift = page.register.stages.length === 0 ? 0 : 1;
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{t(REGISTER.sum)}</Table.Summary.Cell>
      {shift === 1 && <Table.Summary.Cell index={1} />}
      {sums.slice(1).map((sum, at) => (
        <Table.Summary.Cell key={fields[at + 1]?.id ?? at} index={at + 1 + shift} align="right">
          {sum === null ? "" : figureText(sum, fields[at + 1]?.unit ?? "", lang)}
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={sums.length + shift} colSpan={2 + shift} />
    </Table.Summary.Row>
  );
}
