import { addDays } from "../../std/day.ts";
import { sumOf } from "../../std/decimal.ts";
import { figureText } from "../../words/figures.ts";
import { AGES } from "../../words/panels.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { type Language, useLanguage } from "../language.tsx";
import type { PanelOf, Register } from "../wire.ts";
import { endedStages, type PanelProps } from "./registers-of.ts";
import { TableDoor, type TableView } from "./table-door.tsx";

type Props = PanelProps<"portfolio">;
type View = PanelOf<"portfolio">;

/** The days on which an item must have come to its stage to be of an age on a day; null for no age at all. */
export function ageBounds(key: string, on: string): readonly [string, string] | null {
  const at = AGES.findIndex((age) => age.key === key);
  if (at < 0) return null;
  const least = at === 0 ? 0 : (AGES[at - 1]?.most ?? 0) + 1;
  const most = AGES[at]?.most ?? 0;
  return [Number.isFinite(most) ? addDays(on, -most) : "", at === 0 ? "" : addDays(on, -least)];
}

/** The rows of the table behind headings of a matrix; null where the table cannot ask for them (未填). */
export function viewBehind(
  by: readonly (readonly [field: string, key: string])[],
  register: Register,
  on: string,
): TableView | null {
  let view: TableView = {};
  for (const [field, key] of by) {
    if (field === "stage") view = { ...view, stages: [key === "" ? "-" : key] };
    else if (key === "") return null;
    else if (field === "age") {
      const bounds = ageBounds(key, on);
      if (bounds === null) return null;
      view = { ...view, between: { ...view.between, stageOn: bounds } };
    } else view = { ...view, is: { ...view.is, [field]: [key] } };
  }
  if (view.stages !== undefined) return view;
  // Ended items stand in no cell, so the rows behind it are those in a stage that is no end.
  const ended = new Set(endedStages(register));
  const open = register.stages.filter(({ id }) => !ended.has(id)).map(({ id }) => id);
  return ended.size === 0 ? view : { ...view, stages: ["-", ...open] };
}

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

/** 组合: items by two of their fields; the number in every cell, its tint beside it. */
export function PortfolioPanel({ view, register, page }: Props) {
  const { t } = useLanguage();
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
    view.unit === null ? null : figureText(sumOf(own.map((cell) => cell.value ?? "0")), view.unit, lang);
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
