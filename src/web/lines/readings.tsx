import { LINE_PAGE } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { ProofCount } from "../pieces/proof-count.tsx";
import type { LinePage, Register } from "../wire.ts";
import { registerIn } from "./registers-of.ts";
import { PromiseLink } from "./promise-link.tsx";

type Readings = LinePage["readings"][number];
type Row = Readings["rows"][number];

/** Readings of stages that follow one another and show the same: told once, from the first of them to the last. */
interface Run {
  readonly first: Row;
  readonly last: Row;
}

/** Puts together what says the same twice; the reading that counts and what is no stage's own name stand alone. */
function runsOf(rows: readonly Row[], register: Register | undefined): readonly Run[] {
  const isStage = (row: Row): boolean =>
    !row.chosen && register?.stages.some(({ id, zh }) => id === row.stage && zh === row.zh) === true;
  return rows.reduce<readonly Run[]>((runs, row) => {
    const before = runs.at(-1);
    const follows =
      before !== undefined &&
      isStage(row) &&
      isStage(before.last) &&
      row.reported === before.last.reported &&
      row.proven === before.last.proven;
    return follows ? [...runs.slice(0, -1), { ...before, last: row }] : [...runs, { first: row, last: row }];
  }, []);
}

/** 换个读法: what each promise would show were it counted at another stage; the one that counts is marked. */
export function LineReadings({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  // Where nothing stands at any stage there is nothing to compare.
  const told = page.readings.filter(({ rows }) => rows.some(({ reported }) => reported !== "0"));
  if (told.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(LINE_PAGE.readings)}</h2>
      <p className="hint">{t(LINE_PAGE.readingsHelp)}</p>
      {told.map((one) => (
        <OneReading key={one.commitment} readings={one} page={page} />
      ))}
    </section>
  );
}

function OneReading({ readings, page }: { readonly readings: Readings; readonly page: LinePage }) {
  const { t } = useLanguage();
  const words = page.commitments.find(({ id }) => id === readings.commitment)?.words ?? "";
  return (
    <div className="line-card">
      <PromiseLink commitment={readings.commitment} words={words} />
      <ul className="readings">
        {runsOf(readings.rows, registerIn(page, readings.register)).map(({ first: row, last }) => (
          <li key={`${row.stage} ${row.measure ?? ""}`} className={row.chosen ? "chosen" : ""}>
            <span>
              {row === last ? t(row) : t(LINE_PAGE.fromStageTo, { from: t(row), to: t(last) })}
              {row.chosen && <b> {t(LINE_PAGE.chosen)}</b>}
            </span>
            <ProofCount reading={{ reported: row.reported, proven: row.proven, unit: readings.unit }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
