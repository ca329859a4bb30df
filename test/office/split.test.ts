import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/office/entry-line.ts";
import type { SplitPart } from "../../src/office/split.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import type { Target } from "../../src/plan/target.ts";
import { CHECKER, OFFICE, PLAN, REPORTER, adopt, attest, desk, paper, strike, write } from "./district.ts";
import { FIRMS, PROJECT, firms, item, now, owner, split } from "./lineage-cases.ts";

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

  it("stands in the history under a word of its own, with how many items; a plan does not", async () => {
    const at = await desk();
    await at.done(OFFICE, await split(at, FIRMS, [item("1"), item("3")], { why: "按园区分解" }));
    const { volume } = await now(at);
    expect(linesOf([1, 2], volume.entries, new Map()).map((line) => [line.act, line.split])).toEqual([
      ["adopt", undefined],
      ["adopt", 2],
    ]);
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
