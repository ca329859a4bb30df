import type { Commitment, Owner, Waypoint } from "../../plan/commitment.ts";
import type { Organisation, OrganisationRole } from "../../plan/organisation.ts";
import type { Comparator, Target } from "../../plan/target.ts";
import { dayOf, endOfMonth, isDay, yearOf, type Day } from "../../std/day.ts";
import { compareDecimals, type Decimal } from "../../std/decimal.ts";
import { readNumeral } from "../../std/numeral.ts";
import { BOUND_WORDS, type TABLE_FAULTS } from "../../words/task-table.ts";
import type { RowWords } from "./columns.ts";
import { quarterOf } from "./row-words.ts";

/** Why a cell was not taken. */
export type TableFaultCode = keyof typeof TABLE_FAULTS;
/** A cell that was understood, or why not. */
export type Typed<T> = { readonly is: T } | { readonly fault: TableFaultCode };

const fault = (code: TableFaultCode): { readonly fault: TableFaultCode } => ({ fault: code });

/** Words that people type for a bound, beside our own. */
const BOUND_SYNONYMS: Readonly<{ [words: string]: Comparator }> = {
  不少于: ">=",
  不低于: ">=",
  以上: ">=",
  至少: ">=",
  达到: ">=",
  大于等于: ">=",
  "≥": ">=",
  ">=": ">=",
  超过: ">",
  大于: ">",
  高于: ">",
  突破: ">",
  ">": ">",
  不超过: "<=",
  不高于: "<=",
  不多于: "<=",
  以内: "<=",
  小于等于: "<=",
  "≤": "<=",
  "<=": "<=",
  少于: "<",
  小于: "<",
  低于: "<",
  "<": "<",
  左右: "~",
  约: "~",
  "≈": "~",
  "~": "~",
  等于: "=",
  "=": "=",
};

/** The bound that a cell names; null for one that is not known. */
export function typedBound(text: string): Comparator | null {
  const words = text.normalize("NFKC").replace(/\s/g, "");
  const own = Object.entries(BOUND_WORDS).find(([, { en }]) => en === text.trim().toLowerCase());
  return BOUND_SYNONYMS[words] ?? (own?.[0] as Comparator | undefined) ?? null;
}

/** A number that fills its whole cell: 12, 1,200, 1.2万, 一百. */
export function typedValue(text: string): Decimal | null {
  const words = text.normalize("NFKC").replace(/[,\s]/g, "");
  const negative = words.startsWith("-");
  const digits = negative ? words.slice(1) : words;
  const number = readNumeral(digits, 0);
  if (number === null || number.end !== digits.length || number.more) return null;
  return negative && number.value !== "0" ? `-${number.value}` : number.value;
}

type TargetWords = Pick<RowWords, "measure" | "comparator" | "value" | "unit">;

/** The target that four cells name together; null when they name none. `before` keeps its bound when none is written. */
export function typedTarget(cells: TargetWords, before: Target | null): Typed<Target | null> {
  if (cells.value === "")
    return cells.comparator === "" && cells.unit === "" ? { is: null } : fault("target-without-value");
  const [low = "", high, ...more] = cells.value.split(/[～~—–至]|(?<=\S)-/);
  const value = typedValue(low);
  const valueMax = high === undefined ? undefined : typedValue(high);
  if (value === null || valueMax === null || more.length > 0) return fault("bad-value");
  if (valueMax !== undefined && compareDecimals(valueMax, value) <= 0) return fault("bad-value");
  const comparator = cells.comparator === "" ? (before?.comparator ?? "=") : typedBound(cells.comparator);
  if (comparator === null) return fault("bad-bound");
  const target = { measure: cells.measure, comparator, value, unit: cells.unit };
  return { is: valueMax === undefined ? target : { ...target, valueMax } };
}

const real = (year: number, month: number, date: number): Day | null => {
  const day = dayOf(year, month, date);
  return Number(day.slice(5, 7)) === month && Number(day.slice(8)) === date ? day : null;
};

/** The last day that a deadline's cell names; without a year it is the plan's. Null when it names no day. */
export function typedDay(text: string, year: number): Day | null {
  const words = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[之以]?前$/, "");
  if (isDay(words)) return words;
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words);
  if (whole) return real(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const [, years = String(year), rest = ""] = /^(?:(\d{4})年)?(.*)$/.exec(words) ?? [];
  const date = /^(\d{1,2})月(\d{1,2})日?$/.exec(rest);
  if (date) return real(Number(years), Number(date[1]), Number(date[2]));
  const month = /^(\d{1,2})月(?:底|末|份底)$/.exec(rest);
  if (month)
    return Number(month[1]) <= 12 && Number(month[1]) > 0
      ? endOfMonth(Number(years), Number(month[1]))
      : null;
  return /^年?[底末]$|^年内$/.test(rest) ? endOfMonth(Number(years), 12) : null;
}

const ROLES: Readonly<{ [words: string]: OrganisationRole }> = {
  牵头: "lead",
  责任: "responsible",
  配合: "cooperating",
  合作: "partner",
};

/** "甲局、乙局；配合：丙局" as units. */
function typedUnits(text: string): readonly Organisation[] {
  return text.split(/[；;\n]/).flatMap((part) => {
    const [, role, names] = /^\s*(牵头|责任|配合|合作)(?:单位)?[：:](.*)$/.exec(part) ?? [];
    return (names ?? part)
      .split(/[、，,]/)
      .map((name) => ({ name: name.trim(), role: ROLES[role ?? "责任"] ?? ("responsible" as const) }))
      .filter(({ name }) => name !== "");
  });
}

/** The owner that three cells name. */
export const typedOwner = (cells: Pick<RowWords, "leader" | "lead" | "others">): Owner => ({
  leaderPost: cells.leader === "" ? null : cells.leader,
  units: [
    ...(cells.lead === "" ? [] : [{ name: cells.lead, role: "lead" as const }]),
    ...typedUnits(cells.others),
  ],
});

const STEP =
  /^(.*?)(?:[（(]\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\s*(?:[，,]\s*(?:累计)?\s*([^）)]+?)\s*)?[）)])?$/;

/**
 * The waypoints that one quarter's cell names, one a line; a line without a date is due on the quarter's last day. A step
 * whose title or day stood there before keeps its id.
 */
export function typedSteps(
  text: string,
  at: { readonly year: number; readonly quarter: number },
  before: readonly Waypoint[],
  freshId: () => string,
): Typed<readonly Waypoint[]> {
  const steps: Waypoint[] = [];
  const { year, quarter } = at;
  const left = before.filter(({ due }) => yearOf(due) === year && quarterOf(due) === quarter);
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [, title = "", years, month, date, number] = STEP.exec(line.trim()) ?? [];
    const due =
      month === undefined
        ? endOfMonth(year, quarter * 3)
        : real(Number(years ?? year), Number(month), Number(date));
    const expected = number === undefined ? null : typedValue(number);
    if (due === null || title.trim() === "" || (number !== undefined && expected === null))
      return fault("bad-waypoint");
    if (yearOf(due) !== year || quarterOf(due) !== quarter) return fault("waypoint-quarter");
    const same = left.findIndex((one) => one.title === title.trim() || one.due === due);
    const [was] = same < 0 ? [] : left.splice(same, 1);
    steps.push({ id: was?.id ?? freshId(), title: title.trim(), due, expected });
  }
  return { is: steps };
}

/** The deadline that a cell names, in the shape of the one that stood. */
export function typedDeadline(
  text: string,
  year: number,
  before: Commitment["deadline"],
): Typed<Commitment["deadline"]> {
  if (text === "") return { is: { ...before, on: null, basis: "none" } };
  const on = typedDay(text, year);
  if (on === null) return fault("bad-day");
  return { is: { ...before, on, bound: "by", basis: before.basis === "none" ? "clause" : before.basis } };
}
