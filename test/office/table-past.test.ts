import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/ledger/book.ts";
import type { Entry, Proposal } from "../../src/ledger/entry.ts";
import { createReplay } from "../../src/ledger/replay.ts";
import { registerCalendar } from "../../src/office/register-calendar.ts";
import { registerTable, type TableQuery } from "../../src/office/table.ts";
import { tableSum } from "../../src/office/table-sum.ts";
import { tableValues } from "../../src/office/table-values.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { addDays } from "../../src/std/day.ts";
import { compareDecimals, sumOf } from "../../src/std/decimal.ts";
import { header, hour, proposal, write } from "../ledger/fixture.ts";

const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays("2024-02-01", n));
const stage = fc.constantFrom("filed", "started", "accepted");
/** Amounts that are equal in other spellings, that a plain number cannot hold, and words that are none. */
const amount = fc.constantFrom(
  "0.5",
  "900",
  "900.00",
  "-3",
  "12345678901234567.1",
  "12345678901234567.2",
  "约九百",
  null,
);

const facts = fc.record(
  {
    name: fc.constantFrom("甲线 A", "乙线2", "乙线10", "丙线", null),
    place: fc.constantFrom("东河镇", "西坡乡", null),
    totalInvestment: amount,
    paidInvestment: amount,
    key: fc.constantFrom(true, false, null),
    plannedEnd: fc.constantFrom("2024-06-30", "2024-03-31", null),
  },
  { requiredKeys: [] },
);

const upgrade: fc.Arbitrary<Proposal> = fc
  .tuple(fc.nat(9), fc.option(stage, { nil: undefined }), facts, day)
  .map(([n, at, said, on]) =>
    write("upgrades", `u-${n}`, { ...(at === undefined ? {} : { stage: at }), facts: said }, on),
  );
const aimed: fc.Arbitrary<Proposal> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.boolean())
  .map(([entry, strikes]) =>
    strikes
      ? proposal({ act: "strike", entry, why: { text: "误录" } })
      : proposal({ act: "attest", entry, level: 2, finding: "confirmed" }),
  );
const someUpgrades: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.oneof({ weight: 6, arbitrary: upgrade }, { weight: 1, arbitrary: aimed }), { maxLength: 50 })
  .map((acts) => acts.map((act, n) => ({ ...act, seq: n + 1, recordedAt: hour(n) })));

const query: fc.Arbitrary<TableQuery> = fc.record(
  {
    stages: fc.subarray(["-", "filed", "started", "accepted"]),
    words: fc.constantFrom("线", "a 甲", "乡"),
    where: fc.array(
      fc.constantFrom(
        { field: "totalInvestment", from: "0.5", to: "900" },
        { field: "plannedEnd", to: "2024-05-01" },
        { field: "place", oneOf: ["", "东河镇"] },
        { field: "key", oneOf: ["false"] },
        { field: "name", has: "线 乙" },
        { field: "stageOn", from: "2024-02-10" },
      ),
      { maxLength: 2 },
    ),
    by: fc.constantFrom(
      "totalInvestment",
      "paidInvestment",
      "name",
      "place",
      "key",
      "plannedEnd",
      "stage",
      "stageOn",
      "id",
    ),
    down: fc.boolean(),
    skip: fc.nat(3),
    take: fc.constantFrom(0, 2, 50),
  },
  { requiredKeys: ["take"] },
);

/** The same book with its items built whole, one by one, and no replay behind them. */
const builtWhole = (book: Book): Book => ({
  ...book,
  items: new Map(
    [...book.items].map(([id, items]) => [
      id,
      new Map([...items].map(([name, item]) => [name, { ...item }])),
    ]),
  ),
});

describe("a register's table in the past", () => {
  it("is that of the items built whole, at any day and any state of knowledge, before and after more is written", () => {
    fc.assert(
      fc.property(
        someUpgrades,
        fc.array(fc.tuple(day, fc.nat(50), query), { minLength: 1, maxLength: 4 }),
        fc.nat(50),
        (entries, questions, cut) => {
          const running = createReplay(header());
          for (const part of [entries.slice(0, cut), entries.slice(cut)]) {
            running.add(part);
            for (const [on, known, asked] of questions) {
              const book = running.at({ on, known });
              const whole = builtWhole(running.at({ on, known }));
              const { take: _, ...found } = asked;
              expect(registerTable(book, "upgrades", asked)).toEqual(registerTable(whole, "upgrades", asked));
              expect(tableSum(book, "upgrades", "totalInvestment", found)).toEqual(
                tableSum(whole, "upgrades", "totalInvestment", found),
              );
              expect(tableValues(book, "upgrades", "place", found)).toEqual(
                tableValues(whole, "upgrades", "place", found),
              );
              expect(registerCalendar(book, UPGRADES, "2024-02", found)).toEqual(
                registerCalendar(whole, UPGRADES, "2024-02", found),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is ordered and added up as its own rows are", () => {
    fc.assert(
      fc.property(someUpgrades, day, fc.nat(50), (entries, on, known) => {
        const running = createReplay(header());
        running.add(entries);
        const table = registerTable(running.at({ on, known }), "upgrades", {
          by: "totalInvestment",
          take: 50,
        });
        const amounts = (table?.rows ?? [])
          .map(({ facts: said }) => said["totalInvestment"])
          .filter((value): value is string => typeof value === "string" && value !== "约九百");
        expect(amounts).toEqual([...amounts].sort(compareDecimals));
        expect(table?.sums["totalInvestment"] ?? null).toBe(amounts.length === 0 ? null : sumOf(amounts));
      }),
      { numRuns: 150 },
    );
  });
});
