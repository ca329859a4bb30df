import { addDays, beijingDay, type Day } from "../std/day.ts";
import { canonical } from "../std/canonical.ts";
import { hashOf } from "../std/hash.ts";
import type { Said } from "../ledger/said.ts";
import type { Motion } from "./act.ts";
import type { Judged } from "./judged.ts";
import { judgedBook } from "./judged.ts";
import { monthEnds } from "./month.ts";
import type { Office } from "./office.ts";
import { statesOf } from "./outline.ts";
import { CLOCK_PERSON } from "./person.ts";
import type { Volume } from "./shelf.ts";

/** What the book says of every commitment, frozen as exact strings (签发), so that it can be scored later. */
export const saidOf = (judged: Judged): readonly Said[] =>
  statesOf(judged.book).flatMap(({ current }) => {
    const verdict = judged.verdicts.get(current.id);
    if (verdict === undefined) return [];
    const { light, word, reason, reading, forecast, ruleVersion } = verdict;
    return {
      commitment: current.id,
      light,
      word,
      reason,
      reported: reading?.reported ?? "0",
      proven: reading?.proven ?? "0",
      unit: reading?.unit ?? "",
      chance: forecast?.chance ?? null,
      method: forecast === null ? "" : `${forecast.method} ${forecast.version}`,
      ruleVersion,
    };
  });

/** Month-ends that are over, since the book was opened, of which no forecast has been recorded yet. */
export function missedMonthEnds({ header, at, entries, today }: Volume): readonly Day[] {
  if (header.simulated) return [];
  const { issued } = at({ on: "9999-12-31", known: entries.length });
  const recorded = new Set(
    issued.filter(({ document }) => document === "forecast-record").map(({ asOf }) => asOf.on),
  );
  const over = monthEnds(beijingDay(header.openedAt), addDays(today, -1));
  return over.filter((end) => !recorded.has(end) && isWorkedOn(entries, end));
}

/** True when, by the end of a day, the book held more than adopted plans: before that there is nothing to score. */
const isWorkedOn = (entries: Volume["entries"], day: Day): boolean =>
  entries.some(({ act, recordedAt }) => act !== "adopt" && act !== "issue" && beijingDay(recordedAt) <= day);

/** The record of one month-end, as known when it ended: a late record says what would have been said then. */
function recordOf({ at }: Volume, end: Day): Motion {
  const asOf = { on: end, known: end };
  const said = saidOf(judgedBook(at(asOf)));
  return {
    proposal: {
      act: "issue",
      document: "forecast-record",
      asOf,
      said,
      sha256: hashOf(canonical(said)),
      effectiveOn: end,
      by: CLOCK_PERSON.id,
      unit: CLOCK_PERSON.unit,
      evidence: [],
    },
    expectations: [],
  };
}

/**
 * The office's clock: issues the forecast-record of every month-end that is over, also of those that passed while
 * nothing ran. Never for simulated books. Returns the books and month-ends recorded; asking twice records nothing twice.
 */
export async function recordMonthEnds(
  office: Office,
): Promise<readonly { readonly book: string; readonly end: Day }[]> {
  const recorded: { readonly book: string; readonly end: Day }[] = [];
  for (const { id } of await office.books()) {
    const inquiry = await office.ask(id);
    if (inquiry === null) continue;
    const { volume } = inquiry;
    for (const end of missedMonthEnds(volume)) {
      const decided = await office.decide(id, CLOCK_PERSON, recordOf(volume, end));
      if (decided.ok) recorded.push({ book: id, end });
    }
  }
  return recorded;
}
