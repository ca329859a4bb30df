import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOfOf } from "../../src/ledger/asof.ts";
import { reviseMotion } from "../../src/office/act.ts";
import { differenceBetween, type Difference } from "../../src/office/difference.ts";
import type { When } from "../../src/office/office.ts";
import { turnsBetween } from "../../src/office/turns.ts";
import { addDays } from "../../src/std/day.ts";
import { attest, CHECKER, desk, type Desk, OFFICE, paper, REPORTER, strike, write } from "./district.ts";

const FIRMS = "2025-01.c01";

const asked = async ({ office, book }: Desk, when: When) => {
  const inquiry = await office.ask(book, when);
  if (inquiry === null) throw new Error("no book");
  return inquiry;
};

const between = async (made: Desk, before: When, after: When): Promise<Difference> => {
  const [a, b] = [await asked(made, before), await asked(made, after)];
  return differenceBetween(a.judged, b.judged, b.volume.entries, b.volume.today);
};

const groupOf = ({ groups }: Difference, id: string | null) =>
  groups.find(({ commitment }) => commitment === id);

const landed = (name: string, on: string) =>
  [
    { stage: "landed", facts: { name } },
    { on, papers: [paper(name)] },
  ] as const;

/** A firm landed on 10 June; that was written down on 5 August, and its name put right on 6 August. */
async function lateAugust(): Promise<Desk> {
  const made = await desk();
  made.moveTo("2025-06-15");
  await made.done(REPORTER, write(REPORTER, "funnel", "i-a", ...landed("青岚电缆", "2025-06-05")));
  made.moveTo("2025-08-05");
  await made.done(REPORTER, write(REPORTER, "funnel", "i-b", ...landed("白河机器", "2025-06-10")));
  made.moveTo("2025-08-06");
  await made.done(
    REPORTER,
    write(REPORTER, "funnel", "i-a", { facts: { name: "青岚线缆" } }, { on: "2025-06-05", seen: 2 }),
  );
  made.moveTo("2025-08-20");
  return made;
}

it("an item without a name of its own is called by its waypoint and the promise that it speaks of", async () => {
  const made = await desk();
  const waypoint = { id: "w1", title: "完成主体工程", due: "2025-06-30", expected: null };
  const set = { subject: { kind: "commitment", id: "2025-01.c02" }, kind: "decision" } as const;
  const authority = { title: "节点安排", number: "青禾督〔2025〕1号", on: "2025-03-19" };
  const circumstance = { person: OFFICE, effectiveOn: "2025-03-20", evidence: [] };
  const why = { text: "补设节点" };
  await made.done(
    OFFICE,
    reviseMotion({ ...set, change: { waypoints: [waypoint] }, why, authority }, 1, circumstance),
  );
  const facts = { commitment: "2025-01.c02", waypoint: "w1" };
  await made.done(
    OFFICE,
    write(OFFICE, "waypoints", "n-1", { stage: "reached", facts }, { papers: [paper("验收单.pdf")] }),
  );
  const found = await between(made, { known: 2 }, { known: 3 });
  expect(found.groups.flatMap(({ items }) => items.map(({ name }) => name))).toEqual([
    "完成主体工程（建成青岚数据中心项目）",
  ]);
});

describe("A correction that comes late: written in August, true in June", () => {
  const JUNE = "2025-06-30";
  const [thought, known] = (["then-as-known-then", "then-as-known-today"] as const).map((question) =>
    asOfOf(question, JUNE, "2025-08-20"),
  ) as [When, When];

  it("stands between what was thought then and what is known today of the same day", async () => {
    const found = await between(await lateAugust(), thought, known);
    expect(found.counts).toMatchObject({ opened: 1, facts: 1, entries: 2, struck: 0, attested: 0 });
    // A firm that has landed has also signed: it stands under both promises, and is counted once.
    expect(found.groups.map(({ commitment }) => commitment)).toEqual([FIRMS, "2025-01.c03"]);
    expect(groupOf(found, FIRMS)).toMatchObject({
      items: [
        { item: "i-b", name: "白河机器", kind: "opened", stage: { from: null, to: "landed", entry: 3 } },
        {
          item: "i-a",
          kind: "changed",
          stage: null,
          facts: [{ field: "name", from: "青岚电缆", to: "青岚线缆", entry: 4 }],
        },
      ],
      entries: [3, 4],
    });
    expect(
      found.entries.map(({ seq, effectiveOn, recordedAt }) => [seq, effectiveOn, recordedAt.slice(0, 10)]),
    ).toEqual([
      [3, "2025-06-10", "2025-08-05"],
      [4, "2025-06-05", "2025-08-06"],
    ]);
  });

  it("does not stand between two days as known then", async () => {
    const found = await between(await lateAugust(), { on: "2025-06-20", known: "2025-06-20" }, thought);
    expect(found.groups.flatMap(({ items }) => items)).toEqual([]);
  });

  it("reads the other way round: taken back, the same entries undo it", async () => {
    const found = await between(await lateAugust(), known, thought);
    expect(groupOf(found, FIRMS)?.items).toMatchObject([
      { item: "i-b", kind: "gone" },
      { item: "i-a", facts: [{ from: "青岚线缆", to: "青岚电缆" }] },
    ]);
    expect(found.entries.map(({ seq }) => seq)).toEqual([3, 4]);
  });
});

describe("What differs between two states", () => {
  it("is nothing between a state and itself, whatever the state", async () => {
    const made = await lateAugust();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 4 }), async (n, size) => {
        const when = { on: addDays("2025-01-01", n), known: size };
        const { groups, entries } = await between(made, when, when);
        expect(groups).toEqual([]);
        expect(entries).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("tells strikes and attestations with what they speak of", async () => {
    const made = await desk();
    made.moveTo("2025-07-01");
    const first = await made.done(
      REPORTER,
      write(REPORTER, "funnel", "i-1", ...landed("青岚电缆", "2025-03-01")),
    );
    const second = await made.done(
      REPORTER,
      write(REPORTER, "funnel", "i-2", ...landed("白河机器", "2025-03-02")),
    );
    made.moveTo("2025-07-10");
    const seen = await made.done(CHECKER, attest(CHECKER, first));
    const back = await made.done(OFFICE, strike(OFFICE, second, "重复登记"));
    const found = await between(made, { known: "2025-07-05" }, {});
    expect(found.counts).toMatchObject({ struck: 1, attested: 1, opened: 0 });
    expect(groupOf(found, FIRMS)?.items).toMatchObject([
      { item: "i-2", kind: "gone", struck: [{ entry: back, of: second }] },
      {
        item: "i-1",
        kind: "changed",
        attested: [{ entry: seen, of: first, level: 1, finding: "confirmed" }],
      },
    ]);
  });

  it("puts what counts for no commitment last, once", async () => {
    const made = await desk();
    made.moveTo("2025-07-01");
    const facts = { name: "调休上班", kind: "working-day", value: "班2025-07-05" };
    await made.done(OFFICE, write(OFFICE, "settings", "i-day", { facts }, { on: "2025-06-01" }));
    const found = await between(made, { known: 1 }, {});
    expect(found.groups.at(-1)?.commitment).toBeNull();
    expect(found.groups.at(-1)?.items).toHaveLength(1);
  });

  it("tells a plan's adoption as promises added", async () => {
    const found = await between(await desk(), { known: 0 }, {});
    expect(found.counts.promises).toBe(4);
    expect(groupOf(found, FIRMS)?.promise).toMatchObject([{ kind: "added", entries: [1] }]);
  });
});

const TARGET = { measure: "企业", comparator: ">=", value: "1", unit: "家" } as const;
const decide = (change: object, on = "2025-06-25", seen = 1) =>
  reviseMotion(
    {
      subject: { kind: "commitment", id: FIRMS },
      kind: "decision",
      change,
      why: { text: "常务会议决定" },
      authority: { title: "常务会议纪要", number: "6号", on: "2025-06-20" },
    },
    seen,
    { person: OFFICE, effectiveOn: on, evidence: [] },
  );

/** One firm landed and proven; the target is then brought down to one. */
async function broughtDown(): Promise<Desk> {
  const made = await desk();
  made.moveTo("2025-07-01");
  const claim = await made.done(
    REPORTER,
    write(REPORTER, "funnel", "i-1", ...landed("青岚电缆", "2025-02-15")),
  );
  await made.done(CHECKER, attest(CHECKER, claim));
  await made.done(OFFICE, decide({ target: TARGET }));
  return made;
}

describe("A promise that was changed", () => {
  it("tells each field from and to, and how the light stands against the promise as first given", async () => {
    const found = await between(await broughtDown(), { on: "2025-06-20" }, { on: "2025-06-30" });
    const group = groupOf(found, FIRMS);
    expect(group?.promise).toEqual([
      {
        kind: "revised",
        zh: "目标由 ≥ 4 家 改为 ≥ 1 家",
        en: "target changed from ≥ 4 家 to ≥ 1 家",
        entries: [4],
      },
    ]);
    expect(group?.turn).toMatchObject({
      to: { light: "green", word: "done-proven" },
      causes: ["changed-promise"],
    });
    expect(group?.turn?.originally?.to).toEqual(group?.turn?.originally?.from);
    expect(group?.turn?.originally?.to).not.toEqual(group?.turn?.to);
    expect(group?.entries).toEqual([4]);
  });

  it("is told as stopped when it was stopped", async () => {
    const made = await broughtDown();
    await made.done(OFFICE, decide({ stopped: true }, "2025-06-28", 4));
    const found = await between(made, { on: "2025-06-26" }, { on: "2025-06-30" });
    expect(groupOf(found, FIRMS)?.promise).toMatchObject([{ kind: "stopped", entries: [5] }]);
  });
});

describe("What turned a light, when more than one thing did", () => {
  const causes = async (made: Desk, before: When, after: When) =>
    turnsBetween((await asked(made, before)).judged, (await asked(made, after)).judged).find(
      ({ commitment }) => commitment === FIRMS,
    )?.causes;

  it("is data and time: without the reports it would be overdue, and it was neither before", async () => {
    const made = await desk();
    made.moveTo("2026-03-01");
    for (const [index, on] of ["2025-02-15", "2025-12-01", "2025-12-02", "2025-12-03"].entries())
      await made.done(REPORTER, write(REPORTER, "funnel", `i-${index}`, ...landed(`企业${index}`, on)));
    expect(await causes(made, { on: "2025-03-31" }, { on: "2026-01-31" })).toEqual([
      "passing-time",
      "new-data",
    ]);
  });

  it("is data and promise: neither the report nor the lower target alone would have met it", async () => {
    const made = await broughtDown();
    made.moveTo("2025-07-05");
    expect(await causes(made, { on: "2025-06-30", known: 1 }, { on: "2025-06-30" })).toEqual([
      "new-data",
      "changed-promise",
    ]);
  });

  it("is the rule when a measure is told to count otherwise", async () => {
    const made = await desk();
    made.moveTo("2025-07-01");
    for (const [index, on] of ["2025-02-15", "2025-03-01", "2025-03-02", "2025-03-03"].entries())
      await made.done(
        REPORTER,
        write(
          REPORTER,
          "funnel",
          `i-${index}`,
          { stage: "signed", facts: { name: `企业${index}` } },
          { on, papers: [paper()] },
        ),
      );
    const before = (await asked(made, { on: "2025-06-30" })).judged;
    const size = before.book.size;
    await made.done(
      OFFICE,
      reviseMotion(
        {
          subject: { kind: "measure", id: "firms-landed" },
          kind: "decision",
          change: { definition: { stage: "signed" } },
          why: { text: "口径调整" },
          authority: { title: "统计口径通知", number: "2号", on: "2025-06-20" },
        },
        0,
        { person: OFFICE, effectiveOn: "2025-06-25", evidence: [] },
      ),
    );
    expect(await causes(made, { on: "2025-06-30", known: size }, { on: "2025-06-30" })).toEqual([
      "changed-rule",
    ]);
    const found = await between(made, { on: "2025-06-30", known: size }, { on: "2025-06-30" });
    expect(groupOf(found, FIRMS)?.entries).toEqual([size + 1]);
  });
});
