import { describe, expect, it } from "vitest";
import { adoptMotion, reviseMotion } from "../../src/office/act.ts";
import type { ReviseAct } from "../../src/ledger/act.ts";
import { REFUSALS } from "../../src/words/refusals.ts";
import {
  adopt,
  attest,
  CHECKER,
  desk,
  OFFICE,
  OTHER,
  OWN_CHECKER,
  paper,
  PLAN,
  READER,
  REPORTER,
  strike,
  write,
} from "./district.ts";

const named = { name: "青岚电缆有限公司" };
const landed = (how = {}) =>
  write(REPORTER, "funnel", "i-1", { stage: "landed", facts: named }, { papers: [paper()], ...how });

const revise = (what: Partial<Omit<ReviseAct, "act">>, seen: number, on = "2025-03-10") =>
  reviseMotion(
    {
      subject: { kind: "commitment", id: "2025-01.c01" },
      kind: "decision",
      change: {},
      why: { text: "会议决定" },
      ...what,
    },
    seen,
    { person: OFFICE, effectiveOn: on, evidence: [] },
  );

const target = { measure: "龙头企业", comparator: ">=", value: "3", unit: "家" } as const;
const authority = { title: "区政府常务会议纪要", number: "〔2025〕6号", on: "2025-03-05" };

describe("A write is refused", () => {
  it.each([
    ["unknown-register", write(REPORTER, "clouds", "i-1", { facts: named })],
    ["unknown-stage", write(REPORTER, "funnel", "i-1", { stage: "married", facts: named })],
    ["bad-facts", write(REPORTER, "funnel", "i-1", { facts: { ...named, colour: "红" } })],
    ["bad-facts", write(REPORTER, "funnel", "i-1", { facts: { ...named, paid: "很多" } })],
    ["bad-facts", write(REPORTER, "funnel", "i-1", { facts: { creditCode: "91371400MA00000000" } })],
    ["evidence-required", write(REPORTER, "funnel", "i-1", { stage: "signed", facts: named })],
    ["future-done", landed({ on: "2025-03-21" })],
    ["future-report", write(REPORTER, "funnel", "i-1", { facts: named }, { on: "2025-04-01" })],
    ["schema-mismatch", write(REPORTER, "funnel", "i-1", { schema: 99, facts: named })],
    ["bad-id", write(REPORTER, "funnel", "I 1/..", { facts: named })],
    ["bad-day", write(REPORTER, "funnel", "i-1", { facts: named }, { on: "2025-02-30" })],
    ["nothing-said", write(REPORTER, "funnel", "i-1", {})],
    [
      "unknown-commitment",
      write(REPORTER, "funnel", "i-1", { facts: { ...named, commitments: "2025-01.c99" } }),
    ],
    ["text-too-long", write(REPORTER, "funnel", "i-1", { facts: { ...named, note: "长".repeat(4001) } })],
    ["bad-text", write(REPORTER, "funnel", "i-1", { facts: { ...named, note: "坏\uD800字" } })],
    ["bad-text", write(REPORTER, "funnel", "i-1", { facts: { ...named, note: "坏\u0000字" } })],
    ["secrecy-mark", write(REPORTER, "funnel", "i-1", { facts: { ...named, note: "机密\u26055年" } })],
    ["no-right", write(READER, "funnel", "i-1", { facts: named })],
    ["no-right", write(CHECKER, "funnel", "i-1", { facts: named })],
    ["no-right", write(REPORTER, "settings", "i-1", { facts: { name: "工作日", kind: "gate", value: "1" } })],
  ])("as %s", async (code, motion) => {
    const { refusal } = await desk();
    const person = [REPORTER, CHECKER, READER].find(({ id }) => id === motion.proposal.by) ?? OFFICE;
    expect(await refusal(person, motion)).toBe(code);
  });

  it("into a book that does not exist", async () => {
    const { office } = await desk();
    const decided = await office.decide("nowhere", REPORTER, landed());
    expect(decided.ok ? null : decided.error.code).toBe("unknown-book");
  });

  it("into a simulated book, whoever asks", async () => {
    const { refusal } = await desk({ simulated: true });
    expect(await refusal(OFFICE, write(OFFICE, "funnel", "i-1", { facts: named }))).toBe(
      "simulated-read-only",
    );
  });

  it("for another unit's item, and in another's name", async () => {
    const { done, refusal } = await desk();
    const seen = await done(REPORTER, landed());
    const theirs = write(OTHER, "funnel", "i-1", { facts: { agent: "农业局" } }, { seen });
    expect(await refusal(OTHER, theirs)).toBe("not-own-unit");
    expect(await refusal(OTHER, landed())).toBe("not-own-unit");
  });

  it("as a return for a promise that another unit answers for", async () => {
    const { refusal } = await desk();
    const facts = { commitment: "2025-01.c01", happened: "无" };
    expect(await refusal(OTHER, write(OTHER, "returns", "r-1", { facts }))).toBe("not-answering-unit");
    expect(await refusal(REPORTER, write(REPORTER, "returns", "r-1", { facts }))).toBe("accepted");
  });

  it("when the item has moved since it was opened, with what came between", async () => {
    const { office, book, done } = await desk();
    const seen = await done(REPORTER, landed());
    await done(REPORTER, write(REPORTER, "funnel", "i-1", { facts: { park: "高新园" } }, { seen }));
    const late = await office.decide(
      book,
      REPORTER,
      write(REPORTER, "funnel", "i-1", { facts: { park: "北园" } }, { seen }),
    );
    expect(late.ok).toBe(false);
    if (late.ok) return;
    expect(late.error.code).toBe("moved");
    expect(late.error.between?.map(({ facts }) => facts["park"])).toEqual(["高新园"]);
  });
});

describe("An attestation is refused", () => {
  it("for one's own entry, one's own unit, a struck entry, something else than a report", async () => {
    const { done, refusal } = await desk();
    const claim = await done(REPORTER, landed());
    const own = await done(OFFICE, write(OFFICE, "projects", "i-2", { facts: { name: "青岚数据中心" } }));
    expect(await refusal(OWN_CHECKER, attest(OWN_CHECKER, claim))).toBe("attest-own-unit");
    expect(await refusal(OFFICE, attest(OFFICE, own))).toBe("attest-own-entry");
    expect(await refusal(CHECKER, attest(CHECKER, 1))).toBe("not-attestable");
    expect(await refusal(CHECKER, attest(CHECKER, 999))).toBe("unknown-entry");
    expect(await refusal(REPORTER, attest(REPORTER, claim))).toBe("no-right");
    await done(REPORTER, strike(REPORTER, claim, "填错企业"));
    expect(await refusal(CHECKER, attest(CHECKER, claim))).toBe("struck-entry");
  });

  it("without a ground: paper for level 1, words or a file for the others", async () => {
    const { done, refusal } = await desk();
    const bare = await done(REPORTER, write(REPORTER, "funnel", "i-1", { stage: "lead", facts: named }));
    expect(await refusal(CHECKER, attest(CHECKER, bare))).toBe("attest-without-ground");
    expect(await refusal(CHECKER, attest(CHECKER, bare, { level: 3 }))).toBe("attest-without-ground");
    expect(await refusal(CHECKER, attest(CHECKER, bare, { finding: "refuted" }))).toBe(
      "attest-without-ground",
    );
    const seen = { level: 3, note: { text: "现场见厂房已交付" } } as const;
    expect(await refusal(CHECKER, attest(CHECKER, bare, seen))).toBe("accepted");
  });
});

describe("A strike is refused", () => {
  it("of a strike, of nothing, twice, without a reason, of another unit's entry, of an adoption worked on", async () => {
    const { done, refusal } = await desk();
    const claim = await done(REPORTER, landed());
    expect(await refusal(OTHER, strike(OTHER, claim, "不对"))).toBe("not-own-unit");
    expect(await refusal(REPORTER, strike(REPORTER, claim, "  "))).toBe("why-blank");
    expect(await refusal(OFFICE, strike(OFFICE, 1, "重来"))).toBe("strike-of-adopt");
    const struck = await done(REPORTER, strike(REPORTER, claim, "填错企业"));
    expect(await refusal(REPORTER, strike(REPORTER, struck, "又对了"))).toBe("strike-of-strike");
    expect(await refusal(REPORTER, strike(REPORTER, claim, "再冲一次"))).toBe("already-struck");
    expect(await refusal(REPORTER, strike(REPORTER, 999, "没有"))).toBe("unknown-entry");
  });

  it("but an adoption on which nothing rests can be taken back", async () => {
    const { done, refusal } = await desk({ adopted: false });
    const adopted = await done(OFFICE, adopt());
    expect(await refusal(OFFICE, strike(OFFICE, adopted, "文本有误"))).toBe("accepted");
  });
});

describe("A revision is refused", () => {
  it.each([
    ["decision-without-document", revise({ change: { target } }, 1)],
    [
      "decision-without-document",
      revise({ change: { target }, authority: { ...authority, number: " " } }, 1),
    ],
    [
      "decision-without-document",
      revise({ change: { target }, kind: "reading", span: PLAN.programmes[0]!.span }, 1),
    ],
    ["reading-without-span", revise({ change: { line: "brand" }, kind: "reading" }, 1)],
    [
      "unknown-commitment",
      revise({ change: { target }, authority, subject: { kind: "commitment", id: "x" } }, 1),
    ],
    ["unknown-sense", revise({ change: { sense: { doubt: "d1", chosen: "x" } }, authority }, 1)],
    ["unknown-line", revise({ change: { line: "clouds" }, authority }, 1)],
    ["unknown-line", revise({ change: { measureId: "rain" }, authority }, 1)],
    ["nothing-said", revise({ change: {}, authority }, 1)],
    ["why-blank", revise({ change: { target }, authority, why: { text: "" } }, 1)],
    ["moved", revise({ change: { target }, authority }, 0)],
  ])("as %s", async (code, motion) => {
    const { refusal } = await desk();
    expect(await refusal(OFFICE, motion)).toBe(code);
  });

  it("from anybody but the office", async () => {
    const { refusal } = await desk();
    const motion = revise({ change: { target }, authority }, 1);
    const theirs = { ...motion, proposal: { ...motion.proposal, by: REPORTER.id, unit: REPORTER.unit } };
    expect(await refusal(REPORTER, theirs)).toBe("no-right");
  });

  it("when it replaces an owner that stands, but not when it names the first", async () => {
    const { refusal } = await desk();
    const owner = { leaderPost: "副区长", units: [{ name: "农业局", role: "lead" }] } as const;
    const reading = { kind: "reading", span: PLAN.programmes[0]!.span, change: { owner } } as const;
    expect(await refusal(OFFICE, revise(reading, 1))).toBe("decision-without-document");
    const first = { ...reading, subject: { kind: "commitment", id: "2025-01.c04" } } as const;
    expect(await refusal(OFFICE, revise(first, 1))).toBe("accepted");
  });
});

describe("An adoption is refused", () => {
  const [first] = PLAN.commitments;
  const plans = {
    "no-commitments": { ...PLAN, id: "2025-02", commitments: [] },
    "duplicate-ids": { ...PLAN, id: "2025-02", commitments: [first!, first!] },
    "bad-id": { ...PLAN, id: "2025/02", commitments: [{ ...first!, id: "2025-02.c01" }] },
    "plan-damaged": { ...PLAN, id: "2025-02", commitments: [{ ...first!, id: "2025-02.c01", point: "p9" }] },
    "secrecy-mark": {
      ...PLAN,
      id: "2025-02",
      commitments: [{ ...first!, id: "2025-02.c01" }],
      statement: { ...PLAN.statement, text: `机密\u260520年\n${PLAN.statement.text}` },
    },
    "already-adopted": PLAN,
  } as const;
  it.each(Object.entries(plans))("as %s", async (code, plan) => {
    const { refusal } = await desk();
    const motion = adoptMotion(plan, { person: OFFICE, effectiveOn: "2025-01-10", evidence: [] });
    // A plan adopted twice also finds its commitments moved; here the author has seen them.
    expect(await refusal(OFFICE, { ...motion, expectations: [] })).toBe(code);
  });

  it("from anybody but the office", async () => {
    const { refusal } = await desk({ adopted: false });
    const motion = adoptMotion(PLAN, { person: REPORTER, effectiveOn: "2025-01-10", evidence: [] });
    expect(await refusal(REPORTER, motion)).toBe("no-right");
  });
});

describe("Every refusal", () => {
  it("says in both languages what is wrong, with no English in the Chinese and no Chinese in the English", () => {
    for (const [code, { zh, en }] of Object.entries(REFUSALS)) {
      if (zh === "{what}") continue;
      expect(zh, code).toMatch(/\p{Script=Han}/u);
      expect(en.replaceAll(/\{\w+\}/g, ""), code).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("leaves no slot open when the office speaks", async () => {
    const { office, book } = await desk();
    const motions = [
      landed({ on: "2025-03-21" }),
      write(REPORTER, "funnel", "i-1", { stage: "signed", facts: named }),
    ];
    for (const motion of motions) {
      const decided = await office.decide(book, REPORTER, motion);
      expect(decided.ok ? "" : `${decided.error.zh}${decided.error.en}`).not.toMatch(/\{\w+\}/);
    }
  });
});
