import { describe, expect, it } from "vitest";
import { besideMarks, besideText } from "../../src/draw/beside.ts";
import { describeRow } from "../../src/draw/describe.ts";
import type { WallRow } from "../../src/draw/wall.ts";
import { rowOf } from "./wall.fixture.ts";

/** A promise whose target was lowered: green now, red against what was first promised. */
const lowered = rowOf({
  words: "引进龙头企业4家以上",
  target: [">=", "4", "家"],
  first: [">=", "10", "家"],
  word: "on-track",
  light: "green",
});

const byHand: WallRow = {
  ...lowered,
  byHand: {
    light: "amber",
    why: "两家企业暂缓",
    document: "督查专报〔2025〕2号",
    since: "2025-06-01",
    until: "2025-08-31",
    item: "o-1",
    entry: 31,
  },
  local: { light: "red", share: "0.4", rule: { name: "青禾区办法", green: "0.9", amber: "0.7", entry: 12 } },
};

describe("what stands beside a light", () => {
  it("says both promises, the light set by hand with its end and entry, and the local rule", () => {
    expect(besideText(byHand, "zh")).toEqual([
      "人工定灯：黄（督查室，至 2025年8月31日，第 31 条）",
      "按原承诺：红·滞后 · 按调整后：绿·按序推进",
      "本地亮灯规则：红",
    ]);
    expect(besideText(byHand, "en")[1]).toBe(
      "against the original: red · behind · as revised: green · on track",
    );
  });

  it("the row's sentence says the computed light first and never leaves it out", () => {
    const said = describeRow(byHand, "zh");
    expect(said.indexOf("绿·按序推进")).toBeLessThan(said.indexOf("人工定灯"));
  });

  it("in the few characters of a cell, and nothing where nothing stands beside", () => {
    expect(besideMarks(byHand, "zh")).toEqual(["人工定黄", "原承诺红·滞后", "本地红"]);
    const plain = rowOf({ words: "建成项目", word: "on-track", light: "green" });
    expect(besideMarks(plain, "zh")).toEqual([]);
    expect(besideText(plain, "zh")).toEqual([]);
  });
});
