import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure, Reading } from "../../src/judge/measure.ts";
import { readMeasure } from "../../src/judge/reading.ts";
import { sameName } from "../../src/judge/scope.ts";
import { COOPERATIONS } from "../../src/registers/cooperations.ts";
import { HEATING } from "../../src/registers/heating.ts";
import { OUTPUTS } from "../../src/registers/matters.ts";
import { PROJECTS } from "../../src/registers/projects.ts";
import type { Register } from "../../src/registers/register.ts";
import { STATISTICS } from "../../src/registers/statistics.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { plus } from "../../src/std/decimal.ts";
import { commitmentWith, diaryOf, planWith, stateOf } from "./builders.ts";
import type { Diary } from "./builders.ts";

const words = { zh: "口径", en: "measure", proof: 1 } as const;
const ID = "2024-01.c01";
const ON = "2024-09-30";

function read(diary: Diary, measure: Measure, register: Register, on = ON): Reading {
  const book = diary.at(on);
  return readMeasure(measure, register, stateOf(book, ID), book, on);
}
const amounts = ({ reported, proven, unit }: Reading): string =>
  `${reported} reported, ${proven} proven, ${unit}`;

describe("count at a stage", () => {
  const started: Measure = {
    ...words,
    id: "m",
    shape: "count-at-stage",
    register: "upgrades",
    stage: "started",
    unit: "个",
  };
  it("a later stage includes the earlier ones, and proves them", () => {
    const diary = diaryOf(planWith([commitmentWith()]));
    diary.write("2024-02-01", "upgrades", "a", "started");
    diary.attest("2024-06-01", diary.write("2024-05-01", "upgrades", "a", "accepted"));
    diary.write("2024-02-01", "upgrades", "b", "filed");
    const reading = read(diary, started, UPGRADES);
    expect(amounts(reading)).toBe("1 reported, 1 proven, 家");
    expect(reading.contributions).toEqual([
      { item: "a", on: "2024-02-01", amount: "1", proven: true, entry: 2 },
    ]);
  });
  it("proof below the level that the measure asks for is no proof", () => {
    const diary = diaryOf(planWith([commitmentWith()]));
    diary.attest("2024-06-01", diary.write("2024-05-01", "upgrades", "a", "started"), 2);
    expect(amounts(read(diary, { ...started, proof: 3 }, UPGRADES))).toBe("1 reported, 0 proven, 家");
  });
  it("a permit written after the start does not undo the start", () => {
    const diary = diaryOf(planWith([commitmentWith()]));
    diary.write("2024-02-01", "upgrades", "a", "started");
    diary.write("2024-03-01", "upgrades", "a", "filed");
    expect(read(diary, started, UPGRADES).reported).toBe("1");
  });
  it("conditions compare exact decimals in the register's unit; a missing fact keeps none", () => {
    const rich: Measure = {
      ...started,
      where: [{ field: "totalInvestment", atLeast: "1000", atMost: "5000" }],
    };
    const diary = diaryOf(planWith([commitmentWith()]));
    for (const [item, totalInvestment] of [
      ["a", "1000"],
      ["b", "999.99999999999999999"],
      ["c", "5000.00"],
      ["d", "5000.01"],
    ])
      diary.write("2024-02-01", "upgrades", item ?? "", "started", {
        totalInvestment: totalInvestment ?? "",
      });
    diary.write("2024-02-01", "upgrades", "e", "started");
    expect(read(diary, rich, UPGRADES).contributions.map(({ item }) => item)).toEqual(["a", "c"]);
  });
});

describe("named items at a stage", () => {
  const used: Measure = {
    ...words,
    id: "m",
    shape: "named-at-stage",
    register: "projects",
    stage: "in-use",
    unit: "个",
  };
  it("counts the promise's own projects, however quoted, and no other", () => {
    const diary = diaryOf(
      planWith([
        commitmentWith({ target: null, kind: "milestone", places: ["云谷数据中心项目二期", "数字产业园"] }),
      ]),
    );
    diary.attest(
      "2024-06-02",
      diary.write("2024-06-01", "projects", "a", "in-use", { name: "“云谷数据中心”二期项目" }),
    );
    diary.write("2024-06-01", "projects", "b", "in-use", { name: "青禾数字产业园" });
    diary.write("2024-06-01", "projects", "c", "in-use", { name: "别的厂房" });
    expect(amounts(read(diary, used, PROJECTS))).toBe("2 reported, 1 proven, 个");
  });
  it("a cooperation counts by the partner that the promise names", () => {
    const signed: Measure = { ...used, register: "cooperations", stage: "signed" };
    const organisations = [{ name: "绿源地热能公司", role: "partner" }] as const;
    const diary = diaryOf(planWith([commitmentWith({ target: null, kind: "action", organisations })]));
    diary.write("2024-06-01", "cooperations", "a", "signed", { name: "战略协议", partner: "绿源地热能公司" });
    diary.write("2024-06-01", "cooperations", "b", "signed", { name: "战略协议", partner: "某证券公司" });
    expect(read(diary, signed, COOPERATIONS).reported).toBe("1");
  });
  it("names: filler and quotes are no difference, one character is no name", () => {
    expect(sameName("“云行”活动", "云行")).toBe(true);
    expect(sameName("东区工程", "西区工程")).toBe(false);
    expect(sameName("园", "产业园")).toBe(false);
  });
});

describe("sum of what was said", () => {
  const invested: Measure = {
    ...words,
    id: "m",
    shape: "sum",
    register: "upgrades",
    field: "paidInvestment",
    stage: "started",
    unit: "元",
  };
  const yuan = { measure: "投资", comparator: ">=", value: "50000000", unit: "元" } as const;
  it("万元 of the register become 元 of the promise; an amount changed after the check is not proven", () => {
    const diary = diaryOf(planWith([commitmentWith({ target: yuan })]));
    diary.attest(
      "2024-05-02",
      diary.write("2024-05-01", "upgrades", "a", "started", { paidInvestment: "1200.5" }),
    );
    const entry = diary.write("2024-05-01", "upgrades", "b", "started", { paidInvestment: "800" });
    diary.attest("2024-05-02", entry);
    diary.write("2024-06-01", "upgrades", "b", undefined, { paidInvestment: "900" });
    expect(amounts(read(diary, invested, UPGRADES))).toBe("21005000 reported, 12005000 proven, 元");
  });
  it("rows that must name their promise, and the promise's own unit", () => {
    const delivered: Measure = {
      ...words,
      id: "m",
      shape: "sum",
      register: "outputs",
      field: "amount",
      stage: "delivered",
      unit: "",
      items: "named",
    };
    const diary = diaryOf(
      planWith([
        commitmentWith({ target: { measure: "面积", comparator: ">=", value: "300", unit: "平方米" } }),
      ]),
    );
    diary.write("2024-05-01", "outputs", "a", "delivered", { amount: "0.1", commitments: ID });
    diary.write("2024-05-01", "outputs", "b", "delivered", {
      amount: "0.2",
      commitments: `2024-01.c07、${ID}`,
    });
    diary.write("2024-05-01", "outputs", "c", "delivered", { amount: "5" });
    expect(amounts(read(diary, delivered, OUTPUTS))).toBe("0.3 reported, 0 proven, 平方米");
  });
  it("no float ever: the sum of any amounts is the exact sum", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 1, max: 10 ** 9 }).map((n) => `${n}`.padStart(4, "0").replace(/(\d{3})$/, ".$1")),
          { maxLength: 12 },
        ),
        (given) => {
          const diary = diaryOf(planWith([commitmentWith({ target: { ...yuan, unit: "万元" } })]));
          for (const [n, paidInvestment] of given.entries())
            diary.write("2024-05-01", "upgrades", `i${n}`, "started", { paidInvestment });
          expect(read(diary, invested, UPGRADES).reported).toBe(
            given.reduce((sum, amount) => plus(sum, amount), "0"),
          );
        },
      ),
      { numRuns: 30 },
    ));
});

describe("ratio of two sums", () => {
  const back: Measure = {
    ...words,
    id: "m",
    shape: "ratio",
    register: "heating",
    numerator: "reinjected",
    denominator: "extracted",
    unit: "%",
  };
  const target = { measure: "回灌率", comparator: ">=", value: "90", unit: "%" } as const;
  it("is the ratio of the sums, not the mean of ratios; items without both numbers stay out", () => {
    const diary = diaryOf(planWith([commitmentWith({ target })]));
    diary.attest(
      "2024-04-02",
      diary.write("2024-04-01", "heating", "a", "switched", { extracted: "100", reinjected: "100" }),
    );
    diary.write("2024-04-01", "heating", "b", "switched", { extracted: "300", reinjected: "200" });
    diary.write("2024-04-01", "heating", "c", "switched", { extracted: "50" });
    diary.write("2024-04-01", "heating", "d", "switched", { extracted: "0", reinjected: "0" });
    expect(amounts(read(diary, back, HEATING))).toBe("75 reported, 100 proven, %");
  });
  it("of nothing is zero, with nothing behind it", () =>
    expect(read(diaryOf(planWith([commitmentWith({ target })])), back, HEATING)).toMatchObject({
      reported: "0",
      contributions: [],
    }));
});

describe("share of a frozen base list", () => {
  const replaced: Measure = {
    ...words,
    id: "m",
    shape: "share",
    register: "heating",
    stage: "switched",
    weight: "area",
    base: "inBase",
    unit: "%",
  };
  const book = (): Diary => {
    const diary = diaryOf(planWith([commitmentWith({ target: null, kind: "milestone" })]));
    for (const [item, area] of [
      ["a", "10000"],
      ["b", "20000"],
      ["c", "3"],
    ])
      diary.write("2024-01-05", "heating", item ?? "", "surveyed", { area: area ?? "", inBase: true });
    diary.write("2024-03-05", "heating", "extra", "switched", { area: "99999" });
    return diary;
  };
  it("counts by weight and only what is in the base; the whole is exactly 100", () => {
    const diary = book();
    diary.attest("2024-03-06", diary.write("2024-03-05", "heating", "a", "switched"));
    expect(amounts(read(diary, replaced, HEATING))).toBe("33.33 reported, 33.33 proven, %");
    diary.write("2024-04-05", "heating", "b", "switched");
    diary.write("2024-04-05", "heating", "c", "coal-off");
    expect(amounts(read(diary, replaced, HEATING))).toBe("100 reported, 33.33 proven, %");
  });
});

describe("latest published figure", () => {
  const figure: Measure = {
    ...words,
    id: "m",
    shape: "latest-figure",
    register: "statistics",
    field: "figure",
    unit: "%",
  };
  const target = { measure: "地区生产总值增速", comparator: ">=", value: "5.5", unit: "%" } as const;
  it("is the newest of its indicator that has a source; other indicators stay out", () => {
    const diary = diaryOf(
      planWith([commitmentWith({ target, measure: "地区生产总值增速", object: "地区生产总值" })]),
    );
    diary.write("2024-04-18", "statistics", "q1", "published", {
      indicator: "地区生产总值增速",
      figure: "6.1",
      source: "统计局",
    });
    diary.write("2024-07-18", "statistics", "q2", "published", {
      indicator: "地区生产总值增速",
      figure: "5.8",
      source: "统计局",
    });
    diary.write("2024-07-19", "statistics", "x", "published", {
      indicator: "地区生产总值增速",
      figure: "9.9",
    });
    diary.write("2024-08-18", "statistics", "y", "published", {
      indicator: "税收收入",
      figure: "3.0",
      source: "统计局",
    });
    expect(read(diary, figure, STATISTICS)).toMatchObject({
      reported: "5.8",
      proven: "5.8",
      contributions: [{ item: "q2" }],
    });
  });
});
