import { parseDecimal } from "../std/decimal.ts";
import { bad, good, type Result } from "../std/result.ts";
import type { Definition, Criterion } from "../ledger/definition.ts";
import { hasStage } from "../judge/defined.ts";
import type { Measure } from "../judge/measure.ts";
import { LINES } from "../lines/lines.ts";
import type { Field, Register } from "../registers/register.ts";
import { registerOf } from "../registers/registers.ts";
import { BESIDE_WORDS, DEFINITION_FAULTS } from "../words/settings.ts";
import { say, type Lang, type Sentence } from "../words/sentence.ts";

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Measures of all lines with that id or name; all of them for null. */
export function measuresNamed(name: string | null): readonly Measure[] {
  const all = LINES.flatMap(({ measures }) => measures);
  if (name === null) return all;
  return all.filter(({ id, zh, en }) => [id, zh, en].some((word) => bare(word) === bare(name)));
}

const fault = (code: keyof typeof DEFINITION_FAULTS, value = ""): Sentence => ({
  zh: say(DEFINITION_FAULTS[code], "zh", { value }),
  en: say(DEFINITION_FAULTS[code], "en", { value }),
});

const named = <T extends Sentence & { readonly id: string }>(
  list: readonly T[],
  word: string,
): T | undefined => list.find(({ id, zh, en }) => [id, zh, en].some((one) => bare(one) === bare(word)));

const STAGE_WORDS = ["stage", "阶段"];
const PROOF_WORDS = ["proof", "核验"];
const CLAUSE = /^(.+?)\s*(>=|≥|<=|≤|=)\s*(.+)$/;

/** The value of a field as a gate compares it; null when the field cannot take it. */
function gateValue(field: Field, text: string): string | boolean | null {
  if (field.kind === "number" || field.kind === "money") return parseDecimal(text.normalize("NFKC"));
  if (field.kind === "flag")
    return ["是", "yes", "true"].includes(bare(text))
      ? true
      : ["否", "no", "false"].includes(bare(text))
        ? false
        : null;
  if (field.kind === "choice") return named(field.choices ?? [], text)?.id ?? null;
  return text;
}

function readGate(field: Field, sign: string, text: string): Criterion | null {
  const value = gateValue(field, text);
  const counted = field.kind === "number" || field.kind === "money";
  if (value === null) return null;
  if (sign === "=")
    return counted
      ? { field: field.id, atLeast: String(value), atMost: String(value) }
      : { field: field.id, is: value };
  if (!counted || typeof value !== "string") return null;
  return sign === ">=" || sign === "≥"
    ? { field: field.id, atLeast: value }
    : { field: field.id, atMost: value };
}

function readClause(
  measure: Measure,
  register: Register,
  clause: string,
): Result<Definition, Sentence> | null {
  const [, left, sign, right] = CLAUSE.exec(clause.trim()) ?? [];
  if (left === undefined || sign === undefined || right === undefined) return null;
  if (STAGE_WORDS.includes(bare(left))) {
    const stage = named(register.stages, right);
    return stage === undefined || !hasStage(measure) ? bad(fault("stage", right)) : good({ stage: stage.id });
  }
  if (PROOF_WORDS.includes(bare(left))) {
    const level = Number(bare(right));
    return level === 1 || level === 2 || level === 3 ? good({ proof: level }) : bad(fault("proof"));
  }
  const field = named(register.fields, left);
  if (field === undefined) return bad(fault("field", left));
  const gate = readGate(field, sign, right);
  return gate === null ? bad(fault("value", right)) : good({ where: [gate] });
}

/**
 * Reads a definition from words ("核验=2；计划投资>=5000"), by ids or labels of the measure's register. Null when a clause is
 * none at all; a fault in words when the measure or its register does not have what it names.
 */
export function readDefinition(measure: Measure, text: string): Result<Definition, Sentence> | null {
  const register = registerOf(measure.register);
  const clauses = text.split(/[;；]/).filter((clause) => clause.trim() !== "");
  if (register === undefined || clauses.length === 0) return null;
  let whole: Definition = {};
  for (const clause of clauses) {
    const read = readClause(measure, register, clause);
    if (read === null || !read.ok) return read;
    whole = { ...whole, ...read.value, where: [...(whole.where ?? []), ...(read.value.where ?? [])] };
  }
  const { where = [], ...rest } = whole;
  return good(where.length === 0 ? rest : { ...rest, where });
}

const fits = (field: Field | undefined, gate: Criterion): boolean => {
  if (field === undefined) return false;
  const counted = field.kind === "number" || field.kind === "money";
  const bounds = [gate.atLeast, gate.atMost].filter((bound) => bound !== undefined);
  if (gate.is === undefined)
    return counted && bounds.length > 0 && bounds.every((bound) => parseDecimal(bound) !== null);
  return (
    !counted &&
    bounds.length === 0 &&
    gateValue(field, typeof gate.is === "boolean" ? (gate.is ? "yes" : "no") : gate.is) === gate.is
  );
};

/** What does not fit of a definition for a measure of that id; null when all of it does. */
export function unfit(measureId: string, definition: Definition): Sentence | null {
  const measure = measuresNamed(null).find(({ id }) => id === measureId);
  const register = measure && registerOf(measure.register);
  if (measure === undefined || register === undefined) return fault("measure");
  const { stage, proof, where = [] } = definition;
  if (stage === undefined && proof === undefined && where.length === 0) return fault("empty");
  if (stage !== undefined && (!hasStage(measure) || !register.stages.some(({ id }) => id === stage)))
    return fault("stage", stage);
  const wrong = where.find(
    (gate) =>
      !fits(
        register.fields.find(({ id }) => id === gate.field),
        gate,
      ),
  );
  if (wrong === undefined) return null;
  const known = register.fields.some(({ id }) => id === wrong.field);
  return known
    ? fault("value", String(wrong.is ?? wrong.atLeast ?? wrong.atMost ?? ""))
    : fault("field", wrong.field);
}

function gateWords(register: Register, gate: Criterion, lang: Lang): string {
  const field = register.fields.find(({ id }) => id === gate.field);
  const choice = field?.choices?.find(({ id }) => id === gate.is)?.[lang];
  const flag =
    gate.is === true
      ? { zh: "是", en: "yes" }[lang]
      : gate.is === false
        ? { zh: "否", en: "no" }[lang]
        : null;
  const tell = (sign: string, value: string): string =>
    say(BESIDE_WORDS.definitionGate, lang, {
      field: field?.[lang] ?? gate.field,
      sign,
      value: `${value}${field?.unit ?? ""}`,
    });
  return [
    gate.is === undefined ? "" : tell("=", choice ?? flag ?? String(gate.is)),
    gate.atLeast === undefined ? "" : tell("≥", gate.atLeast),
    gate.atMost === undefined ? "" : tell("≤", gate.atMost),
  ]
    .filter(Boolean)
    .join(lang === "zh" ? "、" : ", ");
}

/** A definition in words, for the page of a commitment that its measure counts for. */
export function definitionWords(
  measure: Measure,
  { stage, proof, where = [] }: Definition,
  lang: Lang,
): string {
  const register = registerOf(measure.register);
  const named = register?.stages.find(({ id }) => id === stage)?.[lang] ?? stage ?? "";
  return [
    stage === undefined ? "" : say(BESIDE_WORDS.definitionStage, lang, { stage: named }),
    proof === undefined ? "" : say(BESIDE_WORDS.definitionProof, lang, { proof }),
    ...where.map((gate) => (register === undefined ? "" : gateWords(register, gate, lang))),
  ]
    .filter(Boolean)
    .join(lang === "zh" ? "；" : "; ");
}
