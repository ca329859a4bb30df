import { useState } from "react";
import { drawTrajectory } from "../../draw/trajectory-picture.ts";
import { endOfMonth, startOfMonth } from "../../std/day.ts";
import type { Lang } from "../../words/sentence.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../pieces/drawing.tsx";
import type { CommitmentPage } from "../wire.ts";
import { ChartTable } from "./chart-table.tsx";

/** The chart runs over the plan's year, and on to the deadline and the day of the question when these lie beyond. */
function picture(page: CommitmentPage, lang: Lang): string {
  const { verdict, asOf } = page;
  const deadline = page.current.deadline.on;
  const days = [
    startOfMonth(page.plan.year, 1),
    endOfMonth(page.plan.year, 12),
    asOf.on,
    ...(deadline === null ? [] : [deadline]),
  ].sort();
  return drawTrajectory({
    reading: verdict.reading,
    trajectory: verdict.trajectory,
    forecast: verdict.forecast,
    fan: page.fan,
    target: page.current.target,
    original:
      JSON.stringify(page.original.target) === JSON.stringify(page.current.target)
        ? null
        : page.original.target,
    deadline,
    from: days[0] ?? asOf.on,
    until: days.at(-1) ?? asOf.on,
    on: asOf.on,
    lang,
    simulated: page.book.simulated,
  });
}

/** The trajectory with its fan; the same figures as a table behind a button. */
export function Chart({ page }: { readonly page: CommitmentPage }) {
  const { t, lang } = useLanguage();
  const [table, setTable] = useState(false);
  const { verdict } = page;
  if (verdict.trajectory === null && verdict.reading === null) return null;
  return (
    <section className="panel">
      <div className="row spread">
        <h2>{t(COMMITMENT.chart)}</h2>
        <button type="button" className="plain-button" aria-pressed={table} onClick={() => setTable(!table)}>
          {t(COMMITMENT.chartTable)}
        </button>
      </div>
      {table ? <ChartTable page={page} /> : <Drawing svg={picture(page, lang)} />}
      <p className="hint">
        {t(COMMITMENT.measure)}
        {lang === "zh" ? "：" : ": "}
        {page.measure === null ? t(COMMITMENT.noMeasure) : t(page.measure)}
      </p>
    </section>
  );
}
