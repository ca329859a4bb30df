import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/ledger/book.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import type { Item } from "../../src/ledger/item.ts";
import { createReplay, replay } from "../../src/ledger/replay.ts";
import { someAsOf, someDay, someLog } from "./arbitrary.ts";
import { header, hour, log, proposal, write } from "./fixture.ts";
import { plainItems } from "./plain-replay.ts";

const itemsOf = (book: Book): readonly Item[] =>
  [...book.items.values()].flatMap((items) => [...items.values()]);
const sorted = (items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => (`${a.register}/${a.id}` < `${b.register}/${b.id}` ? -1 : 1));
const RUNS = { numRuns: 400 };

describe("laws of replay", () => {
  it("gives what the rules say when they are followed word by word", () => {
    fc.assert(
      fc.property(someLog(), someAsOf, (entries, asOf) => {
        const book = replay(header(), entries, asOf);
        expect(sorted(itemsOf(book))).toEqual(sorted(plainItems(entries, asOf)));
      }),
      RUNS,
    );
  });

  it("what was known is what was in the log: known = n is the first n entries", () => {
    fc.assert(
      fc.property(someLog(), someDay, fc.nat(25), (entries, on, n) => {
        const known = Math.min(n, entries.length);
        const asOf = { on, known };
        expect(replay(header(), entries, asOf)).toEqual(replay(header(), entries.slice(0, known), asOf));
      }),
      RUNS,
    );
  });

  it("adding in pieces and asking in between changes no answer, and no answer changes afterwards", () => {
    fc.assert(
      fc.property(someLog(), fc.array(someAsOf, { maxLength: 6 }), fc.nat(25), (entries, questions, cut) => {
        const running = createReplay(header());
        running.add(entries.slice(0, cut));
        const early = questions.map((asOf) => running.at(asOf));
        const copies = structuredClone(early.map(itemsOf));
        running.add(entries.slice(cut));
        for (const asOf of questions) expect(running.at(asOf)).toEqual(replay(header(), entries, asOf));
        expect(early.map(itemsOf)).toEqual(copies);
      }),
      RUNS,
    );
  });

  it("the order of writing does not matter where effective days differ", () => {
    const writes = fc.uniqueArray(
      fc.tuple(someDay, fc.constantFrom("1", "2", null), fc.constantFrom("a", "b")),
      {
        selector: ([day]) => day,
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(
        writes.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        someDay,
        ([rows, shuffled], on) => {
          const book = (of: typeof rows): Book =>
            replay(
              header(),
              log(
                of.map(([day, value, field]) =>
                  write("projects", "i-1", { stage: day, facts: { [field]: value } }, day),
                ),
              ),
              { on, known: rows.length },
            );
          const told = (found: Item | undefined): unknown => [
            Object.fromEntries(
              Object.entries(found?.facts ?? {}).map(([field, fact]) => [field, fact.value]),
            ),
            found?.stages.map((stage) => stage.stage),
          ];
          expect(told(itemsOf(book(rows))[0])).toEqual(told(itemsOf(book(shuffled))[0]));
        },
      ),
      RUNS,
    );
  });

  it("a strike removes exactly its entry: the rest is as if it had never been written", () => {
    /** The same log with one write turned into a write of an item that nobody looks at. */
    const without = (entries: readonly Entry[], seq: number): readonly Entry[] =>
      entries.map((entry) =>
        entry.seq === seq && entry.act === "write" ? { ...entry, register: "elsewhere", item: "i-0" } : entry,
      );
    /** Heads move with a strike, because whoever writes next must have seen it. */
    const told = (items: readonly Item[]): unknown =>
      sorted(items)
        .filter((item) => item.register !== "elsewhere")
        .map((item) => ({ ...item, head: 0 }));
    fc.assert(
      fc.property(someLog(), someDay, fc.nat(), (entries, on, pick) => {
        const writes = entries.filter((entry) => entry.act === "write");
        const chosen = writes[pick % Math.max(1, writes.length)];
        fc.pre(chosen !== undefined);
        const { seq } = chosen as Entry;
        const last = entries.at(-1) as Entry;
        const strike = {
          ...proposal({ act: "strike", entry: seq, why: { text: "误录" } }),
          seq: last.seq + 1,
          recordedAt: last.recordedAt,
        };
        const asOf = { on, known: last.seq + 1 };
        const struck = replay(header(), [...entries, strike], asOf);
        expect(told(itemsOf(struck))).toEqual(told(itemsOf(replay(header(), without(entries, seq), asOf))));
      }),
      RUNS,
    );
  });

  it("a log with a gap, or one whose times run backwards, is a bug and throws", () => {
    const [first, second] = log([write("projects", "i-1"), write("projects", "i-2")]) as [Entry, Entry];
    const asOf = { on: "2024-12-31", known: 2 };
    expect(() => replay(header(), [second], asOf)).toThrow(/no gaps/);
    expect(() => replay(header(), [first, { ...second, seq: 1 }], asOf)).toThrow(/no gaps/);
    expect(() => replay(header(), [{ ...first, recordedAt: hour(5) }, second], asOf)).toThrow(/backwards/);
  });
});
