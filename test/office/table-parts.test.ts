import { describe, expect, it } from "vitest";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { registerCalendar } from "../../src/office/register-calendar.ts";
import { registerView } from "../../src/office/register-view.ts";
import { NO_STAGE, registerTable, type TableCondition } from "../../src/office/table.ts";
import { tableSum } from "../../src/office/table-sum.ts";
import { tableValues } from "../../src/office/table-values.ts";
import { replay } from "../../src/ledger/replay.ts";
import { header, log, proposal, write } from "../ledger/fixture.ts";

// 名称 | 环节 | 登记日 | 镇街 | 计划总投资（万元）| 计划竣工
const ROWS = [
  ["甲线", "started", "2025-01-10", "东河镇", "900", "2025-01-20"],
  ["乙线", "accepted", "2025-01-15", "东河镇", "10000", "2025-01-15"],
  ["丙线", "filed", "2025-01-02", "西坡乡", "0.5", null],
  ["丁线", null, "2025-01-02", null, null, "2025-03-31"],
] as const;

const entries = log([
  ...ROWS.map(([name, stage, effectiveOn, town, totalInvestment, plannedEnd], n) =>
    write(
      "upgrades",
      `u-${n}`,
      {
        ...(stage === null ? {} : { stage }),
        facts: {
          name,
          ...(town === null ? {} : { place: town }),
          ...(totalInvestment === null ? {} : { totalInvestment }),
          ...(plannedEnd === null ? {} : { plannedEnd }),
        },
      },
      effectiveOn,
    ),
  ),
  proposal({ act: "attest", entry: 2, level: 2, finding: "confirmed" }, "2025-01-25"),
]);
const book = replay(header("b"), entries, { on: "2025-02-01", known: entries.length });

describe("a condition of a table", () => {
  const names = (...where: readonly TableCondition[]) =>
    registerTable(book, "upgrades", { take: 50, where })?.rows.map(({ facts }) => facts["name"]);

  it("asks for words in one field, all of them", () => {
    expect(names({ field: "name", has: "甲" })).toEqual(["甲线"]);
    expect(names({ field: "name", has: "甲 线" })).toEqual(["甲线"]);
    expect(names({ field: "place", has: "甲" })).toEqual([]);
  });

  it("asks with the empty word for rows that do not say it", () => {
    expect(names({ field: "place", oneOf: [""] })).toEqual(["丁线"]);
    expect(names({ field: "place", oneOf: ["", "西坡乡"] })).toEqual(["丙线", "丁线"]);
  });
});

describe("the values of a column", () => {
  it("are told with their rows, most first, and do not narrow themselves", () => {
    const all = [
      { value: "东河镇", count: 2 },
      { value: "", count: 1 },
      { value: "西坡乡", count: 1 },
    ];
    expect(tableValues(book, "upgrades", "place", {})).toMatchObject({ values: all, more: 0 });
    const where = [{ field: "place", oneOf: ["西坡乡"] }];
    expect(tableValues(book, "upgrades", "place", { where })?.values).toEqual(all);
    expect(tableValues(book, "upgrades", "place", { stages: ["filed"] })?.values).toEqual([
      { value: "西坡乡", count: 1 },
    ]);
  });

  it("are not told of free text, of names, or of what is no field", () => {
    for (const field of ["name", "nobody"]) expect(tableValues(book, "upgrades", field, {})).toBeNull();
    expect(tableValues(book, "nobody", "town", {})).toBeNull();
  });
});

describe("a total taken apart", () => {
  it("adds up to the table's own total: by stage, by proof, by its largest parts", () => {
    const sum = tableSum(book, "upgrades", "totalInvestment", {});
    expect(sum).toEqual({
      register: "upgrades",
      field: "totalInvestment",
      sum: "10900.5",
      proven: "10000",
      counted: 3,
      without: 1,
      stages: [
        { stage: "filed", count: 1, sum: "0.5" },
        { stage: "started", count: 1, sum: "900" },
        { stage: "accepted", count: 1, sum: "10000" },
      ],
      largest: [
        { register: "upgrades", item: "u-1", name: "乙线", amount: "10000", proven: true },
        { register: "upgrades", item: "u-0", name: "甲线", amount: "900", proven: false },
        { register: "upgrades", item: "u-2", name: "丙线", amount: "0.5", proven: false },
      ],
    });
    expect(registerTable(book, "upgrades", { take: 0 })?.sums["totalInvestment"]).toBe(sum?.sum);
  });

  it("is empty where nobody says an amount, and none of what is no amount", () => {
    expect(tableSum(book, "upgrades", "totalInvestment", { stages: [NO_STAGE] })).toMatchObject({
      sum: null,
      proven: "0",
      counted: 0,
      without: 1,
      stages: [],
    });
    expect(tableSum(book, "upgrades", "name", {})).toBeNull();
  });
});

describe("other views show what the table would show", () => {
  it("a month holds planned days, kept or late, and the stages reached; its neighbours are the months with something", () => {
    const { days, ...rest } = registerCalendar(book, UPGRADES, "2025-01", {});
    expect(rest).toEqual({
      register: "upgrades",
      month: "2025-01",
      planned: "plannedEnd",
      before: null,
      after: "2025-03",
      undated: 0,
    });
    expect(
      days.map(({ on, count, late, events }) => [
        on,
        count,
        late,
        events.map(({ name, stage, planned }) => `${name} ${stage ?? planned}`),
      ]),
    ).toEqual([
      ["2025-01-02", 1, 0, ["丙线 filed"]],
      ["2025-01-10", 1, 0, ["甲线 started"]],
      ["2025-01-15", 2, 0, ["乙线 accepted", "乙线 met"]],
      ["2025-01-20", 1, 1, ["甲线 late"]],
    ]);
  });

  it("a month of what a condition finds", () => {
    const where = [{ field: "place", oneOf: ["西坡乡"] }];
    const { days } = registerCalendar(book, UPGRADES, "2025-01", { where });
    expect(days.map(({ on }) => on)).toEqual(["2025-01-02"]);
  });

  it("a board and a grid of towns of what a condition finds", () => {
    const where = [{ field: "place", oneOf: ["东河镇"] }];
    const board = registerView(book, UPGRADES, "board", { where });
    expect(
      board?.panel === "board" && board.columns.filter(({ count }) => count > 0).map(({ stage }) => stage),
    ).toEqual(["started", "accepted"]);
    const towns = registerView(book, UPGRADES, "towns", { where });
    expect(towns?.panel === "portfolio" && towns.rows.map(({ key }) => key)).toEqual(["东河镇"]);
  });
});
