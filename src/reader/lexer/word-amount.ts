import type { Decimal } from "../../std/decimal.ts";
import type { Unit } from "../../plan/unit.ts";
import type { Quantity } from "./quantity.ts";

/** 半个月, 半年, 翻一番, 翻两番, 翻番: amounts without digits. */
const HALVES = /半个(月|小时|工作日)|翻(一|两|二|三)?番/y;
/** 占比过半, 覆盖率超半数: more than half of what is measured. */
const OVER_HALF = /(?:过|超|超过)半数?(?![年天月个小程])/y;
const SHARE_BEFORE = /(?:占比|比例|比重|份额|[^效频功]率|覆盖面?|贡献|以上|达到?)$/;
const DOUBLINGS: Readonly<{ [word: string]: Decimal }> = { 一: "2", 两: "4", 二: "4", 三: "8" };

const inWords = (
  start: number,
  end: number,
  value: Decimal,
  comparator: "=" | ">",
  unit: Unit,
): Quantity => ({
  start,
  numberStart: start,
  end,
  value,
  valueMax: null,
  comparator,
  unit,
  sort: "measured",
  digits: true,
  bounded: comparator !== "=",
});

function readOverHalf(text: string, at: number): Quantity | null {
  OVER_HALF.lastIndex = at;
  const found = SHARE_BEFORE.test(text.slice(Math.max(0, at - 3), at)) ? OVER_HALF.exec(text) : null;
  return found === null ? null : inWords(at, at + found[0].length, "50", ">", "%");
}

/** An amount without digits that begins at `at`, or null. */
export function readWordAmount(text: string, at: number): Quantity | null {
  if (!"过超半翻".includes(text[at] ?? "-")) return null;
  HALVES.lastIndex = at;
  const found = HALVES.exec(text);
  if (found === null) return readOverHalf(text, at);
  const end = at + found[0].length;
  return found[1] === undefined
    ? inWords(at, end, DOUBLINGS[found[2] ?? "一"] ?? "2", "=", "倍")
    : inWords(at, end, "0.5", "=", `个${found[1]}`);
}
