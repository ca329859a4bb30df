import { Table } from "antd";
import type { ReactNode } from "react";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import type { ItemRow, Register, RegisterTable } from "../wire.ts";
import { useItemColumns } from "./item-columns.tsx";
import { useItemNames } from "./item-doors.tsx";
import { SumDoor } from "./sum-door.tsx";
import { ROWS_A_PAGE, type TableSearch } from "./table-search.ts";
import { shownColumns } from "./table-view.ts";

interface ItemTableProps {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/** A page of the register's rows with its key column frozen; order, conditions and columns stand in the address. */
export function ItemTable({ register, table, search, change }: ItemTableProps) {
  const { t } = useLanguage();
  const nameOf = useItemNames(register, table.rows);
  const columns = useItemColumns({ register, search, change, nameOf });
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
          itemRender: pageSign,
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

const SIGNS = {
  prev: ["‹", REGISTER_VIEW.previousPage],
  next: ["›", REGISTER_VIEW.nextPage],
  "jump-prev": ["«", REGISTER_VIEW.furtherBack],
  "jump-next": ["»", REGISTER_VIEW.furtherOn],
} as const;

/** A button of the pages' row. The kit's own arrows are read aloud in English; these are called in the reader's language. */
function PageSign({ type, own }: { readonly type: SignKind; readonly own: ReactNode }) {
  const { t } = useLanguage();
  if (type === "page") return own;
  const [sign, called] = SIGNS[type];
  return (
    <button type="button" className="ant-pagination-item-link" aria-label={t(called)}>
      {sign}
    </button>
  );
}

type SignKind = "page" | keyof typeof SIGNS;
const pageSign = (_page: number, type: SignKind, own: ReactNode): ReactNode => (
  <PageSign type={type} own={own} />
);

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
