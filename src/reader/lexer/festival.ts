import type { DateWords } from "./date-words.ts";

/** Feasts of fixed date and the beginnings of school terms: the last day before them. Spring terms begin in mid-February. */
const FESTIVAL_AT = /[“"]?(国庆|元旦|五一|劳动节|七一|秋季开学|秋季学期)[”"]?(?:节|劳动节)?前夕?/y;
const FESTIVALS: Readonly<{ [feast: string]: readonly [number, number] }> = {
  国庆: [9, 30],
  元旦: [12, 31],
  五一: [4, 30],
  劳动节: [4, 30],
  七一: [6, 30],
  秋季开学: [8, 31],
  秋季学期: [8, 31],
};

/** The day before a feast, as a date phrase (国庆节前); null when none begins at `at`. */
export function readFestival(text: string, at: number): DateWords | null {
  FESTIVAL_AT.lastIndex = at;
  const found = FESTIVAL_AT.exec(text);
  const day = FESTIVALS[found?.[1] ?? ""];
  if (found === null || day === undefined) return null;
  return {
    start: at,
    end: at + found[0].length,
    year: null,
    offset: null,
    month: day[0],
    date: day[1],
    bound: "by",
    grain: "day",
    ends: true,
  };
}
