import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../src/formats/csv.ts";
import { readSheets } from "../../src/formats/xlsx/read-sheets.ts";
import { writeXlsx } from "../../src/formats/xlsx/write-xlsx.ts";
import { replay } from "../../src/ledger/replay.ts";
import { readIntake, type IntakeWish } from "../../src/office/intake/intake.ts";
import { refusedSheet, registerSheet, templateSheet } from "../../src/office/intake/register-sheet.ts";
import { registerTable } from "../../src/office/table.ts";
import type { SheetPage, SheetRead } from "../../src/office/task-table/sheet.ts";
import { REGISTERS, registerOf } from "../../src/registers/registers.ts";
import type { Register } from "../../src/registers/register.ts";
import { header, log, write } from "../ledger/fixture.ts";

const ON = "2025-03-20";
const register = (id: string): Register => {
  const found = registerOf(id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** A sheet as it would be read, written as lines of cells. */
const sheet = (...lines: readonly (readonly string[])[]): SheetRead => ({
  name: "Sheet1",
  rows: new Map(
    lines.map((cells, row) => [
      row,
      new Map(cells.flatMap((text, column) => (text === "" ? [] : [[column, text] as const]))),
    ]),
  ),
});

const entries = log([
  write("upgrades", "u-1", {
    stage: "filed",
    facts: { name: "青禾化工尾气回收项目", totalInvestment: "3000", code: "2501-371400-04-01-123456" },
  }),
  write("upgrades", "u-2", { facts: { name: "清河纺织一期智能改造" } }),
  write("enterprises", "e-1", { facts: { name: "青禾制桶厂", step: "to-company" } }),
]);
const book = replay(header("b"), entries, { on: ON, known: entries.length });

const read = (of: SheetRead, wish: Partial<IntakeWish> = {}, id = "upgrades") => {
  const intake = readIntake(of, register(id), book, { effectiveOn: ON, ...wish });
  if (!intake.ok) throw new Error(intake.error.zh);
  return intake.value;
};
const refusal = (of: SheetRead, id = "upgrades") => {
  const intake = readIntake(of, register(id), book, { effectiveOn: ON });
  return intake.ok ? null : intake.error;
};

describe("A sheet is read for a register", () => {
  it("title, unit line and a head of two merged lines above the rows; money in 万 and 亿; totals are left out", () => {
    const { heading, rows } = read(
      sheet(
        ["青禾区技改项目调度表", "", "", "", ""],
        ["单位：亿元", "", "", "", ""],
        ["序号", "项目名称", "投资情况", "", "备注"],
        ["", "", "计划总投资", "已完成投资（万元）", ""],
        ["1", "新建甲装置", "1.2", "300", ""],
        ["2", "新建乙装置", "8000万", "2,500", "设备已订"],
        ["合计", "合计", "2", "2800", ""],
      ),
    );
    expect(heading.row).toBe(3);
    expect(rows.map(({ row, fate, facts }) => [row, fate, facts])).toEqual([
      [5, "new", { name: "新建甲装置", totalInvestment: "12000", paidInvestment: "300" }],
      [
        6,
        "new",
        expect.objectContaining({ name: "新建乙装置", totalInvestment: "8000", paidInvestment: "2500" }),
      ],
    ]);
  });

  it.each([
    ["2025-06-30", "2025-06-30"],
    ["2025年6月30日", "2025-06-30"],
    ["2025.6.30", "2025-06-30"],
    ["2025/6/30 0:00:00", "2025-06-30"],
    ["20250630", "2025-06-30"],
    ["45838", "2025-06-30"],
    ["2025年6月", "2025-06-30"],
    ["2025年6月底前", "2025-06-30"],
    ["2025年底", "2025-12-31"],
  ])("a day written %s is %s", (text, day) => {
    const [row] = read(sheet(["项目名称", "计划竣工"], ["丙装置", text])).rows;
    expect(row).toMatchObject({ fate: "new", facts: { plannedEnd: day } });
  });

  it.each([
    ["计划总投资", "#REF!", "formula"],
    ["计划总投资", "约三百", "number"],
    ["计划总投资", "300-500", "number"],
    ["计划总投资", "-5", "negative"],
    ["计划总投资", "20亩", "unit"],
    ["计划竣工", "2025-02-30", "day"],
    ["计划竣工", "明年上半年", "day"],
    ["阶段", "快好了", "stage"],
    ["统一社会信用代码", "91371400MA3C4D5E60", "field"],
  ])("%s may not say %s; the fault stands at its cell", (head, text, code) => {
    const [row] = read(sheet(["项目名称", head], ["丙装置", text])).rows;
    expect(row).toMatchObject({ fate: "refused", faults: [{ column: 1, code }] });
    expect(row?.faults[0]?.zh).not.toContain("{");
    expect(row?.faults[0]?.en).not.toContain("{");
  });

  it("offices write nothing in many ways, and nothing is no fault", () => {
    const [row] = read(sheet(["项目名称", "计划总投资", "计划竣工"], ["丙装置", "——", "/"])).rows;
    expect(row).toMatchObject({ fate: "new", facts: { name: "丙装置" }, faults: [] });
  });

  it("an item is known again by its code, by its name, or by its number; what it already says is not said again", () => {
    const { rows } = read(
      sheet(
        ["编号", "项目名称", "项目代码", "计划总投资"],
        ["", "青禾化工尾气回收工程（新名）", "2501-371400-04-01-123456", "0.3亿"],
        ["u-2", "", "", "500"],
        ["u-9", "没有的", "", "1"],
      ),
    );
    expect(rows.map(({ fate, item, facts }) => [fate, item, facts])).toEqual([
      ["update", "u-1", { name: "青禾化工尾气回收工程（新名）" }],
      ["update", "u-2", { totalInvestment: "500" }],
      ["refused", null, expect.anything()],
    ]);
  });

  it("a name that is only like one is asked about, and a person's decision is taken", () => {
    const of = sheet(["项目名称", "计划总投资"], ["清河纺织二期智能改造", "500"]);
    expect(read(of).rows[0]).toMatchObject({ fate: "ask", like: [{ item: "u-2", why: "name" }] });
    expect(read(of, { choices: { 2: "new" } }).rows[0]).toMatchObject({ fate: "new", item: null });
    expect(read(of, { choices: { 2: "u-2" } }).rows[0]).toMatchObject({ fate: "update", item: "u-2" });
  });

  it("the same item twice in one sheet: the second is refused and names the first", () => {
    const { rows } = read(sheet(["项目名称", "计划总投资"], ["丙装置", "1"], ["丙装置", "2"]));
    expect(rows.map(({ fate }) => fate)).toEqual(["new", "refused"]);
    expect(rows[1]?.faults[0]?.zh).toContain("第 2 行");
  });

  it("a firm may take several steps: each is a row of its own", () => {
    const of = sheet(["企业", "培育台阶"], ["青禾制桶厂", "个转企"], ["青禾制桶厂", "规改股"]);
    expect(read(of, {}, "enterprises").rows.map(({ fate, item }) => [fate, item])).toEqual([
      ["same", "e-1"],
      ["new", null],
    ]);
  });

  it("what is new beside an old stage has the day of the sheet, not the day of the stage", () => {
    const of = sheet(
      ["编号", "阶段", "阶段日期", "计划总投资"],
      ["u-1", "备案", entries[0]?.effectiveOn ?? "", "3100"],
    );
    expect(read(of).rows[0]).toMatchObject({ fate: "update", stage: null, effectiveOn: ON });
  });

  it("more paid than planned is a warning and no refusal", () => {
    const checked = (register("upgrades").checks ?? []).some(({ kind }) => kind === "not-above");
    const [row] = read(sheet(["项目名称", "计划总投资", "已完成投资"], ["丙装置", "1", "2"])).rows;
    expect(row?.fate).toBe("new");
    expect((row?.warnings.length ?? 0) > 0).toBe(checked);
  });

  it("a column can be told what it is, or taken out", () => {
    const of = sheet(["项目名称", "额度"], ["丙装置", "7"]);
    expect(
      read(sheet(["项目名称", "备注", "额度"], ["丙装置", "", "7"]), { columns: { 2: "totalInvestment" } })
        .rows[0]?.facts,
    ).toMatchObject({ totalInvestment: "7" });
    expect(refusal(of)?.code).toBe("no-head");
  });

  it.each([
    ["another table", sheet(["姓名", "电话"], ["甲", "1"]), "no-head"],
    ["no name", sheet(["计划总投资", "计划竣工"], ["1", "2025-01-01"]), "no-name"],
    ["no rows", sheet(["项目名称", "计划总投资"]), "no-rows"],
    ["nothing", sheet(), "no-head"],
  ])("the wrong sheet (%s) is refused with a sentence", (_, of, code) => {
    expect(refusal(of)?.code).toBe(code);
    expect(refusal(of)?.zh).not.toContain("{");
  });
});

const backXlsx = (page: SheetPage): SheetRead => {
  const sheets = readSheets(writeXlsx(page), "t.xlsx");
  if (!sheets.ok || sheets.value[0] === undefined) throw new Error("unread");
  return sheets.value[0];
};
const backCsv = (page: SheetPage): SheetRead => {
  const back = readCsv(writeCsv(page), "t.csv");
  if (!back.ok) throw new Error(back.error.code);
  return back.value;
};

const fact = (field: Register["fields"][number]): fc.Arbitrary<string | boolean> => {
  const whole = fc.integer({ min: -99_999_999, max: 99_999_999 });
  switch (field.kind) {
    case "number":
      return fc.tuple(whole, fc.integer({ min: 0, max: 999 })).map(([a, b]) => `${a}.${b}1`);
    case "money":
      return fc.tuple(fc.nat(999_999_999), fc.nat(999_999)).map(([a, b]) => `${a}9999.${b}`);
    case "day":
      return fc
        .integer({ min: 0, max: 9_000 })
        .map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...(field.choices ?? []).map(({ id }) => id));
    case "industry":
      return fc.constantFrom("26", "39", "01");
    case "code":
      return fc.constant("");
    case "commitments":
    case "item":
    case "items":
      return fc.constantFrom("2024-01.c01", "2024-01.c02 2024-01.c03");
    default:
      return fc.oneof(
        fc
          .string({ minLength: 1, maxLength: 20, unit: "binary" })
          .filter((text) => !/[\p{C}\uFFFD]/u.test(text)),
        fc.constantFrom(
          "=1+1",
          "-5",
          "+8",
          "@x",
          "'=1",
          '他说"好"',
          "甲,乙;丙",
          "一\n二",
          "_x0041_",
          "2025",
          " 前后空 ",
        ),
      );
  }
};

describe("What goes out comes back unchanged", () => {
  const kinds = REGISTERS.filter(({ fields, id }) => fields.length > 1 && id !== "erasures");
  it.each(kinds.map(({ id }) => id))("%s: every row of an export reads back as the same", (id) => {
    const kind = register(id);
    const one = fc.tuple(
      fc.record(Object.fromEntries(kind.fields.map((field) => [field.id, fact(field)]))),
      kind.stages.length === 0 ? fc.constant(null) : fc.constantFrom(...kind.stages.map((stage) => stage.id)),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (items) => {
        const told = log(
          items.map(([facts, stage], n) =>
            write(id, `x-${n}`, {
              ...(stage === null ? {} : { stage }),
              facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== "")),
            }),
          ),
        );
        const here = replay(header("b"), told, { on: ON, known: told.length });
        const rows = registerTable(here, id, { take: 9 })?.rows ?? [];
        for (const back of [backXlsx, backCsv]) {
          const intake = readIntake(back(registerSheet(kind, rows)), kind, here, { effectiveOn: ON });
          if (!intake.ok) throw new Error(intake.error.zh);
          expect(intake.value.rows.filter(({ fate }) => fate !== "same")).toEqual([]);
          expect(intake.value.rows).toHaveLength(items.length);
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(kinds.map(({ id }) => id))(
    "%s: every column of a template is known, and its example is no row",
    (id) => {
      const back = backXlsx(templateSheet(register(id)));
      const intake = readIntake(back, register(id), book, { effectiveOn: ON });
      if (!intake.ok) throw new Error(intake.error.zh);
      expect(intake.value.rows).toEqual([]);
      expect(
        intake.value.heading.columns.filter(({ target, guessed }) => target === null || guessed),
      ).toEqual([]);
    },
  );

  it("rows that were refused go out with the reason, and come back once they are mended", () => {
    const of = sheet(["单位：亿元"], ["项目名称", "计划总投资"], ["丙装置", "若干"], ["丁装置", "2"]);
    const page = refusedSheet(read(of), of);
    const back = backXlsx(page);
    expect([...back.rows.values()].map((cells) => [...cells.values()])).toEqual([
      ["项目名称", "计划总投资（亿元）", "未导入原因"],
      ["丙装置", "若干", expect.stringContaining("若干")],
    ]);
    const mended = new Map(back.rows).set(1, new Map(back.rows.get(1) ?? []).set(1, "1.5"));
    expect(read({ ...back, rows: mended }).rows).toMatchObject([
      { fate: "new", facts: { name: "丙装置", totalInvestment: "15000" } },
    ]);
  });
});
