import { sumOf } from "../../std/decimal.ts";
import { figureText } from "../../words/figures.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { type Language, useLanguage } from "../language.tsx";
import type { PanelOf, Register } from "../wire.ts";
import { endedStages, type PanelProps } from "./registers-of.ts";
import { viewBehind } from "./rows-behind.ts";
import { TableDoor } from "./table-door.tsx";

type Props = PanelProps<"portfolio">;
type View = PanelOf<"portfolio">;

/** How dark a cell is, 0 to 5: quiet tints, because the number stands in it. */
export const tintOf = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 5));

/** What a matrix crosses, in words: "按类型和阶段". */
export function crossing({ by }: View, register: Register, t: Language["t"]): string {
  const nameOf = (field: string): string => {
    if (field === "stage") return t(PANEL_WORDS.byStage);
    if (field === "age") return t(PANEL_WORDS.byAge);
    const named = register.fields.find(({ id }) => id === field);
    return named === undefined ? "" : t(named);
  };
  return t(PANEL_WORDS.matrix, { rows: nameOf(by.rows), columns: nameOf(by.columns) });
}

/** The fields of a matrix that no item says anything of. */
function fieldsUnsaid({ by, rows, columns }: View, register: Register) {
  const sides = [
    [by.rows, rows],
    [by.columns, columns],
  ] as const;
  return sides.flatMap(([name, headings]) => {
    const isUnsaid = headings.length > 0 && headings.every(({ key }) => key === "");
    return isUnsaid ? register.fields.filter(({ id }) => id === name) : [];
  });
}

/** 组合: items by two of their fields; the number in every cell, its tint beside it. */
export function PortfolioPanel({ view, register, page }: Props) {
  const { t } = useLanguage();
  const unsaid = fieldsUnsaid(view, register);
  // A matrix of one row "not said" would say nothing; what is missing does.
  if (unsaid.length > 0)
    return (
      <p className="empty">
        {t(PANEL_WORDS.matrixUnsaid, { field: unsaid.map((one) => t(one)).join(" · ") })}
      </p>
    );
  return (
    <>
      <div className="scroll-x">
        <table className="ledger matrix">
          <thead>
            <tr>
              <td />
              {view.columns.map((column) => (
                <th key={column.key} scope="col" className="number">
                  {t(column)}
                </th>
              ))}
              <th scope="col" className="number">
                {t(PANEL_WORDS.all)}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{t(row)}</th>
                {view.columns.map((column) => (
                  <Cell key={column.key} at={[row, column]} {...{ view, register, page }} />
                ))}
                <Cell at={[row, null]} {...{ view, register, page }} />
              </tr>
            ))}
            <tr className="totals-row">
              <th scope="row">{t(PANEL_WORDS.all)}</th>
              {view.columns.map((column) => (
                <Cell key={column.key} at={[null, column]} {...{ view, register, page }} />
              ))}
              <Cell at={[null, null]} {...{ view, register, page }} />
            </tr>
          </tbody>
        </table>
      </div>
      {view.ended > 0 && (
        <p className="small">
          <TableDoor register={register.id} view={{ stages: endedStages(register) }}>
            {t(PANEL_WORDS.ended, { n: view.ended })}
          </TableDoor>
        </p>
      )}
    </>
  );
}

type Heading = View["rows"][number];

/** A cell, or a total where a heading is left open. */
function Cell({
  at: [row, column],
  view,
  register,
  page,
}: Props & { readonly at: readonly [Heading | null, Heading | null] }) {
  const { t, lang } = useLanguage();
  const own = view.cells.filter(
    (cell) => (row === null || cell.row === row.key) && (column === null || cell.column === column.key),
  );
  const count = own.reduce((sum, cell) => sum + cell.count, 0);
  const isTotal = row === null || column === null;
  const most = Math.max(0, ...view.cells.map((cell) => cell.count));
  const tint = isTotal ? "number" : `number tint-${tintOf(count, most)}`;
  if (count === 0) return <td className={tint}>{isTotal ? 0 : <span className="hint">·</span>}</td>;
  const value =
    view.unit === null || own.every((cell) => cell.value === null)
      ? null
      : figureText(sumOf(own.map((cell) => cell.value ?? "0")), view.unit, lang);
  const names = {
    row: t(row ?? PANEL_WORDS.all),
    column: t(column ?? PANEL_WORDS.all),
    n: count,
    value: value ?? "",
  };
  const said = t(value === null ? PANEL_WORDS.cell : PANEL_WORDS.cellValue, names);
  const by = [
    ...(row === null ? [] : [[view.by.rows, row.key] as const]),
    ...(column === null ? [] : [[view.by.columns, column.key] as const]),
  ];
  const behind = viewBehind(by, register, page.asOf.on);
  return (
    <td className={tint} title={said}>
      {behind === null ? (
        count
      ) : (
        <TableDoor register={register.id} view={behind} label={said}>
          {count}
        </TableDoor>
      )}
      {value !== null && <span className="cell-value">{value}</span>}
    </td>
  );
}
