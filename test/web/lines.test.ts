import { beforeAll, describe, expect, it } from "vitest";
import type { Inquiry } from "../../src/office/office.ts";
import { lineCards, linePageAt } from "../../src/office/line-page.ts";
import { registerTable } from "../../src/office/table.ts";
import { queryOf, tableQuery } from "../../src/server/wire/table.ts";
import { linePage } from "../../src/server/wire/line-page.ts";
import { byMonth } from "../../src/web/lines/events.tsx";
import { limitText } from "../../src/web/lines/milestone-words.tsx";
import { tintOf } from "../../src/web/lines/portfolio.tsx";
import { stagesFrom } from "../../src/web/lines/registers-of.ts";
import {
  ageBounds,
  rowsOfLink,
  rowsOfRung,
  tableSearch,
  type TableView,
  viewBehind,
} from "../../src/web/lines/rows-behind.ts";
import { flagKind } from "../../src/web/lines/stage-flag.tsx";
import type { LinePage } from "../../src/web/wire.ts";
import { type Lang, say } from "../../src/words/sentence.ts";
import { demonstration } from "../server/demonstration.ts";
import { WELLS } from "./fixture.ts";

describe("the address behind a number", () => {
  it("says stages, one of some values, and between two bounds as the table takes them", () => {
    expect(tableSearch({})).toEqual({});
    expect(tableSearch({ stages: ["planned", "dug"] })).toEqual({ stage: "planned,dug" });
    expect(tableSearch({ is: { kind: ["a", "b"] }, between: { stageOn: ["2031-01-01", ""] } })).toEqual({
      is: "kind:a|b",
      between: "stageOn:2031-01-01..",
    });
    expect(tableSearch({ is: { kind: ["a"], town: ["b"] } }).is).toEqual(["kind:a", "town:b"]);
  });

  it("leaves ended items out where the number does, and asks nothing that the table cannot", () => {
    expect(viewBehind([["deep", "true"]], WELLS, "2031-06-30")).toEqual({
      is: { deep: ["true"] },
      stages: ["-", "planned", "dug"],
    });
    expect(viewBehind([["stage", ""]], WELLS, "2031-06-30")).toEqual({ stages: ["-"] });
    expect(viewBehind([["deep", ""]], WELLS, "2031-06-30")).toBeNull();
    expect(viewBehind([["age", "no-such-age"]], WELLS, "2031-06-30")).toBeNull();
    expect(stagesFrom(WELLS, "dug")).toEqual(["dug"]);
  });

  it("an age is two days on the calendar, both included", () => {
    expect(ageBounds("30", "2031-03-31")).toEqual(["2031-03-01", ""]);
    expect(ageBounds("90", "2031-03-31")).toEqual(["2030-12-31", "2031-02-28"]);
    expect(ageBounds("more", "2031-03-31")).toEqual(["", "2030-03-30"]);
  });
});

describe("as many rows stand behind a number as it says, on the demonstration", () => {
  let inquiry: Inquiry;
  let pages: readonly LinePage[];
  beforeAll(async () => {
    inquiry = await demonstration();
    const { judged, volume } = inquiry;
    pages = lineCards(judged.book).map(({ id }) =>
      linePage.parse(JSON.parse(JSON.stringify(linePageAt(judged, id, volume.today)))),
    );
  });

  /** How many rows the server finds for a view as an address would ask it. */
  function found(register: string, view: TableView): number | undefined {
    return registerTable(inquiry.judged.book, register, queryOf(tableQuery.parse(tableSearch(view))))?.found;
  }

  const each = <Kind extends LinePage["panels"][number]["panel"]>(kind: Kind) =>
    pages.flatMap((page) =>
      page.panels.flatMap((view) => {
        const register = page.registers.find((one) => one.register.id === view.register)?.register;
        if (view.panel !== kind || register === undefined) return [];
        return [{ page, register, view: view as Extract<typeof view, { readonly panel: Kind }> }];
      }),
    );

  it("cells of a matrix", () => {
    expect(each("portfolio").length).toBeGreaterThan(0);
    for (const { page, register, view } of each("portfolio"))
      for (const cell of view.cells) {
        const by = [
          [view.by.rows, cell.row],
          [view.by.columns, cell.column],
        ] as const;
        const behind = viewBehind(by, register, page.asOf.on);
        if (behind !== null) expect([cell, found(register.id, behind)]).toEqual([cell, cell.count]);
      }
  });

  it("columns of a board, stages of a funnel", () => {
    for (const { register, view } of each("board"))
      for (const { stage, count } of view.columns)
        expect(found(register.id, { stages: [stage ?? "-"] })).toBe(count);
    for (const { register, view } of each("funnel"))
      for (const { stage, standing } of view.stages)
        expect(found(register.id, { stages: [stage] })).toBe(standing);
  });

  it("rungs of a ladder", () => {
    expect(each("ladder").length).toBeGreaterThan(0);
    for (const { register, view } of each("ladder"))
      for (const rung of view.rungs) {
        const rows = rowsOfRung(register, view, rung.key);
        expect(found(register.id, rows.there)).toBe(rung.there);
        expect(found(register.id, rows.underWay)).toBe(rung.underWay);
        expect(rung.ended === 0 || found(register.id, rows.ended) === rung.ended).toBe(true);
      }
  });

  it("links of a chain, whole and by stage", () => {
    expect(each("chain").length).toBeGreaterThan(0);
    for (const { register, view } of each("chain"))
      for (const link of view.links) {
        const whole = rowsOfLink(register, view, link.key);
        if (whole === null) continue;
        expect(found(register.id, whole)).toBe(link.items);
        for (const { stage, count } of link.stages)
          expect(found(register.id, rowsOfLink(register, view, link.key, stage) ?? {})).toBe(count);
      }
  });
});

describe("marks and words of the panels", () => {
  it("a flag is solid where proven, hollow where reported, a ring on the path, else a dot", () => {
    const row = {
      reached: [
        { stage: "planned", on: "2031-01-05", proven: true },
        { stage: "dug", on: "2031-02-05", proven: false },
      ],
      path: [{ stage: "piped", from: "2031-02-05", earliest: "2031-03-01", least: null }],
    };
    const kinds = ["planned", "dug", "piped", "paid"].map((stage) => flagKind(row, stage));
    expect(kinds).toEqual(["proven", "reported", "next", "not"]);
  });

  it.each([
    [{ workingDays: 30 }, "30 个工作日", "30 working days"],
    [{ months: 1 }, "1 个月", "1 month"],
    [{ months: 3, days: 15 }, "3 个月加15 天", "3 months and 15 days"],
    [{}, "无最短时限", "no least time"],
    [null, "无最短时限", "no least time"],
  ] as const)("the limit %j in words", (limit, zh, en) => {
    const told = (lang: Lang) =>
      limitText(limit, { lang, t: (sentence, values) => say(sentence, lang, values) });
    expect([told("zh"), told("en")]).toEqual([zh, en]);
  });

  it("a tint is never deeper than the fullest cell's, and one item is never without", () => {
    expect([0, 1, 50, 100].map((count) => tintOf(count, 100))).toEqual([0, 1, 3, 5]);
    expect(tintOf(0, 0)).toBe(0);
  });

  it("events stand in their months, those without a day last", () => {
    const event = (item: string, on: string | null) => ({
      register: "events",
      item,
      name: item,
      on,
      stage: null,
      done: false,
      ended: false,
    });
    const months = byMonth([event("c", null), event("b", "2031-11-02"), event("a", "2031-02-01")]);
    expect(months.map(([month, list]) => [month, list.map(({ item }) => item)])).toEqual([
      ["2031-02", ["a"]],
      ["2031-11", ["b"]],
      ["", ["c"]],
    ]);
  });
});
