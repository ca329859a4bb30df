import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/formats/xlsx/write-xlsx.ts";
import { COLUMNS } from "../../src/office/task-table/columns.ts";
import { ROWS_ABOVE, taskTable } from "../../src/office/task-table/task-table.ts";
import type { Draft } from "../../src/office/answers.ts";
import { workbookOf } from "../formats/workbook.ts";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const TEXT = "禾川区2026年工作计划\n一、产业文章\n力争全年引进龙头企业6家以上。\n个体工商户数量增长8%以上。";

/** The draft's table with the first row's lead unit typed in. */
function typedTable(draft: Draft): Uint8Array {
  const page = taskTable(draft);
  const lead = COLUMNS.findIndex(({ key }) => key === "lead");
  const rows = page.rows.map(({ cells, ...row }, at) =>
    at === ROWS_ABOVE
      ? { ...row, cells: cells.with(lead, { look: "text" as const, words: "招商局" }) }
      : { ...row, cells },
  );
  return writeXlsx({ ...page, rows });
}

describe("A draft on the desk", () => {
  it("carries the warnings of its targets with article and grade; they are worked out, not kept", async () => {
    const office = await (await house()).person("office");
    const draft = (await office.send("POST", `${B}/drafts`, { text: TEXT, name: "计划.txt", year: 2026 }))
      .body;
    expect(draft.lints).toMatchObject([
      {
        code: "self-employed-growth",
        grade: { zh: "已读官方文本" },
        article: { zh: expect.stringContaining("第三十二条") },
      },
    ]);
    const { id, version, plan, accepted } = draft;
    const [warned] = draft.lints;
    const commitments = plan.commitments.filter((one: { id: string }) => one.id !== warned.commitment);
    const saved = await office.send("PUT", `${B}/drafts/${id}`, {
      version,
      commitments,
      accepted,
      setAside: [],
    });
    expect(saved.body.lints).toEqual([]);
  });

  it("goes out as a table and comes back edited: the answer says what would change, and nothing is saved", async () => {
    const office = await (await house()).person("office");
    const draft = (await office.send("POST", `${B}/drafts`, { text: TEXT, name: "计划.txt", year: 2026 }))
      .body;
    const file = await office.get(`${B}/drafts/${draft.id}/table.xlsx`);
    expect([file.status, file.headers["content-type"], file.text.slice(0, 2)]).toEqual([
      200,
      expect.stringContaining("spreadsheetml"),
      "PK",
    ]);
    const back = await office.upload(`${B}/drafts/${draft.id}/table`, "表.xlsx", typedTable(draft));
    expect(back.body).toMatchObject({
      version: 1,
      faults: [],
      rows: [{ kind: "changed", fields: ["owner"] }],
    });
    expect((await office.get(`${B}/drafts/${draft.id}`)).body).toEqual(draft);
    const row = back.body.rows[0].commitment;
    const made = { ...row, id: `${row.id}9`, quote: { start: 3, end: 3, source: { kind: "none" } } };
    const body = { version: 1, commitments: [...draft.plan.commitments, made], accepted: [], setAside: [] };
    expect((await office.send("PUT", `${B}/drafts/${draft.id}`, body)).status).toBe(200);
    const adopted = await office.send("POST", `${B}/drafts/${draft.id}/adopt`, { version: 2 });
    expect(adopted.status).toBe(200);
  });

  it("refuses what is no table, and tells nobody but the office", async () => {
    const at = await house();
    const office = await at.person("office");
    const draft = (await office.send("POST", `${B}/drafts`, { text: TEXT, name: "计划.txt", year: 2026 }))
      .body;
    const other = workbookOf([{ name: "表", rows: [["任务", "目标"]] }]);
    const url = `${B}/drafts/${draft.id}/table`;
    expect((await office.upload(url, "表.xlsx", other)).body.error.code).toBe("no-task-table");
    expect((await office.upload(url, "表.xlsx", new TextEncoder().encode("甲"))).body.error.field).toBe(
      "file",
    );
    const secret = workbookOf([{ name: "表", rows: [["机密\u26055年"]] }]);
    expect((await office.upload(url, "表.xlsx", secret)).body.error.code).toBe("secrecy-mark");
    const reporter = await at.person("reporter", "招商局");
    expect((await reporter.get(`${url}.xlsx`)).status).toBe(403);
  });

  it("tells which sheets of a workbook were read and which were hidden", async () => {
    const office = await (await house()).person("office");
    const file = workbookOf([
      {
        name: "任务",
        rows: [
          ["任务", "牵头单位"],
          ["10月底前新建学校3所", "区教育局"],
        ],
      },
      { name: "底稿", state: "hidden", rows: [["内部", "数字"]] },
    ]);
    const draft = await office.upload(`${B}/drafts`, "任务.xlsx", file, { year: 2026 });
    expect(draft.body.sheets).toEqual({ read: ["任务"], hidden: ["底稿"] });
    expect((await office.get(`${B}/drafts/${draft.body.id}`)).body.sheets).toEqual(draft.body.sheets);
  });
});
