import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_DAY, SYNTHETIC_HEADER, syntheticEntries } from "../../bench/synthetic.ts";
import type { AsOf } from "../../src/ledger/asof.ts";
import type { Book } from "../../src/ledger/book.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import type { Item } from "../../src/ledger/item.ts";
import { createReplay, replay } from "../../src/ledger/replay.ts";
import type { CommitmentId } from "../../src/plan/commitment.ts";
import { LINES } from "../../src/lines/lines.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Verdict } from "../../src/judge/verdict.ts";
import { judgedBook } from "../../src/office/judged.ts";
import { upcastWrite } from "../../src/registers/upcast.ts";
import { addDays } from "../../src/std/day.ts";

const SIZE = 500;
/** Twice as many as there are measures, so that every measure counts for two promises. */
const COMMITMENTS = 2 * LINES.flatMap(({ measures }) => measures).length;
const ITEMS = 80;

const idOf = (n: number): CommitmentId => `synthetic.c${String(1 + (n % COMMITMENTS)).padStart(2, "0")}`;

/** The later half of the promises with 万元 in the place of 元, so that two of them count the same items in two units. */
const inTwoUnits = (plan: Plan): Plan => ({
  ...plan,
  commitments: plan.commitments.map((one, n) =>
    one.target?.unit === "元" && n >= COMMITMENTS / 2
      ? { ...one, target: { ...one.target, unit: "万元" } }
      : one,
  ),
});

/** A year in which some items name commitments, one or two of them, and most name none. */
const ENTRIES: readonly Entry[] = syntheticEntries({
  entries: SIZE,
  items: ITEMS,
  commitments: COMMITMENTS,
  seed: 7,
}).map((entry) => {
  if (entry.act === "adopt") return { ...entry, plan: inTwoUnits(entry.plan) };
  if (entry.act !== "write" || entry.facts?.commitments === undefined) return entry;
  const named = [entry.seq, entry.seq * 7].map(idOf).slice(0, 1 + (entry.seq % 2));
  return { ...entry, facts: { ...entry.facts, commitments: entry.seq % 3 === 0 ? null : named.join("、") } };
});

const bare = ({ register, id, facts, stage, stages, entries, head }: Item): Item => ({
  register,
  id,
  facts: { ...facts },
  stage,
  stages,
  entries,
  head,
});

/** The same book anew and with items made by hand, so that nothing kept for another book or commitment is found. */
const copied = (book: Book): Book => ({
  ...book,
  items: new Map(
    [...book.items].map(([register, items]) => [
      register,
      new Map([...items].map(([id, item]) => [id, bare(item)])),
    ]),
  ),
});

/** Every commitment judged on a copy of its own. */
function judgedAlone(book: Book): ReadonlyMap<CommitmentId, Verdict> {
  const verdicts = new Map<CommitmentId, Verdict>();
  for (const [id, state] of book.commitments) {
    const alone = { ...copied(book), commitments: new Map([[id, state]]) };
    const verdict = judgedBook(alone).verdicts.get(id);
    if (verdict !== undefined) verdicts.set(id, verdict);
  }
  return verdicts;
}

const asOf: fc.Arbitrary<AsOf> = fc.record({
  on: fc.integer({ min: 0, max: 380 }).map((days) => addDays(FIRST_DAY, days)),
  known: fc.integer({ min: 1, max: SIZE }),
});

describe("what is kept between questions changes no answer", () => {
  it("a book asked for one day after another, while entries come in, judges as a fresh one does", () => {
    fc.assert(
      fc.property(
        fc.array(asOf, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: SIZE }),
        (asked, first) => {
          const running = createReplay(SYNTHETIC_HEADER, upcastWrite);
          running.add(ENTRIES.slice(0, first));
          asked.forEach((question, n) => {
            const known = Math.min(question.known as number, running.size());
            const { verdicts } = judgedBook(running.at({ ...question, known }));
            const fresh = replay(SYNTHETIC_HEADER, ENTRIES, { ...question, known }, upcastWrite);
            expect(verdicts).toEqual(judgedAlone(fresh));
            const more = Math.ceil((ENTRIES.length - running.size()) / (asked.length - n));
            running.add(ENTRIES.slice(running.size(), running.size() + more));
          });
        },
      ),
      { numRuns: 12 },
    );
  });

  it("a book taken earlier and judged only after later entries and other days judges as it would have at once", () => {
    fc.assert(
      fc.property(asOf, fc.array(asOf, { minLength: 1, maxLength: 3 }), (early, others) => {
        const running = createReplay(SYNTHETIC_HEADER, upcastWrite);
        running.add(ENTRIES.slice(0, SIZE / 2));
        const known = Math.min(early.known as number, SIZE / 2);
        const book = running.at({ ...early, known });
        running.add(ENTRIES.slice(SIZE / 2));
        for (const other of others) judgedBook(running.at(other));
        const fresh = replay(SYNTHETIC_HEADER, ENTRIES, { ...early, known }, upcastWrite);
        expect(judgedBook(book).verdicts).toEqual(judgedAlone(fresh));
      }),
      { numRuns: 12 },
    );
  });
});
