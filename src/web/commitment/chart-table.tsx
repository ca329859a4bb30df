import type { Day } from "../../std/day.ts";
import { type Decimal, sumOf } from "../../std/decimal.ts";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import type { CommitmentPage } from "../wire.ts";

/** One day of the chart; null where nothing is drawn on that day. */
export interface ChartRow {
  readonly on: Day;
  readonly expected: Decimal | null;
  readonly reported: Decimal | null;
  readonly proven: Decimal | null;
  readonly fan: readonly [Decimal, Decimal, Decimal] | null;
}

/** What the chart draws, day by day: the schedule, the piled-up contributions and the fan. */
export function chartRows(
  verdict: Pick<CommitmentPage["verdict"], "trajectory" | "reading">,
  band: CommitmentPage["fan"],
): readonly ChartRow[] {
  const pile = verdict.reading?.contributions ?? [];
  const expected = new Map(verdict.trajectory?.points.map((point) => [point.on, point.expected]));
  const fan = new Map(band.map((at) => [at.on, [at.low, at.middle, at.high] as const]));
  const days = new Set([...expected.keys(), ...fan.keys(), ...pile.map((one) => one.on)]);
  return [...days].sort().map((on) => {
    const counted = pile.some((one) => one.on === on);
    const until = pile.filter((one) => one.on <= on);
    return {
      on,
      expected: expected.get(on) ?? null,
      reported: counted ? sumOf(until.map((one) => one.amount)) : null,
      proven: counted ? sumOf(until.filter((one) => one.proven).map((one) => one.amount)) : null,
      fan: fan.get(on) ?? null,
    };
  });
}

/** The chart's figures as a table, for reading aloud and for copying. */
export function ChartTable({ page }: { readonly page: CommitmentPage }) {
  const { t, lang } = useLanguage();
  const unit = page.verdict.reading?.unit ?? "";
  const told = (value: Decimal | null | undefined): string =>
    value == null ? "" : figureText(value, unit, lang);
  return (
    <div className="scroll-x">
      <table className="ledger">
        <thead>
          <tr>
            <th>{t(COMMITMENT.tableOn)}</th>
            <th className="number">{t(COMMITMENT.tableExpected)}</th>
            <th className="number">{t(COMMITMENT.tableReported)}</th>
            <th className="number">{t(COMMITMENT.tableProven)}</th>
            <th className="number">{t(COMMITMENT.tableLow)}</th>
            <th className="number">{t(COMMITMENT.tableMiddle)}</th>
            <th className="number">{t(COMMITMENT.tableHigh)}</th>
          </tr>
        </thead>
        <tbody>
          {chartRows(page.verdict, page.fan).map((row) => (
            <tr key={row.on}>
              <th scope="row">{dayText(row.on, lang)}</th>
              {[row.expected, row.reported, row.proven, row.fan?.[0], row.fan?.[1], row.fan?.[2]].map(
                (value, at) => (
                  <td key={at} className="number">
                    {told(value)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
