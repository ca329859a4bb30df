import { over, times } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";

const PREFIXES: readonly (readonly [string, Decimal])[] = [
  ["百万", "1000000"],
  ["万", "10000"],
  ["亿", "100000000"],
  ["千", "1000"],
];
/** Units whose first character is a number word only by spelling: a kilowatt is a unit of its own here. */
const WHOLE_UNITS = new Set(["千瓦", "千瓦时", "千克", "千米", "万向"]);
const SAME: Readonly<{ [unit: string]: string }> = {
  度: "千瓦时",
  公里: "千米",
  公斤: "千克",
  平米: "平方米",
  立方: "立方米",
};

/** Units that count things one by one; Chinese classifiers differ by noun, not by amount. */
const CLASSIFIERS = "个家户项场次件座条台套名人所处支只种类批辆艘栋间";

interface Scaled {
  readonly base: string;
  readonly factor: Decimal;
}

function scaled(unit: string): Scaled {
  const plain = SAME[unit] ?? unit;
  if (plain.length === 1 && CLASSIFIERS.includes(plain)) return { base: "#", factor: "1" };
  if (WHOLE_UNITS.has(plain)) return { base: plain, factor: "1" };
  const prefix = PREFIXES.find(([word]) => plain.startsWith(word) && plain.length > word.length);
  if (prefix === undefined) return { base: plain, factor: "1" };
  const rest = scaled(plain.slice(prefix[0].length));
  return { base: rest.base, factor: times(prefix[1], rest.factor) };
}

/** How many of `to` one of `from` is (万元 → 元 is "10000"); null when the two do not measure the same. */
export function unitFactor(from: string, to: string): Decimal | null {
  const [a, b] = [scaled(from), scaled(to)];
  return a.base === b.base ? over(a.factor, b.factor) : null;
}

/** True for a unit that counts things one by one (家, 个, 项 …). */
export const isCountingUnit = (unit: string): boolean => scaled(unit).base === "#";
