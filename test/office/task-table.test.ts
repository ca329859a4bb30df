import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { readSheets } from "../../src/formats/xlsx/read-sheets.ts";
import { writeXlsx } from "../../src/formats/xlsx/write-xlsx.ts";
import { draftOf } from "../../src/office/reading.ts";
import { tableChanges, type TableChanges } from "../../src/office/task-table/changes.ts";
import { COLUMNS, type TableColumn } from "../../src/office/task-table/columns.ts";
import { readTable } from "../../src/office/task-table/read-back.ts";
import type { SheetPage, SheetRead } from "../../src/office/task-table/sheet.ts";
import { ROWS_ABOVE, taskTable } from "../../src/office/task-table/task-table.ts";
import type { Draft } from "../../src/office/answers.ts";

const TEXT = [
  "禾川区2026年工作计划",
  "一、产业文章",
  "一是抓招商。力争全年引进龙头企业6家以上。",
  "二是抓项目。确保10月底前建成标准厂房12万平方米。新建学校2所。",
].join("\n");

async function draft(text = TEXT): Promise<Draft> {
  const opened = await openFile(new TextEncoder().encode(text), "计划.txt");
  if (!opened.ok) throw new Error(opened.error.code);
  const made = draftOf(opened.value, {
    id: "d-1",
    plan: "2026-01",
    name: "计划.txt",
    year: 2026,
    place: "禾川区",
    sha256: "0".repeat(64),
  });
  if (!made.ok) throw new Error(made.error.zh);
  return made.value;
}

const at = (key: TableColumn): number => COLUMNS.findIndex((column) => column.key === key);
type Cells = Map<number, Map<number, string>>;
function sheetOf(bytes: Uint8Array): { readonly name: string; readonly rows: Cells } {
  const sheets = readSheets(bytes, "表.xlsx");
  if (!sheets.ok) throw new Error(sheets.error.code);
  const [sheet] = sheets.value;
  if (sheet === undefined) throw new Error("no sheet");
  return { name: sheet.name, rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map(cells)])) };
}
/** The table as it comes back after somebody has typed into it; rows count from the first commitment. */
function edited(
  made: Draft,
  edit: (put: (row: number, key: TableColumn, words: string) => void, rows: Cells) => void,
) {
  const sheet = sheetOf(writeXlsx(taskTable(made)));
  edit((row, key, words) => {
    const cells = sheet.rows.get(ROWS_ABOVE + row) ?? new Map<number, string>();
    sheet.rows.set(ROWS_ABOVE + row, cells.set(at(key), words));
  }, sheet.rows);
  return sheet;
}
function changes(made: Draft, sheet: SheetRead): TableChanges {
  const table = readTable([sheet]);
  if (table === null) throw new Error("no table");
  return tableChanges(made, table);
}
const codes = ({ faults }: TableChanges): readonly string[] => faults.map(({ zh }) => zh);

describe("a draft as decomposition table", () => {
  it("comes back unchanged: nothing would change", async () => {
    const made = await draft();
    const back = changes(
      made,
      edited(made, () => undefined),
    );
    expect([back.rows, back.faults]).toEqual([[], []]);
    expect(back.notices[0]?.zh).toContain("没有改动");
  });

  it("has a title, joined heads, a number as number and a day as day, two hidden columns", async () => {
    const page = taskTable(await draft());
    expect(page.rows[0]?.cells[0]).toEqual({ look: "title", words: "禾川区2026年工作计划任务分解表" });
    expect(page.merged.length).toBeGreaterThan(10);
    expect(page.rows[ROWS_ABOVE]?.cells[at("value")]).toEqual({ look: "number", number: "6" });
    expect(page.rows[ROWS_ABOVE]?.cells[at("deadline")]).toEqual({ look: "day", day: "2026-12-31" });
    expect(page.columns.filter(({ hidden }) => hidden)).toHaveLength(2);
  });

  it("owner, deadline, target, quarter and words typed into it become the commitment's", async () => {
    const made = await draft();
    const back = changes(
      made,
      edited(made, (put) => {
        put(0, "leader", "分管招商副区长");
        put(0, "lead", "招商局");
        put(0, "others", "发改局、财政局；配合：各镇街");
        put(0, "value", "8～10");
        put(0, "q2", "引进三家（6月20日，累计 3）\n签约一家");
        put(1, "deadline", "9月底前");
        put(1, "words", "确保9月底前建成标准厂房");
      }),
    );
    expect(back.faults).toEqual([]);
    const [firms, halls] = back.rows;
    expect(firms?.commitment.owner).toEqual({
      leaderPost: "分管招商副区长",
      units: [
        { name: "招商局", role: "lead" },
        { name: "发改局", role: "responsible" },
        { name: "财政局", role: "responsible" },
        { name: "各镇街", role: "cooperating" },
      ],
    });
    expect(firms?.commitment.target).toMatchObject({
      comparator: ">=",
      value: "8",
      valueMax: "10",
      unit: "家",
    });
    expect(firms?.commitment.waypoints).toEqual([
      { id: "w1", title: "引进三家", due: "2026-06-20", expected: "3" },
      { id: "w2", title: "签约一家", due: "2026-06-30", expected: null },
    ]);
    expect([halls?.commitment.deadline.on, halls?.commitment.words, halls?.fields]).toEqual([
      "2026-09-30",
      "确保9月底前建成标准厂房",
      ["words", "deadline"],
    ]);
  });

  it("a row added becomes a commitment without a quote; a row removed would be set aside", async () => {
    const made = await draft();
    const last = made.plan.commitments.length - 1;
    const back = changes(
      made,
      edited(made, (put, rows) => {
        rows.delete(ROWS_ABOVE + last);
        put(last + 1, "words", "新开通公交线路");
        put(last + 1, "value", "3");
        put(last + 1, "unit", "条");
      }),
    );
    expect(back.rows.map(({ kind, commitment }) => [kind, commitment.words])).toEqual([
      ["added", "新开通公交线路"],
      ["removed", made.plan.commitments[last]?.words],
    ]);
    const { quote, target, point } = back.rows[0]!.commitment;
    expect([quote.start === quote.end, quote.source.kind, target?.value]).toEqual([true, "none", "3"]);
    expect(point).toBe(made.plan.commitments[last]?.point);
  });

  it.each([
    ["value", "很多", "E", "不是数"],
    ["comparator", "大概吧", "", "看不懂"],
    ["deadline", "2026年2月30日", "", "不是日期"],
    ["q1", "签约（5月1日）", "", "不在这一季度"],
    ["q1", "签约（1月99日）", "", "看不懂"],
    ["words", "", "", "清空"],
  ] as const)(
    "a cell that is not understood changes nothing and is told: %s %s",
    async (key, words, _, says) => {
      const made = await draft();
      const back = changes(
        made,
        edited(made, (put) => put(0, key, words)),
      );
      expect(back.rows).toEqual([]);
      expect(codes(back).join()).toContain(says);
      expect(codes(back).join()).toMatch(/^[A-Z]+5：/);
    },
  );

  it("after a change on the desk, only cells edited in the table count; a cell changed on both sides is marked", async () => {
    const made = await draft();
    const sheet = edited(made, (put) => {
      put(0, "lead", "招商局");
      put(1, "lead", "住建局");
    });
    const commitments = made.plan.commitments.map((one, index) => ({
      ...one,
      ...(index === 0 ? { deadline: { ...one.deadline, on: "2026-11-30" } } : {}),
      ...(index === 1
        ? { owner: { leaderPost: null, units: [{ name: "发改局", role: "lead" as const }] } }
        : {}),
    }));
    const now = { ...made, version: 2, plan: { ...made.plan, commitments } };
    const back = changes(now, sheet);
    expect(back.rows.map(({ fields, both }) => [fields, both])).toEqual([
      [["owner"], false],
      [["owner"], true],
    ]);
    expect(back.rows[0]?.commitment.deadline.on).toBe("2026-11-30");
    expect(back.rows[1]?.cells[0]?.meanwhile).toBe("发改局");
    expect(back.notices[0]?.zh).toContain("第 1 版");
  });

  it("rows sorted, a column inserted and a row copied are still understood", async () => {
    const made = await draft();
    const sheet = edited(made, (put) => put(0, "lead", "招商局"));
    const shifted = new Map(
      [...sheet.rows].map(([row, cells]) => [
        row < ROWS_ABOVE ? row : ROWS_ABOVE + 20 - row,
        new Map([...cells].map(([column, words]) => [column + 1, words])),
      ]),
    );
    const copied = shifted.get(20);
    if (copied) shifted.set(40, new Map(copied));
    const back = changes(made, { name: sheet.name, rows: shifted });
    expect(back.rows.map(({ kind }) => kind)).toEqual(["changed", "added"]);
    expect(back.notices.some(({ zh }) => zh.includes("复制"))).toBe(true);
  });

  it("whatever is typed into any cell, there is an answer and the draft is not touched", async () => {
    const made = await draft();
    const before = JSON.stringify(made);
    const key = fc.constantFrom(...COLUMNS.map((column) => column.key));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), key, fc.string({ maxLength: 40 })), { maxLength: 12 }),
        (typed) => {
          const sheet = edited(made, (put) => {
            for (const [row, column, words] of typed) put(row, column, words);
          });
          changes(made, sheet);
          expect(JSON.stringify(made)).toBe(before);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("words in a written sheet", () => {
  const page = (words: readonly string[]): SheetPage => ({
    name: "表",
    columns: [{ width: 10 }, { width: 10 }],
    rows: words.map((text) => ({
      cells: [
        { look: "text", words: text },
        { look: "text", words: "乙" },
      ],
    })),
    merged: [],
    frozen: { rows: 1, columns: 1 },
    repeated: [0, 0],
    tableFrom: 0,
    paper: "A4",
    footer: "&P",
    choices: [],
  });

  it("that begin like a formula are text, and come back as they were", async () => {
    const words = ["=1+1", "+8家", "-3%", "@SUM(A1)", "_x0041_", 'a<b>&"c"', "一\n二", "\u0007响"];
    const bytes = writeXlsx(page(words));
    const sheet = sheetOf(bytes);
    expect(words.map((_, row) => sheet.rows.get(row)?.get(0))).toEqual([...words.slice(0, -1), "响"]);
    const xml = Buffer.from(writeXlsx(page(words)));
    expect(xml.equals(Buffer.from(bytes))).toBe(true);
  });

  it("are read back whatever they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }),
        (words) => {
          const sheet = sheetOf(writeXlsx(page(words)));
          // oxlint-disable-next-line no-control-regex -- a sheet keeps controls as spaces
          const plain = (text: string) => text.replace(/[\u0000-\u001F]/g, " ").trim();
          for (const [row, text] of words.entries())
            expect(plain(sheet.rows.get(row)?.get(0) ?? "")).toBe(plain(text));
        },
      ),
      { numRuns: 100 },
    );
  });
});

const OFFICE = "/usr/bin/soffice";
describe.skipIf(!existsSync(OFFICE))("saved by LibreOffice (needs soffice)", () => {
  it("a table comes back with what was edited, and nothing else changed", { timeout: 120_000 }, async () => {
    const made = await draft();
    const folder = mkdtempSync(join(tmpdir(), "taizhang-table-"));
    writeFileSync(join(folder, "t.xlsx"), writeXlsx(taskTable(made)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = (to: string, from: string) =>
      execFileSync(
        OFFICE,
        [profile, "--headless", "--convert-to", to, "--outdir", join(folder, to), join(folder, from)],
        {
          stdio: "ignore",
        },
      );
    convert("ods", "t.xlsx");
    convert("xlsx", "ods/t.ods");
    const back = changes(made, sheetOf(new Uint8Array(readFileSync(join(folder, "xlsx/t.xlsx")))));
    expect([back.rows, back.faults]).toEqual([[], []]);
    expect(back.notices.map(({ zh }) => zh)).toEqual([expect.stringContaining("没有改动")]);
  });
});
