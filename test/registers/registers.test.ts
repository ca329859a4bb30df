import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCheckCharacter, isCreditCode, isProjectCode } from "../../src/registers/creditcode.ts";
import { checkFacts } from "../../src/registers/facts.ts";
import { checkStage, orderMarks } from "../../src/registers/order.ts";
import { PROJECTS } from "../../src/registers/projects.ts";
import type { Register } from "../../src/registers/register.ts";
import { REGISTERS, registerOf, stageIndex } from "../../src/registers/registers.ts";
import { RULES } from "../../src/rules/rules.ts";
import { diaryOf, planWith } from "../judge/builders.ts";

const register = (id: string): Register => {
  const found = registerOf(id);
  if (found === undefined) throw new Error(`no register ${id}`);
  return found;
};

describe("every register", () => {
  it.each(REGISTERS.map((known) => [known.id, known] as const))("%s hangs together", (id, known) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    const fields = known.fields.map((field) => field.id);
    const stages = known.stages.map((stage) => stage.id);
    expect(new Set(fields).size).toBe(fields.length);
    expect(new Set(stages).size).toBe(stages.length);
    for (const column of known.columns) expect(fields).toContain(column);
    for (const stage of known.stages)
      for (const earlier of stage.presupposes ?? []) {
        expect(stages, `${stage.id} presupposes ${earlier}`).toContain(earlier);
        expect(stages.indexOf(earlier), `${earlier} before ${stage.id}`).toBeLessThan(
          stages.indexOf(stage.id),
        );
      }
    for (const rule of [...known.fields, ...known.stages].flatMap((part) => part.rule ?? []))
      expect(RULES.map((row) => row.id)).toContain(rule);
    for (const part of [
      known,
      ...known.fields,
      ...known.stages,
      ...known.fields.flatMap((field) => field.choices ?? []),
    ]) {
      expect(part.zh).toMatch(/\p{Script=Han}/u);
      expect(part.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
  it("has its own name; an unknown name is none", () => {
    expect(new Set(REGISTERS.map(({ id }) => id)).size).toBe(REGISTERS.length);
    expect(registerOf("nothing")).toBeUndefined();
    expect([
      stageIndex(PROJECTS, "filed"),
      stageIndex(PROJECTS, "in-use"),
      stageIndex(PROJECTS, "flying"),
    ]).toEqual([0, 16, -1]);
  });
  it("projects carry the eighteen milestones of the law", () =>
    expect(PROJECTS.stages.filter(({ ended }) => ended !== true)).toHaveLength(18));
});

describe("统一社会信用代码", () => {
  it("the example that is printed with the standard", () => {
    expect(creditCheckCharacter("91350100M000100Y4")).toBe("3");
    expect(isCreditCode("91350100M000100Y43")).toBe(true);
  });
  it("lower case, letters outside the alphabet and other lengths are refused", () => {
    for (const code of [
      "91350100m000100y43",
      "91350100M000100I43",
      "91350100M000100Y4",
      "",
      "91350100M000100Y433",
    ])
      expect(isCreditCode(code)).toBe(false);
  });
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY".split("");
  const codes = fc
    .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
    .map((parts) => parts.join(""))
    .map((first) => first + (creditCheckCharacter(first) ?? ""));
  it("any one character changed, or two neighbours swapped, is found", () =>
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...alphabet), (code, place, other) => {
        expect(isCreditCode(code)).toBe(true);
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        expect(isCreditCode(changed)).toBe(changed === code);
        const [a, b] = [code.charAt(place), code.charAt(place + 1)];
        const swapped = code.slice(0, place) + b + a + code.slice(place + 2);
        if (place < 16) expect(isCreditCode(swapped)).toBe(swapped === code);
      }),
    ));
  it("a project code has a form only", () => {
    expect(isProjectCode("2403-371403-04-01-123456")).toBe(true);
    expect(isProjectCode("2403-371403-04-01-12345")).toBe(false);
  });
});

describe("facts are checked against their register", () => {
  const faults = (id: string, facts: Parameters<typeof checkFacts>[1], fresh = false): readonly string[] =>
    checkFacts(register(id), facts, fresh).map(({ field, code }) => `${field}: ${code}`);
  it("good facts have no fault; a patch may leave required columns out, a new item may not", () => {
    const facts = {
      name: "甲公司",
      revenue: "12000.5",
      aboveScale: true,
      signedOn: "2024-02-29",
      chain: "hydrogen",
      industry: "39",
      commitments: "2024-01.c04 2024-01.c05",
    };
    expect(faults("funnel", facts, true)).toEqual([]);
    expect(faults("funnel", { revenue: "1" })).toEqual([]);
    expect(faults("funnel", { revenue: "1" }, true)).toEqual(["name: required"]);
    expect(faults("funnel", { revenue: null, name: null })).toEqual(["name: required"]);
  });
  it.each([
    [{ revenue: "1,200" }, "revenue: decimal"],
    [{ revenue: "1.2亿" }, "revenue: decimal"],
    [{ revenue: "1e5" }, "revenue: decimal"],
    [{ revenue: "" }, "revenue: decimal"],
    [{ revenue: "-5" }, "revenue: negative"],
    [{ signedOn: "2023-02-29" }, "signedOn: day"],
    [{ signedOn: "2024/2/3" }, "signedOn: day"],
    [{ aboveScale: "true" }, "aboveScale: flag"],
    [{ name: true }, "name: text"],
    [{ name: { text: "甲" } }, "name: text"],
    [{ name: "  " }, "name: required"],
    [{ chain: "氢能" }, "chain: choice"],
    [{ creditCode: "91350100M000100Y44" }, "creditCode: credit-code"],
    [{ industry: "C39" }, "industry: industry"],
    [{ commitments: "第四条" }, "commitments: commitments"],
    [{ height: "1" }, "height: unknown"],
  ] as const)("%j is told as %s", (facts, fault) => expect(faults("funnel", facts)).toEqual([fault]));
  it("free text is free text, erased or not", () =>
    expect(
      faults(
        "returns",
        { commitment: "2024-01.c01", happened: { text: "进场" }, problem: { text: null }, nothingNew: false },
        true,
      ),
    ).toEqual([]));
  it("a fault says what is wrong, where and what to do, in both languages", () => {
    const [fault] = checkFacts(register("funnel"), { revenue: "一千" });
    expect(fault?.zh).toContain("「上年度营业收入(单一法人)」应为数字(万元)");
    expect(fault?.en).toContain("takes a plain number (万元)");
    for (const text of [fault?.zh, fault?.en]) expect(text).not.toMatch(/[{}]/);
  });
});

describe("stages", () => {
  const moves = { effectiveOn: "2024-06-30", today: "2024-06-30", files: 1 };
  const codes = (id: string, move: Parameters<typeof checkStage>[2]): readonly string[] =>
    checkStage(PROJECTS, id, move).map(({ code }) => code);
  it("a stage the register does not know, a day that has not come, evidence that is missing", () => {
    expect(codes("start", moves)).toEqual([]);
    expect(codes("flying", moves)).toEqual(["unknown"]);
    expect(codes("start", { ...moves, effectiveOn: "2024-07-01" })).toEqual(["future"]);
    expect(codes("start", { ...moves, files: 0, effectiveOn: "2024-07-01" })).toEqual(["future", "evidence"]);
    expect(codes("filed", { ...moves, files: 0 })).toEqual([]);
  });
  const marksAfter = (...stages: readonly (readonly [string, string])[]): readonly string[] => {
    const diary = diaryOf(planWith([]));
    for (const [on, stage] of stages) diary.write(on, "projects", "p", stage);
    const item = diary.at("2024-12-31").items.get("projects")?.get("p");
    if (item === undefined) throw new Error("the project");
    return orderMarks(PROJECTS, item).map(({ code, stage, missing }) => `${stage} ${code} ${missing}`);
  };
  it("a start without permit and environmental approval is marked, never refused (未批先建)", () =>
    expect(marksAfter(["2024-03-01", "start"])).toEqual([
      "start stage-without-earlier eia",
      "start stage-without-earlier permit",
    ]));
  it("a permit dated after the start is marked as such", () => {
    const legal = [
      ["2024-01-10", "land"],
      ["2024-01-11", "works-permit"],
      ["2024-01-12", "drawings"],
      ["2024-01-13", "eia"],
    ] as const;
    expect(marksAfter(...legal, ["2024-03-01", "start"], ["2024-04-01", "permit"])).toEqual([
      "start stage-before-earlier permit",
    ]);
    expect(marksAfter(...legal, ["2024-02-01", "permit"], ["2024-02-01", "start"])).toEqual([]);
  });
  it("in use before acceptance and fire acceptance is marked", () =>
    expect(marksAfter(["2024-06-01", "in-use"])).toEqual([
      "in-use stage-without-earlier fire",
      "in-use stage-without-earlier accepted",
    ]));
});
