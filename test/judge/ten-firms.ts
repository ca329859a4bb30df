import type { Fan } from "../../src/judge/fan.ts";
import { fanBehind, judge, type JudgeInput } from "../../src/judge/judge.ts";
import type { Measure } from "../../src/judge/measure.ts";
import type { Verdict } from "../../src/judge/verdict.ts";
import type { Doubt } from "../../src/plan/doubt.ts";
import { FUNNEL } from "../../src/registers/funnel.ts";
import type { Day } from "../../src/std/day.ts";
import { commitmentWith, diaryOf, planWith, stateOf } from "./builders.ts";
import type { Diary } from "./builders.ts";

/* The case that most tests of verdicts tell: ten firms to land in the funnel by the end of 2024. */

export const LANDED: Measure = {
  id: "firms-landed",
  shape: "count-at-stage",
  register: "funnel",
  stage: "landed",
  unit: "家",
  proof: 1,
  zh: "落地企业数",
  en: "Firms landed",
};
export const ID = "2024-01.c01";

function asked(diary: Diary, on: Day, measure: Measure | null): JudgeInput {
  const book = diary.at(on);
  return { state: stateOf(book, ID), book, on, measure, register: measure === null ? null : FUNNEL };
}

export const verdictOf = (diary: Diary, on: Day, measure: Measure | null = LANDED): Verdict =>
  judge(asked(diary, on, measure));

/** The band behind the verdict's forecast. */
export const fanOn = (diary: Diary, on: Day): Fan => {
  const input = asked(diary, on, LANDED);
  return fanBehind(input, judge(input));
};

/** A diary of the target of 10 in which `proven` firms landed in spring and were confirmed. */
export function spring(proven: number, claimed = 0, given: Parameters<typeof commitmentWith>[0] = {}): Diary {
  const diary = diaryOf(planWith([commitmentWith(given)]));
  diary.write("2024-01-10", "funnel", "lead", "lead", { name: "线索" });
  for (let n = 0; n < proven + claimed; n += 1) {
    const entry = diary.write("2024-03-01", "funnel", `f${n}`, "landed", { name: `企业${n}` });
    if (n < proven) diary.attest("2024-03-20", entry);
  }
  return diary;
}

export const brief = ({ light, word, reason }: Verdict): string => `${light} ${word} ${reason}`;

/** "5月份前" read two ways. */
export const DOUBT: Doubt = {
  id: "d1",
  code: "before-or-during-month",
  span: { start: 0, end: 0, source: { kind: "none" } },
  senses: [
    {
      id: "before",
      zh: "5月之前",
      en: "before May",
      deadline: { on: "2024-04-30", bound: "before", basis: "clause", words: "5月份前" },
    },
    {
      id: "during",
      zh: "5月底之前",
      en: "by end of May",
      deadline: { on: "2024-05-31", bound: "by", basis: "clause", words: "5月份前" },
    },
  ],
  preferred: "before",
  chosen: null,
};
