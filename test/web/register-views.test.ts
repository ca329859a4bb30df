import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionText } from "../../src/web/registers/conditions.tsx";
import { monthAway, weeksOf } from "../../src/web/registers/month.ts";
import { rowAfter } from "../../src/web/registers/row-keys.ts";
import { tileSearch } from "../../src/web/registers/town-grid.tsx";
import type { Field } from "../../src/web/wire.ts";
import { WELLS } from "./fixture.ts";

describe("a month of a register", () => {
  it("stands in weeks from Monday to Sunday", () => {
    const weeks = weeksOf("2024-02");
    expect(weeks.map((week) => week.map((day) => day?.slice(8) ?? "·").join(" "))).toEqual([
      "· · · 01 02 03 04",
      "05 06 07 08 09 10 11",
      "12 13 14 15 16 17 18",
      "19 20 21 22 23 24 25",
      "26 27 28 29 · · ·",
    ]);
    expect(weeksOf("2024-13")).toEqual([]);
  });

  it("has neighbours over the turn of the year, and there and back is where one was", () => {
    expect(monthAway("2024-12", 1)).toBe("2025-01");
    expect(monthAway("2024-01", -1)).toBe("2023-12");
    const month = fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, at]) => `${year}-${String(at).padStart(2, "0")}`);
    fc.assert(
      fc.property(month, fc.integer({ min: -500, max: 500 }), (from, by) => {
        expect(monthAway(monthAway(from, by), -by)).toBe(from);
      }),
    );
  });
});

describe("keys among rows", () => {
  it("begin at an end and stay within the rows", () => {
    expect([rowAfter(-1, 1, 3), rowAfter(-1, -1, 3)]).toEqual([0, 2]);
    expect([rowAfter(0, -1, 3), rowAfter(2, 1, 3), rowAfter(1, 1, 3)]).toEqual([0, 2, 2]);
  });
});

describe("a condition in words", () => {
  const zh = { lang: "zh", t: (sentence: { zh: string }, slots: object = {}) => said(sentence.zh, slots) };
  const said = (form: string, slots: object): string =>
    Object.entries(slots).reduce((text, [slot, value]) => text.replaceAll(`{${slot}}`, String(value)), form);
  const tell = (field: Field, narrowed: object): string => conditionText(field, narrowed, zh as never);
  const place: Field = { id: "place", kind: "place", zh: "镇街", en: "Town" };
  const cost: Field = { id: "cost", kind: "money", zh: "投资", en: "Cost", unit: "万元" };
  const end: Field = { id: "end", kind: "day", zh: "竣工", en: "End" };

  it("says values, words and bounds as people read them", () => {
    expect(tell(place, { oneOf: ["甲镇", ""] })).toBe("镇街：甲镇、未填");
    expect(tell(place, { has: "镇" })).toBe("镇街含「镇」");
    expect(tell(cost, { from: "1000" })).toBe("投资 ≥ 1,000 万元");
    expect(tell(end, { from: "2024-01-01", to: "2024-06-30" })).toBe("竣工 2024年1月1日 至 2024年6月30日");
    expect(tell(cost, { to: "junk" })).toBe("投资 ≤ junk");
  });
});

it("a tile of the grid opens its own rows within what is found, those that have ended aside", () => {
  const search = { view: "towns", has: "name:井", is: "place:旧镇", page: "3" };
  const behind = tileSearch(search, WELLS, "place", "新镇");
  expect(behind).toMatchObject({ is: "place:新镇", has: "name:井", view: undefined, page: undefined });
  expect(behind.stage).toBe("-,planned,dug");
  expect(tileSearch({ stage: "a" }, WELLS, "place", "新镇").stage).toBe("a");
});
