import { describe, expect, it } from "vitest";
import { replay } from "../../src/ledger/replay.ts";
import { type IntakeWish, readIntake } from "../../src/office/intake/intake.ts";
import type { SheetRead } from "../../src/office/task-table/sheet.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { header, log, write } from "../ledger/fixture.ts";

const ON = "2025-03-20";
const entries = log([
  write("upgrades", "u-1", { facts: { name: "清河纺织一期智能改造" } }),
  write("upgrades", "u-2", { facts: { name: "清河泵站" } }),
  write("upgrades", "u-3", { facts: { name: "清河泵站" } }),
]);
const book = replay(header("b"), entries, { on: ON, known: entries.length });

/** The rows of a sheet of names. */
function rowsOf(names: readonly string[], wish: Partial<IntakeWish> = {}) {
  const lines = [["项目名称", "计划总投资"], ...names.map((name) => [name, "900"])];
  const sheet: SheetRead = {
    name: "表",
    rows: new Map(lines.map((cells, row) => [row, new Map(cells.map((text, column) => [column, text]))])),
  };
  const intake = readIntake(sheet, UPGRADES, book, { effectiveOn: ON, ...wish });
  if (!intake.ok) throw new Error(intake.error.zh);
  return intake.value.rows;
}

describe("A series of names that are much like one another", () => {
  const series = ["清河纺织二期智能改造", "清河纺织三期智能改造"];

  it("is asked about row by row, until a person says once that all of them are new", () => {
    expect(rowsOf(series).map(({ fate }) => fate)).toEqual(["ask", "ask"]);
    expect(rowsOf(series, { alikeAreNew: true }).map(({ fate }) => fate)).toEqual(["new", "new"]);
  });

  it("a row that was decided by itself keeps its decision", () =>
    expect(rowsOf(series, { alikeAreNew: true, choices: { 2: "u-1" } })).toMatchObject([
      { fate: "update", item: "u-1" },
      { fate: "new" },
    ]));

  it("the very name of several items is still asked about, whatever was said of those that are only alike", () =>
    expect(rowsOf(["清河泵站"], { alikeAreNew: true })).toMatchObject([
      { fate: "ask", like: [{ item: "u-2" }, { item: "u-3" }] },
    ]));
});
