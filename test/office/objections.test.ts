import { describe, expect, it } from "vitest";
import { adoptMotion, reviseMotion, type Motion } from "../../src/office/act.ts";
import { adopt, attest, CHECKER, desk, OFFICE, OTHER, paper, PLAN, REPORTER, write } from "./district.ts";

const circumstance = { person: OFFICE, effectiveOn: "2025-01-10", evidence: [] };
const renumbered = PLAN.commitments.map((one) => ({ ...one, id: one.id.replace("2025-01", "2025-02") }));
const SECOND = {
  ...PLAN,
  id: "2025-02",
  title: "青禾区2025年补充计划",
  commitments: renumbered,
  statement: { ...PLAN.statement, sha256: "1".repeat(64) },
};

const target = { measure: "龙头企业", comparator: ">=", value: "3", unit: "家" } as const;
const decided = (document: string, effectiveOn: string, seen = 1): Motion =>
  reviseMotion(
    {
      subject: { kind: "commitment", id: "2025-01.c01" },
      kind: "decision",
      change: { target },
      why: { text: "会议决定" },
      authority: { title: "区政府常务会议纪要", number: "〔2025〕6号", on: document },
    },
    seen,
    { person: OFFICE, effectiveOn, evidence: [] },
  );

describe("One plan stands once in a book", () => {
  it.each([
    ["the same file under another title", { ...SECOND, statement: PLAN.statement }, "plan-standing"],
    [
      "the same title and year in another file",
      { ...SECOND, title: "青禾区 2025年工作计划" },
      "plan-standing",
    ],
    ["another plan of the same year", SECOND, "accepted"],
    ["the same title in another year", { ...SECOND, title: PLAN.title, year: 2024 }, "accepted"],
  ])("%s", async (_, plan, came) => {
    const { refusal } = await desk();
    expect(await refusal(OFFICE, adoptMotion(plan, circumstance))).toBe(came);
  });
});

describe("A return", () => {
  const about = (commitment: string, facts = {}) => ({
    facts: { commitment, nothingNew: false, happened: "完成选址", ...facts },
  });
  it("comes from a unit that answers for the promise, or from the office", async () => {
    const { refusal } = await desk();
    for (const id of ["2025-01.c01", "2025-01.c04"])
      expect(await refusal(OTHER, write(OTHER, "returns", "r-1", about(id)))).toBe("not-answering-unit");
    expect(await refusal(REPORTER, write(REPORTER, "returns", "r-2", about("2025-01.c01")))).toBe("accepted");
    expect(await refusal(OFFICE, write(OFFICE, "returns", "r-3", about("2025-01.c04")))).toBe("accepted");
  });
  it("does not say both that there is nothing new and what is new", async () => {
    const { office, book } = await desk();
    const both = write(REPORTER, "returns", "r-1", about("2025-01.c01", { nothingNew: true }));
    const came = await office.decide(book, REPORTER, both);
    expect(came.ok ? null : came.error).toMatchObject({ code: "nothing-new-yet-said", field: "nothingNew" });
  });
});

describe("Days and places in the log that cannot be meant", () => {
  it.each([
    ["a document of tomorrow", decided("2025-03-21", "2025-03-21"), "document-in-future"],
    ["an effect before its document", decided("2025-03-05", "2025-03-04"), "effect-before-document"],
    ["an effect in two years", decided("2025-03-05", "2027-03-05"), "change-after-year"],
    ["an effect in half a year", decided("2025-03-05", "2025-09-05"), "accepted"],
    ["a year mistyped", decided("1925-03-05", "1925-03-05"), "day-too-early"],
    ["an entry nobody has written", decided("2025-03-05", "2025-03-10", 99), "seen-beyond"],
  ])("%s", async (_, motion, came) => {
    const { refusal } = await desk();
    expect(await refusal(OFFICE, motion)).toBe(came);
  });
  it("an item's last entry is one of its own, never a later one of another item", async () => {
    const { done, refusal } = await desk();
    const named = { name: "青岚电缆有限公司" };
    const first = await done(REPORTER, write(REPORTER, "funnel", "i-1", { facts: named }));
    const other = await done(REPORTER, write(REPORTER, "funnel", "i-2", { facts: { name: "白河机械" } }));
    const patch = (seen: number) => write(REPORTER, "funnel", "i-1", { facts: { park: "高新园" } }, { seen });
    expect(await refusal(REPORTER, patch(other))).toBe("seen-beyond");
    expect(await refusal(REPORTER, patch(first))).toBe("accepted");
    expect(
      await refusal(OFFICE, { ...adopt(SECOND), expectations: [{ subject: "commitment:x", seen: 7 }] }),
    ).toBe("seen-beyond");
  });
});

describe("Numbers", () => {
  const paid = (value: string) =>
    write(REPORTER, "funnel", "i-1", { facts: { name: "青岚电缆", paid: value } });
  it.each([
    ["１２００．５", "1200.5"],
    ["1,234,567.8", "1234567.8"],
    ["１，２００", "1200"],
    ["＋12", "12"],
  ])("%s is written as %s", async (value, kept) => {
    const { office, book } = await desk();
    const came = await office.decide(book, REPORTER, paid(value));
    expect(came.ok ? came.value.facts["paid"] : came.error.code).toBe(kept);
  });
  it.each([
    ["1234567890123456", "number-too-long"],
    ["1.1234567", "number-too-long"],
    ["123456789012345.123456", "accepted"],
    ["1,2", "bad-facts"],
    ["－5", "bad-facts"],
  ])("%s comes to %s", async (value, came) => {
    const { refusal } = await desk();
    expect(await refusal(REPORTER, paid(value))).toBe(came);
  });
});

describe("Names", () => {
  it.each([
    ["青岚\u200B电缆", "hidden-signs"],
    ["青岚\u202E电缆", "hidden-signs"],
    ["青岚\uFEFF电缆", "hidden-signs"],
    ["青岚\n电缆", "hidden-signs"],
    ["　 ", "bad-facts"],
  ])("%j is refused as %s", async (name, code) => {
    const { refusal } = await desk();
    expect(await refusal(REPORTER, write(REPORTER, "funnel", "i-1", { facts: { name } }))).toBe(code);
  });
  it("while a note may have lines", async () => {
    const { refusal } = await desk();
    const facts = { name: "青岚电缆", note: "第一行\n第二行" };
    expect(await refusal(REPORTER, write(REPORTER, "funnel", "i-1", { facts }))).toBe("accepted");
  });
  it("of books are given, visible, and not given twice", async () => {
    const { office } = await desk();
    const code = async (title: string, district = "青禾区") => {
      const opened = await office.open(title, district);
      return opened.ok ? "opened" : opened.error.code;
    };
    expect(await code(" ")).toBe("title-blank");
    expect(await code("新台账", " ")).toBe("title-blank");
    expect(await code("新\u200B台账")).toBe("hidden-signs");
    expect(await code("青禾区 台账")).toBe("book-title-taken");
    expect(await code("青禾区2026年台账")).toBe("opened");
  });
});

describe("An attestation", () => {
  it("is made again only at a higher level or with another finding; asking and looking need words", async () => {
    const { done, refusal } = await desk();
    const signed = { stage: "signed", facts: { name: "青岚电缆" } };
    const claim = await done(REPORTER, write(REPORTER, "funnel", "i-1", signed, { papers: [paper()] }));
    const seen = { note: { text: "现场看过厂房" } };
    expect(await refusal(CHECKER, attest(CHECKER, claim, { level: 2, note: { text: "是" } }))).toBe(
      "note-too-short",
    );
    await done(CHECKER, attest(CHECKER, claim, { level: 2, ...seen }));
    expect(await refusal(CHECKER, attest(CHECKER, claim, { level: 2, ...seen }))).toBe("attested-already");
    expect(await refusal(CHECKER, attest(CHECKER, claim))).toBe("attested-already");
    expect(await refusal(CHECKER, attest(CHECKER, claim, { level: 3, ...seen }))).toBe("accepted");
    const refuted = { level: 2, finding: "refuted", ...seen } as const;
    expect(await refusal(CHECKER, attest(CHECKER, claim, refuted))).toBe("accepted");
  });
});
