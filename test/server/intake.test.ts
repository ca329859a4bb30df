import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/formats/csv.ts";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const R = `${B}/registers/projects/intake`;
const csv = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\r\n"));
const SHEET = csv(
  "项目名称,计划总投资（亿元）,备注",
  "新建甲道路,1.2,",
  "新建乙道路,若干,",
  '"新建丙,桥梁",0.5,"含""引桥"""',
);
const wish = { effectiveOn: "2025-03-20" };

async function handedIn(role: "office" | "reporter" = "reporter", bytes = SHEET, name = "调度表.csv") {
  const place = await house();
  const somebody = await place.person(role, "住建局");
  const { body } = await somebody.upload(`${B}/evidence`, name, bytes);
  return { place, somebody, sha256: body.sha256 as string };
}

describe("A bureau hands in its sheet", () => {
  it("sees what would be written, and nothing has been", async () => {
    const { somebody, sha256 } = await handedIn();
    const before = (await somebody.get(`${B}/entries`)).body.length;
    const seen = await somebody.send("POST", R, { sha256, wish });
    expect(seen.status).toBe(200);
    expect(seen.body).toMatchObject({
      headRow: 0,
      counts: { new: 2, refused: 1, ask: 0, same: 0, update: 0 },
      rows: [
        { row: 2, fate: "new", cells: ["新建甲道路", "1.2", ""] },
        { row: 3, fate: "refused", faults: [{ column: 1, zh: expect.stringContaining("若干") }] },
        { row: 4, fate: "new", name: "新建丙,桥梁" },
      ],
    });
    const refused = await somebody.send("POST", R, { sha256, wish, show: "refused" });
    expect(refused.body.rows.map(({ row }: { row: number }) => row)).toEqual([3]);
    expect((await somebody.get(`${B}/entries`)).body).toHaveLength(before);
  });

  it("takes it once: all that can be written in one go, the sheet behind each entry; a second time says nothing new", async () => {
    const { somebody, sha256 } = await handedIn();
    const taken = await somebody.send("POST", `${R}/take`, { sha256, wish });
    expect(taken.body).toMatchObject({ written: 2, refused: 1, ask: 0 });
    expect(taken.body.last - taken.body.first).toBe(1);
    const lines = (await somebody.get(`${B}/entries?after=${taken.body.first - 1}`)).body;
    expect(lines.map(({ evidence }: { evidence: { sha256: string }[] }) => evidence[0]?.sha256)).toEqual([
      sha256,
      sha256,
    ]);
    const again = await somebody.send("POST", R, { sha256, wish });
    expect(again.body.counts).toMatchObject({ new: 0, update: 0, same: 2, refused: 1 });
    expect((await somebody.send("POST", `${R}/take`, { sha256, wish })).body).toMatchObject({
      written: 0,
      first: null,
      same: 2,
    });
    const left = await somebody.send("POST", `${R}/refused`, { sha256, wish });
    expect(left.headers["content-type"]).toContain("spreadsheetml");
  });

  it("a row that the office would refuse is refused in the preview with the same sentence", async () => {
    const { somebody, sha256 } = await handedIn("office");
    expect((await somebody.send("POST", `${R}/take`, { sha256, wish })).body.written).toBe(2);
    const {
      place,
      somebody: other,
      sha256: later,
    } = await handedIn("reporter", csv("项目名称,阶段,阶段日期", "新建丁道路,,2026-01-01"));
    expect(place).toBeDefined();
    const seen = await other.send("POST", R, { sha256: later, wish });
    expect(seen.body.rows).toMatchObject([{ fate: "refused", faults: [{ code: "refused" }] }]);
  });

  it("export and template go out to those who may read; what went out comes back as the same", async () => {
    const { somebody, sha256 } = await handedIn();
    await somebody.send("POST", `${R}/take`, { sha256, wish });
    const out = await somebody.get(`${B}/registers/projects/table.csv?q=${encodeURIComponent("丙")}`);
    const sheet = readCsv(new TextEncoder().encode(out.text), "t");
    expect(sheet.ok && sheet.value.rows.size).toBe(2);
    expect(out.text).toContain("新建丙");
    expect(out.text).not.toContain("新建甲");
    const all = await somebody.get(`${B}/registers/projects/table.csv`);
    const back = await somebody.upload(`${B}/evidence`, "back.csv", new TextEncoder().encode(all.text));
    const seen = await somebody.send("POST", R, { sha256: back.body.sha256, wish });
    expect(seen.body.counts).toMatchObject({ same: 2, new: 0, update: 0, refused: 0, ask: 0 });
    for (const name of ["template.xlsx", "table.xlsx"]) {
      const file = await somebody.get(`${B}/registers/projects/${name}`);
      expect([file.status, file.headers["content-type"]]).toEqual([
        200,
        expect.stringContaining("spreadsheetml"),
      ]);
    }
  });

  it.each([
    ["checker", 403],
    ["reader", 403],
  ] as const)("a %s hands in no sheet", async (role, status) => {
    const { place, sha256 } = await handedIn();
    const other = await place.person(role, "住建局");
    for (const end of ["", "/take", "/refused"])
      expect((await other.send("POST", `${R}${end}`, { sha256, wish })).status).toBe(status);
  });

  it("the wrong sheet, an unknown file, an unknown register and a simulated book each get their sentence", async () => {
    const { somebody, sha256, place } = await handedIn("office", csv("姓名,电话", "甲,1"));
    const told = async (url: string, file: string) =>
      (await somebody.send("POST", url, { sha256: file, wish })).body.error;
    expect(await told(`${R}/take`, sha256)).toMatchObject({
      code: "no-head",
      zh: expect.stringContaining("模板"),
    });
    expect((await told(R, "0".repeat(64))).code).toBe("evidence-unknown");
    expect((await told(`${B}/registers/nothing/intake`, sha256)).code).toBe("unknown-register");
    expect((await told("/api/books/shadow/registers/projects/intake", sha256)).code).toBe(
      "simulated-read-only",
    );
    expect((await place.visitor().send("POST", R, { sha256, wish })).status).toBe(401);
  });
});
