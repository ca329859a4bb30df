import { describe, expect, it } from "vitest";
import { aboveScaleThreshold } from "../../src/rules/abovescale.ts";
import { GRADES } from "../../src/rules/rule.ts";
import { RULES, inForce, ruleOn, rulesOf } from "../../src/rules/rules.ts";
import { isDay } from "../../src/std/day.ts";
import { parseDecimal } from "../../src/std/decimal.ts";

describe("the table of rules", () => {
  it("holds every rule once, in both languages, with source and grade", () => {
    expect(RULES.length).toBeGreaterThanOrEqual(163);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.zh, rule.id).toMatch(/\p{Script=Han}/u);
      expect(rule.en, rule.id).not.toMatch(/\p{Script=Han}/u);
      expect(rule.document, rule.id).not.toBe("");
      expect(Object.keys(GRADES)).toContain(rule.grade);
      for (const day of [rule.from, rule.to]) expect(day === null || isDay(day), rule.id).toBe(true);
    }
  });
  it("values are exact decimals, or told in words", () => {
    for (const { id, value, valueMax, text } of RULES) {
      if (value === null) expect(text, id).toBeDefined();
      else expect(parseDecimal(value), id).toBe(value);
      if (valueMax !== undefined) expect(parseDecimal(valueMax), id).toBe(valueMax);
    }
  });
  it("gives addresses of authorities and exchanges only", () => {
    for (const { id, address } of RULES)
      if (address !== null)
        expect(new URL(address).hostname, id).toMatch(/\.gov\.cn$|\.(?:sse|szse|bse|neeq)\.com?\.?cn$/);
  });
  it("rules of one series never stand side by side", () => {
    for (const day of ["2023-06-30", "2024-04-29", "2024-04-30", "2025-07-14", "2025-07-15"])
      for (const rule of RULES.filter(({ series }) => series !== undefined)) {
        const together = RULES.filter(
          (other) => (other.series ?? other.id) === rule.series && inForce(other, day),
        );
        expect(together.length, `${rule.id} on ${day}`).toBeLessThanOrEqual(1);
      }
  });
});

describe("the rule of a day", () => {
  it("listing criteria changed on 30 April 2024", () => {
    expect(ruleOn("MB1b", "2024-04-29")).toMatchObject({ id: "MB1b-old", value: "1.5", unit: "亿元" });
    expect(ruleOn("MB1b", "2024-04-30")).toMatchObject({ id: "MB1b", value: "2" });
    expect(ruleOn("MB1b-old", "2024-06-01")?.id).toBe("MB1b");
  });
  it("turning a sole trader into a firm by direct change: from 15 July 2025", () => {
    expect(ruleOn("GZQ-1", "2025-07-14")?.id).toBe("GZQ-0");
    expect(ruleOn("GZQ-1", "2025-07-15")?.id).toBe("GZQ-1");
  });
  it("the Company Law of 2023 is in force from 1 July 2024, and nothing of it before", () => {
    expect(ruleOn("GG-1", "2024-06-30")).toBeNull();
    expect(ruleOn("GG-1", "2024-07-01")).toMatchObject({
      document: "中华人民共和国公司法(2023年修订)",
      article: "92",
      value: "1",
      valueMax: "200",
    });
  });
  it("an unknown name is null; a list keeps its order and names each rule once", () => {
    expect(ruleOn("none", "2024-01-01")).toBeNull();
    expect(rulesOf(["CP-2", "MB1b", "MB1b-old", "none", "CP-1"], "2024-06-01").map(({ id }) => id)).toEqual([
      "CP-2",
      "MB1b",
      "CP-1",
    ]);
  });
});

describe("who is above scale", () => {
  it.each([
    ["06", "2000"],
    ["39", "2000"],
    ["46", "2000"],
    ["51", "2000"],
    ["52", "500"],
    ["61", "200"],
    ["62", "200"],
    ["63", "2000"],
    ["72", "1000"],
    ["7020", "1000"],
    ["84", "2000"],
    ["85", "500"],
    ["90", "500"],
    ["3911", "2000"],
  ])("division or class %s: %s 万元", (code, threshold) =>
    expect(aboveScaleThreshold(code, "2024-06-30")?.threshold).toBe(threshold),
  );
  it("construction and real-estate development are decided by another test", () => {
    expect(aboveScaleThreshold("47", "2024-06-30")).toMatchObject({
      rule: { id: "SS-CON" },
      threshold: null,
    });
    expect(aboveScaleThreshold("7010", "2024-06-30")).toMatchObject({
      rule: { id: "SS-EST" },
      threshold: null,
    });
  });
  it.each(["01", "66", "91", "97", "05", "00", "98", "", "x", "123"])("%s is outside or unknown", (code) =>
    expect(aboveScaleThreshold(code, "2024-06-30")).toBeNull(),
  );
  it("before 2021 the test also asked for staff: this rule says nothing about then", () =>
    expect(aboveScaleThreshold("39", "2020-12-31")).toBeNull());
});
