import { describe, expect, it } from "vitest";
import { pdfOf } from "../formats/made-pdf.ts";
import { workbookOf } from "../formats/workbook.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import { house, type Visitor } from "./house.ts";

const B = "/api/books/qinghe";
const TEXT = [
  "禾川区2026年工作计划",
  "一、产业文章",
  "一是抓招商。力争全年引进龙头企业6家以上。",
  "二是抓项目。确保6月份前10个车间投入使用。",
].join("\n");

const paste = (who: Visitor, text = TEXT) =>
  who.send("POST", `${B}/drafts`, { text, name: "计划.txt", year: 2026 });

describe("A pasted plan", () => {
  it("becomes a draft, is settled, edited, set aside and adopted; the book then holds what was decided", async () => {
    const at = await house();
    const office = await at.person("office");
    const draft = (await paste(office)).body;
    expect(draft).toMatchObject({ version: 1, setAside: [], plan: { id: "2026-01", year: 2026 } });
    const commitments: Commitment[] = draft.plan.commitments;
    expect(commitments.length).toBeGreaterThanOrEqual(2);
    const [firms, halls] = [commitments[0]!, commitments.find(({ doubts }) => doubts.length > 0)!];
    expect(draft.sentences.length).toBeGreaterThan(2);

    // The office names an owner, settles the doubt and sets the rest aside.
    const doubt = halls.doubts[0]!;
    const sense = doubt.senses.find(({ id }) => id !== doubt.preferred) ?? doubt.senses[0]!;
    const owner = { leaderPost: "副区长", units: [{ name: "招商局", role: "lead" }] };
    const edited = commitments.map((commitment) =>
      commitment.id === firms.id
        ? { ...commitment, owner }
        : commitment.id === halls.id
          ? {
              ...commitment,
              doubts: commitment.doubts.map((one) =>
                one.id === doubt.id ? { ...one, chosen: sense.id } : one,
              ),
            }
          : commitment,
    );
    const aside = commitments.map(({ id }) => id).filter((id) => id !== firms.id && id !== halls.id);
    const saved = await office.send("PUT", `${B}/drafts/${draft.id}`, {
      version: 1,
      commitments: edited,
      setAside: aside,
      accepted: [firms.id],
    });
    expect(saved.body).toMatchObject({ version: 2, accepted: [firms.id], setAside: aside });
    const settled = saved.body.plan.commitments.find(({ id }: Commitment) => id === halls.id);
    if (sense.deadline !== undefined) expect(settled.deadline).toEqual(sense.deadline);
    if (sense.target !== undefined) expect(settled.target).toEqual(sense.target);

    // A save on the old version is refused, and so is an adoption of it.
    const late = await office.send("PUT", `${B}/drafts/${draft.id}`, {
      version: 1,
      commitments: edited,
      setAside: [],
      accepted: [],
    });
    expect([late.status, late.body.error.code]).toEqual([409, "moved"]);
    expect((await office.send("POST", `${B}/drafts/${draft.id}/adopt`, { version: 1 })).status).toBe(409);

    const adopted = await office.send("POST", `${B}/drafts/${draft.id}/adopt`, { version: 2 });
    expect(adopted.body.entry.act).toBe("adopt");
    expect((await office.get(`${B}/drafts`)).body).toEqual([]);
    const plan = (await office.get(`${B}/plans/2026-01`)).body;
    expect(plan.plan.commitments.map(({ id }: Commitment) => id)).toEqual([firms.id, halls.id]);
    expect(plan.sentences).toEqual(draft.sentences);
  });

  it("and another of the same year stand side by side, because the second takes the next free number", async () => {
    const at = await house();
    const office = await at.person("office");
    const [one, two] = [
      (await paste(office)).body,
      (await paste(office, TEXT.replace("工作计划", "补充计划"))).body,
    ];
    for (const draft of [one, two])
      expect((await office.send("POST", `${B}/drafts/${draft.id}/adopt`, { version: 1 })).status).toBe(200);
    const wall = (await office.get(`${B}/wall`)).body;
    const ids = wall.programmes.flatMap(({ points }: { points: { rows: { commitment: string }[] }[] }) =>
      points.flatMap(({ rows }) => rows.map(({ commitment }) => commitment)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.some((id: string) => id.startsWith("2026-02.c"))).toBe(true);
  });

  it("twice is refused: the book has it, the draft stays", async () => {
    const at = await house();
    const office = await at.person("office");
    const drafts = [
      (await paste(office)).body,
      (await paste(office)).body,
      (await paste(office, `${TEXT}\n三是抓企业。确保9月份前新建学校2所。`)).body,
    ];
    const adopted = async ({ id }: { id: string }) =>
      office.send("POST", `${B}/drafts/${id}/adopt`, { version: 1 });
    expect((await adopted(drafts[0])).status).toBe(200);
    for (const draft of drafts.slice(1)) {
      const again = await adopted(draft);
      expect([again.status, again.body.error.code]).toEqual([409, "plan-standing"]);
      expect(again.body.error.zh).toContain("禾川区2026年工作计划");
    }
    expect((await office.get(`${B}/drafts`)).body).toHaveLength(2);
  });

  it("can be thrown away", async () => {
    const at = await house();
    const office = await at.person("office");
    const draft = (await paste(office)).body;
    expect((await office.send("DELETE", `${B}/drafts/${draft.id}`)).status).toBe(200);
    expect((await office.get(`${B}/drafts/${draft.id}`)).body.error.code).toBe("unknown-draft");
  });
});

describe("A save of the desk is refused and changes nothing", () => {
  const breaks: { readonly [code: string]: (commitment: Commitment) => object } = {
    "bad-id": (one) => ({ ...one, id: "../../x" }),
    "plan-damaged": (one) => ({ ...one, quote: { ...one.quote, end: 999_999 } }),
    "unknown-line": (one) => ({ ...one, line: "clouds" }),
    "bad-text": (one) => ({ ...one, owner: { leaderPost: "坏\uDC00字", units: [] } }),
  };
  it.each(Object.entries(breaks))("as %s", async (code, broken) => {
    const at = await house();
    const office = await at.person("office");
    const draft = (await paste(office)).body;
    const [first, ...rest] = draft.plan.commitments as Commitment[];
    const body = { version: 1, commitments: [broken(first!), ...rest], setAside: [], accepted: [] };
    const answer = await office.send("PUT", `${B}/drafts/${draft.id}`, body);
    expect([answer.status, answer.body.error.code]).toEqual([422, code]);
    expect((await office.get(`${B}/drafts/${draft.id}`)).body).toEqual(draft);
  });

  it("as duplicate-ids when two commitments carry one number", async () => {
    const at = await house();
    const office = await at.person("office");
    const draft = (await paste(office)).body;
    const [first] = draft.plan.commitments as Commitment[];
    const body = { version: 1, commitments: [first, first], setAside: [], accepted: [] };
    expect((await office.send("PUT", `${B}/drafts/${draft.id}`, body)).body.error.code).toBe("duplicate-ids");
  });
});

describe("A file that is no plan", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

  it.each([
    ["empty", "计划.txt", new Uint8Array(0)],
    ["picture", "计划.docx", PNG],
    ["secrecy-mark", "计划.txt", bytes(`机密\u26055年\n${TEXT}`)],
    ["secrecy-mark", "秘密\u2605计划.txt", bytes(TEXT)],
    [
      "secrecy-mark",
      "计划.pdf",
      pdfOf([
        [
          [72, 760, 16, "机密\u26055年"],
          [72, 700, 16, "年底前新建学校3所。"],
        ],
      ]),
    ],
    [
      "secrecy-mark",
      "计划.xlsx",
      workbookOf([{ name: "表", rows: [["机密\u26055年"], ["任务", "新建学校3所"]] }]),
    ],
    ["secrecy-mark", "计划.html", bytes(`<html><body><p>秘密\u2605</p><p>${TEXT}</p></body></html>`)],
  ])("is refused as %s and nothing is kept", async (code, name, content) => {
    const at = await house();
    const office = await at.person("office");
    const answer = await office.upload(`${B}/drafts`, name, content, { year: 2026 });
    expect(answer.body.error).toMatchObject({ code, zh: expect.any(String), en: expect.any(String) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await office.get(`${B}/drafts`)).body).toEqual([]);
  });

  it("a PDF and a task table in a spreadsheet come to the desk as drafts with their places", async () => {
    const at = await house();
    const office = await at.person("office");
    const pdf = pdfOf([[[72, 700, 16, "10月底前新建学校3所。"]]]);
    const table = workbookOf([
      {
        name: "表",
        rows: [
          ["任务", "牵头单位"],
          ["10月底前新建学校3所", "区教育局"],
        ],
      },
    ]);
    const sources = [];
    for (const [name, file] of [
      ["要点.pdf", pdf],
      ["任务.xlsx", table],
    ] as const) {
      const answer = await office.upload(`${B}/drafts`, name, file, { year: 2026 });
      sources.push((answer.body.plan.commitments as Commitment[])[0]?.quote.source);
    }
    expect(sources).toEqual([
      { kind: "page", page: 1, x: 72, y: 126, width: 168, height: 20 },
      { kind: "cell", sheet: "表", row: 1, column: 0 },
    ]);
  });

  it("takes its year from the text; one that is no year and a file above 20 MB are told so", async () => {
    const at = await house();
    const office = await at.person("office");
    expect((await office.upload(`${B}/drafts`, "计划.txt", bytes(TEXT))).body.plan.year).toBe(2026);
    const odd = await office.upload(`${B}/drafts`, "计划.txt", bytes(TEXT), { year: "明年" });
    expect(odd.body.error.field).toBe("year");
    const large = new Uint8Array(21 * 1024 * 1024).fill(97);
    const answer = await office.upload(`${B}/drafts`, "计划.txt", large, { year: 2026 });
    expect([answer.status, answer.body.error.code]).toEqual([413, "file-too-large"]);
  });

  it("is told when it is far too long for a plan, before anybody reads it", async () => {
    const at = await house();
    const office = await at.person("office");
    const answer = await paste(office, "全年引进企业6家以上。\n".repeat(60_000));
    expect([answer.status, answer.body.error.code]).toEqual([422, "plan-too-long"]);
  });

  it("is read when it is HTML with scripts: the words come, the scripts do not", async () => {
    const at = await house();
    const office = await at.person("office");
    const page = `<html><body><script>alert(1)</script><p>${TEXT.replaceAll("\n", "</p><p>")}</p></body></html>`;
    const draft = (await office.upload(`${B}/drafts`, "计划.html", bytes(page), { year: 2026 })).body;
    expect(draft.plan.statement.text).not.toContain("alert");
    expect(draft.plan.commitments.length).toBeGreaterThanOrEqual(2);
  });
});
