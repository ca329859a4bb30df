import { describe, expect, it } from "vitest";
import { reviseMotion } from "../../src/office/act.ts";
import { cockpitAt } from "../../src/office/cockpit.ts";
import { commitmentPageAt } from "../../src/office/commitment-page.ts";
import { itemPageAt, registerCards, registerPageAt } from "../../src/office/register-page.ts";
import { turnsBetween } from "../../src/office/turns.ts";
import { wallAt, wallOf } from "../../src/office/wall.ts";
import { attest, CHECKER, desk, type Desk, OFFICE, paper, REPORTER, strike, write } from "./district.ts";

/** Four firms land in the spring; the first two are checked on paper. */
async function spring(): Promise<Desk> {
  const made = await desk();
  made.moveTo("2025-07-01");
  const firms = ["青岚电缆", "白河机械", "禾丰食品", "石桥包装"];
  for (const [index, name] of firms.entries()) {
    const how = { on: `2025-0${index + 2}-15`, papers: [paper(name)] };
    const claim = await made.done(
      REPORTER,
      write(REPORTER, "funnel", `i-${index}`, { stage: "landed", facts: { name } }, how),
    );
    if (index < 2) await made.done(CHECKER, attest(CHECKER, claim));
  }
  return made;
}

const asked = async ({ office, book }: Desk, on?: string) => {
  const inquiry = await office.ask(book, on === undefined ? {} : { on });
  if (inquiry === null) throw new Error("no book");
  return inquiry;
};

describe("The wall", () => {
  it("shows each promise in its own words with reported and proven apart", async () => {
    const wall = wallOf((await asked(await spring())).judged);
    const rows = wall.programmes.flatMap(({ points }) => points.flatMap((point) => point.rows));
    expect(rows.map(({ words }) => words)).toEqual([
      "引进龙头企业4家以上",
      "建成青岚数据中心项目",
      "签约项目2个以上",
      "加快推动储能产业发展",
    ]);
    const [firms, centre, doubtful, open] = rows;
    expect(firms).toMatchObject({ leaderPost: "分管招商副区长", leadUnit: "招商局", deadline: "2025-12-31" });
    expect(firms?.verdict.reading).toMatchObject({ reported: "4", proven: "2" });
    expect(firms?.verdict.word).toBe("done-unproven");
    expect(centre?.verdict.reason).toBe("nobody-has-reported");
    expect(doubtful).toMatchObject({ openDoubts: 1, verdict: { reason: "reading-not-chosen" } });
    expect(open?.verdict.reason).toBe("no-number-no-date");
    expect(wall).toMatchObject({ from: "2025-01-01", until: "2025-12-31", simulated: false });
  });

  it("is the same function of entries and two dates, without an office", async () => {
    const made = await spring();
    const { volume, asOf, judged } = await asked(made, "2025-04-30");
    expect(wallAt(volume.header, volume.entries, asOf)).toEqual(wallOf(judged));
  });

  it("answers for an earlier day and for an earlier knowledge", async () => {
    const { office, book } = await spring();
    const reported = async (when: object) => {
      const inquiry = await office.ask(book, when);
      return inquiry?.judged.verdicts.get("2025-01.c01")?.reading?.reported;
    };
    expect(await reported({ on: "2025-03-31" })).toBe("2");
    expect(await reported({ on: "2025-03-31", known: 1 })).toBe("0");
    expect(await reported({ known: "2025-03-20" })).toBe("0");
  });
});

describe("The cockpit", () => {
  it("compares with a month earlier, lists what waits and what turned", async () => {
    const { volume, judged, judgedOn } = await asked(await spring(), "2025-05-20");
    const cockpit = cockpitAt(judged, judgedOn, volume.today);
    expect(cockpit.tally).toEqual({ green: 0, amber: 1, red: 0, grey: 3 });
    expect(cockpit.programmes[0]?.points[0]).toMatchObject({ title: "抓招商", line: "investment" });
    const months = cockpit.programmes[0]?.points[0]?.months ?? [];
    expect(months.map(({ on }) => on)).toEqual(["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"]);
    expect(months.map(({ share }) => share)).toEqual(["0", "0.25", "0.5", "0.75"]);
    const waits = cockpit.waiting.map(({ kind, commitment, count }) => `${kind} ${commitment} ${count}`);
    expect(waits).toContain("doubt 2025-01.c03 1");
    expect(waits).toContain("owner 2025-01.c02 1");
    expect(waits).toContain("attest 2025-01.c01 2");
    expect(waits).toContain("return 2025-01.c01 1");
  });

  it("a promise whose units are named waits for the unit, though its leader's post is open", async () => {
    const made = await spring();
    const named = reviseMotion(
      {
        subject: { kind: "commitment", id: "2025-01.c02" },
        kind: "decision",
        change: { owner: { leaderPost: null, units: [{ name: "数据局", role: "lead" }] } },
        why: { text: "明确牵头单位" },
        authority: { title: "任务分解通知", number: "青政办〔2025〕3号", on: "2025-04-30" },
      },
      1,
      { person: OFFICE, effectiveOn: "2025-05-01", evidence: [] },
    );
    await made.done(OFFICE, named);
    const { volume, judged, judgedOn } = await asked(made, "2025-05-20");
    const waits = cockpitAt(judged, judgedOn, volume.today).waiting;
    expect(waits.filter(({ commitment }) => commitment === "2025-01.c02")).toMatchObject([
      { kind: "return", unit: "数据局" },
    ]);
  });
});

describe("What turned a light", () => {
  const before = async (made: Desk, on: string) => (await asked(made, on)).judged;
  const causeOf = (turns: ReturnType<typeof turnsBetween>, id: string) =>
    turns.find(({ commitment }) => commitment === id)?.cause;

  it("is new data when reports came in", async () => {
    const made = await spring();
    const turns = turnsBetween(await before(made, "2025-01-31"), await before(made, "2025-05-20"));
    expect(causeOf(turns, "2025-01.c01")).toBe("new-data");
  });

  it("is passing time when nothing came in but the deadline went by", async () => {
    const made = await desk();
    made.moveTo("2026-02-01");
    const early = { on: "2025-02-15", papers: [paper()] };
    await made.done(
      REPORTER,
      write(REPORTER, "funnel", "i-1", { stage: "landed", facts: { name: "青岚" } }, early),
    );
    const turns = turnsBetween(await before(made, "2025-03-01"), await before(made, "2026-01-31"));
    expect(causeOf(turns, "2025-01.c01")).toBe("passing-time");
    expect(turns[0]?.to).toEqual({ light: "red", word: "missed" });
  });

  it("is a changed promise when the same data meet another target", async () => {
    const made = await desk();
    made.moveTo("2025-07-01");
    const early = { on: "2025-02-15", papers: [paper()] };
    const claim = await made.done(
      REPORTER,
      write(REPORTER, "funnel", "i-1", { stage: "landed", facts: { name: "青岚" } }, early),
    );
    await made.done(CHECKER, attest(CHECKER, claim));
    const change = { target: { measure: "企业", comparator: ">=", value: "1", unit: "家" } } as const;
    const authority = { title: "常务会议纪要", number: "6号", on: "2025-06-20" };
    const decision = reviseMotion(
      {
        subject: { kind: "commitment", id: "2025-01.c01" },
        kind: "decision",
        change,
        why: { text: "调减目标" },
        authority,
      },
      1,
      { person: OFFICE, effectiveOn: "2025-06-25", evidence: [] },
    );
    await made.done(OFFICE, decision);
    const turns = turnsBetween(await before(made, "2025-06-20"), await before(made, "2025-06-30"));
    expect(causeOf(turns, "2025-01.c01")).toBe("changed-promise");
  });

  it("is nothing when nothing turned", async () => {
    const made = await spring();
    const same = await before(made, "2025-06-01");
    expect(turnsBetween(same, same)).toEqual([]);
  });
});

describe("The page of a commitment", () => {
  it("tells the sentence, the items behind the number, returns, revisions and every entry", async () => {
    const made = await spring();
    const said = { commitment: "2025-01.c01", happened: { text: "又谈成一家" }, nothingNew: false };
    await made.done(REPORTER, write(REPORTER, "returns", "r-1", { facts: said }, { on: "2025-06-25" }));
    const { judged, volume } = await asked(made);
    const page = commitmentPageAt(judged, volume.entries, "2025-01.c01", volume.today);
    expect(page?.context).toEqual({ before: "全年", quote: "引进龙头企业4家以上", after: "。" });
    expect(page?.items.map(({ facts, attested }) => [facts["name"], attested])).toEqual([
      ["青岚电缆", 1],
      ["白河机械", 1],
      ["禾丰食品", 0],
      ["石桥包装", 0],
    ]);
    expect(page?.returns).toMatchObject([{ on: "2025-06-25", unit: "招商局", happened: "又谈成一家" }]);
    expect(page?.entries.map(({ act }) => act)).toEqual([
      "adopt",
      "write",
      "attest",
      "write",
      "attest",
      "write",
      "write",
      "write",
    ]);
    expect(page).toMatchObject({
      programme: "产业文章",
      point: "抓招商",
      head: 1,
      measure: { id: "firms-landed" },
    });
    expect(commitmentPageAt(judged, volume.entries, "2025-01.c99", volume.today)).toBeNull();
  });

  it("tells a revision in words, with its document, in both languages", async () => {
    const made = await desk();
    const deadline = { on: "2026-03-31", bound: "by", basis: "clause", words: "" } as const;
    const authority = { title: "常务会议纪要", number: "6号", on: "2025-03-01" };
    const decision = reviseMotion(
      {
        subject: { kind: "commitment", id: "2025-01.c01" },
        kind: "decision",
        change: { deadline },
        why: { text: "延期" },
        authority,
      },
      1,
      { person: OFFICE, effectiveOn: "2025-03-02", evidence: [] },
    );
    await made.done(OFFICE, decision);
    const { judged, volume } = await asked(made);
    const page = commitmentPageAt(judged, volume.entries, "2025-01.c01", volume.today);
    expect(page?.revisions).toEqual([
      {
        seq: 2,
        on: "2025-03-02",
        kind: "decision",
        zh: "期限由 2025年12月31日 改为 2026年3月31日",
        en: "deadline changed from 31 Dec 2025 to 31 Mar 2026",
        why: "延期",
        authority: "常务会议纪要 6号 2025-03-01",
      },
    ]);
    expect(page?.verdict.adjusted).toBe(true);
  });
});

describe("Register and item pages", () => {
  it("list rows, count items, keep struck entries in sight and say what an item counts for", async () => {
    const made = await spring();
    const { volume } = await asked(made);
    const last = volume.entries.length;
    await made.done(REPORTER, strike(REPORTER, last, "重复登记"));
    const { judged } = await asked(made);
    expect(registerPageAt(judged.book, "funnel", volume.today)?.rows).toHaveLength(3);
    expect(registerPageAt(judged.book, "clouds", volume.today)).toBeNull();
    expect(registerCards(judged.book).find(({ register }) => register.id === "funnel")).toMatchObject({
      items: 3,
      lines: expect.arrayContaining(["investment"]),
    });
    const page = itemPageAt(judged, volume, "funnel", "i-0");
    expect(page?.countsFor.map(({ commitment }) => commitment)).toContain("2025-01.c01");
    expect(page?.entries.map(({ act }) => act)).toEqual(["write", "attest"]);
    expect(itemPageAt(judged, volume, "funnel", "i-3")).toBeNull();
  });
});
