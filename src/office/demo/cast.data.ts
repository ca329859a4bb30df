import { creditCheckCharacter } from "../../registers/creditcode.ts";

/*
 * Names and codes of the demonstration. Nobody bears them: firms are called by the old cyclical signs and say
 * 「虚构」 in their name; their credit codes carry the division 999999, which GB/T 2260 assigns to no place, so that
 * a code passes its check character and still can belong to nobody.
 */

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
/** Division that GB/T 2260 gives to no place. */
export const NO_PLACE = "999999";

/** The sign of a number, from 甲子 (0) to 癸亥 (59), then with a round count: 甲子二. */
export function signOf(at: number): string {
  const round = Math.floor(at / 60);
  const sign = `${STEMS.charAt(at % 10)}${BRANCHES.charAt(at % 12)}`;
  return round === 0 ? sign : `${sign}${"二三四五六".charAt(round - 1)}`;
}

/** A firm's name: "甲子智能装备(虚构)". */
export const firmOf = (at: number, trade: string): string => `${signOf(at)}${trade}(虚构)`;

/** A credit code with a right check character and a division that does not exist. `at` is 0–99999. */
export function codeOf(at: number): string {
  const first = `91${NO_PLACE}DEM${String(at).padStart(6, "0")}`;
  const check = creditCheckCharacter(first);
  if (check === null) throw new Error("a demonstration code must have 17 characters of the alphabet");
  return first + check;
}

/** A project code of the national form with the division that does not exist. */
export const projectCodeOf = (month: string, at: number): string => `${month}-${NO_PLACE}-04-01-${String(at).padStart(6, "0")}`;

export const TRADES = ["智能装备", "数据科技", "精密制造", "新材料", "食品加工", "纺织服装", "汽车零部件", "电气设备", "包装印务", "软件信息"] as const;
