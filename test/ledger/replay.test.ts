import { describe, expect, it } from "vitest";
import type { Change } from "../../src/ledger/act.ts";
import type { Book, CommitmentState } from "../../src/ledger/book.ts";
import type { Proposal } from "../../src/ledger/entry.ts";
import type { Item } from "../../src/ledger/item.ts";
import { replay } from "../../src/ledger/replay.ts";
import { header, hour, log, plan, proposal, write } from "./fixture.ts";

const bookOf = (proposals: readonly Proposal[], on = "2024-12-31", known: string | number = 99): Book =>
  replay(header(), log(proposals), { on, known });
const itemOf = (book: Book, id = "i-1"): Item | undefined => book.items.get("projects")?.get(id);
const valuesOf = (item: Item | undefined): unknown =>
  Object.fromEntries(Object.entries(item?.facts ?? {}).map(([field, fact]) => [field, fact.value]));

describe("facts and stages by effective day", () => {
  const signedThenStarted = [
    write("projects", "i-1", { stage: "started", facts: { invested: "300" } }, "2024-06-10"),
    write("projects", "i-1", { stage: "signed", facts: { invested: "0", town: "青石镇" } }, "2024-03-05"),
  ];

  it("a later report of an earlier day does not undo the later day", () => {
    const item = itemOf(bookOf(signedThenStarted));
    expect(valuesOf(item)).toEqual({ invested: "300", town: "青石镇" });
    expect(item?.stage).toMatchObject({ stage: "started", entry: 1, effectiveOn: "2024-06-10" });
    expect(item?.stages.map((stage) => stage.stage)).toEqual(["signed", "started"]);
    expect(item?.entries).toEqual([1, 2]);
    expect(item?.head).toBe(2);
  });

  it("on an earlier day only what was so by then holds, the day itself included", () => {
    expect(itemOf(bookOf(signedThenStarted, "2024-06-09"))?.stage?.stage).toBe("signed");
    expect(itemOf(bookOf(signedThenStarted, "2024-03-05"))?.facts["invested"]?.value).toBe("0");
    expect(itemOf(bookOf(signedThenStarted, "2024-03-04"))).toBeUndefined();
  });

  it("on one day the later entry wins, and null removes a field", () => {
    const item = itemOf(
      bookOf([
        write("projects", "i-1", { facts: { invested: "1", town: "青石镇" } }, "2024-06-10"),
        write("projects", "i-1", { facts: { invested: "2", town: null } }, "2024-06-10"),
      ]),
    );
    expect(item?.facts).toEqual({ invested: { value: "2", entry: 2, effectiveOn: "2024-06-10" } });
  });
});

describe("as known at a moment", () => {
  // Recorded on 1 March 2024 at 08:00 and 09:00, and the third at 00:00 of 2 March, all in Beijing.
  const entries = [
    ...log([write("projects", "i-1", { stage: "a" }), write("projects", "i-1", { stage: "b" })]),
    { ...write("projects", "i-1", { stage: "c" }), seq: 3, recordedAt: hour(16) },
  ];
  it.each([
    [0, 0],
    [2, 2],
    [99, 3],
    ["2024-03-01T00:59:59.999Z", 1],
    ["2024-03-01T01:00:00.000Z", 2],
    ["2024-02-29", 0],
    ["2024-03-01", 2],
    ["2024-03-02", 3],
  ])("known %s: %i entries", (known, size) => {
    expect(replay(header(), entries, { on: "2024-12-31", known }).size).toBe(size);
  });
});

describe("attestations speak of an entry", () => {
  const attest = (entry: number, level: 1 | 2 | 3, finding: "confirmed" | "refuted"): Proposal =>
    proposal({ act: "attest", entry, level, finding }, "2024-09-01");

  it("the highest confirming level counts, for every day", () => {
    const told = [
      write("projects", "i-1", { stage: "signed", facts: { sum: "5" } }, "2024-03-05"),
      attest(1, 3, "confirmed"),
      attest(1, 1, "confirmed"),
    ];
    const item = itemOf(bookOf(told, "2024-03-05"));
    expect(item?.stage).toMatchObject({ attested: 3, refuted: false });
    expect(item?.facts["sum"]).toMatchObject({ value: "5", attested: 3, refuted: false });
    expect(item?.entries).toEqual([1, 2, 3]);
  });

  it("a refutation stands until somebody confirms again", () => {
    const told = [
      write("projects", "i-1", { stage: "signed" }),
      attest(1, 1, "confirmed"),
      attest(1, 2, "refuted"),
    ];
    expect(itemOf(bookOf(told))?.stage).toMatchObject({ attested: 1, refuted: true });
    expect(itemOf(bookOf([...told, attest(1, 2, "confirmed")]))?.stage).toMatchObject({
      attested: 2,
      refuted: false,
    });
  });

  it("an attestation of a fact-only report proves nothing about the stage before it", () => {
    const told = [
      write("projects", "i-1", { stage: "signed" }, "2024-03-05"),
      write("projects", "i-1", { facts: { sum: "5" } }, "2024-04-05"),
      attest(2, 2, "confirmed"),
    ];
    const item = itemOf(bookOf(told));
    expect(item?.stage?.attested).toBe(0);
    expect(item?.facts["sum"]?.attested).toBe(2);
  });
});

describe("strikes", () => {
  const strike = (entry: number): Proposal => proposal({ act: "strike", entry, why: { text: "误录" } });

  it("a struck write takes its attestations with it; the head still moves", () => {
    const told = [
      write("projects", "i-1", { stage: "signed" }, "2024-03-05"),
      write("projects", "i-1", { stage: "started" }, "2024-06-10"),
      proposal({ act: "attest", entry: 2, level: 2, finding: "confirmed" }),
      strike(2),
    ];
    const book = bookOf(told);
    expect(itemOf(book)).toMatchObject({ stage: { stage: "signed", attested: 0 }, entries: [1], head: 4 });
    expect([...book.struck]).toEqual([[2, 4]]);
    expect(itemOf(bookOf(told, "2024-12-31", 3))?.stage).toMatchObject({ stage: "started", attested: 2 });
  });

  it("an item of which everything is struck is gone from the book", () => {
    expect(itemOf(bookOf([write("projects", "i-1", { stage: "signed" }), strike(1)]))).toBeUndefined();
  });

  it("a struck attestation no longer proves", () => {
    const told = [
      write("projects", "i-1", { stage: "signed" }),
      proposal({ act: "attest", entry: 1, level: 2, finding: "confirmed" }),
      strike(2),
    ];
    expect(itemOf(bookOf(told))?.stage?.attested).toBe(0);
  });

  it("a strike is not struck: one writes again", () => {
    const book = bookOf([write("projects", "i-1", { stage: "signed" }), strike(1), strike(2)]);
    expect(itemOf(book)).toBeUndefined();
    expect([...book.struck]).toEqual([[1, 2]]);
  });

  it("a struck adoption takes the plan back, a struck issue the document", () => {
    const issue = proposal({
      act: "issue",
      document: "bulletin",
      asOf: { on: "2024-02-20", known: 1 },
      said: [],
      sha256: "0".repeat(64),
    });
    const told = [proposal({ act: "adopt", plan: plan("p1", 1) }), issue];
    expect(bookOf(told)).toMatchObject({ plans: [{ id: "p1" }], issued: [{ seq: 2 }] });
    expect(bookOf([...told, strike(1), strike(2)])).toMatchObject({ plans: [], issued: [] });
  });
});

describe("commitments", () => {
  const adopt = (id = "p1"): Proposal => proposal({ act: "adopt", plan: plan(id, 2) }, "2024-02-01");
  const revise = (kind: "decision" | "reading", change: Change, on = "2024-07-01"): Proposal =>
    proposal(
      {
        act: "revise",
        subject: { kind: "commitment", id: "p1.c01" },
        kind,
        change,
        why: { text: "会议决定" },
      },
      on,
    );
  const state = (book: Book, id = "p1.c01"): CommitmentState => book.commitments.get(id) as CommitmentState;
  const yearEnd = { on: "2024-12-31", bound: "by", basis: "clause", words: "年底前" } as const;

  it("stand in the book from the day of adoption, unchanged", () => {
    expect(bookOf([adopt()], "2024-01-31").commitments.size).toBe(0);
    const adopted = plan("p1", 2).commitments[0];
    expect(state(bookOf([adopt()], "2024-02-01"))).toEqual({
      plan: "p1",
      original: adopted,
      current: adopted,
      revisions: [],
      parts: [],
      successors: [],
      stopped: false,
      prior: null,
      head: 1,
    });
  });

  it("a decision changes the current promise from its day on, and never the original", () => {
    const told = [adopt(), revise("decision", { deadline: yearEnd })];
    expect(state(bookOf(told, "2024-06-30")).current.deadline.on).toBeNull();
    expect(state(bookOf(told, "2024-06-30")).head).toBe(2);
    const after = state(bookOf(told, "2024-07-01"));
    expect([after.original.deadline.on, after.current.deadline.on]).toEqual([null, "2024-12-31"]);
    expect(after.revisions.map((revision) => revision.seq)).toEqual([2]);
  });

  it("a reading settles the doubt in both: a misread sentence was never the promise", () => {
    const after = state(bookOf([adopt(), revise("reading", { sense: { doubt: "d1", chosen: "by-june" } })]));
    for (const promise of [after.original, after.current]) {
      expect(promise.doubts[0]?.chosen).toBe("by-june");
      expect(promise.deadline.on).toBe("2024-06-30");
      expect(promise.target?.value).toBe("12");
    }
  });

  it("choosing again leaves nothing of the first choice", () => {
    const after = state(
      bookOf([
        adopt(),
        revise("reading", { sense: { doubt: "d1", chosen: "by-june" } }),
        revise("reading", { sense: { doubt: "d1", chosen: "before-june" } }),
      ]),
    );
    expect(after.current).toMatchObject({ target: { value: "10" }, deadline: { on: "2024-05-31" } });
  });

  it("per field the revision with the latest day wins, whatever the order of writing", () => {
    const after = state(
      bookOf([
        adopt(),
        revise("decision", { line: "brand", stopped: true }, "2024-08-01"),
        revise("decision", { line: "gong", deadline: yearEnd, stopped: false }, "2024-07-01"),
      ]),
    );
    expect(after).toMatchObject({
      current: { line: "brand", deadline: { on: "2024-12-31" } },
      stopped: true,
    });
  });

  it("a prior is kept beside the promise, and a struck revision is no longer in force", () => {
    const told = [adopt(), revise("decision", { prior: { total: "12", weight: "0.5" } })];
    expect(state(bookOf(told)).prior).toEqual({ total: "12", weight: "0.5" });
    const struck = state(bookOf([...told, proposal({ act: "strike", entry: 2, why: { text: "误录" } })]));
    expect(struck).toMatchObject({ prior: null, revisions: [], head: 3 });
  });

  it("a sense or doubt that does not exist changes nothing", () => {
    const after = state(bookOf([adopt(), revise("reading", { sense: { doubt: "d1", chosen: "never" } })]));
    expect(after.current).toEqual(after.original);
    expect(after.current.doubts[0]?.chosen).toBeNull();
  });

  it("two plans stand side by side; a plan adopted again adds only what it did not have", () => {
    const larger = {
      ...plan("p1", 3),
      commitments: plan("p1", 3).commitments.map((c) => ({ ...c, line: "gong" })),
    };
    const book = bookOf([adopt(), adopt("p2"), proposal({ act: "adopt", plan: larger }, "2024-03-01")]);
    expect(book.plans.map((found) => [found.id, found.commitments.length])).toEqual([
      ["p1", 3],
      ["p2", 2],
    ]);
    expect(state(book).current.line).toBe("investment");
    expect(state(book, "p1.c03").current.line).toBe("gong");
    expect(state(book).head).toBe(3);
    expect(state(book, "p1.c03").head).toBe(3);
  });
});
