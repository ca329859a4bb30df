import { expect, it } from "vitest";
import { bureau } from "./bureau.ts";
import { bookOf } from "./sheet.ts";

// Written for this test; the district is invented.
const PLAN = [
  "青禾区2025年重点工作",
  "一、基础设施",
  "确保9月底前建成青岚数据中心项目。",
  "全年开工建设标准化厂房项目2个以上。",
].join("\n");

const PERMITS = ["filed", "land", "land-permit", "eia", "works-permit", "drawings", "supervision"] as const;

it("a year of the bureau that builds: permits, a start without one, a use before acceptance, and what the law still takes", async () => {
  const at = await bureau(PLAN, 2025, "区发展和改革局");
  const { on, write, attest, page, line, commitments, office } = at;
  expect(commitments.map(({ line: bound, measureId }) => [bound, measureId])).toEqual([
    ["infrastructure", "named-in-use"],
    ["infrastructure", "projects-started"],
  ]);

  // January: the project is filed; everything else is still to come, and there is time.
  on("2025-01-22");
  const centre = await write({
    register: "projects",
    stage: "filed",
    facts: {
      name: "青岚数据中心项目",
      totalInvestment: "60000",
      buildDays: "150",
      plannedEnd: "2025-09-30",
      place: "青石镇",
    },
  });
  const row = async (name: string) => {
    const panel = (await line("infrastructure")).panels.find(
      (one: { panel: string }) => one.panel === "milestones",
    );
    return panel.rows.find((one: { name: string }) => one.name === name);
  };
  // 30 days for the environment (drawings and permit take 15 working days and a week, two days less), then 150 by contract and 15 working days for the fire acceptance.
  expect(await row("青岚数据中心项目")).toMatchObject({ room: "enough", planned: "2025-09-30", left: 251 });
  expect((await row("青岚数据中心项目")).path.map(({ stage }: { stage: string }) => stage)).toEqual([
    "eia",
    "start",
    "main-works",
    "fire",
    "in-use",
  ]);

  // By June nothing has moved: the same path does not fit any more, long before the deadline.
  on("2025-06-10");
  expect(await row("青岚数据中心项目")).toMatchObject({ room: "short" });

  // The permits come, dated as they were given.
  for (const [n, stage] of PERMITS.entries())
    if (stage !== "filed")
      await write({ register: "projects", item: centre.item, stage, so: `2025-02-${10 + n}` });
  await write({ register: "projects", item: centre.item, stage: "permit", so: "2025-02-20" });
  // Three months after the permit without a start: the permit is void unless extended (建筑法 art. 9).
  expect((await row("青岚数据中心项目")).overdue).toMatchObject([{ stage: "start", due: "2025-05-20" }]);

  // A start needs a paper; the refusal says which.
  const bare = write({ register: "projects", item: centre.item, stage: "start", so: "2025-02-25" });
  await expect(bare).rejects.toThrow("施工许可证与现场照片");
  const started = await write({
    register: "projects",
    item: centre.item,
    stage: "start",
    so: "2025-02-25",
    paper: "开工现场照片",
  });
  expect((await row("青岚数据中心项目")).overdue).toEqual([]);
  await attest(started.entry, "confirmed", 3);

  // In use before anybody accepted it: written, marked, listed with the law's own order; nothing is mended silently.
  on("2025-09-12");
  const used = await write({
    register: "projects",
    item: centre.item,
    stage: "in-use",
    paper: "机柜上电记录",
  });
  const marked = await row("青岚数据中心项目");
  expect(marked.against.map(({ zh }: { zh: string }) => zh)).toEqual([
    "2025-09-12 已登记「投入使用」，但没有「消防验收或备案」的记录",
    "2025-09-12 已登记「投入使用」，但没有「竣工验收」的记录",
  ]);
  const told = await office.get(`${await bookOf(at)}/registers/projects/items/${centre.item}`);
  expect(told.body.order).toEqual(marked.against);
  expect((await page("数据中心")).verdict.reading).toMatchObject({ reported: "1", proven: "0" });

  // The checker was there and saw no use; the claim counts for nothing.
  await attest(used.entry, "refuted");
  expect((await page("数据中心")).verdict.reading).toMatchObject({ reported: "0", proven: "0" });

  // Accepted and used in the order of the law, and checked.
  on("2025-09-29");
  for (const stage of ["main-works", "planning-check"])
    await write({ register: "projects", item: centre.item, stage, so: "2025-09-15" });
  await write({ register: "projects", item: centre.item, stage: "fire", so: "2025-09-20" });
  await write({
    register: "projects",
    item: centre.item,
    stage: "accepted",
    so: "2025-09-26",
    paper: "竣工验收报告",
  });
  const real = await write({
    register: "projects",
    item: centre.item,
    stage: "in-use",
    so: "2025-09-28",
    paper: "投用现场照片",
  });
  await attest(real.entry, "confirmed", 3);
  const done = (await page("数据中心")).verdict;
  expect(done).toMatchObject({
    word: "done-proven",
    light: "green",
    reading: { reported: "1", proven: "1" },
  });

  // Fifteen days after acceptance the filing is due (建设工程质量管理条例 art. 49).
  on("2025-10-20");
  expect((await row("青岚数据中心项目")).overdue).toMatchObject([
    { stage: "accepted-filed", due: "2025-10-11" },
  ]);
});

it("a project that waits for another is no earlier than it, and two that started count for the number", async () => {
  const { on, write, attest, page, line } = await bureau(PLAN, 2025, "区发展和改革局");
  on("2025-03-03");
  const road = await write({
    register: "projects",
    stage: "filed",
    facts: { name: "园区南路项目", buildDays: "300", plannedEnd: "2026-06-30" },
  });
  const hall = await write({
    register: "projects",
    stage: "filed",
    facts: { name: "一号标准化厂房项目", buildDays: "60", plannedEnd: "2025-12-31", waitsFor: road.item },
  });
  const panel = async () =>
    (await line("infrastructure")).panels.find((one: { panel: string }) => one.panel === "milestones");
  const rows = (await panel()).rows as {
    name: string;
    earliest: string;
    waitsFor: { name: string } | null;
    room: string;
  }[];
  const [slow, waiting] = ["园区南路项目", "一号标准化厂房项目"].map((name) =>
    rows.find((one) => one.name === name),
  );
  expect(waiting).toMatchObject({
    waitsFor: { name: "园区南路项目" },
    room: "short",
    earliest: slow?.earliest,
  });

  on("2025-05-20");
  for (const [item, paper] of [
    [hall.item, "厂房开工照片"],
    [road.item, "道路开工照片"],
  ] as const) {
    await write({ register: "projects", item, stage: "permit", so: "2025-05-01" });
    const { entry } = await write({ register: "projects", item, stage: "start", so: "2025-05-15", paper });
    await attest(entry);
  }
  // The road names no plant: it stands in the same register and counts as a project that started.
  expect((await page("厂房")).verdict).toMatchObject({
    word: "done-proven",
    reading: { reported: "2", proven: "2" },
  });
});
