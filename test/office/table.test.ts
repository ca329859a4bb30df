import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_STAGE, registerTable, type TableQuery } from "../../src/office/table.ts";
import { replay } from "../../src/ledger/replay.ts";
import { compareDecimals, sumOf } from "../../src/std/decimal.ts";
import { header, log, write } from "../ledger/fixture.ts";

// 名称 | 环节 | 计划总投资（万元）| 计划竣工
const ROWS = [
  ["甲线", "started", "900", "2025-06-30"],
  ["乙线", "started", "10000", "2025-03-31"],
  ["丙线", "filed", "0.5", null],
  ["丁线", null, null, "2025-12-31"],
  ["戊线", "accepted", "10000", "2025-09-30"],
] as const;

const entries = log(
  ROWS.map(([name, stage, totalInvestment, plannedEnd], n) =>
    write("upgrades", `u-${n}`, {
      ...(stage === null ? {} : { stage }),
      facts: {
        name,
        ...(totalInvestment === null ? {} : { totalInvestment }),
        ...(plannedEnd === null ? {} : { plannedEnd }),
      },
    }),
  ),
);
const book = replay(header("b"), entries, { on: "2025-02-01", known: entries.length });
const ask = (query: Partial<TableQuery>) => {
  const table = registerTable(book, "upgrades", { take: 50, ...query });
  if (table === null) throw new Error("no such register");
  return { ...table, names: table.rows.map(({ facts }) => facts["name"]) };
};

describe("a register's table is a question to the book", () => {
  it("everything, in the order of first entry, with totals and counts by stage in the register's order", () => {
    expect(ask({})).toMatchObject({
      names: ["甲线", "乙线", "丙线", "丁线", "戊线"],
      found: 5,
      all: 5,
      sums: { totalInvestment: "20900.5" },
      stages: [
        { stage: NO_STAGE, count: 1 },
        { stage: "filed", count: 1 },
        { stage: "started", count: 2 },
        { stage: "accepted", count: 1 },
      ],
    });
  });

  it("amounts are ordered by value and what is missing stands last both ways", () => {
    expect(ask({ by: "totalInvestment" }).names).toEqual(["丙线", "甲线", "乙线", "戊线", "丁线"]);
    expect(ask({ by: "totalInvestment", down: true }).names).toEqual([
      "乙线",
      "戊线",
      "甲线",
      "丙线",
      "丁线",
    ]);
    expect(ask({ by: "plannedEnd" }).names).toEqual(["乙线", "甲线", "戊线", "丁线", "丙线"]);
    expect(ask({ by: "stage" }).names).toEqual(["丙线", "甲线", "乙线", "戊线", "丁线"]);
  });

  it("a filter by stage narrows rows and totals, and leaves the counts by stage as they are, so that one can change one's mind", () => {
    const { names, found, sums, stages } = ask({ stages: ["started"] });
    expect({ names, found, sums, of: stages.length }).toEqual({
      names: ["甲线", "乙线"],
      found: 2,
      sums: { totalInvestment: "10900" },
      of: 4,
    });
  });

  it("conditions: one of some values, bounds of amounts and days, words; all must hold", () => {
    expect(ask({ where: [{ field: "totalInvestment", from: "900", to: "9999.99" }] }).names).toEqual([
      "甲线",
    ]);
    expect(ask({ where: [{ field: "plannedEnd", to: "2025-06-30" }] }).names).toEqual(["甲线", "乙线"]);
    expect(ask({ where: [{ field: "name", oneOf: ["丁线", "丙线"] }] }).names).toEqual(["丙线", "丁线"]);
    expect(ask({ words: "线 戊" }).names).toEqual(["戊线"]);
    expect(ask({ where: [{ field: "noSuchField", from: "1" }] })).toMatchObject({
      names: [],
      found: 0,
      all: 5,
    });
  });

  it("a page is a slice; the totals are of everything found", () => {
    expect(ask({ skip: 1, take: 2 })).toMatchObject({
      names: ["乙线", "丙线"],
      found: 5,
      sums: { totalInvestment: "20900.5" },
    });
    expect(ask({ take: 0 }).rows).toEqual([]);
    expect(registerTable(book, "clouds", { take: 1 })).toBeNull();
  });

  it("the order is that of the exact amounts, and the sum is theirs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 0, max: 99 })), { minLength: 1, maxLength: 30 }),
        (amounts) => {
          // Amounts that differ past the 17th digit, where the nearest numbers are equal.
          const texts = amounts.map(([a, b]) => `12345678901234${a}.${b}1`);
          const told = log(
            texts.map((totalInvestment, n) =>
              write("upgrades", `x-${n}`, { facts: { name: `n${n}`, totalInvestment } }),
            ),
          );
          const one = replay(header("p"), told, { on: "2099-01-01", known: told.length });
          const table = registerTable(one, "upgrades", { by: "totalInvestment", take: 50 });
          const ordered = table?.rows.map(({ facts }) => String(facts["totalInvestment"])) ?? [];
          expect(ordered).toEqual([...texts].sort(compareDecimals));
          expect(table?.sums["totalInvestment"]).toBe(sumOf(texts));
        },
      ),
      { numRuns: 40 },
    );
  });
});
