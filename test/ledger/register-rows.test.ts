import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AsOf } from "../../src/ledger/asof.ts";
import type { Book } from "../../src/ledger/book.ts";
import type { Item } from "../../src/ledger/item.ts";
import { registerRows, type RowSayings } from "../../src/ledger/register-rows.ts";
import { createReplay, type RunningReplay } from "../../src/ledger/replay.ts";
import { dayOfNumber } from "../../src/ledger/told.ts";
import { someAsOf, someLog } from "./arbitrary.ts";
import { header, log, proposal, write } from "./fixture.ts";

const FIELDS = ["a", "b", "c", "never"];

/** A register read field by field, row by row. */
function readRows(book: Book, register: string) {
  const items = book.items.get(register);
  if (items === undefined) return [];
  const rows = registerRows(items);
  if (rows === null) throw new Error("a replay's items are read from its columns");
  const words = ({ said, vocabulary }: RowSayings) => [...said].map((number) => vocabulary.said[number]);
  const fields = FIELDS.map((field) => words(rows.field(field)));
  const [stages, days] = [words(rows.stages()), rows.stageDays()];
  return Array.from({ length: rows.count }, (_, row) => ({
    id: rows.id(row),
    stage: stages[row],
    since: days[row] === 0 ? null : dayOfNumber(days[row] as number),
    said: fields.map((field) => field[row] ?? null),
  }));
}

const saidIn = (item: Item, field: string): string | boolean | null => {
  const value = item.facts[field]?.value ?? null;
  return typeof value === "object" && value !== null ? value.text : value;
};

/** The same from items built whole. */
const readItems = (book: Book, register: string) =>
  [...(book.items.get(register)?.values() ?? [])].map((item) => ({
    id: item.id,
    stage: item.stage?.stage ?? null,
    since: item.stage?.effectiveOn ?? null,
    said: FIELDS.map((field) => saidIn(item, field)),
  }));

function expectAlike(running: RunningReplay, asOf: AsOf): void {
  for (const register of ["projects", "funnel"]) {
    // Books of their own, so that neither way of reading can lean on what the other has built.
    const rows = readRows(running.at(asOf), register);
    expect(rows).toEqual(readItems(running.at(asOf), register));
  }
}

describe("a register read field by field", () => {
  it("says what its items say on any day and at any state of knowledge, also after more was written", () => {
    fc.assert(
      fc.property(
        someLog(40),
        fc.array(someAsOf, { minLength: 1, maxLength: 5 }),
        fc.nat(40),
        (entries, questions, cut) => {
          const running = createReplay(header());
          running.add(entries.slice(0, cut));
          for (const asOf of questions) expectAlike(running, asOf);
          running.add(entries.slice(cut));
          for (const asOf of questions) expectAlike(running, asOf);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is put together anew when many items were written meanwhile, and tells the past as before", () => {
    const many = log([
      ...Array.from({ length: 900 }, (_, n) =>
        write("projects", `i-${n % 300}`, { stage: "started", facts: { a: String(n) } }, "2024-02-01"),
      ),
      ...Array.from({ length: 900 }, (_, n) => write("projects", `n-${n}`, { facts: { b: `${n % 7}` } })),
      proposal({ act: "strike", entry: 650, why: { text: "误录" } }),
    ]);
    const running = createReplay(header());
    running.add(many.slice(0, 400));
    expectAlike(running, { on: "2024-03-01", known: 400 });
    running.add(many.slice(400, 1000));
    expectAlike(running, { on: "2024-03-01", known: 1000 });
    running.add(many.slice(1000));
    for (const known of [1, 399, 400, 650, 1000, 1800, 1801])
      for (const on of ["2024-01-31", "2024-02-10", "2024-03-01"]) expectAlike(running, { on, known });
  });

  it("a map of items that somebody made by hand is read from nothing", () => {
    expect(registerRows(new Map())).toBeNull();
  });
});
