import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchesOf } from "../../src/web/commitment/emphasis.ts";
import { promise } from "./fixture.ts";

const said = (words: string, unit: string, deadline: string) =>
  stretchesOf({
    words,
    target: { measure: "", comparator: ">=", value: "1", unit },
    deadline: { on: null, bound: "by", basis: "clause", words: deadline },
  });

describe("number and deadline set off within the sentence", () => {
  it("marks both where they stand", () => {
    expect(said("力争九月底前种树1.5万棵以上", "棵", "九月底前")).toEqual([
      { text: "力争", kind: "plain" },
      { text: "九月底前", kind: "deadline" },
      { text: "种树", kind: "plain" },
      { text: "1.5万棵以上", kind: "number" },
    ]);
  });

  it("marks the bound before the number", () => {
    expect(said("修渠不少于30公里", "公里", "")).toEqual([
      { text: "修渠", kind: "plain" },
      { text: "不少于30公里", kind: "number" },
    ]);
  });

  it("takes a unit literally, whatever signs it holds", () => {
    expect(said("比重达到40%", "%", "").at(-1)).toEqual({ text: "达到40%", kind: "number" });
    expect(said("共3(座)", "(座)", "").at(-1)).toEqual({ text: "3(座)", kind: "number" });
  });

  it("leaves a sentence without either as it is", () => {
    const plain = promise({ id: "c1", words: "推进水站建设", target: null });
    expect(stretchesOf({ ...plain, deadline: { ...plain.deadline, words: "" } })).toEqual([
      { text: "推进水站建设", kind: "plain" },
    ]);
  });

  it("never loses or changes a letter", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ maxLength: 3 }),
        fc.string({ maxLength: 4 }),
        (words, unit, told) => {
          expect(
            said(words, unit, told)
              .map((one) => one.text)
              .join(""),
          ).toBe(words);
        },
      ),
    );
  });
});
