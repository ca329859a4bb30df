import type { Decimal } from "../../std/decimal.ts";
import type { Quantity } from "./quantity.ts";

/** 半个月, 半年, 翻一番, 翻两番, 翻番: amounts without digits. */
const HALVES = /半个(月|小时|工作日)|翻(一|两|二|三)?番/y;
/** 占比过半, 覆盖率超半数: more than half of what is measured. */
const OVER_HALF = /(?:过|超|超过)半数?(?![年天月个小程])/y;
const SHARE_BEFORE = /(?:占比|比例|比重|份额|[^效频功]率|覆盖面?|贡献|以上|达到?)$/;
const DOUBLINGS: Readonly<{ [word: string]: Decimal }> = { 一: "2", 两: "4", 二: "4", 三: "8" };

function readOverHalf(text: string, at: number): Quantity | null {
  OVER_HALF.lastIndex = at;
  const found = SHARE_BEFORE.test(text.slice(Math.max(0, at - 3), at)) ? OVER_HALF.exec(text) : null;
  if (found === null) return null;
  const base = { start: at, numberStart: at, end: at + found[0].length, value: "50", unit: "%" } as const;
  return { ...base, comparator: ">", sort: "measured", digits: true, bounded: true };
}

/** An amount without digits that begins at `at`, or null. */
export function readWordAmount(text: string, at: number): Quantity | null {
  const half = "过超".includes(text[at] ?? "-") ? readOverHalf(text, at) : null;
  if (half !== null) return half;
  HALVES.lastIndex = at;
  const found = HALVES.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  const halved = found[1] !== undefined;
  return {
    start: at,
    numberStart: at,
    end,
    value: halved ? "0.5" : (DOUBLINGS[found[2] ?? "一"] ?? "2"),
    comparator: "=",
    unit: halved ? `个${found[1]}` : "倍",
    sort: "measured",
    digits: true,
    bounded: false,
  };
}
