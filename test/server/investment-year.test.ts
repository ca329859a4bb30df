import { expect, it } from "vitest";
import { creditCheckCharacter } from "../../src/registers/creditcode.ts";
import { bureau } from "./bureau.ts";
import { bookOf } from "./sheet.ts";

// Written for this test; the district, its firms, codes and funds are invented and belong to nobody.
const PLAN = [
  "青禾区2025年招商引资计划",
  "一、产业招商",
  "全年引进2家以上营收过亿元的龙头企业。",
  "全年引进规上企业1家以上。",
  "全年引进企业2家以上。",
  "全年签约项目3个以上。",
  "年内设立智造产业发展基金。",
  "全年基金实缴到位1亿元以上。",
].join("\n");

const code = (n: number): string => {
  const first = `91371499MA${String(n).padStart(7, "0")}`;
  return first + (creditCheckCharacter(first) ?? "");
};

it("a year of attracting investment: a double found and settled, a repeat signing, a gate set in mid-year, a fund announced, registered and paid in", async () => {
  const at = await bureau(PLAN, 2025, "区招商服务中心");
  const { on, write, attest, page, line, office, reporter } = at;
  const book = await bookOf(at);
  const town = await at.at.person("reporter", "柳湾镇");
  const statistics = await at.at.person("checker", "区统计局");
  const numbers = async (words: string): Promise<string> => {
    const { word, reading } = (await page(words)).verdict;
    return `${reading.reported} reported, ${reading.proven} proven, ${word}`;
  };
  const decide = (item: object, by = office) =>
    by.send("POST", `${book}/writes`, {
      register: "identities",
      item: null,
      facts: { register: "funnel", decision: "one", why: { text: "营业执照是同一张" }, ...item },
      effectiveOn: "2025-04-30",
      seen: 0,
      evidence: [],
    });

  // Last year one firm signed; the office brings the row along.
  const old = await write({
    register: "funnel",
    stage: "signed",
    facts: { name: "远舟新材料一期", investor: "远舟控股", investorCode: code(7), agent: "区招商服务中心" },
    paper: "远舟一期合同",
    by: office,
    so: "2024-09-10",
  });

  // February: the bureau and a town each write the same firm, under names of their own.
  on("2025-02-10");
  const lead = { creditCode: code(1), plannedInvestment: "26000", fixedInvestment: "18000", land: "60" };
  const firm = await write({
    register: "funnel",
    stage: "talks",
    facts: { name: "青岚线缆制造有限公司", agent: "区招商服务中心", ...lead },
  });
  const twin = await write({
    register: "funnel",
    stage: "talks",
    facts: { name: "青岚线缆（青禾）有限公司", agent: "柳湾镇", ...lead },
    by: town,
  });
  const quiet = await write({ register: "funnel", stage: "lead", facts: { name: "雾谷冷链" } });
  await write({
    register: "contacts",
    stage: "held",
    facts: { subject: "看厂址", case: firm.item, day: "2025-02-10", kind: "visit-in", next: "寄送厂房图纸" },
  });

  // March: the fund is announced. An announcement counts nothing.
  on("2025-03-06");
  const fund = await write({
    register: "fund",
    stage: "scheme",
    facts: { name: "智造产业发展基金", subscribed: "50000", manager: "青禾产投" },
  });
  expect(await numbers("智造产业发展基金")).toMatch(/^0 reported/);

  // April: both are signed. Reported are two signatures, until a person says that they are one.
  on("2025-04-20");
  const contract = await write({ ...firm, register: "funnel", stage: "signed", paper: "青岚合同" });
  await attest(contract.entry);
  await write({ ...twin, register: "funnel", stage: "signed", paper: "柳湾镇合同", by: town });
  expect(await numbers("签约项目")).toMatch(/^2 reported, 1 proven/);
  const found = (await line("investment")).doubles[0];
  expect(found.pairs[0]).toMatchObject({
    one: { item: firm.item },
    other: { item: twin.item, name: "青岚线缆（青禾）有限公司" },
    decision: null,
  });
  expect(found.pairs[0].why.map((why: { code: string }) => why.code)).toEqual(
    expect.arrayContaining(["same-code", "repeat-signing", "two-units"]),
  );

  // Whose firm it is, neither bureau nor town decides; the office does, and not against itself.
  on("2025-04-30");
  expect((await decide({ one: firm.item, other: twin.item }, reporter)).body.error.code).toBe("no-right");
  expect((await decide({ one: firm.item, other: "nobody" })).body.error.code).toBe("double-unknown");
  expect((await decide({ one: firm.item, other: firm.item })).body.error.code).toBe("double-of-itself");
  expect((await decide({ one: firm.item, other: twin.item })).status).toBe(200);
  expect(await numbers("签约项目")).toMatch(/^1 reported, 1 proven/);
  expect((await line("investment")).doubles[0]).toMatchObject({ decided: 1 });

  // May: the investor of last year signs again. Found by its code, settled, and not counted a second time.
  on("2025-05-15");
  const again = await write({
    register: "funnel",
    stage: "signed",
    facts: { name: "青禾高分子基地", investor: "远舟控股", investorCode: code(7), agent: "区招商服务中心" },
    paper: "远舟再签合同",
  });
  expect(await numbers("签约项目")).toMatch(/^2 reported/);
  const repeat = (await line("investment")).doubles[0].pairs.find(
    (pair: { decision: unknown }) => pair.decision === null,
  );
  expect(new Set([repeat.one.item, repeat.other.item])).toEqual(new Set([old.item, again.item]));
  expect((await decide({ one: old.item, other: again.item })).status).toBe(200);
  expect(await numbers("签约项目")).toMatch(/^1 reported/);

  // June: registered and landed, with its own revenue by an audited report; the checker confirms. Signing was no landing.
  on("2025-06-12");
  expect(await numbers("龙头企业")).toMatch(/^0 reported/);
  await write({ ...firm, register: "funnel", stage: "registered" });
  const landed = await write({
    ...firm,
    register: "funnel",
    stage: "landed",
    facts: { revenue: "13000", groupRevenue: "90000", revenueGrade: "audited", revenueYear: "2024" },
    paper: "厂房交付与审计报告",
  });
  await attest(landed.entry, "confirmed", 2);
  expect(await numbers("龙头企业")).toMatch(/^1 reported, 1 proven/);
  const other = await write({
    register: "funnel",
    stage: "landed",
    facts: { name: "知微传感", plannedInvestment: "3200", revenue: "2600", groupRevenue: "40000" },
    paper: "知微落户协议",
  });
  await attest(other.entry);
  expect(await numbers("引进企业")).toBe("2 reported, 2 proven, done-proven");

  // Above scale is for the statistics bureau to confirm: the bureau may not say so, and a mark alone proves nothing.
  const refused = await reporter.send("POST", `${book}/writes`, {
    register: "funnel",
    item: other.item,
    stage: "above-scale",
    effectiveOn: "2025-06-12",
    seen: other.entry,
    evidence: [],
  });
  expect(refused.body.error.code).toBe("stage-by-others");
  const marked = await write({
    ...firm,
    register: "funnel",
    facts: { aboveScale: true, aboveScaleMonth: "2025-06" },
  });
  expect(await numbers("规上企业")).toBe("1 reported, 0 proven, done-unproven");
  await attest(marked.entry, "confirmed", 2, statistics);
  expect(await numbers("规上企业")).toBe("1 reported, 1 proven, done-proven");

  // The same firm counts for three promises, and the page of the line says so.
  const shared = (await line("investment")).alsoCounted;
  expect(shared[0]).toMatchObject({ item: firm.item });
  expect(shared[0].commitments).toEqual(
    expect.arrayContaining(["龙头企业", "规上企业", "引进企业"].map((words) => at.promise(words).id)),
  );

  // July: the district sets a gate of its own. What counts falls; the line's own reading stands beside.
  on("2025-07-01");
  await write({
    register: "settings",
    facts: {
      name: "firms-landed",
      kind: "gate",
      value: "阶段=开工；计划总投资>=5000；房地产项目=否；本地投资方=否",
      from: "2025-07-01",
    },
    by: office,
  });
  expect(await numbers("引进企业")).toMatch(/^0 reported, 0 proven/);
  const gated = await page("引进企业");
  expect(gated.definitions[0]).toMatchObject({ since: "2025-07-01", by: "setting" });
  expect(gated.definitions[0].zh).toContain("计划总投资 ≥ 5000万元");
  const readings = (await line("investment")).readings.find(
    (one: { commitment: string }) => one.commitment === at.promise("引进企业").id,
  );
  expect(
    readings.rows.find(
      (row: { measure: string; stage: string }) => row.measure === "firms-landed" && row.stage === "landed",
    ),
  ).toMatchObject({ chosen: false, reported: "2", proven: "2" });

  // Nobody has spoken to one lead since February.
  const silent = (await line("investment")).panels.find(
    (one: { panel: string }) => one.panel === "funnel",
  ).silent;
  expect(silent.items).toContainEqual(expect.objectContaining({ item: quiet.item, last: null, days: 141 }));

  // September: works have started, and are seen on site.
  on("2025-09-08");
  await attest((await write({ ...firm, register: "funnel", stage: "started" })).entry, "confirmed", 3);
  expect(await numbers("引进企业")).toMatch(/^1 reported, 1 proven/);

  // The fund: approved, registered, filed, first paid in. Only the last makes it a fund.
  const step = async (day: string, stage: string, more: object = {}): Promise<number> => {
    on(day);
    return (await write({ register: "fund", item: fund.item, stage, ...more })).entry;
  };
  await step("2025-09-10", "approved");
  await attest(await step("2025-09-20", "registered", { paper: "基金营业执照" }));
  await step("2025-10-10", "filed", { facts: { filingNumber: "SXX001" } });
  expect(await numbers("智造产业发展基金")).toMatch(/^0 reported, 0 proven/);
  const paid = await step("2025-10-28", "paid-in", { paper: "首期出资凭证", facts: { paidIn: "12000" } });
  expect(await numbers("智造产业发展基金")).toBe("1 reported, 0 proven, done-unproven");
  await attest(paid);
  expect(await numbers("智造产业发展基金")).toBe("1 reported, 1 proven, done-proven");
  expect(await numbers("基金实缴")).toBe("120000000 reported, 120000000 proven, done-proven");

  // The year is over: what was promised, what is proven, and the light.
  on("2026-01-05");
  expect(
    await Promise.all(["龙头企业", "规上企业", "引进企业", "签约项目"].map((words) => numbers(words))),
  ).toEqual([
    "1 reported, 1 proven, missed",
    "1 reported, 1 proven, done-proven",
    "1 reported, 1 proven, missed",
    // What has landed has come past its contract: a later stage includes the earlier ones.
    "2 reported, 2 proven, missed",
  ]);
  expect((await page("智造产业发展基金")).verdict.light).toBe("green");
  expect((await page("龙头企业")).verdict.light).toBe("red");

  // Behind the number: the item, its entries, its papers, and who confirmed it.
  const history = (await office.get(`${book}/registers/funnel/items/${firm.item}`)).body;
  expect(history.entries.map(({ act, unit }: { act: string; unit: string }) => `${act} ${unit}`)).toEqual([
    "write 区招商服务中心",
    "write 区招商服务中心",
    "attest 区核验专班",
    "write 区招商服务中心",
    "write 区招商服务中心",
    "attest 区核验专班",
    "write 区招商服务中心",
    "attest 区统计局",
    "write 区招商服务中心",
    "attest 区核验专班",
  ]);
  expect(
    history.entries.flatMap(({ evidence }: { evidence: { name: string }[] }) =>
      evidence.map(({ name }) => name),
    ),
  ).toEqual(["青岚合同.pdf", "厂房交付与审计报告.pdf"]);
  // What was known in April is still what was known in April.
  const april = (
    await office.get(`${book}/commitments/${at.promise("签约项目").id}?on=2025-04-20&known=2025-04-20`)
  ).body;
  expect(april.verdict.reading).toMatchObject({ reported: "2", proven: "1" });
  expect((await office.get(`${book}/verify`)).body.faults).toEqual([]);
});
