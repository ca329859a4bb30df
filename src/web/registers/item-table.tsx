import { memo, useEffect, useRef } from "react";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import type { ItemRow, Register, RegisterTable } from "../wire.ts";
import { ColumnHead } from "./column-head.tsx";
import { type ItemColumn, useItemColumns } from "./item-columns.tsx";
import { useItemNames } from "./item-doors.tsx";
import { PageTurner } from "./page-turner.tsx";
import { SumDoor } from "./sum-door.tsx";
import type { TableSearch } from "./table-search.ts";

interface ItemTableProps {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/**
 * A page of the register's rows; order, conditions and columns stand in the address. Name and stage stay in sight while
 * the others pass: both say which row it is.
 */
export function ItemTable({ register, table, search, change }: ItemTableProps) {
  const { t } = useLanguage();
  const columns = useItemColumns(register, search.cols, useItemNames(register, table.rows));
  const place = useFirstWidth();
  return (
    <>
      <div className="item-scroll" tabIndex={0} role="region" aria-label={t(register)}>
        <table ref={place} className={register.stages.length > 0 ? "item-table staged" : "item-table"}>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead
                  key={column.key}
                  column={column}
                  register={register}
                  search={search}
                  change={change}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.length === 0 && (
              <tr>
                <td colSpan={columns.length}>{t(REGISTER.noMatch)}</td>
              </tr>
            )}
            {table.rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
          <Sums register={register} table={table} search={search} columns={columns} />
        </table>
      </div>
      <PageTurner search={search} change={change} found={table.found} />
    </>
  );
}

/** Tells the table how wide its first column is, so that the second one stands beside it while the others pass. */
function useFirstWidth() {
  const place = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const first = place.current?.querySelector("th");
    if (!first) return;
    const watch = new ResizeObserver(() =>
      place.current?.style.setProperty("--first", `${first.offsetWidth}px`),
    );
    watch.observe(first);
    return () => watch.disconnect();
  }, []);
  return place;
}

const classOf = ({ amount }: ItemColumn): string | undefined => (amount === true ? "amount" : undefined);

const Row = memo(function Row({
  row,
  columns,
}: {
  readonly row: ItemRow;
  readonly columns: readonly ItemColumn[];
}) {
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
});

interface SumsProps extends Omit<ItemTableProps, "change"> {
  readonly columns: readonly ItemColumn[];
}

/** Totals of everything that the view finds, asked of the book, on whichever page one is. */
function Sums({ register, table, search, columns }: SumsProps) {
  const { t } = useLanguage();
  if (!columns.some(({ key }) => table.sums[key] !== undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) => {
          const { key, field } = column;
          const sum = table.sums[key];
          return (
            <td key={key} className={classOf(column)}>
              {at === 0
                ? t(REGISTER_VIEW.sumOf, { n: table.found })
                : field !== undefined &&
                  sum !== undefined && (
                    <SumDoor register={register} field={field} sum={sum} search={search} />
                  )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
