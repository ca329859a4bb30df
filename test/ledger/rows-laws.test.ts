import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/ledger/act.ts";
import { factIn } from "../../src/ledger/asked-item.ts";
import type { Book } from "../../src/ledger/book.ts";
import type { Item } from "../../src/ledger/item.ts";
import { registerRows } from "../../src/ledger/register-rows.ts";
import { createReplay } from "../../src/ledger/replay.ts";
import { dayOfNumber } from "../../src/ledger/told.ts";
import { someAsOf, someLog } from "./arbitrary.ts";
import { header } from "./fixture.ts";
import { plainItems } from "./plain-replay.ts";

const FIELDS = ["a", "b", "c", "never"];
const wordsOf = (fact: Fact): Fact => (typeof fact === "object" && fact !== null ? fact.text : fact);

/** Every fact as one line: item, field, value, entry and day. */
const spelled = (items: Iterable<Item>): readonly string[] =>
  [...items]
    .flatMap(({ register, id, facts }) =>
      Object.entries(facts).map(([field, { value, entry, effectiveOn }]) =>
        JSON.stringify([register, id, field, wordsOf(value), entry, effectiveOn]),
      ),
    )
    .sort();

/** The same, read field by field. */
function spelledRows(book: Book): readonly string[] {
  const lines: string[] = [];
  for (const [register, items] of book.items) {
    const rows = registerRows(items);
    for (const field of FIELDS) {
      if (rows === null) continue;
      const { said, vocabulary, entries, days } = rows.field(field);
      for (let row = 0; row < rows.count; row++) {
        const entry = entries[row] ?? 0;
        const value = vocabulary.said[said[row] ?? 0];
        const day = dayOfNumber(days[row] ?? 0);
        if (entry > 0) lines.push(JSON.stringify([register, rows.id(row), field, value, entry, day]));
      }
    }
  }
  return lines.sort();
}

/** The facts of every item, asked for one by one and twice over. */
const oneByOne = (book: Book): readonly (readonly unknown[])[] =>
  [...book.items.values()].flatMap((items) =>
    [...items.values()].map((item) => [...FIELDS, ...FIELDS].map((field) => factIn(item, field))),
  );

describe("facts read field by field", () => {
  it("are those of the items, on any day and at any size, while entries come in", () => {
    fc.assert(
      fc.property(
        someLog(),
        fc.array(someAsOf, { minLength: 1, maxLength: 5 }),
        fc.nat(25),
        (entries, asked, cut) => {
          const running = createReplay(header());
          running.add(entries.slice(0, cut));
          for (const asOf of asked) spelledRows(running.at(asOf));
          running.add(entries.slice(cut));
          for (const asOf of asked)
            expect(spelledRows(running.at(asOf))).toEqual(spelled(plainItems(entries, asOf)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are the same of an item asked alone, and stay so after later entries and other days", () => {
    fc.assert(
      fc.property(
        someLog(),
        someAsOf,
        fc.array(someAsOf, { maxLength: 4 }),
        fc.nat(25),
        (entries, early, others, cut) => {
          const running = createReplay(header());
          running.add(entries.slice(0, cut));
          const book = running.at(early);
          const before = [...book.items.values()].flatMap((items) => [...items.values()].map(({ id }) => id));
          running.add(entries.slice(cut));
          for (const asOf of others) oneByOne(running.at(asOf));
          const plain = plainItems(entries.slice(0, cut), early);
          const expected = [...book.items].flatMap(([register, items]) =>
            [...items.keys()].map((id) => {
              const item = plain.find((one) => one.register === register && one.id === id);
              return [...FIELDS, ...FIELDS].map((field) => item?.facts[field]);
            }),
          );
          expect(before).toHaveLength(plain.length);
          expect(oneByOne(book)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
