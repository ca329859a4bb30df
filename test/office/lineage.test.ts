import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adoptMotion, type Motion } from "../../src/office/act.ts";
import { idsUsed, splitMotion, type SplitPart } from "../../src/office/split.ts";
import { cockpitAt } from "../../src/office/cockpit.ts";
import { commitmentPageAt } from "../../src/office/commitment-page.ts";
import { wallOf } from "../../src/office/wall.ts";
import { describeWall } from "../../src/draw/describe.ts";
import type { Commitment, CommitmentId, Origin } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Target } from "../../src/plan/target.ts";
import type { Day } from "../../src/std/day.ts";
import {
  CHECKER,
  OFFICE,
  PLAN,
  REPORTER,
  adopt,
  attest,
  desk,
  paper,
  strike,
  write,
  type Desk,
} from "./district.ts";

const FIRMS = "2025-01.c01";
const PROJECT = "2025-01.c02";
const owner = (unit: string) => ({ leaderPost: null, units: [{ name: unit, role: "lead" }] }) as const;
const firms = (value: string, unit = "家"): Target => ({
  measure: "龙头企业",
  comparator: ">=",
  value,
  unit,
});
const item = (value: string, more: Partial<SplitPart> = {}): SplitPart => ({
  words: `引进龙头企业${value}家`,
  target: firms(value),
  deadline: "2025-11-30",
  owner: owner("招商局"),
  ...more,
});

const now = async ({ office, book }: Desk) => {
  const inquiry = await office.ask(book);
  if (inquiry === null) throw new Error("no book");
  return inquiry;
};

/** The split of a commitment as a form would send it, decided on the newest state unless told otherwise. */
async function split(
  at: Desk,
  id: CommitmentId,
  parts: readonly SplitPart[],
  how: { readonly seen?: number; readonly on?: Day; readonly why?: string } = {},
): Promise<Motion> {
  const { volume } = await now(at);
  const book = volume.at({ on: "9999-12-31", known: volume.entries.length });
  const state = book.commitments.get(id);
  const plan = book.plans.find((one) => one.id === state?.plan);
  if (state === undefined || plan === undefined) throw new Error(`no ${id}`);
  return splitMotion({ plan, state, taken: idsUsed(volume.entries) }, parts, how.seen ?? state.head, {
    person: OFFICE,
    effectiveOn: how.on ?? "2025-03-15",
    evidence: [],
    why: how.why,
  });
}

describe("splitting a commitment (分解)", () => {
  it("adds the items under their commitment, which stays as their heading", async () => {
    const at = await desk();
    await at.done(OFFICE, await split(at, FIRMS, [item("1"), item("3")], { why: "按园区分解" }));
    const { judged } = await now(at);
    const { commitments } = judged.book;
    expect(commitments.get(FIRMS)?.parts).toEqual([`${FIRMS}-1`, `${FIRMS}-2`]);
    expect(commitments.get(`${FIRMS}-2`)?.current).toMatchObject({
      words: "引进龙头企业3家",
      target: firms("3"),
      force: "plain",
      programme: "p1",
      point: "p1.1",
      from: [{ commitment: FIRMS, as: "part" }],
      doubts: [],
    });
  });

  it("items may promise more than their commitment, never less; the refusal names both sums", async () => {
    const at = await desk();
    const less = await at.office.decide(at.book, OFFICE, await split(at, FIRMS, [item("1"), item("2")]));
    expect(less.ok ? "" : less.error.zh).toContain("合计 3 家，少于原承诺的 4 家");
    expect(less.ok ? "" : less.error.en).toContain("add up to 3 家, less than the 4 家 promised");
    expect(await at.refusal(OFFICE, await split(at, FIRMS, [item("4"), item("3")]))).toBe("accepted");
  });

  it("a unit is converted where it can be, and adds nothing where it cannot", async () => {
    const at = await desk();
    const otherUnit = [item("1"), item("3", { target: firms("3", "个") })];
    expect(
      await at.refusal(OFFICE, await split(at, FIRMS, [item("1"), item("9", { target: firms("9", "亩") })])),
    ).toBe("parts-too-little");
    expect(await at.refusal(OFFICE, await split(at, FIRMS, otherUnit))).toBe("accepted");
  });

  it.each<[string, string, readonly SplitPart[]]>([
    ["fewer than two items", "parts-too-few", [item("4")]],
    ["an item due after its commitment", "part-later", [item("4"), item("1", { deadline: "2026-01-31" })]],
    ["an item without words", "bad-request", [item("4", { words: " " }), item("1")]],
    ["words with a secrecy mark", "secrecy-mark", [item("4", { words: "机密★一年" }), item("1")]],
    [
      "a unit with signs nobody sees",
      "hidden-signs",
      [item("4", { owner: owner("招商\u200b局") }), item("1")],
    ],
    ["an item in another measure only", "parts-too-little", [item("4", { target: null }), item("1")]],
  ])("refuses %s", async (_, code, parts) => {
    const at = await desk();
    expect(await at.refusal(OFFICE, await split(at, FIRMS, parts))).toBe(code);
  });

  it("refuses a split before the day on which the commitment was adopted, and one decided on an old state", async () => {
    const at = await desk();
    const parts = [item("2"), item("2")];
    expect(await at.refusal(OFFICE, await split(at, FIRMS, parts, { on: "2025-01-09" }))).toBe(
      "lineage-too-early",
    );
    await at.done(OFFICE, await split(at, FIRMS, parts));
    expect(await at.refusal(OFFICE, await split(at, FIRMS, parts, { seen: 1 }))).toBe("moved");
  });

  it("goes on: more items may follow, and all are summed together; an item is split no further", async () => {
    const at = await desk();
    await at.done(OFFICE, await split(at, FIRMS, [item("2"), item("2")]));
    await at.done(OFFICE, await split(at, FIRMS, [item("1")]));
    const { judged } = await now(at);
    expect(judged.book.commitments.get(FIRMS)?.parts).toEqual([1, 2, 3].map((n) => `${FIRMS}-${n}`));
    expect(await at.refusal(OFFICE, await split(at, `${FIRMS}-1`, [item("1"), item("1")]))).toBe(
      "part-of-part",
    );
  });

  it("only the office splits; a simulated book is not split at all", async () => {
    const at = await desk();
    const motion = await split(at, FIRMS, [item("2"), item("2")]);
    const theirs = { ...motion.proposal, by: REPORTER.id, unit: REPORTER.unit };
    expect(await at.refusal(REPORTER, { ...motion, proposal: theirs })).toBe("no-right");
  });

  it("a ratio and a comparison are not summed; a ceiling must not be exceeded", async () => {
    const share: Target = { measure: "占比", comparator: ">=", value: "60", unit: "%" };
    const ceiling: Target = { measure: "能耗", comparator: "<=", value: "10", unit: "万吨" };
    const at = await desk({ adopted: false });
    const [first, second] = PLAN.commitments as [Commitment, Commitment];
    const commitments = [
      { ...first, target: share, measureId: null },
      { ...second, target: ceiling, measureId: null },
    ];
    await at.done(OFFICE, adopt({ ...PLAN, commitments }));
    const parts = (target: Target) => [item("1", { target }), item("2", { target })];
    const late = { deadline: "2025-09-30" };
    expect(await at.refusal(OFFICE, await split(at, FIRMS, parts({ ...share, value: "20" })))).toBe(
      "accepted",
    );
    const energy = (value: string) => parts({ ...ceiling, value }).map((one) => ({ ...one, ...late }));
    expect(await at.refusal(OFFICE, await split(at, PROJECT, energy("6")))).toBe("parts-too-much");
    expect(await at.refusal(OFFICE, await split(at, PROJECT, energy("5")))).toBe("accepted");
  });

  it("no split whose items add up to less is ever taken, whatever their number", async () => {
    const at = await desk();
    const values = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(values, async (numbers) => {
        const fresh = await desk();
        const told = await fresh.refusal(
          OFFICE,
          await split(
            fresh,
            FIRMS,
            numbers.map((n) => item(String(n))),
          ),
        );
        expect(told).toBe(numbers.reduce((a, b) => a + b, 0) < 4 ? "parts-too-little" : "accepted");
      }),
      { numRuns: 30 },
    );
    expect(at.book).toBe("qinghe");
  });

  it("what is reported for an item counts for it and for its heading, and for no other item", async () => {
    const at = await desk();
    await at.done(OFFICE, await split(at, FIRMS, [item("2"), item("2")]));
    await at.done(
      REPORTER,
      write(
        REPORTER,
        "funnel",
        "i-1",
        {
          stage: "landed",
          facts: { name: "青岚智造", commitments: `${FIRMS}-1` },
        },
        { papers: [paper()] },
      ),
    );
    const { judged } = await now(at);
    const reported = (id: string) => judged.verdicts.get(id)?.reading?.reported;
    expect([FIRMS, `${FIRMS}-1`, `${FIRMS}-2`].map(reported)).toEqual(["1", "1", "0"]);
  });

  it("a mistaken split is struck while nothing speaks of its items, and stays once something does", async () => {
    const at = await desk();
    await at.done(REPORTER, write(REPORTER, "funnel", "i-1", { facts: { name: "青岚智造" } }));
    const seq = await at.done(OFFICE, await split(at, FIRMS, [item("2"), item("2")]));
    await at.done(OFFICE, strike(OFFICE, seq, "分错了"));
    expect((await now(at)).judged.book.commitments.get(FIRMS)?.parts).toEqual([]);
    const again = await at.done(OFFICE, await split(at, FIRMS, [item("2"), item("2")]));
    await at.done(
      REPORTER,
      write(REPORTER, "funnel", "i-2", { facts: { name: "青岚电子", commitments: `${FIRMS}-3` } }),
    );
    expect(await at.refusal(OFFICE, strike(OFFICE, again, "分错了"))).toBe("strike-of-adopt");
  });

  it("an item is attested by others only, like everything else", async () => {
    const at = await desk();
    await at.done(OFFICE, await split(at, FIRMS, [item("2"), item("2")]));
    const seq = await at.done(
      REPORTER,
      write(
        REPORTER,
        "funnel",
        "i-1",
        { stage: "landed", facts: { name: "青岚智造", commitments: `${FIRMS}-1` } },
        { papers: [paper()] },
      ),
    );
    expect(
      await at.refusal({ ...CHECKER, unit: REPORTER.unit }, attest({ ...CHECKER, unit: REPORTER.unit }, seq)),
    ).toBe("attest-own-unit");
    expect(await at.refusal(CHECKER, attest(CHECKER, seq))).toBe("accepted");
  });
});

/** Next year's plan over the same text; ids are its own. */
const next = (
  commitments: readonly [CommitmentId, readonly Origin[]][],
  drops: readonly CommitmentId[] = [],
): Plan => ({
  ...PLAN,
  id: "2026-01",
  title: "青禾区2026年工作计划",
  year: 2026,
  statement: { ...PLAN.statement, sha256: "1".repeat(64) },
  commitments: commitments.map(([id, from]) => ({
    ...(PLAN.commitments[3] as Commitment),
    id,
    ...(from.length === 0 ? {} : { from }),
  })),
  ...(drops.length === 0 ? {} : { drops }),
});
const takesUp = (...ids: readonly CommitmentId[]): readonly Origin[] =>
  ids.map((commitment) => ({ commitment, as: "successor" }));

const carry = (plan: Plan, why = "条件已变", seen = 1): Motion =>
  adoptMotion(
    plan,
    { person: OFFICE, effectiveOn: "2025-03-18", evidence: [] },
    { seen: new Map(PLAN.commitments.map(({ id }) => [id, seen])), why },
  );

describe("a second year's plan", () => {
  it("takes one up, merges two and drops one; what it does not name is left standing", async () => {
    const at = await desk();
    await at.done(
      OFFICE,
      carry(
        next(
          [
            ["2026-01.c01", takesUp(FIRMS, "2025-01.c03")],
            ["2026-01.c02", []],
          ],
          [PROJECT],
        ),
      ),
    );
    const { commitments } = (await now(at)).judged.book;
    const told = (id: string) => {
      const state = commitments.get(id);
      return [state?.successors?.join(), state?.droppedBy ?? "-"].join(" ");
    };
    expect([FIRMS, PROJECT, "2025-01.c03", "2025-01.c04"].map(told)).toEqual([
      "2026-01.c01 -",
      " 2026-01",
      "2026-01.c01 -",
      " -",
    ]);
  });

  it("a dropped promise keeps its light, its place and its reason", async () => {
    const at = await desk();
    await at.done(OFFICE, carry(next([["2026-01.c01", []]], [PROJECT]), "国土空间规划调整"));
    const { judged, volume } = await now(at);
    const page = commitmentPageAt(judged, volume.entries, PROJECT, volume.today);
    expect(page?.kin?.dropped).toMatchObject({
      plan: "青禾区2026年工作计划",
      why: "国土空间规划调整",
      entry: 2,
    });
    expect(page?.verdict.word).toBe("not-assessable");
    expect(page?.lineage).toEqual({ dropped: true });
    const rows = wallOf(judged).programmes.flatMap(({ points }) => points.flatMap((point) => point.rows));
    expect(rows.find(({ commitment }) => commitment === PROJECT)?.lineage).toEqual({ dropped: true });
    expect(describeWall(wallOf(judged), "zh")).toContain("5 项承诺");
  });

  it.each<[string, string, Plan, string?]>([
    ["an origin that does not exist", "origin-unknown", next([["2026-01.c01", takesUp("2025-01.c99")]])],
    [
      "an origin in the same plan",
      "successor-same-plan",
      next([
        ["2026-01.c01", takesUp("2026-01.c02")],
        ["2026-01.c02", []],
      ]),
    ],
    ["itself", "origin-self", next([["2026-01.c01", takesUp("2026-01.c01")]])],
    ["one origin twice", "origin-repeated", next([["2026-01.c01", takesUp(FIRMS, FIRMS)]])],
    [
      "a part of another plan",
      "part-elsewhere",
      next([["2026-01.c01", [{ commitment: FIRMS, as: "part" }]]]),
    ],
    [
      "parts of each other",
      "part-of-part",
      next([
        ["2026-01.c01", [{ commitment: "2026-01.c02", as: "part" }]],
        ["2026-01.c02", [{ commitment: "2026-01.c01", as: "part" }]],
      ]),
    ],
    ["a drop of nothing", "drop-unknown", next([["2026-01.c01", []]], ["2025-01.c99"])],
    ["a drop of its own", "drop-unknown", next([["2026-01.c01", []]], ["2026-01.c01"])],
    ["a drop of what it takes up", "drop-gone", next([["2026-01.c01", takesUp(FIRMS)]], [FIRMS])],
    ["a drop named twice", "drop-gone", next([["2026-01.c01", []]], [FIRMS, FIRMS])],
    ["a drop without a reason", "drop-without-why", next([["2026-01.c01", []]], [FIRMS]), " "],
    [
      "a later year's promise",
      "successor-earlier",
      { ...next([["2026-01.c01", takesUp(FIRMS)]]), year: 2024 },
    ],
  ])("refuses %s", async (_, code, plan, why) => {
    const at = await desk();
    expect(await at.refusal(OFFICE, carry(plan, why))).toBe(code);
  });

  it("refuses to drop what another plan has taken up or dropped before, and what has moved since it was looked at", async () => {
    const at = await desk();
    await at.done(OFFICE, carry(next([["2026-01.c01", takesUp(FIRMS)]], [PROJECT])));
    const third = (drop: CommitmentId): Plan => ({
      ...next([["2027-01.c01", []]], [drop]),
      id: "2027-01",
      title: "青禾区2027年工作计划",
      year: 2027,
      statement: { ...PLAN.statement, sha256: "2".repeat(64) },
    });
    expect(await at.refusal(OFFICE, carry(third(FIRMS), "重复", 2))).toBe("drop-gone");
    expect(await at.refusal(OFFICE, carry(third(PROJECT), "重复", 2))).toBe("drop-gone");
    expect(await at.refusal(OFFICE, carry(third("2025-01.c03"), "重复", 0))).toBe("moved");
  });
});

describe("145 commitments and 222 items", () => {
  const count = 145;
  const long = (): Plan => ({
    ...PLAN,
    commitments: Array.from({ length: count }, (_, i) => ({
      ...(PLAN.commitments[0] as Commitment),
      id: `2025-01.c${String(i + 1).padStart(3, "0")}`,
      measureId: null,
    })),
  });

  it("40 commitments split into 117 items: 105 that stand alone and 117 items are 222, from 145 promises", async () => {
    const at = await desk({ adopted: false });
    await at.done(OFFICE, adopt(long()));
    const head = async () => {
      const inquiry = await now(at);
      const { judged, judgedOn, volume } = inquiry;
      const page = cockpitAt(judged, judgedOn, volume.today);
      const all = Object.values(page.tally).reduce((a, b) => a + b, 0);
      return { page, all, wall: wallOf(judged) };
    };
    expect((await head()).page.count).toEqual({ items: 145, promises: 145, takenUp: 0, dropped: 0 });
    // 37 into three and three into two: 37 × 3 + 3 × 2 = 117 items.
    for (let i = 1; i <= 40; i += 1) {
      const parts = Array.from({ length: i <= 37 ? 3 : 2 }, () => item("2"));
      await at.done(OFFICE, await split(at, `2025-01.c${String(i).padStart(3, "0")}`, parts));
    }
    const { page, all, wall } = await head();
    expect(page.count).toEqual({ items: 222, promises: 145, takenUp: 0, dropped: 0 });
    expect(all).toBe(222);
    expect(page.book.plans).toMatchObject([{ commitments: 145, items: 222 }]);
    expect(wall.promises).toBe(145);
    expect(Object.values(wall.tally).reduce((a, b) => a + b, 0)).toBe(222);
    // All 262 stand in the book and are shown: the 40 split ones as headings, right before their items.
    const rows = wall.programmes.flatMap(({ points }) => points.flatMap((point) => point.rows));
    expect(rows).toHaveLength(262);
    expect(rows.slice(0, 4).map(({ commitment }) => commitment)).toEqual(
      ["", "-1", "-2", "-3"].map((suffix) => `2025-01.c001${suffix}`),
    );
    expect(rows[0]?.lineage).toEqual({ parts: 3 });
    expect(describeWall(wall, "zh")).toContain("222 项事项（出自 145 项承诺）");
  });
});
