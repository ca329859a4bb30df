import { unitFactor } from "../../judge/scale.ts";
import { INDUSTRIES } from "../../rules/industries.data.ts";
import type { Field, Register } from "../../registers/register.ts";
import { addDays, dayOf, endOfMonth, isDay, type Day } from "../../std/day.ts";
import { times } from "../../std/decimal.ts";
import { readNumeral } from "../../std/numeral.ts";
import type { CELL_FAULTS } from "../../words/intake.ts";

export type CellFaultCode = keyof typeof CELL_FAULTS;

/** What a cell came to: a value for the book (null for "nothing said"), or why it was not understood. */
export type CellValue = { readonly is: string | boolean | null } | { readonly fault: CellFaultCode };

const fault = (code: CellFaultCode): CellValue => ({ fault: code });

/** What offices write where there is nothing to write. */
const NOTHING = new Set(["", "-", "—", "——", "/", "\\", "无", "暂无", "n/a", "na", "null"]);

const plainOf = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** A number in the unit of its column, with a unit of its own where the cell writes one ("1.2亿"), in the field's unit. */
function amount(text: string, field: Field, headUnit: string | null): CellValue {
  const words = plainOf(text)
    .replace(/[,，]/g, "")
    .replace(/^[¥￥]/, "");
  if (words.startsWith("#")) return fault("formula");
  const negative = words.startsWith("-");
  const digits = negative ? words.slice(1) : words;
  const number = readNumeral(digits, 0);
  if (number === null || number.more) return fault("number");
  const unit = digits.slice(number.end);
  // "300-500" and "3～5" are spans, not a number with a unit.
  if (/[\d~～+-]/.test(unit)) return fault("number");
  const own = field.unit ?? "";
  // 1.2亿 is read with its 亿; what is left of the cell is a unit, or nothing.
  const told = unit === "" ? scaleless(digits, number.end) : unit;
  // A column that has no unit of its own counts whatever its row counts.
  const from = own === "" ? own : (told ?? headUnit ?? own);
  const factor = from === own ? "1" : unitFactor(from, own);
  if (factor === null) return fault("unit");
  const value = times(number.value, factor);
  if (negative && field.kind === "money") return fault("negative");
  return { is: negative && value !== "0" ? `-${value}` : value };
}

/** "1.2亿" and "300万" name their scale and no unit: 元 is meant. A bare number has the unit of its column. */
const scaleless = (digits: string, end: number): string | null =>
  /[万亿]$/.test(digits.slice(0, end)) ? "元" : null;

const real = (year: number, month: number, date: number): Day | null => {
  const day = dayOf(year, month, date);
  return Number(day.slice(5, 7)) === month && Number(day.slice(8)) === date ? day : null;
};

/** Days of a spreadsheet's own counting that lie between 1990 and 2100: what a date cell shows once its format is lost. */
const SERIALS = { from: 32_874, to: 73_050, zero: "1899-12-30" };

/** A day as people type it; a month stands for its last day, a year for its last. */
function dayIn(text: string): CellValue {
  // The hour goes before the blanks do: without the blank, the day before it would run into it.
  const dated = text
    .normalize("NFKC")
    .trim()
    .replace(/[\sT]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "");
  const words = plainOf(dated).replace(/[之以]?前$/, "");
  if (isDay(words)) return { is: words };
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(words);
  if (serial !== null && Number(serial[1]) >= SERIALS.from && Number(serial[1]) <= SERIALS.to)
    return { is: addDays(SERIALS.zero, Number(serial[1])) };
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  const day = whole === null ? null : real(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  if (day !== null) return { is: day };
  const month = /^(\d{4})[-/.年](\d{1,2})(?:月)?[底末份]*$/.exec(words);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return { is: endOfMonth(Number(month[1]), Number(month[2])) };
  const year = /^(\d{4})年[底末]?$/.exec(words);
  return year === null ? fault("day") : { is: `${year[1]}-12-31` };
}

const YES = new Set(["是", "有", "√", "✓", "✔", "y", "yes", "true", "1", "对"]);
const NO = new Set(["否", "无", "×", "✗", "x", "n", "no", "false", "0", "不是"]);

function flag(text: string): CellValue {
  const word = plainOf(text).toLowerCase();
  if (YES.has(word)) return { is: true };
  return NO.has(word) ? { is: false } : fault("flag");
}

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** The one of some named things that words mean: its name in either language, or the only one whose name holds them. */
function oneOf(text: string, among: readonly Named[]): string | null {
  const word = plainOf(text).toLowerCase();
  const names = (one: Named): readonly string[] =>
    [one.id, plainOf(one.zh), plainOf(one.en)].map((name) => name.toLowerCase());
  const exact = among.find((one) => names(one).includes(word));
  if (exact !== undefined) return exact.id;
  const near = among.filter(
    (one) => word.length > 1 && names(one).some((name) => name.includes(word) || word.includes(name)),
  );
  return near.length === 1 ? (near[0]?.id ?? null) : null;
}

/** A division of GB/T 4754 by its code or its name. */
function industry(text: string): CellValue {
  const word = plainOf(text);
  const code = /^[A-T]?(\d{2})/.exec(word)?.[1];
  if (code !== undefined)
    return INDUSTRIES.some((one) => one.code === code) ? { is: code } : fault("industry");
  const named = oneOf(
    word,
    INDUSTRIES.map(({ code: id, zh, en }) => ({ id, zh, en })),
  );
  return named === null ? fault("industry") : { is: named };
}

/** Reads a cell for a field. What offices write for nothing is nothing: it patches no fact. */
export function cellValue(text: string, field: Field, headUnit: string | null): CellValue {
  if (NOTHING.has(plainOf(text).toLowerCase()) && field.kind !== "flag") return { is: null };
  if (text.trim() === "") return { is: null };
  switch (field.kind) {
    case "number":
    case "money":
      return amount(text, field, headUnit);
    case "day":
      return dayIn(text);
    case "flag":
      return flag(text);
    case "choice": {
      const chosen = oneOf(text, field.choices ?? []);
      return chosen === null ? fault("choice") : { is: chosen };
    }
    case "industry":
      return industry(text);
    case "code":
      return { is: plainOf(text).toUpperCase() };
    default:
      return { is: text.trim() };
  }
}

/** The stage that a cell names; null for none. */
export function stageValue(text: string, register: Register): CellValue {
  if (NOTHING.has(plainOf(text).toLowerCase())) return { is: null };
  const stage = oneOf(text, register.stages);
  return stage === null ? fault("stage") : { is: stage };
}

/** The day that a cell names as the day something was so. */
export const effectiveValue = (text: string): CellValue => (text.trim() === "" ? { is: null } : dayIn(text));
