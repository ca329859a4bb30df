import type { Decimal } from "../../std/decimal.ts";
import { shiftDecimal } from "../../std/numeral.ts";

const FRACTION_AT = /(二|三|四|五|六|八|十)分之([一二三四五六七八九])/y;
const NUMERALS = "零一二三四五六七八九十";

/** 三分之二 at `at`: a share as percent, rounded to two places; null when none begins there. */
export function readFraction(
  text: string,
  at: number,
): { readonly end: number; readonly value: Decimal } | null {
  FRACTION_AT.lastIndex = at;
  const found = text[at + 1] === "分" ? FRACTION_AT.exec(text) : null;
  if (found === null) return null;
  const [whole, part] = [NUMERALS.indexOf(found[1] ?? ""), NUMERALS.indexOf(found[2] ?? "")];
  const hundredths = String(Math.round((part * 10_000) / whole)).padStart(3, "0");
  const value = shiftDecimal(`${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`, 0);
  return { end: at + found[0].length, value };
}

/** 平均受教育年限达到11.8年: here years are what is measured. */
const YEARS_OF = /(?:年限|寿命|年数)[^，。；、\d]{0,6}$/;
/** 系数提高到0.62, 收入比缩小到1.9以内: indices and ratios have no unit. */
const INDEX_OF =
  /(?:系数|指数|收入比|之比|收入差距|倍差|容积率|产出比|公众安全感|评分|得分)(?:比)?(?:要|须|应|力争|努力|争取|基本|继续|稳定|保持|控制|达到?|提高|提升|上升|增加|降低|下降|降|缩小|缩减|压减|不低于|不高于|不超过|高于|低于|超过|突破|为|在|到|至)+$/;

/** True where a number of years at `at` is what is measured, and no time to wait. */
export const measuresYears = (text: string, at: number): boolean =>
  YEARS_OF.test(text.slice(Math.max(0, at - 10), at));

/** True for a number from `at` to `end` without a unit that an index or a ratio is to reach. */
export const isIndex = (text: string, at: number, end: number): boolean =>
  /^(?:以|左|及|[，。；、：）)\s]|$)/.test(text.slice(end, end + 1)) &&
  INDEX_OF.test(text.slice(Math.max(0, at - 14), at));
