import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureOf } from "../../src/lines/lines.ts";
import { boundPlan } from "./worked.ts";

/** Line and measure of each commitment of a text, in order. */
const bound = (text: string, year = 2025): readonly string[] =>
  boundPlan(text, year).commitments.map(({ line, measureId }) => `${line}/${measureId}`);

describe("sentences of other districts bind in the same way", () => {
  it.each([
    ["一季度末前实现云岭智算中心投入使用。", "infrastructure/named-in-use"],
    ["6月底前开工建设滨海数字经济产业园。", "infrastructure/named-started"],
    ["全年引进营收过亿元的龙头企业6家。", "investment/leading-firms"],
    ["全年引进规上企业20家以上。", "investment/above-scale"],
    ["年内设立新材料产业发展基金。", "investment/fund-set-up"],
    ["全年实现到位资金30亿元。", "investment/funds-in-place"],
    ["全年承办省级峰会3场。", "brand/forums"],
    ["到2027年全面实现地热代煤。", "geothermal/coal-replaced"],
    ["新增地热供暖面积50万平方米。", "geothermal/area-heated"],
    ["引进氢能项目5个。", "hydrogen/projects-moved-in"],
    ["全年建成储能电站3座。", "energy-storage/stations-connected"],
    ["全年开工建设储能电站4座。", "energy-storage/stations-started"],
    ["年底前实现海川新能源汽车基地投产。", "vehicles/lines-in-use"],
    ["全年实施技术改造项目60个。", "phoenix/projects-implemented"],
    ["全年完成技改投资12亿元。", "phoenix/investment-done"],
    ["全年技术合同成交额达到9亿元。", "magpie-bridge/contract-amount"],
    ["全年完成小升规25家。", "gong/to-scale"],
    ["全年完成股份制改造5家。", "gong/to-joint-stock"],
    ["全年新建停车场7个。", "general/amount-delivered"],
    ["城镇调查失业率控制在5%以内。", "general/published-figure"],
    ["高新技术企业达到90家。", "general/published-figure"],
    ["年底前出台人才公寓管理办法。", "general/matter-finished"],
  ])("%s → %s", (sentence, expected) => expect(bound(sentence)).toEqual([expected]));
  it("a point's title claims what the clause alone does not say", () => {
    const text =
      "2025年工作安排\n突出做好数字经济文章。\n一是抓招商。力争引进8家以上营收过亿元的龙头企业、12家以上规上企业。";
    expect(bound(text)).toEqual(["investment/leading-firms", "investment/above-scale"]);
  });
  it("a number in another unit is not counted by a measure that cannot count it", () => {
    expect(bound("全年新建氢能管道30公里。")).toEqual(["hydrogen/amount-delivered"]);
  });
});

/** What the founding plan's required promises must be counted by. */
const FOUNDING: readonly (readonly [words: string, line: string])[] = [
  ["投入使用", "infrastructure/named-in-use"],
  ["基金", "investment/fund-set-up"],
  ["龙头企业", "investment/leading-firms"],
  ["规上企业", "investment/above-scale"],
  ["峰会", "brand/forums"],
  ["公司", "geothermal/cooperations-signed"],
  ["地热代煤", "geothermal/coal-replaced"],
  ["个车间", "hydrogen/workshops-in-use"],
  ["储能电站", "energy-storage/stations-connected"],
  ["生产线改造", "vehicles/lines-in-use"],
  ["技改项目", "phoenix/projects-implemented"],
  ["梳理", "magpie-bridge/needs-listed"],
  ["技术成果", "magpie-bridge/results-landed"],
  ["个转企", "gong/steps-taken"],
  ["申万宏源", "gong/listed"],
];

function expectFounding(text: string): void {
  const { commitments } = boundPlan(text, 2024);
  for (const [words, expected] of FOUNDING) {
    const found = commitments
      .filter((commitment) => commitment.words.includes(words))
      .map(({ line, measureId }) => `${line}/${measureId}`);
    expect(found, words).toContain(expected);
  }
  for (const { line, measureId } of commitments) expect(measureOf(line, measureId)).not.toBeNull();
}

describe("the founding plan", () => {
  it("our own statement of it: every line claims its promises", () =>
    expectFounding(readFileSync("plans/lingcheng-2024.txt", "utf8")));
  const corpus = process.env.TAIZHANG_CORPUS;
  const text = corpus === undefined ? "" : join(corpus, "passages", "000.clean.txt");
  it.skipIf(!existsSync(text))("the outside corpus's text of it (needs TAIZHANG_CORPUS)", () =>
    expectFounding(readFileSync(text, "utf8")),
  );
});
