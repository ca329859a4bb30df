import { describe, expect, it } from "vitest";
import type { Commitment } from "../../src/plan/commitment.ts";
import { house, type Visitor } from "./house.ts";

// Written for this test; the district and its firms are invented.
const PLAN = "青禾区2025年招商计划\n全年引进规上企业1家以上。";
const FIRMS = "2025-01.c01";

async function opened(): Promise<{ readonly office: Visitor; readonly book: string; readonly draft: Draft }> {
  const at = await house();
  at.moveTo("2025-11-20");
  const office = await at.person("office");
  const made = await office.send("POST", "/api/books", { title: "一年的台账", district: "青禾区" });
  const book = `/api/books/${made.body.id}`;
  // Nobody says the year: the title does.
  const draft = (await office.send("POST", `${book}/drafts`, { text: PLAN, name: "计划.txt" })).body;
  return { office, book, draft };
}

interface Draft {
  readonly id: string;
  readonly plan: { readonly year: number; readonly commitments: readonly Commitment[] };
}

/** Two firms: one landed and above scale where it came from, one that entered our own directory. */
async function firms(office: Visitor, book: string): Promise<void> {
  const paper = await office.upload(`${book}/evidence`, "合同.txt", new TextEncoder().encode("合同"));
  const put = async (stage: string, facts: object): Promise<void> => {
    const answer = await office.send("POST", `${book}/writes`, {
      register: "funnel",
      item: null,
      stage,
      facts,
      effectiveOn: "2025-10-15",
      seen: 0,
      evidence: [paper.body.sha256],
    });
    expect(answer.status, answer.text).toBe(200);
  };
  await put("landed", { name: "岚山阀门", aboveScale: true });
  await put("landed", { name: "赤溪轴承", aboveScale: true });
  await put("above-scale", { name: "白鹭电子" });
}

describe("a reading that a person chooses is the one that counts", () => {
  it("when it is chosen after the adoption, from the plan's own day", async () => {
    const { office, book, draft } = await opened();
    expect(draft.plan.year).toBe(2025);
    await office.send("POST", `${book}/drafts/${draft.id}/adopt`, { version: 1 });
    await firms(office, book);
    const before = (await office.get(`${book}/commitments/${FIRMS}`)).body;
    expect(before.measure.id).toBe("above-scale");
    const doubt = before.current.doubts[0];
    const read = (chosen: string, seen: number) =>
      office.send("POST", `${book}/revisions`, {
        commitment: FIRMS,
        kind: "reading",
        change: { sense: { doubt: doubt.id, chosen } },
        why: "统计口径以本区名录为准",
        seen,
      });
    expect((await read("enter-our-directory", before.head)).status).toBe(200);
    const after = (await office.get(`${book}/commitments/${FIRMS}`)).body;
    expect([after.measure.id, after.verdict.reading.reported]).toEqual(["above-scale-entered", "1"]);
    const spring = (await office.get(`${book}/commitments/${FIRMS}?on=2025-03-31`)).body;
    expect(spring.current.doubts[0].chosen).toBe("enter-our-directory");

    // Chosen anew: the measure goes back with it.
    await read("above-scale-elsewhere", after.head);
    const again = (await office.get(`${book}/commitments/${FIRMS}`)).body;
    expect([again.measure.id, again.verdict.reading.reported]).toEqual(["above-scale", "2"]);
  });

  it("when it is chosen on the desk; a measure set by hand in the same save stays", async () => {
    const { office, book, draft } = await opened();
    const choose = (one: Commitment, chosen: string): Commitment => ({
      ...one,
      doubts: one.doubts.map((doubt) => ({ ...doubt, chosen })),
    });
    const save = async (version: number, commitments: readonly Commitment[]) =>
      (
        await office.send("PUT", `${book}/drafts/${draft.id}`, {
          version,
          commitments,
          setAside: [],
          accepted: [],
        })
      ).body.plan.commitments as Commitment[];
    const chosen = await save(
      1,
      draft.plan.commitments.map((one) => choose(one, "enter-our-directory")),
    );
    expect(chosen.map(({ measureId }) => measureId)).toEqual(["above-scale-entered"]);
    const byHand = await save(
      2,
      chosen.map((one) => ({ ...choose(one, "above-scale-elsewhere"), measureId: "firms-landed" })),
    );
    expect(byHand.map(({ measureId }) => measureId)).toEqual(["firms-landed"]);
  });

  it("a decision still says its day, and a text that names no year asks for it", async () => {
    const { office, book, draft } = await opened();
    await office.send("POST", `${book}/drafts/${draft.id}/adopt`, { version: 1 });
    const head = (await office.get(`${book}/commitments/${FIRMS}`)).body.head;
    const answer = await office.send("POST", `${book}/revisions`, {
      commitment: FIRMS,
      kind: "decision",
      change: { stopped: true },
      why: "不再推进",
      authority: { title: "会议纪要", number: "第3期", on: "2025-03-01" },
      seen: head,
    });
    expect(answer.body.error).toMatchObject({ code: "bad-request", field: "effectiveOn" });
    const yearless = await office.upload(
      `${book}/drafts`,
      "计划.txt",
      new TextEncoder().encode("年内引进企业6家以上。"),
    );
    expect(yearless.body.error).toMatchObject({ code: "no-plan-year", field: "year" });
  });
});
