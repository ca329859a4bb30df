/** Which year a plan is for, with the words of the text that say so. */
export interface PlanYear {
  readonly year: number;
  readonly words: string;
}

const HEAD_PASSAGES = 6;
const HEAD_LENGTH = 80;
const SENTENCE = /[。；;！!]/;
/** A dated year; four digits that belong to a longer number are none. */
const YEAR = /(?<![\d.])(20\d{2})\s*年/g;
const PERIOD = /(?<!\d)(20\d{2})\s*年?\s*[-—–~～至到]{1,2}\s*(20\d{2})\s*年?/;
/** What follows a year that is looked back on: 2023年工作回顾, 2024年以来. */
const BACK = /^(?:以来|底?已|工作(?:回顾|总结|客观)|完成|实现了|取得|度?过去)/;
const BACK_BEFORE = /(?:总结|回顾|过去的?|较|比|与|同比)$/;
/** What follows a year that is planned: 2024年目标, 2024年要, 2024年重点任务. */
const AHEAD =
  /^(?:度?(?:工作)?(?:目标|任务|要点|安排|计划|打算|思路|预期)|度?(?:主要|重点|总体)|要|将|力争|计划|我们|全[省市区县]|[区县市]政府工作报告)/;
const AHEAD_BEFORE = /(?:谋划|做好|展望|部署|安排|关于)$/;
const MOST_CHARACTERS = 60_000;

/** Years in the head of the text: its title, and the day of the session or of printing. */
function headYear(passages: readonly string[]): PlanYear | null {
  const head = passages
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .slice(0, HEAD_PASSAGES)
    .filter((text) => text.length <= HEAD_LENGTH && !SENTENCE.test(text));
  for (const text of head) {
    const period = PERIOD.exec(text);
    if (period !== null) return { year: Number(period[1]), words: period[0] };
    for (const found of text.matchAll(YEAR)) {
      const rest = text.slice(found.index + found[0].length);
      // A year that a title looks back on is not the plan's; a day in December is that of the meeting before the year.
      if (BACK.test(rest) || /^\s*1[12]\s*月/.test(rest)) continue;
      return { year: Number(found[1]), words: found[0] };
    }
  }
  return null;
}

/** How much speaks for each year in the running text: planned years count for, years looked back on against. */
function bodyYear(text: string): PlanYear | null {
  const weights = new Map<number, { readonly weight: number; readonly words: string }>();
  for (const found of text.matchAll(YEAR)) {
    const year = Number(found[1]);
    const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 12);
    const before = text.slice(Math.max(0, found.index - 6), found.index);
    const isBack = BACK.test(rest) || BACK_BEFORE.test(before);
    const isAhead = AHEAD.test(rest) || AHEAD_BEFORE.test(before);
    const { weight, words } = weights.get(year) ?? { weight: 0, words: found[0] };
    weights.set(year, { weight: weight + (isBack ? -1 : 0) + (isAhead ? 1 : 0), words });
  }
  let best: (PlanYear & { readonly weight: number }) | null = null;
  for (const [year, { weight, words }] of weights)
    if (weight > 0 && (best === null || weight > best.weight)) best = { year, words, weight };
  return best === null ? null : { year: best.year, words: best.words };
}

/**
 * The year that a plan is for, as its own text says: in its title or the date beneath it, else by the year that its sentences
 * plan for and do not look back on. The first year of a period. Null where the text does not say: a person has to.
 */
export function planYear(passages: readonly string[]): PlanYear | null {
  return headYear(passages) ?? bodyYear(passages.join("\n").slice(0, MOST_CHARACTERS));
}
