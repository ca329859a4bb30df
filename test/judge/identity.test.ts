import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradicted, decisionOn, kinOf } from "../../src/judge/identity.ts";
import { judge } from "../../src/judge/judge.ts";
import type { Measure } from "../../src/judge/measure.ts";
import { readMeasure } from "../../src/judge/reading.ts";
import { FUND } from "../../src/registers/fund.ts";
import { FUNNEL } from "../../src/registers/funnel.ts";
import { commitmentWith, diaryOf, planWith, stateOf, type Diary } from "./builders.ts";
import { LANDED } from "./ten-firms.ts";

const ID = "2024-01.c01";
const SIGNED: Measure = {
  ...(LANDED as Extract<Measure, { readonly shape: "count-at-stage" }>),
  id: "contracts-signed",
  stage: "signed",
};
const PAID: Measure = {
  id: "funds",
  shape: "sum",
  register: "funnel",
  field: "paid",
  unit: "万元",
  proof: 1,
  zh: "到位资金",
  en: "Funds",
};

const diary = (): Diary => diaryOf(planWith([commitmentWith()]));
const decide = (to: Diary, on: string, one: string, other: string, decision = "one"): number =>
  to.write(on, "identities", `d-${one}-${other}-${on}`, undefined, {
    register: "funnel",
    one,
    other,
    decision,
    why: { text: "核对营业执照" },
  });
const read = (from: Diary, measure: Measure = LANDED, on = "2024-12-31") => {
  const book = from.at(on);
  return readMeasure(measure, FUNNEL, stateOf(book, ID), book, on);
};
const numbers = (from: Diary, measure: Measure = LANDED, on?: string): string => {
  const { reported, proven } = read(from, measure, on);
  return `${reported} reported, ${proven} proven`;
};

describe("two items that a person found to be one", () => {
  it("count once: from the first day, and proven when either is", () => {
    const book = diary();
    book.write("2024-03-01", "funnel", "a", "landed");
    book.attest("2024-06-01", book.write("2024-05-01", "funnel", "b", "landed"));
    book.write("2024-05-01", "funnel", "c", "landed");
    expect(numbers(book)).toBe("3 reported, 1 proven");
    decide(book, "2024-07-01", "a", "b");
    expect(numbers(book)).toBe("2 reported, 1 proven");
    expect(read(book).contributions).toMatchObject([
      { item: "b", on: "2024-03-01", proven: true },
      { item: "c", proven: false },
    ]);
    // Before the decision they were two, and an earlier question still says so.
    expect(numbers(book, LANDED, "2024-06-30")).toBe("3 reported, 1 proven");
  });
  it("a repeat signing of an earlier year counts in that year and not again", () => {
    const book = diary();
    book.write("2023-09-01", "funnel", "old", "signed");
    book.write("2024-04-01", "funnel", "new", "signed");
    expect(numbers(book, SIGNED)).toBe("1 reported, 0 proven");
    decide(book, "2024-05-01", "new", "old");
    expect(numbers(book, SIGNED)).toBe("0 reported, 0 proven");
  });
  it("an earlier one that was lost does not stand in the way", () => {
    const book = diary();
    book.write("2023-09-01", "funnel", "old", "signed");
    book.write("2023-12-01", "funnel", "old", "lost");
    book.write("2024-04-01", "funnel", "new", "signed");
    decide(book, "2024-05-01", "new", "old");
    expect(numbers(book, SIGNED)).toBe("1 reported, 0 proven");
  });
  it("an amount is taken once: proven before claimed, then as it was last said", () => {
    const book = diary();
    book.write("2024-03-01", "funnel", "a", "landed", { paid: "500" });
    book.write("2024-04-01", "funnel", "b", "landed", { paid: "800" });
    expect(numbers(book, PAID)).toBe("1300 reported, 0 proven");
    decide(book, "2024-05-01", "a", "b");
    expect(numbers(book, PAID)).toBe("800 reported, 0 proven");
    book.attest("2024-06-01", 2);
    expect(numbers(book, PAID)).toBe("500 reported, 500 proven");
  });
  it("the later decision holds; a struck one never was", () => {
    const book = diary();
    book.write("2024-03-01", "funnel", "a", "landed");
    book.write("2024-04-01", "funnel", "b", "landed");
    decide(book, "2024-05-01", "a", "b");
    decide(book, "2024-06-01", "b", "a", "two");
    expect(numbers(book)).toBe("2 reported, 0 proven");
    const again = decide(book, "2024-07-01", "a", "b");
    expect(numbers(book)).toBe("1 reported, 0 proven");
    book.strike("2024-08-01", again);
    expect(numbers(book)).toBe("2 reported, 0 proven");
  });
  it("a decision that would make one of what was decided to be two is told", () => {
    const diaryOfThree = diary();
    for (const item of ["a", "b", "c"]) diaryOfThree.write("2024-03-01", "funnel", item, "landed");
    decide(diaryOfThree, "2024-05-01", "a", "b");
    decide(diaryOfThree, "2024-05-02", "a", "c", "two");
    const book = diaryOfThree.at("2024-12-31");
    const fresh = { register: "funnel", one: "b", other: "c", isOne: true, by: "d" };
    expect(contradicted(book, fresh)).toMatchObject({ one: "a", other: "c", isOne: false });
    expect(contradicted(book, { ...fresh, isOne: false })).toBeNull();
    expect(decisionOn(book, "funnel", "c", "a")).toMatchObject({ isOne: false });
    expect(kinOf(book, "funnel", "c")).toBeNull();
  });
  it("law: of n items in any pairs decided to be one, as many count as there are groups", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }), (pairs) => {
        const book = diary();
        for (let n = 0; n < 8; n += 1) book.write("2024-03-01", "funnel", `f${n}`, "landed");
        pairs.forEach(([a, b], at) =>
          decide(book, `2024-05-${String(at + 1).padStart(2, "0")}`, `f${a}`, `f${b}`),
        );
        const groups = Array.from({ length: 8 }, (_, n) => n);
        for (const [a, b] of pairs) {
          const [from, into] = [groups[a], groups[b]];
          groups.forEach((group, at) => group === from && (groups[at] = into ?? at));
        }
        expect(read(book).reported).toBe(String(new Set(groups).size));
      }),
      { numRuns: 40 },
    ));
});

describe("what a measure's conditions stand on must be shown too", () => {
  const rich: Measure = { ...LANDED, where: [{ field: "revenue", atLeast: "10000" }] };
  it("a figure said after the check of the landing is claimed until somebody confirms it", () => {
    const book = diary();
    book.attest("2024-03-05", book.write("2024-03-01", "funnel", "a", "landed"));
    const said = book.write("2024-05-01", "funnel", "a", undefined, { revenue: "12000" });
    expect(numbers(book, rich)).toBe("1 reported, 0 proven");
    expect(read(book, rich).contributions[0]?.entry).toBe(said);
    book.attest("2024-06-01", said);
    expect(numbers(book, rich)).toBe("1 reported, 1 proven");
  });
  it("a mark that nobody has set keeps an item in; a set one leaves it out", () => {
    const outsiders: Measure = { ...LANDED, where: [{ field: "localInvestor", is: false }] };
    const book = diary();
    book.write("2024-03-01", "funnel", "a", "landed");
    book.write("2024-03-01", "funnel", "b", "landed", { localInvestor: false });
    book.write("2024-03-01", "funnel", "c", "landed", { localInvestor: true });
    expect(read(book, outsiders).contributions.map(({ item }) => item)).toEqual(["a", "b"]);
  });
});

describe("the outlook of a few known things", () => {
  it("takes what is one for one: a twin on its way adds no chance", () => {
    const fund: Measure = {
      id: "fund-set-up",
      shape: "count-at-stage",
      register: "fund",
      stage: "paid-in",
      unit: "支",
      proof: 1,
      outlook: "milestones",
      zh: "基金",
      en: "Funds",
    };
    const target = { measure: "基金", comparator: ">=", value: "2", unit: "支" } as const;
    const book = diaryOf(planWith([commitmentWith({ target })]));
    book.write("2024-02-01", "fund", "a", "registered", { plannedEnd: "2024-06-30" });
    book.write("2024-03-01", "fund", "b", "approved", { plannedEnd: "2024-06-30" });
    const chance = (): number => {
      const now = book.at("2024-05-01");
      const { forecast } = judge({
        state: stateOf(now, ID),
        book: now,
        on: "2024-05-01",
        measure: fund,
        register: FUND,
      });
      return Number(forecast?.chance);
    };
    const before = chance();
    book.write("2024-04-01", "identities", "d", undefined, {
      register: "fund",
      one: "a",
      other: "b",
      decision: "one",
    });
    expect(chance()).toBeLessThan(before);
  });
});

describe("shares and ratios of what is one", () => {
  const RATIO: Measure = {
    id: "placed-at-home",
    shape: "ratio",
    register: "fund",
    numerator: "local",
    denominator: "placed",
    unit: "%",
    proof: 1,
    zh: "返投占比",
    en: "Placed at home",
  };
  const SHARE: Measure = {
    id: "landed-share",
    shape: "share",
    register: "funnel",
    stage: "landed",
    weight: "plannedInvestment",
    base: "aboveScale",
    unit: "%",
    proof: 1,
    zh: "名单中落地的份额",
    en: "Share of the list that has landed",
  };
  const same = (to: Diary, register: string, one: string, other: string): number =>
    to.write("2024-09-01", "identities", `d-${one}`, undefined, {
      register,
      one,
      other,
      decision: "one",
      why: { text: "核对登记" },
    });

  it("a fund written twice weighs once on both sides of the ratio", () => {
    const book = diary();
    book.write("2024-03-01", "fund", "f", "placed", { local: "60", placed: "100" });
    book.write("2024-04-01", "fund", "twin", "placed", { local: "60", placed: "100" });
    book.write("2024-05-01", "fund", "g", "placed", { local: "0", placed: "100" });
    const shown = () => {
      const now = book.at("2024-12-31");
      return readMeasure(RATIO, FUND, stateOf(now, ID), now, "2024-12-31").reported;
    };
    expect(shown()).toBe("40");
    same(book, "fund", "f", "twin");
    expect(shown()).toBe("30");
  });

  it("a firm written twice stands once in the base list, whichever of the two has landed", () => {
    const book = diary();
    const listed = { plannedInvestment: "100", aboveScale: true };
    book.write("2024-03-01", "funnel", "a", "lead", listed);
    book.write("2024-04-01", "funnel", "twin", "landed", listed);
    book.write("2024-05-01", "funnel", "c", "lead", { plannedInvestment: "300", aboveScale: true });
    expect(read(book, SHARE).reported).toBe("20");
    same(book, "funnel", "a", "twin");
    expect(read(book, SHARE).reported).toBe("25");
  });
});
