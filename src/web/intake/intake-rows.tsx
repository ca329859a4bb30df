import { INTAKE } from "../../words/web/intake.ts";
import { useLanguage } from "../language.tsx";
import type { IntakePreview, IntakeWish, Register } from "../wire.ts";

interface IntakeRowsProps {
  readonly preview: IntakePreview;
  readonly register: Register;
  readonly wish: IntakeWish;
  readonly change: (wish: Partial<IntakeWish>) => void;
}

type Row = IntakePreview["rows"][number];

/** The rows of a sheet with their outcome; what is wrong stands in its cell. */
export function IntakeRows({ preview, wish, change }: IntakeRowsProps) {
  const { t } = useLanguage();
  const { columns, rows } = preview;
  return (
    <div className="scroll-x">
      <table className="ledger intake-rows">
        <thead>
          <tr>
            <th scope="col">{t(INTAKE.row)}</th>
            <th scope="col">{t(INTAKE.fate)}</th>
            {columns.map(({ column, head, target }) => (
              <th key={column} scope="col" lang="zh-CN" className={target === null ? "left-out" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className={`fate-${row.fate}`}>
              <th scope="row">{row.row}</th>
              <td className="fate">
                <Outcome row={row} wish={wish} change={change} />
              </td>
              {columns.map((column, at) => (
                <Cell key={column.column} row={row} column={column} text={row.cells[at] ?? ""} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly row: Row;
  readonly column: IntakePreview["columns"][number];
  readonly text: string;
}

function Cell({ row, column, text }: CellProps) {
  const { t } = useLanguage();
  const faults = row.faults.filter((fault) => fault.column === column.column);
  const warnings = row.warnings.filter(({ field }) => field === column.target);
  const fresh = column.target !== null && row.fresh.includes(column.target);
  const look =
    faults.length > 0 ? "wrong" : column.target === null ? "left-out" : fresh ? "fresh" : undefined;
  return (
    <td className={look} lang="zh-CN">
      {text}
      {faults.map((fault) => (
        <span key={fault.zh} className="fault small">
          {t(fault)}
        </span>
      ))}
      {warnings.map((warning) => (
        <span key={warning.zh} className="light-amber small">
          {t(warning)}
        </span>
      ))}
    </td>
  );
}

interface OutcomeProps {
  readonly row: Row;
  readonly wish: IntakeWish;
  readonly change: (wish: Partial<IntakeWish>) => void;
}

function Outcome({ row, wish, change }: OutcomeProps) {
  const { t } = useLanguage();
  const decide = (choice: string | null) => {
    const { [row.row]: _, ...others } = wish.choices ?? {};
    change({ choices: choice === null ? others : { ...others, [row.row]: choice } });
  };
  const decided = wish.choices?.[row.row] !== undefined;
  return (
    <>
      <strong>{t(INTAKE[row.fate])}</strong>
      {row.faults
        .filter(({ column }) => column === null)
        .map((fault) => (
          <span key={fault.zh} className="fault small">
            {t(fault)}
          </span>
        ))}
      {row.fate === "ask" && (
        <span className="intake-choices">
          {row.like.map(({ item, name }) => (
            <button key={item} type="button" className="plain-button outlined" onClick={() => decide(item)}>
              {t(INTAKE.updateIt, { name })}
            </button>
          ))}
          <button type="button" className="plain-button outlined" onClick={() => decide("new")}>
            {t(INTAKE.asNew)}
          </button>
        </span>
      )}
      {decided && (row.fate === "new" || row.fate === "update") && (
        <button type="button" className="plain-button" onClick={() => decide(null)}>
          {t(INTAKE.decided)}
        </button>
      )}
    </>
  );
}
