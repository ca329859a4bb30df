import type { Decimal } from "../std/decimal.ts";
import { approx, compareDecimals, decimalOf, over, roundTo, times } from "../std/decimal.ts";
import type { Lang } from "./sentence.ts";

/** Units of Chinese plans in English; a unit that is not listed stays as the plan writes it. */
const UNITS_EN: Readonly<{ [unit: string]: string }> = {
  元: "CNY",
  家: "firms",
  户: "households",
  个: "",
  项: "items",
  场: "events",
  次: "times",
  人: "people",
  支: "funds",
  名: "people",
  处: "places",
  米: "m",
  所: "",
  座: "",
  件: "items",
  条: "",
  台: "sets",
  套: "sets",
  辆: "vehicles",
  平方米: "m²",
  平方公里: "km²",
  公里: "km",
  亩: "mu",
  吨: "t",
  千瓦: "kW",
  千瓦时: "kWh",
  兆瓦: "MW",
  兆瓦时: "MWh",
  个百分点: "pp",
};

/** A power of ten that a number is told in ("万", "亿"), and the rest of the unit. */
export interface Scale {
  readonly factor: Decimal;
  readonly word: string;
  readonly unit: string;
}

const TEN_THOUSAND = "10000";
const HUNDRED_MILLION = "100000000";
const THOUSAND = "1000";
const MILLION = "1000000";
/** English tells thousands by the word only where the digits would crowd a table. */
const MANY_THOUSANDS = "100000";

const magnitude = (value: Decimal): Decimal => (value.startsWith("-") ? value.slice(1) : value);
const reaches = (value: Decimal, bound: Decimal): boolean => compareDecimals(magnitude(value), bound) >= 0;

/** Splits a unit such as "万元" into its power of ten and its base unit. */
function baseOf(unit: string): { readonly factor: Decimal; readonly unit: string } {
  if (unit.length > 1 && unit.startsWith("万")) return { factor: TEN_THOUSAND, unit: unit.slice(1) };
  if (unit.length > 1 && unit.startsWith("亿")) return { factor: HUNDRED_MILLION, unit: unit.slice(1) };
  return { factor: "1", unit };
}

/** Chooses 万 or 亿 (thousand or million in English) for a value, as people say it; `factor` divides values in `unit`. */
export function scaleOf(value: Decimal, unit: string, lang: Lang): Scale {
  const base = baseOf(unit);
  const full = times(value, base.factor);
  const chosen =
    lang === "en"
      ? reaches(full, MILLION)
        ? ([MILLION, "million"] as const)
        : reaches(full, MANY_THOUSANDS)
          ? ([THOUSAND, "thousand"] as const)
          : (["1", ""] as const)
      : reaches(full, HUNDRED_MILLION)
        ? ([HUNDRED_MILLION, "亿"] as const)
        : reaches(full, TEN_THOUSAND)
          ? ([TEN_THOUSAND, "万"] as const)
          : (["1", ""] as const);
  const name = lang === "en" ? (UNITS_EN[base.unit] ?? base.unit) : base.unit;
  return { factor: over(chosen[0], base.factor), word: chosen[1], unit: name };
}

const grouped = (digits: string): string => {
  const [whole = "", part] = digits.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return part === undefined ? spaced : `${spaced}.${part}`;
};

/** A value in a scale that was chosen before, so that several figures of a row share one 万 or 亿. */
export function inScale(value: Decimal, scale: Scale): string {
  const scaled = over(value, scale.factor);
  const places = Math.abs(approx(scaled)) >= 1000 ? 0 : Math.abs(approx(scaled)) >= 100 ? 1 : 2;
  return grouped(roundTo(scaled, places));
}

/** The name of a scale's unit: "亿元", "家", "million CNY". */
export const scaleUnit = (scale: Scale): string =>
  [scale.word, scale.unit].filter(Boolean).join(/[a-z]/.test(scale.word) ? " " : "");

/** English units that change with a single one; all others stay as they are. */
const ONE_EN: Readonly<{ [unit: string]: string }> = {
  firms: "firm",
  households: "household",
  items: "item",
  events: "event",
  times: "time",
  people: "person",
  sets: "set",
  vehicles: "vehicle",
  funds: "fund",
  places: "place",
};

/** Joins a number and its unit as each language writes it: "10 家", "75%", "3 million CNY", "1 firm". */
export function withUnit(number: string, unit: string): string {
  if (unit === "") return number;
  return unit === "%" ? `${number}%` : `${number} ${number === "1" ? (ONE_EN[unit] ?? unit) : unit}`;
}

/** A figure as people say it: "1.2 万平方米", "12 亿元", "5.5%". */
export function figureText(value: Decimal, unit: string, lang: Lang): string {
  const scale = scaleOf(value, unit, lang);
  return withUnit(inScale(value, scale), scaleUnit(scale));
}

/** The exact figure for a tooltip: "12,000 平方米". */
export const exactText = (value: Decimal, unit: string, lang: Lang): string =>
  withUnit(grouped(value), lang === "en" ? (UNITS_EN[unit] ?? unit) : unit);

/** A plain count as a decimal, for callers that hold numbers. */
export const countText = (count: number): string => grouped(decimalOf(count));
