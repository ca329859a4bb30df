import { describe, expect, it } from "vitest";
import { reviseMotion } from "../../src/office/act.ts";
import { commitmentPageAt } from "../../src/office/commitment-page.ts";
import { registerPageAt } from "../../src/office/register-page.ts";
import { wallOf } from "../../src/office/wall.ts";
import type { Day } from "../../src/std/day.ts";
import { desk, type Desk, OFFICE, write } from "./district.ts";
import { FIRMS, judged, reported } from "./reported.ts";

describe("a light set by hand stands beside the computed one", () => {
  const override = (facts: object = {}, how: object = {}) =>
    write(
      OFFICE,
      "overrides",
      "o-1",
      {
        facts: {
          commitment: FIRMS,
          light: "green",
          why: "已约定六月集中签约",
          expires: "2025-05-31",
          document: "督查专报〔2025〕2号",
          ...facts,
        },
      },
      { on: "2025-03-10", ...how },
    );

  it.each([
    ["accepted", {}],
    ["override-too-long", { expires: "2025-06-10" }],
    ["accepted", { expires: "2025-06-09" }],
    ["override-ended", { expires: "2025-03-09" }],
    ["override-without-document", { document: null }],
    ["name-blank", { why: " " }],
    ["override-one", { commitment: `${FIRMS} 2025-01.c02` }],
    ["bad-facts", { light: "grey" }],
  ])("%s: %j", async (answer, facts) => {
    expect(await (await desk()).refusal(OFFICE, override(facts))).toBe(answer);
  });

  it("both are visible, the tally counts the computed one, and it ends by itself", async () => {
    const d = await reported();
    const computed = (await judged(d)).judged.verdicts.get(FIRMS);
    const plain = wallOf((await judged(d)).judged).tally;
    const entry = await d.done(OFFICE, override());
    const inquiry = await judged(d);
    const wall = wallOf(inquiry.judged);
    const row = wall.programmes
      .flatMap((p) => p.points.flatMap(({ rows }) => rows))
      .find((one) => one.commitment === FIRMS);
    expect(row?.verdict).toEqual(computed);
    expect(row?.byHand).toMatchObject({
      light: "green",
      entry,
      until: "2025-05-31",
      why: "已约定六月集中签约",
    });
    expect(wall.tally).toEqual(plain);
    expect(wall.setByHand).toBe(1);
    d.moveTo("2025-06-01");
    expect((await judged(d, "2025-05-31")).judged.overrides.has(FIRMS)).toBe(true);
    expect((await judged(d, "2025-06-01")).judged.overrides.has(FIRMS)).toBe(false);
  });

  it("it reports nothing: a silent promise stays silent", async () => {
    const d = await desk();
    await d.done(OFFICE, override());
    expect((await judged(d)).judged.verdicts.get(FIRMS)).toMatchObject({
      light: "grey",
      reason: "nobody-has-reported",
    });
  });
});

describe("the light against the original promise stands beside the light as revised", () => {
  it("a deadline moved by decision: judged for both, and an unchanged one has no second light", async () => {
    const d = await reported();
    const head = (await judged(d)).judged.book.commitments.get(FIRMS)?.head ?? 0;
    await d.done(
      OFFICE,
      reviseMotion(
        {
          subject: { kind: "commitment", id: FIRMS },
          kind: "decision",
          change: { target: { measure: "龙头企业", comparator: ">=", value: "1", unit: "家" } },
          why: { text: "规划调整" },
          authority: { title: "会议纪要", number: "〔2025〕4号", on: "2025-03-01" },
        },
        head,
        { person: OFFICE, effectiveOn: "2025-03-12", evidence: [] },
      ),
    );
    const { verdicts, originals } = (await judged(d)).judged;
    expect(verdicts.get(FIRMS)).toMatchObject({ light: "green", word: "done-proven", adjusted: true });
    expect(originals.get(FIRMS)?.word).not.toBe("done-proven");
    expect(verdicts.get(FIRMS)?.original).toEqual({
      light: originals.get(FIRMS)?.light,
      word: originals.get(FIRMS)?.word,
    });
    expect([...originals.keys()]).toEqual([FIRMS]);
  });

  it("a promise that was stopped is still judged as it was given", async () => {
    const d = await reported();
    const head = (await judged(d)).judged.book.commitments.get(FIRMS)?.head ?? 0;
    await d.done(
      OFFICE,
      reviseMotion(
        {
          subject: { kind: "commitment", id: FIRMS },
          kind: "decision",
          change: { stopped: true },
          why: { text: "政策变化" },
          authority: { title: "会议纪要", number: "〔2025〕5号", on: "2025-03-01" },
        },
        head,
        { person: OFFICE, effectiveOn: "2025-03-12", evidence: [] },
      ),
    );
    const { verdicts } = (await judged(d)).judged;
    expect(verdicts.get(FIRMS)?.word).toBe("stopped");
    expect(verdicts.get(FIRMS)?.original?.word).not.toBe("stopped");
  });
});

describe("duties belong to posts", () => {
  const holder = (item: string, person: string, from: Day, more: object = {}, seen = 0) =>
    write(
      OFFICE,
      "posts",
      item,
      { stage: "held", facts: { post: "分管招商副区长", unit: "区政府", person, from, ...more } },
      { on: from, seen },
    );
  const held = async (d: Desk, on: Day) => {
    const inquiry = await judged(d, on);
    return commitmentPageAt(inquiry.judged, inquiry.volume.entries, FIRMS, "2025-03-20")?.post;
  };

  it("one write names the successor; a question about an earlier day names the person of that day", async () => {
    const d = await desk();
    const seen = await d.done(OFFICE, holder("p-1", "甲某", "2024-06-01", { to: "2025-02-28" }));
    await d.done(OFFICE, holder("p-1", "乙某", "2025-03-01", {}, seen));
    expect(await held(d, "2025-02-20")).toMatchObject({
      holders: [{ person: "甲某", since: "2024-06-01" }],
      mark: null,
    });
    expect(await held(d, "2025-03-20")).toMatchObject({
      holders: [{ person: "乙某", since: "2025-03-01" }],
      mark: null,
    });
    // The promise itself has not been touched: its owner is the post.
    expect((await judged(d)).judged.book.commitments.get(FIRMS)?.revisions).toEqual([]);
  });

  it("a gap and an overlap are marked, not refused; names are free text that can be erased", async () => {
    const d = await desk();
    expect(await held(d, "2025-03-20")).toBeUndefined();
    await d.done(OFFICE, holder("p-1", "甲某", "2024-06-01", { to: "2025-02-28" }));
    expect(await held(d, "2025-03-05")).toMatchObject({ holders: [], mark: "post-vacant" });
    await d.done(OFFICE, holder("p-2", "乙某", "2025-02-01"));
    expect(await held(d, "2025-02-10")).toMatchObject({ mark: "post-overlap" });
    const { book, entries } = await (async () => {
      const { judged: one, volume } = await judged(d, "2025-02-10");
      return { book: one.book, entries: volume.entries };
    })();
    expect(registerPageAt(book, "posts", "2025-03-20")?.rows.map(({ marks }) => marks)).toEqual([
      ["post-overlap"],
      ["post-overlap"],
    ]);
    const last = entries.at(-1);
    expect(last?.act === "write" && last.facts?.["person"]).toEqual({ text: "乙某" });
    expect(await d.refusal(OFFICE, holder("p-3", "丙某", "2025-03-01", { to: "2025-02-01" }))).toBe(
      "days-backwards",
    );
  });
});
