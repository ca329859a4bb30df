import { describe, expect, it } from "vitest";
import { replay } from "../../src/ledger/replay.ts";
import { type IntakeWish, readIntake } from "../../src/office/intake/intake.ts";
import type { SheetRead } from "../../src/office/task-table/sheet.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { header } from "../ledger/fixture.ts";

const ON = "2025-03-20";
const book = replay(header("b"), [], { on: ON, known: 0 });

const sheet = (...lines: readonly (readonly string[])[]): SheetRead => ({
  name: "Sheet1",
  rows: new Map(lines.map((cells, row) => [row, new Map(cells.map((text, column) => [column, text]))])),
});

const ask = (of: SheetRead, wish: Partial<IntakeWish> = {}) =>
  readIntake(of, UPGRADES, book, { effectiveOn: ON, ...wish });
const read = (of: SheetRead, wish: Partial<IntakeWish> = {}) => {
  const intake = ask(of, wish);
  if (!intake.ok) throw new Error(intake.error.zh);
  return intake.value;
};

/** A sheet whose first row looks like the head; the real one stands in the third. */
const of = sheet(
  ["项目名称", "计划总投资", "计划竣工"],
  ["", "项目", "投资"],
  ["名字", "甲方（万元）", "其他"],
  ["丙装置", "7", "8"],
);

describe("A head that a person names", () => {
  it("is taken as it is, whatever the heads say, and the rows begin below it", () => {
    expect(read(of).heading.row).toBe(0);
    const named = read(of, { headRow: 2, columns: { 0: "name", 1: "totalInvestment", 2: null } });
    expect(named.heading).toMatchObject({
      row: 2,
      columns: [{ head: "名字" }, { unit: "万元" }, { target: null }],
    });
    expect(named.rows.map(({ row, facts }) => [row, facts])).toEqual([
      [4, { name: "丙装置", totalInvestment: "7" }],
    ]);
  });

  it("is joined with the row above it where the two are one head", () => {
    const merged = sheet(["项目名称", "投资", ""], ["", "计划总投资", "已完成投资"], ["丙装置", "7", "1"]);
    expect(read(merged, { headRow: 1 }).rows[0]?.facts).toEqual({
      name: "丙装置",
      totalInvestment: "7",
      paidInvestment: "1",
    });
  });

  it("cannot be an empty row; and where nothing names the items, its columns are told so that a person can", () => {
    const empty = ask(of, { headRow: 9 });
    expect(empty.ok ? null : empty.error.code).toBe("no-head");
    const nameless = ask(of, { headRow: 2 });
    expect(nameless).toMatchObject({ ok: false, error: { code: "no-name", heading: { row: 2 } } });
  });
});

describe("A head of two lines, of which the lower names everything that the register knows", () => {
  // The outer columns are joined downwards: their heads stand in the upper line only.
  const lines = [
    ["序号", "项目基本情况", "", "投资", "", "推进情况"],
    ["", "项目名称", "所属镇街", "总投资", "累计完成投资", ""],
    ["1", "丙装置", "青石镇", "900", "200", "开工"],
    ["合计", "", "", "900", "200", ""],
  ];

  it("keeps the columns whose heads stand above, so that a person can say what they are", () => {
    const { heading, rows } = read(sheet(...lines));
    expect(heading.row).toBe(1);
    expect(heading.columns.map(({ head, target }) => [head, target])).toEqual([
      ["序号", null],
      ["项目名称", "name"],
      ["所属镇街", "place"],
      ["总投资", "totalInvestment"],
      ["累计完成投资", "paidInvestment"],
      ["推进情况", null],
    ]);
    expect(rows.map(({ row, stage }) => [row, stage])).toEqual([[3, null]]);
    expect(read(sheet(...lines), { columns: { 5: "#stage" } }).rows).toMatchObject([
      { row: 3, fate: "new", stage: "started", facts: { name: "丙装置", place: "青石镇" } },
    ]);
  });

  it("a title above a head of one line is no part of it", () => {
    const titled = sheet(["青禾区技改项目调度表", ""], ["项目名称", "总投资"], ["丙装置", "900"]);
    expect(read(titled).heading.columns.map(({ head }) => head)).toEqual(["项目名称", "总投资"]);
  });

  it("a line of totals says so beside its names, too; an item that is named is none, whatever its note says", () => {
    const named = sheet(["项目名称", "总投资", "备注"], ["丙装置", "900", "合计"], ["", "900", "合计"]);
    expect(read(named).rows.map(({ row, fate }) => [row, fate])).toEqual([[2, "new"]]);
  });
});
