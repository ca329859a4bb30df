import { INTAKE } from "../../words/web/intake.ts";
import { useLanguage } from "../language.tsx";
import type { IntakePreview, IntakeWish } from "../wire.ts";

interface IntakeColumnsProps {
  readonly preview: IntakePreview;
  readonly wish: IntakeWish;
  readonly change: (wish: Partial<IntakeWish>) => void;
}

/** What each column was taken for, and what else it may be. */
export function IntakeColumns({ preview, wish, change }: IntakeColumnsProps) {
  const { t } = useLanguage();
  if (preview.headRow === null) return null;
  const doubtful = preview.columns.some(({ guessed, target }) => guessed || target === null);
  return (
    <details open={doubtful || preview.fault !== null} className="intake-columns">
      <summary>{t(INTAKE.columns, { row: preview.headRow + 1 })}</summary>
      <ul className="plain-list">
        {preview.columns.map(({ column, head, target, guessed }) => (
          <li key={column}>
            <label>
              <span lang="zh-CN">{head}</span>
              <select
                value={target ?? ""}
                onChange={(e) => {
                  const chosen = e.target.value === "" ? null : e.target.value;
                  change({ columns: { ...wish.columns, [column]: chosen } });
                }}
              >
                <option value="">{t(INTAKE.notTaken)}</option>
                {preview.targets.map((one) => (
                  <option key={one.target} value={one.target}>
                    {t(one)}
                  </option>
                ))}
              </select>
            </label>
            {guessed && <span className="light-amber">{t(INTAKE.guessed)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
