import { expect, it } from "vitest";
import { projectCodeOf } from "../../src/office/demo/cast.data.ts";
import { bureau } from "./bureau.ts";
import { bookOf, handIn } from "./sheet.ts";

// Written for this test; the district, its firms and its codes are invented.
const PLAN = ["青禾区2025年工业技改计划", "一、凤凰计划", "全年实施100个以上重点技改项目。"].join("\n");

const TOWNS = ["柳湾镇", "青石镇", "望禾镇", "安澜街道"];
const KINDS = ["工艺装备更新", "数字化智能化融合", "节能环保和安全设施"];
const SIZES = ["大型", "中型", "小型"];
const HEAD = [
  "项目名称",
  "项目代码",
  "镇街",
  "行业",
  "企业规模",
  "改造方向",
  "计划总投资（万元）",
  "计划竣工",
  "阶段",
  "阶段日期",
];

const code = (n: number): string => projectCodeOf("2501", 500 + n);
const name = (n: number): string => `第${n + 1}号技改项目`;
const filing = (n: number): readonly string[] => [
  name(n),
  code(n),
  TOWNS[n % 4] ?? "",
  ["13", "17", "33"][n % 3] ?? "",
  SIZES[n % 3] ?? "",
  KINDS[n % 3] ?? "",
  // One of them is too small for the investment statistics.
  n === 7 ? "300" : String(800 + n * 10),
  n === 103 ? "2025-08-31" : "2025-12-20",
  "备案或核准",
  "2025-01-15",
];
const moved = (n: number, stage: string, day: string): readonly string[] => [name(n), code(n), stage, day];
const MOVES = ["项目名称", "项目代码", "阶段", "阶段日期"];
const span = (from: number, until: number): readonly number[] =>
  Array.from({ length: until - from }, (_, at) => from + at);

it("a year of a hundred and four upgrades: filed, started, checked, one refuted, one stuck, accepted, and two with values afterwards", async () => {
  const at = await bureau(PLAN, 2025, "区工业和信息化局");
  const { on, write, attest, page, line, reporter, office } = at;
  const book = await bookOf(at);
  const verdict = async () => (await page("技改项目")).verdict;
  const readings = async () => {
    const rows = (await line("phoenix")).readings[0].rows as {
      stage: string;
      measure: string | null;
      chosen: boolean;
      reported: string;
      proven: string;
    }[];
    return (measure: string) => rows.find((row) => row.measure === measure);
  };

  // February: the year's filings come as the bureau's own sheet; a hundred and four filings are no start.
  on("2025-02-10");
  const filed = await handIn(reporter, book, "upgrades", [HEAD, ...span(0, 104).map(filing)], "2025-02-10");
  expect(filed.counts).toMatchObject({ new: 104, refused: 0, ask: 0, warned: 1 });
  expect((await verdict()).reading).toMatchObject({ reported: "0", proven: "0" });
  expect((await readings())("projects-filed")).toMatchObject({ reported: "104", chosen: false });

  // Handed in again, the sheet says nothing new: a project is known by its code.
  const again = await handIn(reporter, book, "upgrades", [HEAD, ...span(0, 104).map(filing)], "2025-02-10");
  expect(again).toMatchObject({ counts: { new: 0, same: 104 }, entries: [] });

  // June: sixty have started. Fifty-eight are confirmed on site, one of the rest was not there at all.
  on("2025-06-30");
  const starts = await handIn(
    reporter,
    book,
    "upgrades",
    [MOVES, ...span(0, 60).map((n) => moved(n, "开工", "2025-05-20"))],
    "2025-06-30",
  );
  expect(starts.entries).toHaveLength(60);
  expect((await verdict()).reading).toMatchObject({ reported: "60", proven: "0" });
  for (const entry of starts.entries.slice(0, 58)) await attest(entry);
  await attest(starts.entries[58] ?? 0, "refuted");
  expect(await verdict()).toMatchObject({ reading: { reported: "59", proven: "58" } });

  // Matrices by kind, town, trade and size; nobody is counted twice.
  const panels = (await line("phoenix")).panels as {
    panel: string;
    by?: { rows: string; columns: string };
    cells: { row: string; column: string; count: number }[];
  }[];
  const matrices = panels.filter(({ panel }) => panel === "portfolio");
  expect(matrices.map(({ by }) => `${by?.rows} × ${by?.columns}`)).toEqual([
    "kind × stage",
    "place × stage",
    "industry × size",
    "stage × age",
  ]);
  for (const { cells } of matrices) expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(104);

  // October: forty-four more; the refuted one starts after all. Only the last still waits, filed since January.
  on("2025-10-15");
  const more = await handIn(
    reporter,
    book,
    "upgrades",
    [MOVES, ...[58, ...span(60, 103)].map((n) => moved(n, "开工", "2025-09-20"))],
    "2025-10-15",
  );
  for (const entry of more.entries) await attest(entry);
  expect(await verdict()).toMatchObject({
    word: "done-proven",
    light: "green",
    reading: { reported: "103", proven: "102" },
  });
  const { stuck } = await line("phoenix");
  expect(stuck.map((one: { name: string }) => one.name)).toContain(name(103));
  expect(stuck[0]).toMatchObject({
    name: name(103),
    stage: "filed",
    days: 273,
    due: "2025-08-31",
    reasons: ["older-than-most", "planned-day-past"],
  });

  // The statistics take thirty in; three are accepted, two of them tell what came of it a year's values later.
  on("2025-11-28");
  const taken = await handIn(
    reporter,
    book,
    "upgrades",
    [MOVES, ...span(0, 30).map((n) => moved(n, "纳统", "2025-07-10"))],
    "2025-11-28",
  );
  expect(taken.entries).toHaveLength(30);
  const table = await office.get(
    `${book}/registers/upgrades/table?q=${encodeURIComponent("号技改项目")}&take=200`,
  );
  const ids = new Map(
    (table.body.rows as { id: string; facts: { code: string }; head: number }[]).map((row) => [
      row.facts.code,
      row,
    ]),
  );
  const idOf = (n: number): string => ids.get(code(n))?.id ?? "";
  const say = async (n: number, act: object): Promise<number> => {
    const item = idOf(n);
    const now = await office.get(`${book}/registers/upgrades/items/${item}`);
    const papers = await reporter.upload(
      `${book}/evidence`,
      "材料.pdf",
      new TextEncoder().encode(`%PDF-1.7\n${item}`),
    );
    const written = await reporter.send("POST", `${book}/writes`, {
      register: "upgrades",
      item,
      effectiveOn: "2025-11-28",
      seen: now.body.row.head,
      evidence: [papers.body.sha256],
      ...act,
    });
    expect(written.status, written.text).toBe(200);
    return written.body.entry.seq as number;
  };
  for (const n of [0, 1, 2]) await attest(await say(n, { stage: "accepted" }), "confirmed", 2);
  expect((await readings())("projects-accepted")).toMatchObject({ reported: "3", proven: "3" });
  expect((await readings())("projects-effective")).toMatchObject({ reported: "0" });
  const values = (after: string) => ({
    facts: {
      outputBefore: "8000",
      outputAfter: after,
      valueBefore: "2000",
      valueAfter: "2700",
      staffBefore: "100",
      staffAfter: "90",
      energyBefore: "1600",
      energyAfter: "1500",
    },
  });
  const checked = await say(0, values("10000"));
  await say(1, values("9000"));
  await attest(checked);
  const told = await readings();
  // Figures that nobody has checked make an effect reported, not proven.
  expect(told("projects-effective")).toMatchObject({ reported: "2", proven: "1", chosen: false });
  expect(told("projects-implemented")).toMatchObject({ reported: "103", chosen: true });
  expect(told("projects-filed")).toMatchObject({ reported: "104" });

  // What follows from the values is worked out, never typed: 20 to 30 thousand a head, 0.2 to 0.15 t of coal per CNY 10,000.
  const item = await office.get(`${book}/registers/upgrades/items/${idOf(0)}`);
  expect(item.body.row.derived).toMatchObject({
    productivityBefore: "20",
    productivityAfter: "30",
    productivityChange: "50",
    intensityBefore: "0.2",
    intensityAfter: "0.15",
    intensityChange: "-25",
  });

  // Evaluation is not for whoever carried it out.
  const own = reporter.send("POST", `${book}/writes`, {
    register: "upgrades",
    item: idOf(0),
    stage: "evaluated",
    effectiveOn: "2025-11-28",
    seen: item.body.row.head,
    evidence: [],
  });
  expect((await own).body.error.code).toBe("stage-by-others");
  expect(write).toBeDefined();
});
