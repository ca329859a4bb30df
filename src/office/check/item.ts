import { ROLE_WORDS } from "../../words/roles.ts";
import type { Sentence } from "../../words/sentence.ts";
import type { WriteAct } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import type { Register, Stage } from "../../registers/register.ts";
import { checkFacts } from "../../registers/facts.ts";
import { registerOf } from "../../registers/registers.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { checkErasure } from "./erasure.ts";
import type { Ground } from "./ground.ts";
import { checkIdentity } from "./identity.ts";
import { checkPublished } from "./published.ts";
import { checkRuling } from "./setting.ts";
import { firstOf } from "./text.ts";
import { OFFICE_REGISTERS } from "./rights.ts";

type Write = Proposal & WriteAct;

const ITEM_ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
/** Registers whose items speak of one commitment for the unit that answers for it. */
const OF_DUTY: readonly string[] = ["returns", "waypoints"];

/** Checks a write against its register, the calendar, and whose item or commitment it is. */
export function checkWrite(write: Write, ground: Ground): Refusal | null {
  const register = registerOf(write.register);
  if (register === undefined) return refuse("unknown-register", { register: write.register }, "register");
  const item = ground.book.items.get(register.id)?.get(write.item) ?? null;
  return (
    checkForm(write, register) ??
    checkStage(write, register, ground) ??
    checkDay(write, register, ground) ??
    checkValues(write, register, item) ??
    checkBlank(write, register) ??
    checkFigures(write, register) ??
    checkNothingNew(write) ??
    checkOwner(item, ground) ??
    checkItems(write, register, ground) ??
    checkCommitments(write, register, ground) ??
    checkPublished(write, item, ground) ??
    checkRuling(write, item) ??
    checkErasure(write, item, ground) ??
    checkIdentity(write, item, ground)
  );
}

function checkForm(write: Write, register: Register): Refusal | null {
  if (!ITEM_ID.test(write.item)) return refuse("bad-id", { value: write.item }, "item");
  if (write.schema !== register.schema)
    return refuse("schema-mismatch", { register, now: register.schema, given: write.schema });
  const empty = Object.keys(write.facts ?? {}).length === 0;
  return empty && write.stage === undefined ? refuse("nothing-said") : null;
}

const stageOf = (write: Write, register: Register): Stage | undefined =>
  register.stages.find(({ id }) => id === write.stage);

function checkStage(write: Write, register: Register, { person }: Ground): Refusal | null {
  if (write.stage === undefined) return null;
  const stage = stageOf(write, register);
  if (stage === undefined) return refuse("unknown-stage", { register, stage: write.stage }, "stage");
  if (stage.by !== undefined && !stage.by.some((role) => role === person.role))
    return refuse("stage-by-others", { stage, roles: rolesIn(stage.by) }, "stage");
  if (stage.evidence !== true || write.evidence.length > 0) return null;
  const proof = stage.proof ?? { zh: "相关文件", en: "the paper that shows it" };
  return refuse("evidence-required", { stage, proof }, "evidence");
}

const rolesIn = (roles: NonNullable<Stage["by"]>): Sentence => ({
  zh: roles.map((role) => ROLE_WORDS[role].zh).join("、"),
  en: roles.map((role) => ROLE_WORDS[role].en).join(", "),
});

/** What has happened cannot lie ahead; only the office's own registers speak of days to come. */
function checkDay(write: Write, register: Register, { today }: Ground): Refusal | null {
  if (write.effectiveOn <= today || OFFICE_REGISTERS.includes(register.id)) return null;
  const stage = stageOf(write, register);
  const values = { on: write.effectiveOn, today };
  if (stage?.done === true) return refuse("future-done", { ...values, stage }, "effectiveOn");
  return refuse("future-report", values, "effectiveOn");
}

function checkValues(write: Write, register: Register, item: Item | null): Refusal | null {
  const fault = checkFacts(register, write.facts ?? {}, item === null)[0];
  return fault === undefined ? null : refuse("bad-facts", { what: fault }, fault.field);
}

/** A reporter writes the items of one unit: those it opened, and those that the office opened. */
function checkOwner(item: Item | null, { entries, person }: Ground): Refusal | null {
  if (person.role === "office" || item === null) return null;
  const opened = entries[(item.entries[0] ?? 0) - 1];
  if (opened === undefined || opened.unit === "" || opened.unit === person.unit) return null;
  return refuse("not-own-unit", { owner: opened.unit, unit: person.unit });
}

/** Another item that a field names has to stand in its register. */
function checkItems(write: Write, register: Register, { book }: Ground): Refusal | null {
  for (const field of register.fields) {
    const given = write.facts?.[field.id];
    if ((field.kind !== "item" && field.kind !== "items") || typeof given !== "string") continue;
    // Where the row itself says of which register, the check of that register knows how to read it.
    if (field.of === undefined) continue;
    const items = book.items.get(field.of);
    const ids = given.split(/[\s,\uFF0C\u3001;\uFF1B]+/u).filter((part) => part !== "");
    const stranger = ids.find((id) => items?.has(id) !== true);
    if (stranger !== undefined) return refuse("unknown-item-named", { field, item: stranger }, field.id);
    if (field.kind === "item" && ids.length > 1) return refuse("one-item-only", { field }, field.id);
    if (field.of === register.id && ids.includes(write.item))
      return refuse("item-names-itself", { field }, field.id);
  }
  return null;
}

function checkCommitments(write: Write, register: Register, ground: Ground): Refusal | null {
  for (const field of register.fields) {
    if (field.kind !== "commitments") continue;
    const given = write.facts?.[field.id];
    if (typeof given !== "string") continue;
    for (const id of given.split(/[\s,\uFF0C\u3001;\uFF1B]+/u).filter((part) => part !== "")) {
      if (!ground.book.commitments.has(id)) return refuse("unknown-commitment", { commitment: id }, field.id);
      const refusal = OF_DUTY.includes(register.id) ? checkDuty(id, ground) : null;
      if (refusal !== null) return refusal;
    }
  }
  return null;
}

/**
 * A return speaks for a unit, so the unit must be one that answers for the promise: an owner, or an organisation
 * that the plan's own sentence names. Where nobody is named yet, the office names the unit first.
 */
function checkDuty(commitment: string, { book, person }: Ground): Refusal | null {
  if (person.role === "office") return null;
  const current = book.commitments.get(commitment)?.current;
  const names = [...(current?.owner.units ?? []), ...(current?.organisations ?? [])].map(({ name }) => name);
  if (names.includes(person.unit)) return null;
  return refuse("not-answering-unit", { unit: person.unit, commitment }, "commitment");
}

/** "Nothing new" and words about what is new cannot both be meant. */
function checkNothingNew({ register, facts = {} }: Write): Refusal | null {
  if (register !== "returns" || facts["nothingNew"] !== true) return null;
  const said = ["happened", "problem", "next"].some((field) => {
    const fact = facts[field] ?? "";
    const text = typeof fact === "object" ? fact.text : fact;
    return typeof text === "string" && text.trim() !== "";
  });
  return said ? refuse("nothing-new-yet-said", {}, "nothingNew") : null;
}

/** A column that has to be filled is not filled with blanks; words that can be erased are looked into here. */
const checkBlank = ({ facts = {} }: Write, register: Register): Refusal | null =>
  firstOf(register.fields, ({ id, required, zh, en }) => {
    const fact = facts[id];
    if (required !== true || typeof fact !== "object" || fact === null) return null;
    return (fact.text ?? "").trim() === "" ? refuse("name-blank", { field: { zh, en } }, id) : null;
  });

/** A number longer than any that is measured here is a slip of the hand: 15 digits before the point, 6 after it. */
const SENSIBLE = /^-?\d{1,15}(\.\d{1,6})?$/;

function checkFigures({ facts = {} }: Write, register: Register): Refusal | null {
  return firstOf(register.fields, ({ id, kind, zh, en }) => {
    const fact = facts[id];
    const figure = (kind === "number" || kind === "money") && typeof fact === "string" && fact.trim() !== "";
    return figure && !SENSIBLE.test(fact.trim())
      ? refuse("number-too-long", { label: { zh, en } }, id)
      : null;
  });
}
