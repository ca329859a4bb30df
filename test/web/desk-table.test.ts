import { describe, expect, it } from "vitest";
import { setOnMany } from "../../src/web/desk/bulk.ts";
import { deskStateOf } from "../../src/web/desk/desk-state.ts";
import { shownCommitments } from "../../src/web/desk/filter.ts";
import { takeTable } from "../../src/web/desk/take-table.ts";
import { draftOver, promise } from "./fixture.ts";

const TWO = [
  promise({ id: "c01" }),
  promise({
    id: "c02",
    words: "个体工商户增长率达到8%",
    target: { measure: "增长率", comparator: "=", value: "8", unit: "%" },
  }),
];
const state = deskStateOf(draftOver("年底前建成三座水站", TWO));

describe("many promises at once", () => {
  it("a lead unit takes the lead's place, the others stay", () => {
    const owned = {
      ...state,
      commitments: TWO.map((one) => ({
        ...one,
        owner: {
          leaderPost: "副区长",
          units: [
            { name: "旧局", role: "lead" as const },
            { name: "财政局", role: "responsible" as const },
          ],
        },
      })),
    };
    const next = setOnMany(owned, new Set(["c02"]), { set: "lead", unit: " 水务局 " });
    expect(next.commitments.map(({ owner }) => owner.units.map(({ name }) => name))).toEqual([
      ["旧局", "财政局"],
      ["水务局", "财政局"],
    ]);
  });
  it("a deadline and a line; a blank unit changes nothing", () => {
    const ids = new Set(["c01", "c02"]);
    expect(
      setOnMany(state, ids, { set: "deadline", on: "2031-06-30" }).commitments.map(
        ({ deadline }) => deadline.on,
      ),
    ).toEqual(["2031-06-30", "2031-06-30"]);
    expect(setOnMany(state, ids, { set: "line", line: "hydrogen" }).commitments[0]).toMatchObject({
      line: "hydrogen",
      measureId: null,
    });
    expect(setOnMany(state, ids, { set: "lead", unit: " " })).toBe(state);
    expect(
      setOnMany(state, ids, { set: "leader", post: " 副区长 " }).commitments.map(
        ({ owner }) => owner.leaderPost,
      ),
    ).toEqual(["副区长", "副区长"]);
    expect(setOnMany(state, ids, { set: "leader", post: "" })).toBe(state);
  });
});

describe("warnings", () => {
  it("narrow the cards to the promises that have one", () => {
    expect(shownCommitments(state, { only: "warnings", words: "" }).map(({ id }) => id)).toEqual(["c02"]);
  });
});

describe("a table taken over", () => {
  it("changes only its fields, adds after its row under a free number, and sets aside what is gone", () => {
    const row = {
      kind: "changed" as const,
      row: 5,
      cells: [],
      both: false,
      after: null,
      fields: ["deadline" as const],
    };
    const later = { ...TWO[0]!, words: "改过的词", deadline: { ...TWO[0]!.deadline, on: "2031-05-31" } };
    const next = takeTable(state, [
      { ...row, commitment: later },
      { ...row, kind: "added", fields: [], commitment: promise({ id: "c02", words: "新的" }), after: "c01" },
      { ...row, kind: "removed", row: null, fields: [], commitment: TWO[1]! },
    ]);
    expect(next.commitments.map(({ id, words, deadline }) => [id, words, deadline.on])).toEqual([
      ["c01", "年底前建成三座水站", "2031-05-31"],
      ["c03", "新的", "2031-12-31"],
      ["c02", "个体工商户增长率达到8%", "2031-12-31"],
    ]);
    expect(next.setAside).toEqual(["c02"]);
  });
});
