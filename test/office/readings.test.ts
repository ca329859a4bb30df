import { describe, expect, it } from "vitest";
import { readMeasure } from "../../src/judge/reading.ts";
import { judgedBook, measureFor } from "../../src/office/judged.ts";
import { lineReadings } from "../../src/office/readings.ts";
import { INVESTMENT } from "../../src/lines/investment.ts";
import { PHOENIX } from "../../src/lines/phoenix.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { diaryOf } from "../judge/builders.ts";
import { boundPlan } from "../lines/worked.ts";

/* Four filed, three of them started, one of them marked as key and accepted with a value afterwards, one at capacity without acceptance, one dropped. */
function portfolio() {
  const diary = diaryOf(boundPlan("全年实施3个以上重点技改项目。", 2025));
  for (const item of ["a", "b", "c", "d", "e"])
    diary.write("2025-02-01", "upgrades", item, "filed", { name: item });
  for (const item of ["a", "b", "c"]) diary.write("2025-03-01", "upgrades", item, "started");
  diary.write("2025-06-01", "upgrades", "a", "accepted", { outputAfter: "5000", key: true });
  diary.write("2025-07-01", "upgrades", "b", "at-capacity");
  diary.write("2025-07-01", "upgrades", "e", "dropped");
  return judgedBook(diary.at("2025-12-31"));
}

describe("the other readings of a promise", () => {
  const judged = portfolio();
  const states = [...judged.book.commitments.values()];
  const [readings] = lineReadings(states, PHOENIX, judged);
  const rows = readings?.rows ?? [];

  it("stand beside the one that counts, in the order of the stages", () =>
    expect(rows.map(({ stage, measure, reported, chosen }) => [stage, measure, reported, chosen])).toEqual([
      ["planned", null, "4", false],
      ["filed", "projects-filed", "4", false],
      ["reviewed", null, "3", false],
      ["started", "projects-implemented", "3", true],
      ["started", "key-projects-implemented", "1", false],
      ["in-statistics", null, "2", false],
      ["equipped", null, "2", false],
      ["trial", null, "2", false],
      ["accepted", "projects-accepted", "2", false],
      ["accepted", "projects-effective", "1", false],
      ["at-capacity", null, "1", false],
      ["evaluated", null, "0", false],
    ]));

  it("are what the measure itself would read at each stage", () => {
    const [state] = states;
    const measure = measureFor(state);
    if (state === undefined || measure?.shape !== "count-at-stage") throw new Error("no counting measure");
    for (const { stage, measure: id, reported, proven } of rows)
      if (id !== "projects-effective" && id !== "key-projects-implemented")
        expect(readMeasure({ ...measure, stage }, UPGRADES, state, judged.book, judged.on)).toMatchObject({
          reported,
          proven,
        });
  });
});

describe("other readings by another measure", () => {
  it("are those that the line calls readings of it: above scale is none of leading, and a signature none of either", () => {
    const diary = diaryOf(boundPlan("全年引进2家以上营收过亿元的龙头企业。", 2025));
    diary.write("2025-02-01", "funnel", "a", "landed", {
      name: "甲",
      revenue: "15000",
      groupRevenue: "90000",
    });
    diary.write("2025-02-01", "funnel", "b", "landed", {
      name: "乙",
      groupRevenue: "20000",
      aboveScale: true,
    });
    const judged = judgedBook(diary.at("2025-12-31"));
    const [readings] = lineReadings([...judged.book.commitments.values()], INVESTMENT, judged);
    const landed = readings?.rows.filter(({ stage }) => stage === "landed");
    expect(landed?.map(({ measure, reported, chosen }) => [measure, reported, chosen])).toEqual([
      ["leading-firms", "1", true],
      ["leading-firms-group", "2", false],
      ["leading-firms-local", "0", false],
    ]);
    expect(readings?.rows.filter(({ stage }) => stage === "signed")).toMatchObject([
      { measure: null, reported: "1" },
    ]);
  });
});
