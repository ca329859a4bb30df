import type { Day } from "../../std/day.ts";
import { dayOf, yearOf } from "../../std/day.ts";
import type { Deadline } from "../../plan/target.ts";
import { lastDay } from "../lexer/last-day.ts";
import type { Claim, Due } from "./claim.ts";

/** Where a plan's year comes from: the office, or the far date that the whole text works towards (到2020年). */
export interface Horizon {
  /** Last day that promises without a date inherit; null for lists whose tasks each carry their own date. */
  readonly on: Day | null;
}

const PERIOD = /20\d\d年?\s?[-—–~～至到]{1,2}\s?(20\d\d)年?/;

function endInSeveralYears(dues: readonly Due[]): boolean {
  const years = dues.map(({ words, year }) => yearOf(lastDay(words, year)));
  return years.some((year) => year !== years[0]);
}

/**
 * The date that dateless promises inherit. An annual plan ends with its year. A list of tasks with units and its own dates
 * over several years hands nothing down, unless its title names the year. A plan that keeps saying 到2020年 works towards that year.
 */
export function horizonOf(
  claims: readonly Claim[],
  year: number,
  tasksWithUnits: number,
  title: string,
): Horizon {
  const dues = claims.map(({ due }) => due).filter((due) => due !== null);
  const far = dues.filter(
    ({ words }) => words.year !== null && words.year > year + 1 && words.grain !== "month",
  );
  const period = PERIOD.exec(title)?.[1];
  // 三年行动方案（2023—2025年）: what has no date of its own is to be done by the end of the period.
  if (period !== undefined && Number(period) > year) return { on: dayOf(Number(period), 12, 31) };
  const annual = title.includes(`${year}年`);
  if (!annual && tasksWithUnits > 0 && endInSeveralYears(dues)) return { on: null };
  const farYear = far[0]?.words.year;
  const together =
    far.length >= 2 &&
    far.length === dues.length &&
    farYear != null &&
    far.every(({ words }) => words.year === farYear);
  return { on: dayOf(together ? farYear : year, 12, 31) };
}

/** The deadline of a claim: its own words, else what it inherits (RULES §5). */
export function deadlineOf(claim: Claim, horizon: Horizon, text: string): Deadline {
  if (claim.due !== null) {
    const { words, year } = claim.due;
    return {
      on: lastDay(words, year),
      bound: words.bound === "before" ? "before" : "by",
      basis: "clause",
      words: text.slice(words.start, words.end),
    };
  }
  const handed = claim.handedDown;
  if (handed !== null && claim.kind !== "action") {
    return {
      on: lastDay(handed.words, handed.year),
      bound: "by",
      basis: "inherited",
      words: text.slice(handed.words.start, handed.words.end),
    };
  }
  const inherits = claim.kind !== "action" && !claim.soon && horizon.on !== null;
  return { on: inherits ? horizon.on : null, bound: "by", basis: inherits ? "inherited" : "none", words: "" };
}
