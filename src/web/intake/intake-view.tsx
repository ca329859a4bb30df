import { INTAKE } from "../../words/web/intake.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import type { IntakePreview, IntakeWish, Register } from "../wire.ts";
import { IntakeColumns } from "./intake-columns.tsx";
import { IntakeRows } from "./intake-rows.tsx";
import { HeadChoice, SheetChoice } from "./sheet-choice.tsx";
import { ROWS_SHOWN, type Shown } from "./shown.ts";

interface IntakeViewProps {
  readonly preview: IntakePreview;
  readonly register: Register;
  readonly wish: IntakeWish;
  readonly change: (wish: Partial<IntakeWish>) => void;
  /** Turns to another sheet of the file. */
  readonly turn: (sheet: string) => void;
  /** Names the row of the head; null lets it be found. */
  readonly rename: (head: number | null) => void;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly busy: boolean;
  readonly write: () => void;
  readonly mend: () => void;
}

/** As many rows are soon decided one by one. */
const FEW = 3;
const FATES = ["new", "update", "ask", "refused", "same", "warned"] as const;

/** A sheet as it would be written: which columns, which rows, what is wrong, and the one button that writes. */
export function IntakeView({
  preview,
  register,
  wish,
  change,
  turn,
  rename,
  shown,
  show,
  busy,
  write,
  mend,
}: IntakeViewProps) {
  const { t } = useLanguage();
  const { counts } = preview;
  return (
    <>
      <div className="row wrap intake-wish">
        <SheetChoice preview={preview} turn={turn} />
        <HeadChoice preview={preview} wish={wish} rename={rename} />
        <label className="field" htmlFor="intake-day">
          {t(INTAKE.day)}
          <DayInput
            id="intake-day"
            value={wish.effectiveOn}
            onChange={(day) => day !== null && change({ effectiveOn: day })}
          />
        </label>
      </div>
      {preview.fault && (
        <p className="fault" role="alert">
          {t(preview.fault)}
        </p>
      )}
      <IntakeColumns preview={preview} wish={wish} change={change} />
      {preview.fault === null && (
        <>
          <FateFilter counts={counts} shown={shown} show={show} />
          <AlikeChoice counts={counts} wish={wish} change={change} />
          <IntakeRows preview={preview} register={register} wish={wish} change={change} />
          <Pages found={preview.found} shown={shown} show={show} />
          <Foot counts={counts} busy={busy} write={write} mend={mend} />
        </>
      )}
    </>
  );
}

type FootProps = Pick<IntakeViewProps, "busy" | "write" | "mend"> & Pick<IntakePreview, "counts">;

/** The one button that writes, and what stays out. */
function Foot({ counts, busy, write, mend }: FootProps) {
  const { t } = useLanguage();
  const takes = counts.new + counts.update;
  const { refused, ask } = counts;
  return (
    <div className="row wrap intake-foot">
      {takes === 0 ? (
        <span className="hint">{t(INTAKE.nothing)}</span>
      ) : (
        <button type="button" className="action" disabled={busy} onClick={write}>
          {t(INTAKE.write, { n: takes })}
        </button>
      )}
      {refused + ask > 0 && (
        <>
          <span>{t(INTAKE.left, { refused, ask })}</span>
          <button type="button" className="plain-button" disabled={busy} onClick={mend}>
            {t(INTAKE.refusedFile)}
          </button>
        </>
      )}
    </div>
  );
}

type AlikeProps = Pick<IntakeViewProps, "wish" | "change"> & Pick<IntakePreview, "counts">;

/** One word for all rows whose names are only like others': a series (一号、二号……) is not asked about row by row. */
function AlikeChoice({ counts, wish, change }: AlikeProps) {
  const { t } = useLanguage();
  const isSaid = wish.alikeAreNew === true;
  if (counts.ask < FEW && !isSaid) return null;
  return (
    <p>
      <button
        type="button"
        className="plain-button outlined"
        onClick={() => change({ alikeAreNew: !isSaid })}
      >
        {isSaid ? t(INTAKE.oneByOne) : t(INTAKE.allNew, { n: counts.ask })}
      </button>
    </p>
  );
}

interface FilterProps {
  readonly counts: IntakePreview["counts"];
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
}

function FateFilter({ counts, shown, show }: FilterProps) {
  const { t } = useLanguage();
  const all = counts.new + counts.update + counts.same + counts.ask + counts.refused;
  return (
    <div className="row wrap intake-fates" role="group" aria-label={t(INTAKE.fate)}>
      <button type="button" aria-pressed={shown.show === undefined} onClick={() => show({ skip: 0 })}>
        {t(INTAKE.all)} {all}
      </button>
      {FATES.filter((fate) => counts[fate] > 0 || shown.show === fate).map((fate) => (
        <button
          key={fate}
          type="button"
          className={`fate-${fate}`}
          aria-pressed={shown.show === fate}
          onClick={() => show({ show: fate, skip: 0 })}
        >
          {t(INTAKE[fate])} {counts[fate]}
        </button>
      ))}
    </div>
  );
}

interface PagesProps {
  readonly found: number;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
}

function Pages({ found, shown, show }: PagesProps) {
  const { t } = useLanguage();
  if (found <= ROWS_SHOWN) return null;
  const { skip } = shown;
  const to = Math.min(found, skip + ROWS_SHOWN);
  return (
    <p className="row wrap">
      <button
        type="button"
        className="plain-button"
        disabled={skip === 0}
        onClick={() => show({ ...shown, skip: Math.max(0, skip - ROWS_SHOWN) })}
      >
        {t(INTAKE.earlier)}
      </button>
      <span className="hint">{t(INTAKE.page, { from: skip + 1, to, n: found })}</span>
      <button
        type="button"
        className="plain-button"
        disabled={to === found}
        onClick={() => show({ ...shown, skip: skip + ROWS_SHOWN })}
      >
        {t(INTAKE.later)}
      </button>
    </p>
  );
}
