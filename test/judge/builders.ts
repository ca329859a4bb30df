import type { Entry } from "../../src/ledger/entry.ts";
import type { Header } from "../../src/ledger/header.ts";
import type { Facts } from "../../src/ledger/act.ts";
import type { Book, CommitmentState } from "../../src/ledger/book.ts";
import { replay } from "../../src/ledger/replay.ts";
import type { Day } from "../../src/std/day.ts";
import type { Change } from "../../src/ledger/act.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";

/*
 * Builders of books for tests: a plan with its commitments, then what was written, attested, revised and struck, in
 * order. Every entry is recorded at noon of its day, so that a test reads as a diary.
 */

export const HEADER: Header = {
  form: 1,
  hash: "sha-256",
  book: "test",
  title: "试验台账",
  district: "青禾区",
  zone: "Asia/Shanghai",
  simulated: true,
  openedAt: "2020-01-01T00:00:00.000Z",
};

const SPAN = { start: 0, end: 0, source: { kind: "none" } } as const;

/** A commitment with a number and the plan year's end as deadline, unless the test says otherwise. */
export const commitmentWith = (given: Partial<Commitment> = {}): Commitment => ({
  id: "2024-01.c01",
  programme: null,
  point: null,
  line: "general",
  measureId: null,
  words: "引进10家企业",
  quote: SPAN,
  kind: "quantity",
  force: "plain",
  action: "引进",
  object: "企业",
  measure: "引进企业数",
  target: { measure: "引进企业数", comparator: ">=", value: "10", unit: "家" },
  reference: null,
  deadline: { on: "2024-12-31", bound: "by", basis: "inherited", words: "" },
  organisations: [],
  places: [],
  doubts: [],
  owner: { leaderPost: null, units: [] },
  waypoints: [],
  optional: false,
  ...given,
});

export const planWith = (commitments: readonly Commitment[], year = 2024): Plan => ({
  id: `${year}-01`,
  title: "试验规划",
  place: "青禾区",
  year,
  publishedOn: null,
  statement: {
    title: "试验规划",
    text: "",
    repairs: [],
    sha256: "0".repeat(64),
    mediaType: "text/plain",
    origin: "",
  },
  programmes: [],
  shortfalls: [],
  commitments,
});

/** A diary of entries; every method returns the sequence of the entry it adds. */
export function diaryOf(plan: Plan) {
  const entries: Entry[] = [];
  const add = (on: Day, act: object): number => {
    const seq = entries.length + 1;
    const last = entries.at(-1)?.recordedAt ?? "";
    const noon = `${on}T04:00:00.000Z`;
    const recordedAt = noon > last ? noon : last;
    entries.push({
      seq,
      recordedAt,
      effectiveOn: on,
      by: "a",
      unit: "某局",
      evidence: [],
      ...act,
    } as unknown as Entry);
    return seq;
  };
  add(`${plan.year}-01-01`, { act: "adopt", plan });
  return {
    entries,
    write: (on: Day, register: string, item: string, stage?: string, facts?: Facts): number =>
      add(on, { act: "write", register, schema: 1, item, ...(stage && { stage }), ...(facts && { facts }) }),
    attest: (
      on: Day,
      entry: number,
      level: 1 | 2 | 3 = 1,
      finding: "confirmed" | "refuted" = "confirmed",
    ): number => add(on, { act: "attest", entry, level, finding }),
    strike: (on: Day, entry: number): number => add(on, { act: "strike", entry, why: { text: "错" } }),
    revise: (on: Day, commitment: string, kind: "decision" | "reading", change: Change): number =>
      add(on, {
        act: "revise",
        subject: { kind: "commitment", id: commitment },
        kind,
        change,
        why: { text: "因故" },
        ...(kind === "decision" && { authority: { title: "会议纪要", number: "1", on } }),
      }),
    /** The book as it stood at the end of a day, as known at its end or later. */
    at: (on: Day, known: Day = "2030-12-31"): Book => replay(HEADER, entries, { on, known }),
  };
}

export type Diary = ReturnType<typeof diaryOf>;

/** State of a commitment; a test that asks for one the book does not hold is wrong. */
export function stateOf(book: Book, id: string): CommitmentState {
  const state = book.commitments.get(id);
  if (state === undefined) throw new Error(`no commitment ${id}`);
  return state;
}
