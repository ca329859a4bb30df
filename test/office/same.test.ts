import { describe, expect, it } from "vitest";
import { INVESTMENT } from "../../src/lines/investment.ts";
import type { Panel } from "../../src/lines/line.ts";
import { alsoCounted } from "../../src/office/also-counted.ts";
import { judgedBook } from "../../src/office/judged.ts";
import { funnelView } from "../../src/office/panels/funnel.ts";
import { silentView } from "../../src/office/panels/silent.ts";
import { lineReadings } from "../../src/office/readings.ts";
import type { Person } from "../../src/office/person.ts";
import { possibleDoubles } from "../../src/office/same.ts";
import { creditCheckCharacter } from "../../src/registers/creditcode.ts";
import { FUNNEL } from "../../src/registers/funnel.ts";
import { commitmentWith, diaryOf, planWith, stateOf, type Diary } from "../judge/builders.ts";
import { desk, OFFICE, REPORTER, write } from "./district.ts";

const PLAN = planWith([
  commitmentWith({ line: "investment", measureId: "leading-firms" }),
  commitmentWith({ id: "2024-01.c02", line: "investment", measureId: "above-scale", words: "规上企业" }),
]);
const code = (n: number): string => {
  const first = `91371499MA${String(n).padStart(7, "0")}`;
  return first + (creditCheckCharacter(first) ?? "");
};
const ASKED = INVESTMENT.doubles?.[0];
if (ASKED === undefined) throw new Error("the line asks for doubles of its funnel");
const CONTACTS = (
  INVESTMENT.panels.find(({ panel }) => panel === "funnel") as Panel & { readonly panel: "funnel" }
).contacts;
if (CONTACTS === undefined) throw new Error("the line keeps contacts");

const itemsOf = (diary: Diary, register: string, on = "2024-12-31") => {
  const book = diary.at(on);
  return { book, items: [...(book.items.get(register)?.values() ?? [])] };
};
const doublesOf = (diary: Diary) => {
  const { book, items } = itemsOf(diary, "funnel");
  return possibleDoubles(items, FUNNEL, ASKED, book);
};
/** "a–b: code, code" for each pair, those to be decided first. */
const told = (diary: Diary): readonly string[] =>
  doublesOf(diary).pairs.map(
    ({ one, other, why, decision }) =>
      `${one.item}–${other.item}: ${why.map((reason) => reason.code).join(", ")}${
        decision === null ? "" : decision.isOne ? " → one" : " → two"
      }`,
  );

describe("possible doubles", () => {
  it("one firm brought by two towns: the same code, names alike, two units", () => {
    const diary = diaryOf(PLAN);
    diary.write("2024-02-01", "funnel", "a", "talks", {
      name: "青岚线缆制造有限公司",
      creditCode: code(1),
      agent: "柳湾镇",
    });
    diary.write("2024-03-01", "funnel", "b", "talks", {
      name: "青岚线缆制造（青禾）有限公司",
      creditCode: code(1),
      agent: "望禾镇",
    });
    diary.write("2024-03-01", "funnel", "c", "talks", { name: "雾谷酿造有限公司", agent: "望禾镇" });
    expect(told(diary)).toEqual(["a–b: same-code, like-name, two-units"]);
    const [pair] = doublesOf(diary).pairs;
    expect(pair?.why.at(-1)).toEqual({
      code: "two-units",
      zh: "由两个单位引进：柳湾镇、望禾镇",
      en: "Brought in by two units: 柳湾镇, 望禾镇",
    });
  });
  it("one investor that signed last year and signs again; one that only talks about a second plant is left alone", () => {
    const diary = diaryOf(PLAN);
    const by = { investorCode: code(2), investor: "远舟控股", agent: "招商局" };
    diary.write("2023-08-01", "funnel", "old", "signed", { name: "远舟一厂", ...by });
    diary.write("2024-04-01", "funnel", "new", "signed", { name: "青禾新材料基地", ...by });
    diary.write("2024-04-01", "funnel", "talk", "talks", { name: "冷链仓", ...by });
    expect(told(diary)).toEqual(["old–new: same-party, like-party, repeat-signing"]);
  });
  it("what was decided stands behind what is open; what was lost is not asked about", () => {
    const diary = diaryOf(PLAN);
    for (const item of ["a", "b", "c", "d"])
      diary.write("2024-02-01", "funnel", item, "talks", { name: "松涛精工机械", agent: item });
    diary.write("2024-03-01", "funnel", "d", "lost");
    diary.write("2024-03-02", "identities", "x", undefined, {
      register: "funnel",
      one: "b",
      other: "a",
      decision: "two",
    });
    // Of equal names each is asked about with the first.
    expect(told(diary)).toEqual(["a–c: like-name, two-units", "a–b: like-name, two-units → two"]);
    expect(doublesOf(diary)).toMatchObject({ open: 1, decided: 1 });
  });
  it("an item without name and code is nobody's double", () => {
    const diary = diaryOf(PLAN);
    diary.write("2024-02-01", "funnel", "a", "lead");
    diary.write("2024-02-01", "funnel", "b", "lead");
    expect(told(diary)).toEqual([]);
  });
});

describe("cases that nobody speaks to", () => {
  it("the longest silence first; works under way, lost cases and fresh ones are not asked", () => {
    const diary = diaryOf(PLAN);
    for (const [item, stage, on] of [
      ["never", "lead", "2024-03-01"],
      ["once", "talks", "2024-01-10"],
      ["often", "talks", "2024-01-10"],
      ["built", "started", "2024-01-10"],
      ["gone", "lost", "2024-01-10"],
      ["fresh", "lead", "2024-06-10"],
    ] as const)
      diary.write(on, "funnel", item, stage, { name: item });
    for (const [item, day] of [
      ["once", "2024-02-01"],
      ["often", "2024-02-01"],
      ["often", "2024-06-15"],
    ] as const)
      diary.write(day, "contacts", `c-${item}-${day}`, "held", {
        subject: "拜访",
        case: item,
        day,
        kind: "call",
      });
    const on = "2024-06-30";
    const { items } = itemsOf(diary, "funnel", on);
    const contacts = itemsOf(diary, "contacts", on).items;
    const view = silentView(items, contacts, FUNNEL, { ...CONTACTS, after: 30 }, on);
    expect(view).toMatchObject({ after: 30, count: 2 });
    expect(view.items.map(({ item, last, days }) => [item, last, days])).toEqual([
      ["once", "2024-02-01", 150],
      ["never", null, 121],
    ]);
  });
});

describe("conversion by signing cohort, worked by hand", () => {
  it("of what was signed in a quarter: how much has started, how much was lost, how long it took", () => {
    const diary = diaryOf(PLAN);
    const firm = (item: string, ...moves: readonly (readonly [string, string])[]): void => {
      for (const [on, stage] of moves) diary.write(on, "funnel", item, stage);
    };
    // First quarter: four signed, two started after 30 and 90 days, one lost, one on its way.
    firm("a", ["2024-01-10", "signed"], ["2024-02-09", "started"]);
    firm("b", ["2024-02-01", "signed"], ["2024-05-01", "started"], ["2024-09-28", "producing"]);
    firm("c", ["2024-03-31", "signed"], ["2024-05-02", "lost"]);
    firm("d", ["2024-03-31", "signed"]);
    // Second quarter: one signed and never heard of; one whose start was refuted.
    firm("e", ["2024-04-01", "signed"]);
    firm("f", ["2024-06-30", "signed"]);
    diary.attest("2024-08-01", diary.write("2024-07-10", "funnel", "f", "started"), 2, "refuted");
    const view = funnelView(
      itemsOf(diary, "funnel").items,
      FUNNEL,
      [
        { from: "signed", to: "started" },
        { from: "started", to: "producing" },
      ],
      "2024-12-31",
    );
    const rows = view.cohorts.map(({ rows: all }) =>
      all.map(({ quarter, began, arrived, ended, days }) => [quarter, began, arrived, ended, days]),
    );
    expect(rows).toEqual([
      [
        ["2024Q1", 4, 2, 1, 30],
        ["2024Q2", 2, 0, 0, null],
      ],
      [
        ["2024Q1", 1, 0, 0, null],
        ["2024Q2", 1, 1, 0, 150],
      ],
    ]);
    // Age of those that stand: since the day they came to stand there.
    const signed = view.stages.find(({ stage }) => stage === "signed");
    expect(signed).toMatchObject({ standing: 2, reached: 6, endedAfter: 1, age: 274 });
  });
});

describe("the same firm for two promises", () => {
  it("counts for both, and says so", () => {
    const diary = diaryOf(PLAN);
    diary.write("2024-02-01", "funnel", "a", "landed", { name: "甲", revenue: "20000", aboveScale: true });
    diary.write("2024-02-01", "funnel", "b", "landed", { name: "乙", revenue: "20000" });
    const judged = judgedBook(diary.at("2024-12-31"));
    const states = ["2024-01.c01", "2024-01.c02"].map((id) => stateOf(judged.book, id));
    expect(alsoCounted(states, judged)).toEqual([
      { register: "funnel", item: "a", name: "甲", commitments: ["2024-01.c01", "2024-01.c02"] },
    ]);
  });
});

describe("a gate of the district's own", () => {
  it("changes what counts from its day; the line's own reading stands beside", () => {
    const diary = diaryOf(planWith([commitmentWith({ line: "investment", measureId: "firms-landed" })]));
    diary.write("2024-02-01", "funnel", "a", "started", { name: "甲", plannedInvestment: "9000" });
    diary.write("2024-02-01", "funnel", "b", "landed", { name: "乙", plannedInvestment: "9000" });
    diary.write("2024-02-01", "funnel", "c", "started", { name: "丙", plannedInvestment: "4999" });
    diary.write("2024-02-01", "funnel", "d", "started", {
      name: "丁",
      plannedInvestment: "9000",
      realEstate: true,
    });
    diary.write("2024-07-01", "settings", "g", undefined, {
      name: "firms-landed",
      kind: "gate",
      value: "阶段=开工；计划总投资>=5000；本地投资方=否；房地产项目=否",
      from: "2024-07-01",
    });
    const reported = (on: string) => {
      const judged = judgedBook(diary.at(on));
      return judged.verdicts.get("2024-01.c01")?.reading?.reported;
    };
    expect([reported("2024-06-30"), reported("2024-07-01")]).toEqual(["4", "1"]);
    const judged = judgedBook(diary.at("2024-12-31"));
    const [readings] = lineReadings([stateOf(judged.book, "2024-01.c01")], INVESTMENT, judged);
    const house = readings?.rows.find(({ zh }) => zh.startsWith("默认口径"));
    expect(house).toMatchObject({ stage: "landed", chosen: false, reported: "4" });
    expect(readings?.rows.find(({ chosen }) => chosen)).toMatchObject({ stage: "started", reported: "1" });
  });
});

describe("who decides, and what cannot be decided", () => {
  it("only the office, of items that stand, with a reason, not of days to come, and not against itself", async () => {
    const { refusal, done } = await desk();
    for (const item of ["a", "b", "c"])
      await done(REPORTER, write(REPORTER, "funnel", item, { stage: "talks", facts: { name: item } }));
    let made = 0;
    const decision = (
      one: string,
      other: string,
      what: "one" | "two",
      how: {
        readonly by?: Person;
        readonly why?: string;
        readonly on?: string;
        readonly register?: string;
      } = {},
    ) => {
      const { by = OFFICE, why = "同一张执照", on = "2025-03-20", register = "funnel" } = how;
      const facts = { register, one, other, decision: what, why };
      return write(by, "identities", `d${(made += 1)}`, { facts }, { on });
    };
    expect(await refusal(REPORTER, decision("a", "b", "one", { by: REPORTER }))).toBe("no-right");
    expect(await refusal(OFFICE, decision("a", "a", "one"))).toBe("double-of-itself");
    expect(await refusal(OFFICE, decision("a", "z", "one"))).toBe("double-unknown");
    expect(await refusal(OFFICE, decision("a", "b", "one", { register: "bees" }))).toBe("bad-facts");
    expect(await refusal(OFFICE, decision("a", "b", "one", { why: "  " }))).toBe("name-blank");
    expect(await refusal(OFFICE, decision("a", "b", "one", { on: "2025-03-21" }))).toBe("future-report");
    await done(OFFICE, decision("a", "b", "one"));
    await done(OFFICE, decision("c", "a", "two"));
    expect(await refusal(OFFICE, decision("b", "c", "one"))).toBe("double-against");
    expect(await refusal(OFFICE, decision("b", "c", "two"))).toBe("accepted");
  });
});
