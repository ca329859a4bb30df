import { describe, expect, it } from "vitest";
import { cockpitAt } from "../../src/office/cockpit.ts";
import { commitmentPageAt } from "../../src/office/commitment-page.ts";
import { wallOf } from "../../src/office/wall.ts";
import { describeWall } from "../../src/draw/describe.ts";
import type { Commitment, CommitmentId } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { OFFICE, PLAN, adopt, desk } from "./district.ts";
import { FIRMS, PROJECT, carry, item, next, now, split, takesUp } from "./lineage-cases.ts";

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
