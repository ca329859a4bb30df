import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { workbookOf } from "../formats/workbook.ts";
import { house, type Visitor } from "./house.ts";

const B = "/api/books/qinghe";
const R = `${B}/registers/projects/intake`;
const wish = { effectiveOn: "2025-03-20" };
const csv = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\r\n"));
/** So many rows that reading and checking them takes a while. */
const LONG = csv(
  "项目名称,计划总投资",
  ...Array.from({ length: 6_000 }, (_, n) => `新建第${n}号道路,${n + 1}`),
);

async function bureau(bytes: Uint8Array, name = "调度表.csv") {
  const place = await house();
  const somebody = await place.person("reporter", "住建局");
  const { body } = await somebody.upload(`${B}/evidence`, name, bytes);
  return { place, somebody, sha256: body.sha256 as string };
}

const entriesOf = async (somebody: Visitor): Promise<number> =>
  (await somebody.get(`${B}/entries`)).body.length as number;

/** Asks for something again and again until it is so. */
async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let n = 0; n < 2_000; n++) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await setTimeout(2);
  }
  throw new Error("it never came to that");
}

describe("Long work on a sheet", () => {
  it("tells how far it is while others are answered, and nothing once it is done", async () => {
    const { somebody, sha256 } = await bureau(LONG);
    const preview = somebody.send("POST", R, { sha256, wish, take: 1 });
    const progress = async () => (await somebody.get(`${R}/progress?sha256=${sha256}`)).body;
    const seen = await until(progress, (told) => told?.phase === "checking" && told.done > 0);
    expect(seen.done).toBeLessThan(seen.of);
    expect((await preview).body.counts.new).toBe(6_000);
    expect(await progress()).toBeNull();
  });

  it("a preview can be stopped; it says so, and can be asked again", async () => {
    const { somebody, sha256 } = await bureau(LONG);
    const preview = somebody.send("POST", R, { sha256, wish, take: 1 });
    const stop = async () => (await somebody.send("POST", `${R}/stop`, { sha256 })).body.stopped as boolean;
    await until(stop, (stopped) => stopped);
    expect((await preview).body.error).toMatchObject({
      code: "stopped",
      zh: expect.stringContaining("没有写入"),
    });
    expect(await stop()).toBe(false);
    expect((await somebody.send("POST", R, { sha256, wish, take: 1 })).body.counts.new).toBe(6_000);
  });

  it("taking a sheet can be stopped until its one transaction begins: then nothing of it stands in the book", async () => {
    const { somebody, sha256 } = await bureau(LONG);
    const before = await entriesOf(somebody);
    const taken = somebody.send("POST", `${R}/take`, { sha256, wish });
    const stop = async () => (await somebody.send("POST", `${R}/stop`, { sha256 })).body.stopped as boolean;
    await until(stop, (stopped) => stopped);
    expect((await taken).body.error.code).toBe("stopped");
    expect(await entriesOf(somebody)).toBe(before);
  });

  it("nobody stops, or looks at, the work of somebody else", async () => {
    const { place, somebody, sha256 } = await bureau(LONG);
    const other = await place.person("reporter", "工信局");
    const preview = somebody.send("POST", R, { sha256, wish, take: 1 });
    await until(
      async () => (await somebody.get(`${R}/progress?sha256=${sha256}`)).body,
      (told) => told !== null,
    );
    expect((await other.get(`${R}/progress?sha256=${sha256}`)).body).toBeNull();
    expect((await other.send("POST", `${R}/stop`, { sha256 })).body).toEqual({ stopped: false });
    expect((await preview).status).toBe(200);
    expect((await place.visitor().get(`${R}/progress?sha256=${sha256}`)).status).toBe(401);
  });
});

describe("A sheet that is not understood at first", () => {
  it("shows its first lines, so that a person can say where the head is", async () => {
    const { somebody, sha256 } = await bureau(csv("青禾区住建局", "工程,额度（亿元）", "新建甲道路,1.2"));
    const seen = (await somebody.send("POST", R, { sha256, wish })).body;
    expect(seen).toMatchObject({
      fault: { code: "no-head" },
      headRow: null,
      rows: [],
      top: [
        { row: 0, words: "青禾区住建局" },
        { row: 1, words: "工程 | 额度（亿元）" },
        { row: 2, words: "新建甲道路 | 1.2" },
      ],
    });
    const named = { ...wish, headRow: 1 };
    const columns = { 0: "name", 1: "totalInvestment" };
    const headed = (await somebody.send("POST", R, { sha256, wish: { ...named, columns } })).body;
    expect(headed).toMatchObject({ fault: null, headRow: 1, counts: { new: 1 } });
    const taken = await somebody.send("POST", `${R}/take`, { sha256, wish: { ...named, columns } });
    expect(taken.body.written).toBe(1);
    const { rows } = (await somebody.get(`${B}/registers/projects/table`)).body;
    expect(rows).toMatchObject([{ facts: { name: "新建甲道路", totalInvestment: "12000" } }]);
  });

  it("without a column of names shows its columns, so that a person can say which one it is", async () => {
    const { somebody, sha256 } = await bureau(csv("工程,计划总投资,备注", "新建甲道路,5,已开工"));
    const seen = (await somebody.send("POST", R, { sha256, wish })).body;
    expect(seen).toMatchObject({ fault: { code: "no-name" }, headRow: 0 });
    expect(seen.columns.map(({ head }: { head: string }) => head)).toEqual(["工程", "计划总投资", "备注"]);
    const named = { ...wish, columns: { 0: "name" } };
    expect((await somebody.send("POST", R, { sha256, wish: named })).body).toMatchObject({
      fault: null,
      counts: { new: 1 },
    });
  });
});

describe("A spreadsheet that cannot be taken gets its sentence, and nothing of it is written", () => {
  const sheet = { name: "表", rows: [["项目名称"], ["新建甲道路"]] };
  it.each([
    ["200,000 declared rows", workbookOf([{ ...sheet, dimension: "A1:F200000" }]), "sheet-too-large"],
    ["hidden sheets only", workbookOf([{ ...sheet, state: "hidden" }]), "hidden-sheets"],
  ])("%s", async (_, bytes, code) => {
    const { somebody, sha256 } = await bureau(bytes, "表.xlsx");
    const before = await entriesOf(somebody);
    for (const end of ["", "/take"])
      expect((await somebody.send("POST", `${R}${end}`, { sha256, wish })).body.error).toMatchObject({
        code,
        zh: expect.stringContaining("表.xlsx"),
        en: expect.stringContaining("表.xlsx"),
      });
    expect(await entriesOf(somebody)).toBe(before);
  });

  it("macros, already when it is handed in", async () => {
    const place = await house();
    const somebody = await place.person("reporter", "住建局");
    const bytes = workbookOf([sheet], { more: [{ name: "xl/vbaProject.bin", bytes: "x" }] });
    const { status, body } = await somebody.upload(`${B}/evidence`, "表.xlsx", bytes);
    expect([status, body.error.code]).toEqual([415, "file-macro"]);
  });
});
