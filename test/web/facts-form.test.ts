import { describe, expect, it } from "vitest";
import { say } from "../../src/words/sentence.ts";
import { factsOf, fieldsFirst, rebased, stagesFrom } from "../../src/web/registers/facts-form.ts";
import { WELLS } from "./fixture.ts";

const zh = (sentence: { zh: string; en: string }, values?: { [name: string]: string | number }) =>
  say(sentence, "zh", values);
const before = { name: "东井", cost: "10", deep: true, note: "老井" };

describe("what a filled form says", () => {
  it("is only what differs from before, an amount with its own scale turned into the field's unit", () => {
    expect(factsOf(WELLS, { ...before, cost: "12000" }, before, zh)).toEqual({
      ok: true,
      value: { cost: "12000" },
    });
    expect(factsOf(WELLS, { ...before, cost: "1.2亿" }, before, zh)).toEqual({
      ok: true,
      value: { cost: "12000" },
    });
  });

  it("removes what was emptied and keeps what was not touched", () => {
    expect(factsOf(WELLS, { ...before, note: "  " }, before, zh)).toEqual({
      ok: true,
      value: { note: null },
    });
    expect(factsOf(WELLS, before, before, zh)).toEqual({ ok: true, value: {} });
  });

  it("tells no from not said", () => {
    expect(factsOf(WELLS, { ...before, deep: false }, before, zh)).toEqual({
      ok: true,
      value: { deep: false },
    });
    expect(factsOf(WELLS, { ...before, deep: null }, before, zh)).toEqual({
      ok: true,
      value: { deep: null },
    });
  });

  it("names every faulty field at once, by its own name", () => {
    const wrong = factsOf(WELLS, { name: "", cost: "很多" }, {}, zh);
    expect(wrong).toEqual({
      ok: false,
      error: { name: "请填写“井名”。", cost: "“投资”要写数字，可以带万、亿，例如 1.2万。" },
    });
  });
});

describe("a form whose item was changed by somebody else meanwhile", () => {
  it("keeps what was typed, follows the book in every other field, and says only its own change again", () => {
    const typed = { ...before, cost: "20" };
    const now = { ...before, name: "东一井", note: null };
    expect(rebased(typed, before, now)).toEqual({ name: "东一井", cost: "20", deep: true, note: null });
    expect(factsOf(WELLS, rebased(typed, before, now), now, zh)).toEqual({ ok: true, value: { cost: "20" } });
  });

  it("is as it was when nothing has changed", () => {
    expect(rebased({ ...before, note: "" }, before, before)).toEqual({ ...before, note: "" });
  });
});

describe("the order in which a form asks", () => {
  it("puts required fields and those of the table first", () => {
    const { first, more } = fieldsFirst(WELLS);
    expect(first.map((field) => field.id)).toEqual(["name", "cost"]);
    expect(more.map((field) => field.id)).toEqual(["deep", "note"]);
  });

  it("offers the stages ahead first and withholds none of the others", () => {
    expect(stagesFrom(WELLS, "planned").map((stage) => stage.id)).toEqual(["dug", "dropped"]);
    expect(stagesFrom(WELLS, "dug").map((stage) => stage.id)).toEqual(["dropped", "planned"]);
    expect(stagesFrom(WELLS, null).map((stage) => stage.id)).toEqual(["planned", "dug", "dropped"]);
  });
});
