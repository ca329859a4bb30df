import { readNumeral, shiftDecimal } from "../../std/numeral.ts";
import type { Comparator } from "../../plan/target.ts";
import type { Amount } from "../meaning/claim.ts";
import { readUnit } from "../lexer/unit.ts";
import type { Cell } from "./grid.ts";

const SIGNS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|＞=|不低于|不少于|大于等于)/, ">="],
  [/^(?:≤|<=|＜=|不高于|不超过|小于等于)/, "<="],
  [/^(?:>|＞|大于|高于|超过|突破|超)/, ">"],
  [/^(?:<|＜|小于|低于)/, "<"],
  [/^(?:约|近|±)/, "~"],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:及|含)?以上|^\+/, ">="],
  [/^(?:及)?(?:以内|以下)/, "<="],
  [/^左右/, "~"],
];
const RANGE = /^\s?[-—–~～至到]\s?/;

/** A unit as a table writes it (亿元, 万人, %), with its power of ten. */
export function unitOf(words: string): { readonly unit: string; readonly power: number } {
  const bare = words.replace(/[（()）\s]/g, "");
  const scale = /^[百千万亿]*/.exec(bare)?.[0] ?? "";
  const kilo = scale.endsWith("千") && /^[瓦米克]/.test(bare.slice(scale.length));
  const used = kilo ? scale.slice(0, -1) : scale;
  let power = 0;
  for (const char of used) power += char === "百" ? 2 : char === "千" ? 3 : char === "万" ? 4 : 8;
  return { unit: bare.slice(used.length), power };
}

/** The number that a cell sets as target, in the unit of its row unless the cell names its own; null for 合理区间, — and the like. */
export function readCellValue(cell: Cell, rowUnit: string): Amount | null {
  const words = cell.words.replace(/^[[［【(（〔]\s*|\s*[\]］】)）〕]$/g, "");
  const sign = SIGNS.find(([pattern]) => pattern.test(words));
  const signed = sign?.[0].exec(words)?.[0].length ?? 0;
  const from = signed + (/^\s*/.exec(words.slice(signed))?.[0].length ?? 0);
  const low = readNumeral(words, from);
  if (low === null || !low.digits) return null;
  const dash = RANGE.exec(words.slice(low.end))?.[0] ?? "";
  const high = dash === "" ? null : readNumeral(words, low.end + dash.length);
  const end = high?.end ?? low.end;
  const own = readUnit(words, end);
  const { unit, power } = own === null ? unitOf(rowUnit) : { unit: own.unit, power: 0 };
  const rest = words.slice(own?.end ?? end);
  const bound = AFTER.find(([pattern]) => pattern.test(rest));
  if (bound === undefined && rest.trim() !== "" && !/^[（(*＊①-⑳]/.test(rest.trim())) return null;
  return {
    comparator: high !== null ? ">=" : (bound?.[1] ?? sign?.[1] ?? "="),
    value: shiftDecimal(low.value, power),
    valueMax: high === null ? null : shiftDecimal(high.value, power),
    unit,
    start: cell.start,
    end: cell.end,
  };
}
