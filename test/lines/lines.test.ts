import { describe, expect, it } from "vitest";
import { LINES, lineOf, measureOf } from "../../src/lines/lines.ts";
import { checkFacts } from "../../src/registers/facts.ts";
import { REGISTERS, registerOf } from "../../src/registers/registers.ts";
import { RULES } from "../../src/rules/rules.ts";
import { boundPlan, onlyCommitment, workedVerdict } from "./worked.ts";

describe("the ten lines and the rest", () => {
  it("stand in the order of the founding plan, with general last", () =>
    expect(LINES.map(({ id }) => id)).toEqual([
      "infrastructure",
      "investment",
      "brand",
      "geothermal",
      "hydrogen",
      "energy-storage",
      "vehicles",
      "phoenix",
      "magpie-bridge",
      "gong",
      "general",
    ]));
  it.each(LINES.map((line) => [line.id, line] as const))("%s hangs together", (_, line) => {
    expect(line.measures.length).toBeGreaterThanOrEqual(2);
    expect(line.examples.length).toBeGreaterThanOrEqual(2);
    for (const id of line.registers) expect(registerOf(id), id).toBeDefined();
    for (const rule of line.rules) expect(RULES.map(({ id }) => id)).toContain(rule);
    const measures = line.measures.map(({ id }) => id);
    expect(new Set(measures).size).toBe(measures.length);
    for (const group of line.readings ?? []) {
      expect(measures).toEqual(expect.arrayContaining([...group]));
      const [one, ...others] = group.map((id) => line.measures.find((measure) => measure.id === id));
      for (const other of others)
        expect(other).toMatchObject({ shape: one?.shape, register: one?.register, unit: one?.unit });
    }
    for (const { measure } of line.cues) if (measure !== undefined) expect(measures).toContain(measure);
    for (const part of [line, ...line.measures]) {
      expect(part.zh).toMatch(/\p{Script=Han}/u);
      expect(part.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
  it.each(LINES.flatMap((line) => line.measures.map((measure) => [line.id, measure.id, measure] as const)))(
    "%s/%s asks for stages and fields that its register has",
    (line, _, measure) => {
      const register = registerOf(measure.register);
      expect(lineOf(line).registers).toContain(measure.register);
      const stages = register?.stages.map(({ id }) => id);
      const fields = register?.fields.map(({ id }) => id);
      if ("stage" in measure && measure.stage !== undefined) expect(stages).toContain(measure.stage);
      const asked: unknown[] = [];
      if ("field" in measure) asked.push(measure.field);
      if (measure.shape === "ratio") asked.push(measure.numerator, measure.denominator);
      if (measure.shape === "share") asked.push(measure.weight, measure.base);
      for (const field of [...asked, ...(measure.where ?? []).map((condition) => condition.field)])
        expect(fields).toContain(field);
      for (const { field, is, oneOf } of measure.where ?? []) {
        const choices = register?.fields.find(({ id }) => id === field)?.choices?.map(({ id }) => id);
        for (const value of [...(typeof is === "string" ? [is] : []), ...(oneOf ?? [])])
          expect(choices).toContain(value);
      }
    },
  );
  it("rules that a register's fields and stages stand on are in the table", () => {
    for (const { id, fields, stages } of REGISTERS)
      for (const { rule } of [...fields, ...stages])
        if (rule !== undefined)
          expect(
            RULES.map((one) => one.id),
            id,
          ).toContain(rule);
  });
  it("an unknown line is general, whose measures serve every line", () => {
    expect(lineOf("nothing").id).toBe("general");
    expect(measureOf("hydrogen", "workshops-in-use")?.register).toBe("workshops");
    expect(measureOf("hydrogen", "matter-finished")?.register).toBe("matters");
    expect(measureOf("hydrogen", "forums")).toBeNull();
    expect(measureOf("hydrogen", null)).toBeNull();
  });
});

describe("examples of the lines, from the sentence to the verdict", () => {
  const examples = LINES.flatMap((line) =>
    line.examples.map((example) => [line.id, example.title, example] as const),
  );
  it.each(examples)("%s: %s", (line, _, example) => {
    expect(onlyCommitment(boundPlan(example.sentence, example.year)).line).toBe(line);
    const { word, reading } = workedVerdict(example);
    const { reported, proven } = example.expect;
    expect({
      word,
      ...(reported && { reported: reading?.reported }),
      ...(proven && { proven: reading?.proven }),
    }).toEqual(example.expect);
  });
  it.each(examples)("%s: %s — its facts are good facts", (line, _, example) => {
    const measure = measureOf(line, onlyCommitment(boundPlan(example.sentence, example.year)).measureId);
    for (const { facts, register } of example.writes) {
      const kind = registerOf(register ?? measure?.register ?? "");
      expect(kind).toBeDefined();
      if (kind !== undefined && facts !== undefined) expect(checkFacts(kind, facts)).toEqual([]);
    }
  });
});
