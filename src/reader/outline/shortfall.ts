import { readNumeral } from "../../std/numeral.ts";
import type { OutlineProgramme } from "./outline.ts";

/** A count in the text that its parts do not reach. Offsets count into the repaired text. */
export interface FoundShortfall {
  readonly words: string;
  readonly named: number;
  readonly described: number;
  readonly start: number;
  readonly end: number;
}

// 20项重点民生实事 counts the works that follow elsewhere, not parts of the text: 重点 has to be the noun itself.
const COUNTED =
  /[“「]?((?:\d{1,2}|[二三四五六七八九十两]{1,3})(?:个|项|大|篇|件|条|场)?)(方面|重点(?:任务|工作)?(?![一-鿿])|转型|文章|计划|行动|工程|任务|战役|举措|攻坚战|抓手|突破)[”」]?/g;
const FEWEST = 2;
const MOST = 30;

interface Count {
  readonly words: string;
  readonly named: number;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

function countsIn(text: string, from: number, to: number): readonly Count[] {
  return [...text.slice(from, to).matchAll(COUNTED)].flatMap((match) => {
    const named = Number(readNumeral(match[1] ?? "", 0)?.value ?? "0");
    const start = from + match.index;
    const words = match[0].replace(/[“”「」]/g, "");
    return named >= FEWEST && named <= MOST
      ? [{ words, named, start, end: start + match[0].length, quoted: match[0] !== words }]
      : [];
  });
}

const shortfall = (count: Count, described: number): FoundShortfall => ({
  words: count.words,
  named: count.named,
  described,
  start: count.start,
  end: count.end,
});

/** Where the opening counts more parts than the text has programmes: 十个转型 named, three described. */
function ofWhole(text: string, programmes: readonly OutlineProgramme[]): readonly FoundShortfall[] {
  const first = programmes[0];
  if (first === undefined) return [];
  const counts = countsIn(text, 0, first.start).filter((count) => count.named > programmes.length);
  const told = new Set<number>();
  return counts.flatMap((count) => {
    if (told.has(count.named)) return [];
    told.add(count.named);
    const best = counts.find((other) => other.named === count.named && other.quoted) ?? count;
    return [shortfall(best, programmes.length)];
  });
}

/** Where the announcement of a programme counts more points than follow: 抓好5项重点, four told. */
function ofProgramme(text: string, programme: OutlineProgramme): readonly FoundShortfall[] {
  const until = programme.points[0]?.start ?? programme.start;
  const [count] = countsIn(text, programme.start, until).filter(
    (found) => found.named > programme.points.length,
  );
  const exact = countsIn(text, programme.start, until).some(
    (found) => found.named === programme.points.length,
  );
  return count === undefined || exact || programme.points.length === 0
    ? []
    : [shortfall(count, programme.points.length)];
}

/** Counts that the text does not make good ("10 named, 3 described"), in the order of the text. */
export const readShortfalls = (
  text: string,
  programmes: readonly OutlineProgramme[],
): readonly FoundShortfall[] => [
  ...ofWhole(text, programmes),
  ...programmes.flatMap((programme) => ofProgramme(text, programme)),
];
