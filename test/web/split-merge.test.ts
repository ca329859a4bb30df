import { describe, expect, it } from "vitest";
import { deskStateOf } from "../../src/web/desk/desk-state.ts";
import { cutsOf, mergeWithNext, splitAt } from "../../src/web/desk/split-merge.ts";
import { draftOver, monthDoubt, promise } from "./fixture.ts";

const text = "年底前建成三座水站，三月前修好一条水渠。";
const whole = promise({
  id: "p.c01",
  words: text.slice(0, 19),
  quote: { start: 0, end: 19, source: { kind: "raw", start: 100, end: 119 } },
  doubts: [{ ...monthDoubt, span: { start: 10, end: 13, source: { kind: "none" } } }],
});
const state = { ...deskStateOf(draftOver(text, [whole])), accepted: ["p.c01"] };

describe("splitting a promise", () => {
  it("offers the places after a mark, never the very end", () => {
    expect(cutsOf(whole.words)).toEqual([10]);
    expect(cutsOf("没有可拆之处")).toEqual([]);
    expect(cutsOf("甲，")).toEqual([]);
  });

  it("gives two promises whose words join to the first, each with its place in the source", () => {
    const { commitments, accepted } = splitAt(state, "p.c01", 10, text);
    expect(commitments.map((one) => one.words)).toEqual(["年底前建成三座水站，", "三月前修好一条水渠"]);
    expect(commitments.map((one) => one.id)).toEqual(["p.c01", "p.c02"]);
    expect(commitments.map((one) => one.quote.source)).toEqual([
      { kind: "raw", start: 100, end: 110 },
      { kind: "raw", start: 110, end: 119 },
    ]);
    // A doubt goes with the half that its words stand in, and nobody has looked at the halves yet.
    expect(commitments.map((one) => one.doubts.length)).toEqual([0, 1]);
    expect(accepted).toEqual([]);
  });

  it("keeps the whole place when text and source run apart: still true, if wider", () => {
    const apart = {
      ...whole,
      quote: { ...whole.quote, source: { kind: "raw" as const, start: 100, end: 160 } },
    };
    const halves = splitAt({ ...state, commitments: [apart] }, "p.c01", 10, text).commitments;
    expect(halves.map((one) => one.quote.source)).toEqual([apart.quote.source, apart.quote.source]);
  });

  it.each([0, -1, 19, 400])("does nothing at %i, which is no place inside", (cut) => {
    expect(splitAt(state, "p.c01", cut, text)).toBe(state);
  });
});

describe("merging with the next", () => {
  it("undoes a split", () => {
    const halves = splitAt(state, "p.c01", 10, text);
    const { commitments } = mergeWithNext(halves, "p.c01", text);
    expect(commitments).toHaveLength(1);
    expect(commitments[0]).toEqual(whole);
  });

  it("keeps what only the second has", () => {
    const second = promise({
      id: "p.c02",
      quote: { start: 10, end: 19, source: { kind: "none" } },
      places: ["北渠"],
    });
    const first = promise({
      id: "p.c01",
      target: null,
      deadline: { on: null, bound: "by", basis: "none", words: "" },
    });
    const [joined] = mergeWithNext({ ...state, commitments: [first, second] }, "p.c01", text).commitments;
    expect([joined?.target, joined?.deadline.on, joined?.places]).toEqual([
      second.target,
      "2031-12-31",
      ["北渠"],
    ]);
  });

  it("does nothing to the last", () => {
    expect(mergeWithNext(state, "p.c01", text)).toBe(state);
  });
});
