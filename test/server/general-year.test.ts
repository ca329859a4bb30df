import { expect, it } from "vitest";
import { bureau } from "./bureau.ts";
import { bookOf, handIn } from "./sheet.ts";

// Written for this test; the district is invented.
const PLAN = [
  "青禾区2025年民生实事",
  "一、民生",
  "确保8月底前完成实验小学改扩建。",
  "全年新建农村公路40公里以上。",
  "年内完成镇卫生院信息系统改造。",
  "年内出台营商环境改革方案。",
  "全年地区生产总值增长5.5%以上。",
].join("\n");

const HEAD = ["指标", "数值", "单位", "时期", "发布日", "版本", "来源", "计入的承诺"];
const SOURCE = "青禾区统计局公报";

it("a year of what belongs to no special line: a school, roads, a clinic, a reform", async () => {
  const at = await bureau(PLAN, 2025, "区发展和改革局");
  const { on, write, attest, page, line, promise, commitments, reporter } = at;
  const book = await bookOf(at);
  expect(commitments.map(({ measureId }) => measureId)).toEqual([
    "matter-finished",
    "amount-delivered",
    "matter-finished",
    "matter-finished",
    "published-figure",
  ]);
  const matter = (words: string, name: string) => ({
    register: "matters",
    stage: "assigned",
    facts: { name, commitments: promise(words).id, unit: "区发展和改革局", plannedEnd: "2025-08-31" },
  });

  // February: matters are opened. Nobody has said anything of the reform, and silence is no zero.
  on("2025-02-10");
  const school = await write(matter("小学", "实验小学改扩建"));
  const clinic = await write(matter("卫生院", "卫生院信息系统改造"));
  const reform = promise("改革").id;

  // March to May: roads are delivered row by row; an amount is reported, and proven when somebody measured it.
  on("2025-05-20");
  const roads = [
    ["柳湾镇东线", "12.5"],
    ["青石镇环线", "9.3"],
  ] as const;
  const delivered = [];
  for (const [name, amount] of roads)
    delivered.push(
      await write({
        register: "outputs",
        stage: "delivered",
        facts: { name, amount, commitments: promise("农村公路").id },
        paper: `${name}验收单`,
      }),
    );
  expect((await page("农村公路")).verdict.reading).toMatchObject({ reported: "21.8", proven: "0" });
  await attest(delivered[0]?.entry ?? 0, "confirmed", 2);
  await attest(delivered[1]?.entry ?? 0, "refuted", 2);
  expect((await page("农村公路")).verdict.reading).toMatchObject({ reported: "12.5", proven: "12.5" });

  // The school moves step by step; a monthly return tells why the clinic stands still.
  await write({ register: "matters", item: school.item, stage: "handling" });
  const told = await reporter.send("POST", `${book}/returns`, {
    commitment: promise("卫生院").id,
    happened: "招标一次流标。",
    problem: "预算未到位。",
    next: "六月重新招标。",
    nothingNew: false,
    effectiveOn: "2025-05-20",
    evidence: [],
  });
  expect(told.status, told.text).toBe(200);
  expect((await page("卫生院")).returns[0]).toMatchObject({
    problem: "预算未到位。",
    unit: "区发展和改革局",
  });

  // August: the school is finished with its papers, and counts as proven once somebody else was there.
  on("2025-08-25");
  const finished = await write({
    register: "matters",
    item: school.item,
    stage: "finished",
    paper: "竣工验收报告",
  });
  expect((await page("小学")).verdict.word).toBe("done-unproven");
  await attest(finished.entry, "confirmed", 3);
  expect((await page("小学")).verdict).toMatchObject({ word: "done-proven", light: "green" });

  // September: the clinic's planned day is past, and the page of the line says so.
  on("2025-09-30");
  const general = await line("general");
  expect(general.stuck).toMatchObject([
    { item: clinic.item, name: "卫生院信息系统改造", stage: "assigned", reasons: ["planned-day-past"] },
  ]);
  const board = general.panels.find((one: { register: string }) => one.register === "matters");
  expect(board.columns.map(({ stage, count }: { stage: string; count: number }) => [stage, count])).toEqual(
    expect.arrayContaining([
      ["assigned", 1],
      ["finished", 1],
    ]),
  );
  expect(general.commitments.find((one: { id: string }) => one.id === reform).verdict.word).toBe(
    "not-assessable",
  );
});

it("a figure that others publish: imported by the office, revised beside the first, never by the unit it judges", async () => {
  const at = await bureau(PLAN, 2025, "区发展和改革局");
  const { on, page, line, promise, office, reporter, write } = at;
  const book = await bookOf(at);
  const gdp = promise("生产总值");
  const row = (figure: string, period: string, day: string, vintage: string, source = SOURCE) => [
    "地区生产总值增速",
    figure,
    "%",
    period,
    day,
    vintage,
    source,
    gdp.id,
  ];

  // Last year's rate is out in January: it is no answer to this year's promise.
  on("2025-01-25");
  await handIn(office, book, "statistics", [HEAD, row("6.6", "2024年", "2025-01-22", "初步")], "2025-01-25");
  expect((await page("生产总值")).verdict.word).toBe("not-assessable");

  // The first half-year, as the bulletin printed it.
  on("2025-07-20");
  await handIn(
    office,
    book,
    "statistics",
    [HEAD, row("5.7", "2025年上半年", "2025-07-18", "初步")],
    "2025-07-20",
  );
  expect((await page("生产总值")).verdict.reading).toMatchObject({ reported: "5.7", proven: "5.7" });

  // The unit that answers for it does not write it, and neither does anybody else's reporter.
  await expect(
    write({
      register: "statistics",
      stage: "published",
      facts: { indicator: "地区生产总值增速", figure: "9.9" },
    }),
  ).rejects.toThrow("figures-by-office");
  expect(reporter).toBeDefined();
  const own = await at.at.person("office", "区发展和改革局");
  const say = async (who: typeof office, facts: object, item: string | null = null, seen = 0) =>
    (
      await who.send("POST", `${book}/writes`, {
        register: "statistics",
        item,
        stage: "published",
        facts,
        effectiveOn: "2025-07-20",
        seen,
        evidence: [],
      })
    ).body;
  const figure = {
    indicator: "地区生产总值增速",
    figure: "5.9",
    period: "2025年上半年",
    releasedOn: "2025-07-19",
    source: SOURCE,
    commitments: gdp.id,
  };
  expect((await say(own, figure)).error.code).toBe("figure-by-judged");
  expect((await say(office, { ...figure, source: "" })).error).toMatchObject({
    code: "figure-without-source",
    field: "source",
  });
  expect((await say(office, { ...figure, releasedOn: null })).error.code).toBe("figure-without-release-day");
  expect((await say(office, { ...figure, releasedOn: "2025-08-01" })).error.code).toBe("figure-ahead");

  // A revised figure is an item of its own: the first cannot be written over.
  on("2025-08-20");
  const [first] = (await line("general")).panels.find((one: { panel: string }) => one.panel === "figures")
    .rows[0].vintages;
  const now = await office.get(`${book}/registers/statistics/items/${first.item}`);
  expect((await say(office, { figure: "5.4" }, first.item, now.body.row.head)).error).toMatchObject({
    code: "figure-stands",
    field: "figure",
  });
  expect((await say(office, { note: "公报第3页" }, first.item, now.body.row.head)).entry.act).toBe("write");
  await say(office, { ...figure, figure: "5.4", vintage: "revised", unit: "%", releasedOn: "2025-08-15" });

  // The latest release counts; the first stays beside it, on the line's page and behind the promise's number.
  const judged = await page("生产总值");
  expect(judged.verdict.reading).toMatchObject({ reported: "5.4", proven: "5.4" });
  expect(judged.figures[0].vintages).toMatchObject([
    { figure: "5.4", vintage: "revised", releasedOn: "2025-08-15", counts: true },
    { figure: "5.7", vintage: "first", releasedOn: "2025-07-18", counts: false, source: SOURCE },
  ]);
  expect(judged.items.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(judged.figures[0].vintages.map(({ item }: { item: string }) => item)),
  );

  // A late revision of an earlier quarter does not stand for the half-year.
  await say(office, {
    ...figure,
    figure: "6.9",
    period: "2025年一季度",
    vintage: "revised",
    releasedOn: "2025-08-18",
  });
  expect((await page("生产总值")).verdict.reading.reported).toBe("5.4");
  const panel = (await line("general")).panels.find((one: { panel: string }) => one.panel === "figures");
  expect(panel.rows.map(({ period }: { period: string }) => period)).toEqual([
    "2025年上半年",
    "2025年一季度",
    "2024年",
  ]);

  // As it was known in July, the first figure counts.
  const then = await office.get(`${book}/commitments/${gdp.id}?on=2025-07-31&known=2025-07-31`);
  expect(then.body.verdict.reading.reported).toBe("5.7");
});
