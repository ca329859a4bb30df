import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Commitment } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { decodeBytes } from "../../src/reader/decode.ts";
import { toGold } from "../../src/reader/gold.ts";
import { readPlan } from "../../src/reader/read-plan.ts";

const corpus = process.env["TAIZHANG_CORPUS"];
const about = { planId: "2024-01", year: 2024, sha256: "", mediaType: "text/plain" };
const readFile = (path: string) => readPlan({ decoded: decodeBytes(readFileSync(path)).text }, about);
const statement = readFile(new URL("../../plans/lingcheng-2024.txt", import.meta.url).pathname);

/** The fifteen required promises: point, kind, force, bound and number, last day, and a word that must stand in the quote. */
const REQUIRED: readonly (readonly [string, string, string, string, string | null, string])[] = [
  ["p1.1", "milestone", "strive", "before", "2024-05-31", "6月份前投入使用"],
  ["p1.2", "milestone", "advance", "by", "2024-12-31", "数字经济产业发展基金"],
  ["p1.2", "quantity", "strive", ">=10家", "2024-12-31", "龙头企业"],
  ["p1.2", "quantity", "strive", ">=15家", "2024-12-31", "规上企业"],
  ["p1.3", "quantity", "strive", ">=2场", "2024-12-31", "峰会"],
  ["p2.1", "action", "advance", "", null, "中石化绿源地热能公司"],
  ["p2.1", "milestone", "ensure", "by", "2026-12-31", "地热代煤"],
  ["p2.2", "quantity", "ensure", "=10个", "2024-04-30", "5月份前10个车间"],
  ["p2.3", "action", "advance", "", null, "共享储能电站项目"],
  ["p2.4", "action", "advance", "", null, "魏桥集团德州基地"],
  ["p3.1", "quantity", "plain", ">=100个", "2024-12-31", "技改项目"],
  ["p3.2", "quantity", "plain", "=100个", "2024-12-31", "传统产业企业"],
  ["p3.2", "action", "plain", "", null, "中科院有关院所"],
  ["p3.3", "action", "advance", "", null, "个转企、小升规、规改股、股上市"],
  ["p3.3", "action", "strive", "", null, "申万宏源证券"],
];

function bound({ kind, target, deadline }: Commitment): string {
  if (target !== null) return `${target.comparator}${target.value}${target.unit}`;
  return kind === "milestone" ? deadline.bound : "";
}

const find = (plan: Plan, [point, kind, , , , words]: (typeof REQUIRED)[number]): Commitment | undefined =>
  plan.commitments.find((c) => c.point === point && c.kind === kind && c.words.includes(words));

function expectFounding(plan: Plan): void {
  for (const row of REQUIRED) {
    const found = find(plan, row);
    expect(found, row.join(" ")).toBeDefined();
    if (found === undefined) continue;
    expect([found.point, found.kind, found.force, bound(found), found.deadline.on], row[5]).toEqual(
      row.slice(0, 5),
    );
    expect(found.optional, row[5]).toBe(false);
  }
}

function expectOutline(plan: Plan): void {
  expect(plan.programmes.map((programme) => [programme.title, programme.points.length])).toEqual([
    ["数字经济文章", 3],
    ["新能源利用文章", 4],
    ["传统产业升级文章", 3],
  ]);
  expect(plan.shortfalls.map(({ words, named, described }) => [words, named, described])).toEqual([
    ["十个转型", 10, 3],
  ]);
}

const doubtsOf = (plan: Plan): readonly (readonly string[])[] =>
  plan.commitments.flatMap((c) =>
    c.doubts
      .filter((d) => d.code !== "repaired-words")
      .map((d) => [
        d.code,
        d.preferred,
        ...d.senses.map((sense) => `${sense.id} ${sense.deadline?.on ?? ""}`.trim()),
      ]),
  );

const DOUBTS = [
  ["before-or-during-month", "before-month", "before-month 2024-05-31", "by-month-end 2024-06-30"],
  ["which-firms", "above-scale-elsewhere", "above-scale-elsewhere", "enter-our-directory"],
  ["which-share", "by-area", "by-area", "by-heat", "by-coal"],
  [
    "count-or-ordinal",
    "count-before",
    "count-before 2024-04-30",
    "first-in 2024-05-31",
    "count-by-end 2024-05-31",
  ],
];

describe("the founding plan in our own words", () => {
  it("has three programmes with ten points, and says that ten transformations are named and three described", () => {
    expectOutline(statement.plan);
  });

  it("gives the fifteen required promises with force, bound, number and deadline", () => {
    expectFounding(statement.plan);
  });

  it("reads twenty promises in all; a sentence that only names what grips the year is none", () => {
    const words = statement.plan.commitments.map((commitment) => commitment.words);
    expect(words.filter((one) => one.includes("抓手"))).toEqual([]);
    expect(words).toHaveLength(20);
  });

  it("leaves what can be read two ways as doubts with all senses, none chosen", () => {
    expect(doubtsOf(statement.plan)).toEqual(DOUBTS);
    expect(statement.plan.commitments.flatMap((c) => c.doubts).every((doubt) => doubt.chosen === null)).toBe(
      true,
    );
  });

  it("quotes the statement at every span, and the file at every source", () => {
    const decoded = readFileSync(new URL("../../plans/lingcheng-2024.txt", import.meta.url), "utf8");
    for (const { words, quote } of statement.plan.commitments) {
      expect(statement.plan.statement.text.slice(quote.start, quote.end)).toBe(words);
      expect(quote.source.kind === "raw" && decoded.slice(quote.source.start, quote.source.end)).toBe(words);
    }
  });

  it("is the same plan when read from its damaged copy", () => {
    const { plan } = readFile(new URL("../../plans/lingcheng-2024.damaged.txt", import.meta.url).pathname);
    expectOutline(plan);
    expectFounding(plan);
    expect(doubtsOf(plan)).toEqual(DOUBTS);
  });

  it("names the bodies and projects of the plan", () => {
    const named = statement.plan.commitments.flatMap((c) => [
      ...c.organisations.map((body) => body.name),
      ...c.places,
    ]);
    for (const name of [
      "中石化绿源地热能公司",
      "魏桥集团",
      "中科院有关院所",
      "申万宏源证券",
      "鲁北大数据中心项目二期",
      "数字经济产业园",
      "正辰氢能产业园项目",
      "共享储能电站项目",
      "凤凰计划",
      "鹊桥计划",
      "敲锣计划",
    ]) {
      expect(named).toContain(name);
    }
  });
});

const outside = corpus === undefined || !existsSync(join(corpus, "passages"));

interface Gold {
  readonly kind: string;
  readonly value: number | null;
  readonly comparator: string | null;
  readonly deadline: string | null;
  readonly force: string;
  readonly optional: boolean;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly raw_start: number;
  readonly raw_end: number;
}

describe("the founding page as published (needs TAIZHANG_CORPUS)", () => {
  for (const [name, onRaw] of [
    ["000.clean.txt", false],
    ["000.txt", true],
  ] as const) {
    it.skipIf(outside)(`${name}: the same outline, promises and doubts as our own statement`, () => {
      const { plan } = readFile(join(corpus ?? "", "passages", name));
      expectOutline(plan);
      expectFounding(plan);
      expect(doubtsOf(plan)).toEqual(DOUBTS);
      const golds = JSON.parse(
        readFileSync(join(corpus ?? "", "passages/000.gold.json"), "utf8"),
      ) as readonly Gold[];
      const rows = toGold(plan);
      for (const gold of golds.filter((row) => !row.optional)) {
        const [start, end] = onRaw ? [gold.raw_start, gold.raw_end] : [gold.quote_start, gold.quote_end];
        const matches = rows.filter((row) => {
          const [from, to] = onRaw
            ? [row.raw_start ?? 0, row.raw_end ?? 0]
            : [row.quote_start, row.quote_end];
          return from < end && start < to && row.value === gold.value && row.kind === gold.kind;
        });
        const fields = matches.map((row) => [row.comparator, row.deadline, row.force]);
        expect(fields).toContainEqual([gold.comparator, gold.deadline, gold.force]);
      }
    });
  }

  it.skipIf(outside)("018: a review of the past year promises nothing", () => {
    const decoded = readFileSync(join(corpus ?? "", "passages/018.txt"), "utf8");
    expect(readPlan({ decoded }, { ...about, year: 2025 }).plan.commitments).toEqual([]);
  });
});
