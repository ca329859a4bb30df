import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { house, type Visitor } from "../server/house.ts";

/** Debian's LibreOffice, or the one that SOFFICE names. */
const OFFICE = process.env.SOFFICE ?? "/usr/bin/soffice";
const NO_OFFICE = !existsSync(OFFICE);
const needs = (title: string): string =>
  NO_OFFICE ? `${title} (needs LibreOffice: sudo apt-get install libreoffice-calc)` : title;

const run = promisify(execFile);
let folder = "";

/** Opens a file in LibreOffice and saves it as a spreadsheet. */
async function saved(name: string, content: string | Uint8Array): Promise<Uint8Array> {
  const path = join(folder, name);
  await writeFile(path, content);
  // A profile of its own, so that a LibreOffice that somebody has open is not asked to do it.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const into = join(folder, "saved");
  await run(OFFICE, [profile, "--headless", "--convert-to", "xlsx", "--outdir", into, path], {
    timeout: 90_000,
  });
  return new Uint8Array(await readFile(join(into, `${basename(name).replace(/\.\w+$/, "")}.xlsx`)));
}

const text = (words: string, more = ""): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: string, more = ""): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
const day = (value: string): string =>
  `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const covered = "<table:covered-table-cell/>";
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;

/** A sheet as an office keeps it: a title over all columns, a unit, a head of two merged lines, a formula, true dates, a total. */
const DISTRICT_SHEET = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="调度表"><table:table-column table:number-columns-repeated="5"/>
${row(text("青禾区技改项目调度表", ' table:number-columns-spanned="5"'), covered, covered, covered, covered)}
${row(text("单位：亿元"))}
${row(
  text("项目名称", ' table:number-rows-spanned="2"'),
  text("投资情况", ' table:number-columns-spanned="2"'),
  covered,
  text("计划竣工", ' table:number-rows-spanned="2"'),
  text("阶段", ' table:number-rows-spanned="2"'),
)}
${row(covered, text("计划总投资"), text("已完成投资（万元）"), covered, covered)}
${row(text("青禾化工扩能项目"), number("1.2"), number("3000", ' table:formula="of:=[.B5]*2500"'), day("2025-06-30"), text("开工"))}
${row(text("清河纺织智能改造"), text("8000万"), text("若干"), text("2025年底"), text("备案"))}
${row(text("东岭食品节能改造"), number("0.5"), number("1"), text("2025年9月"), text("备案"))}
${row(text("合计"), number("1.7"), number("3001"))}
</table:table></office:spreadsheet></office:body></office:document>`;

const B = "/api/books/qinghe";
const R = `${B}/registers/upgrades`;
const wish = { effectiveOn: "2025-03-20" };

async function handIn(who: Visitor, bytes: Uint8Array): Promise<string> {
  const { body } = await who.upload(`${B}/evidence`, "表.xlsx", bytes);
  return body.sha256 as string;
}

describe.skipIf(NO_OFFICE)(needs("表格经 LibreOffice 存过，来去都不走样"), () => {
  let reporter: Visitor;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "taizhang-office-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("合并的表头、单位行、公式、日期、合计：读到的就是表里写的，登记后名册里也是", async () => {
    const place = await house();
    reporter = await place.person("reporter", "工信局");
    const sha256 = await handIn(reporter, await saved("调度表.fods", DISTRICT_SHEET));
    const seen = (await reporter.send("POST", `${R}/intake`, { sha256, wish })).body;
    expect(seen).toMatchObject({
      sheet: "调度表",
      headRow: 3,
      counts: { new: 2, refused: 1 },
      rows: [
        { row: 5 },
        { row: 6, faults: [{ code: "number", zh: expect.stringContaining("若干") }] },
        { row: 7 },
      ],
    });
    const taken = await reporter.send("POST", `${R}/intake/take`, { sha256, wish });
    expect(taken.body).toMatchObject({ written: 2, refused: 1 });
    const { rows } = (await reporter.get(`${R}/table`)).body;
    expect(rows.map(({ facts, stage }: { facts: object; stage: string }) => ({ ...facts, stage }))).toEqual([
      {
        name: "青禾化工扩能项目",
        totalInvestment: "12000",
        paidInvestment: "3000",
        plannedEnd: "2025-06-30",
        stage: "started",
      },
      {
        name: "东岭食品节能改造",
        totalInvestment: "5000",
        paidInvestment: "1",
        plannedEnd: "2025-09-30",
        stage: "filed",
      },
    ]);
  });

  it("导出的表在 LibreOffice 里打开、存过，再导回来每一行都是“无变化”；模板存过也还认得", async () => {
    const place = await house();
    const office = await place.person("office");
    const amounts = ["0.0001", "123456789012.34", "123456789012345.678912", "8000"];
    for (const [n, totalInvestment] of amounts.entries()) {
      const facts = {
        name: [`=1+1 项目`, "“引号”与,逗号", "-3 号<泵站>&管网", "007 号线"][n],
        totalInvestment,
        plannedEnd: "2025-06-30",
        key: n % 2 === 0,
      };
      const written = {
        register: "upgrades",
        item: null,
        facts,
        stage: "filed",
        effectiveOn: "2025-03-01",
        seen: 0,
      };
      const answer = await office.send("POST", `${B}/writes`, { ...written, evidence: [] });
      expect(answer.status, answer.text).toBe(200);
    }
    const out = await place.app.inject({
      url: `${R}/table.xlsx`,
      headers: { authorization: `Bearer ${place.consoleKey}` },
    });
    const sha256 = await handIn(office, await saved("导出.xlsx", new Uint8Array(out.rawPayload)));
    const seen = (await office.send("POST", `${R}/intake`, { sha256, wish })).body;
    expect(seen.rows.flatMap(({ faults }: { faults: object[] }) => faults)).toEqual([]);
    expect(seen.counts).toMatchObject({ same: 4, new: 0, update: 0, ask: 0, refused: 0 });

    const template = await place.app.inject({
      url: `${R}/template.xlsx`,
      headers: { authorization: `Bearer ${place.consoleKey}` },
    });
    const empty = await handIn(office, await saved("模板.xlsx", new Uint8Array(template.rawPayload)));
    const read = (await office.send("POST", `${R}/intake`, { sha256: empty, wish })).body;
    expect(read.fault).toBeNull();
    expect(read.rows).toEqual([]);
    expect(
      read.columns.filter(
        ({ target, guessed }: { target: string | null; guessed: boolean }) => target === null || guessed,
      ),
    ).toEqual([]);
  });
});
