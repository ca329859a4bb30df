import { describe, expect, it } from "vitest";
import { columnSum, NO_STAGE, stageCounts, viewOf } from "../../src/web/registers/table-view.ts";
import { well, WELLS } from "./fixture.ts";

const rows = [
  well("1", { stage: "dug", facts: { name: "东井", cost: "9.5" } }),
  well("2", { facts: { name: "西井", cost: "100" } }),
  well("3", { stage: null, stageOn: null, facts: { name: "南井", cost: null, note: "靠近学校" } }),
];
const names = (search: Parameters<typeof viewOf>[2]) =>
  viewOf(rows, WELLS, search).map((row) => row.facts.name);

describe("a register's table", () => {
  it("shows everything in the book's order at first", () => {
    expect(names({})).toEqual(["东井", "西井", "南井"]);
  });

  it("narrows by stage, also to items without one", () => {
    expect(names({ stage: "dug" })).toEqual(["东井"]);
    expect(names({ stage: NO_STAGE })).toEqual(["南井"]);
    expect(names({ stage: "no-such-stage" })).toEqual([]);
  });

  it("finds words in any column; all of them must be there", () => {
    expect(names({ q: "学校" })).toEqual(["南井"]);
    expect(names({ q: "井 学校" })).toEqual(["南井"]);
    expect(names({ q: "东 学校" })).toEqual([]);
  });

  it("sorts amounts by value, not by letters, and puts what is missing last either way", () => {
    expect(names({ by: "cost" })).toEqual(["东井", "西井", "南井"]);
    expect(names({ by: "cost", down: "1" })).toEqual(["西井", "东井", "南井"]);
  });

  it("adds up amounts and nothing else", () => {
    expect(columnSum(rows, WELLS.fields[1])).toBe("109.5");
    expect(columnSum(rows, WELLS.fields[0])).toBeNull();
    expect(columnSum([], WELLS.fields[1])).toBeNull();
  });

  it("counts items by stage in the register's order, leaving empty stages out", () => {
    expect(stageCounts(rows, WELLS)).toEqual([
      { stage: NO_STAGE, count: 1 },
      { stage: "planned", count: 1 },
      { stage: "dug", count: 1 },
    ]);
  });
});
