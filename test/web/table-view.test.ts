import { describe, expect, it } from "vitest";
import { readViews } from "../../src/web/registers/saved-views.tsx";
import {
  isNarrowed,
  narrowedFields,
  narrowedIn,
  narrowing,
  readTableSearch,
  tableQuestion,
} from "../../src/web/registers/table-search.ts";
import { columnsOf, shownColumns, withStage } from "../../src/web/registers/table-view.ts";
import { WELLS } from "./fixture.ts";

describe("the address of a register's table", () => {
  it("keeps what can be read and drops the rest", () => {
    expect(
      readTableSearch({
        stage: "dug,tested",
        is: ["kind:a|b", 7],
        between: "cost:1..2",
        by: "cost",
        down: "1",
        page: "3",
        cols: "name,cost",
        view: "board",
        junk: "x",
      }),
    ).toEqual({
      stage: "dug,tested",
      is: "kind:a|b",
      between: "cost:1..2",
      by: "cost",
      down: "1",
      page: "3",
      cols: "name,cost",
      view: "board",
    });
    expect(readTableSearch({ page: "first", view: "cinema", q: "" })).toEqual({});
  });

  it("asks the server for the view's page", () => {
    const asked = new URLSearchParams(
      tableQuestion({ stage: "dug", is: ["a:1", "b:2"], by: "cost", down: "1", page: "3" }),
    );
    expect([...asked]).toEqual([
      ["stage", "dug"],
      ["is", "a:1"],
      ["is", "b:2"],
      ["by", "cost"],
      ["down", "1"],
      ["skip", "100"],
      ["take", "50"],
    ]);
    expect(tableQuestion({})).toBe("skip=0&take=50");
  });

  it("narrows a column by words, by bounds, or by some values, and reads it back", () => {
    for (const narrowed of [
      { has: "深 井" },
      { from: "10" },
      { to: "20" },
      { oneOf: ["a", "b"] },
      { oneOf: [""] },
    ])
      expect(narrowedIn(narrowing({}, "kind", narrowed), "kind")).toEqual(narrowed);
    expect(narrowing({ has: ["a:x", "b:y"] }, "a", {}).has).toBe("b:y");
    expect(narrowedFields({ is: "kind:a", has: ["name:x", "kind:y"] })).toEqual(["kind", "name"]);
  });

  it("narrows one column without touching the others, and begins at the first page", () => {
    const search = { is: ["kind:a|b", "size:large"], between: "cost:10..20", page: "4" };
    expect(narrowedIn(search, "kind")).toEqual({ oneOf: ["a", "b"] });
    expect(narrowedIn(search, "cost")).toEqual({ from: "10", to: "20" });
    expect(narrowedIn(search, "name")).toEqual({});
    expect(narrowing(search, "kind", { oneOf: ["c"] })).toEqual({
      is: ["size:large", "kind:c"],
      between: "cost:10..20",
      page: undefined,
    });
    expect(narrowing(search, "cost", { from: "15" })).toMatchObject({ between: "cost:15.." });
    expect(narrowing(search, "cost", {})).toMatchObject({ between: undefined });
    expect([isNarrowed(search), isNarrowed({ by: "cost", cols: "name" })]).toEqual([true, false]);
  });

  it("takes stages in and out", () => {
    expect(withStage(undefined, "dug")).toBe("dug");
    expect(withStage("dug", "tested")).toBe("dug,tested");
    expect(withStage("dug", "dug")).toBeUndefined();
  });
});

describe("the columns of a view", () => {
  it("are the register's own until somebody chooses; the first names the row and stays", () => {
    const own = shownColumns(WELLS, undefined).map(({ id }) => id);
    expect(own).toEqual(WELLS.columns);
    expect(shownColumns(WELLS, "cost,no-such-column").map(({ id }) => id)).toEqual([
      WELLS.columns[0],
      "cost",
    ]);
    expect(columnsOf(WELLS).length).toBe(WELLS.fields.length);
  });
});

describe("saved views", () => {
  it("what cannot be read counts as none", () => {
    expect(readViews(null)).toEqual([]);
    expect(readViews("not json")).toEqual([]);
    expect(readViews('[{"name":"卡住的","search":{"stage":"dug"}},{"name":3},null]')).toEqual([
      { name: "卡住的", search: { stage: "dug" } },
    ]);
  });
});
