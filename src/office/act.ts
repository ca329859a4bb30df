import { commitmentsSpokenOf } from "../ledger/lineage.ts";
import { commitmentSubject, itemSubject } from "../ledger/subject.ts";
import type { Facts, ReviseAct, StrikeAct, AttestAct, WriteAct } from "../ledger/act.ts";
import type { Proposal } from "../ledger/entry.ts";
import type { Evidence } from "../ledger/evidence.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { Field, Register } from "../registers/register.ts";
import { registerOf } from "../registers/registers.ts";
import type { Day } from "../std/day.ts";
import type { Person } from "./person.ts";
import type { Expectation, TextPlace } from "./ports.ts";

/** What every act carries beside itself. */
export interface Circumstance {
  readonly person: Person;
  readonly effectiveOn: Day;
  readonly evidence: readonly Evidence[];
}

/** An act on its way to a decision: with what its author had seen of the subject. */
export interface Motion {
  readonly proposal: Proposal;
  readonly expectations: readonly Expectation[];
  /** Texts that the store takes away in the same transaction (擦除); absent for every other act. */
  readonly erased?: readonly TextPlace[];
}

const carried = ({ person, effectiveOn, evidence }: Circumstance) => ({
  by: person.id,
  unit: person.unit,
  effectiveOn,
  evidence,
});

/** Free text for the fields that are words, so that they can be erased later; other kinds stay as they are. */
function erasable(register: Register | undefined, facts: Facts): Facts {
  const worded = new Set(
    (register?.fields ?? []).filter(({ kind }) => kind === "text" || kind === "person").map(({ id }) => id),
  );
  const entries = Object.entries(facts).map(([field, fact]) => [
    field,
    worded.has(field) && typeof fact === "string" ? { text: fact } : fact,
  ]);
  return Object.fromEntries(entries) as Facts;
}

/** Full-width digits, signs and points of a Chinese keyboard, and commas between thousands, as a book writes them. */
function folded(kind: Field["kind"], fact: string): string {
  const plain = fact
    .normalize("NFKC")
    .replace(/[\u2212\u2012-\u2014]/g, "-")
    .trim();
  if (kind === "day") return plain;
  const bare = plain.replace(/^\+/, "");
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare;
}

const FOLDED: readonly Field["kind"][] = ["number", "money", "day"];

/** Numbers and days as the register checks them; everything else stays as it was typed. */
function typed(register: Register | undefined, facts: Facts): Facts {
  const kinds = new Map((register?.fields ?? []).map(({ id, kind }) => [id, kind]));
  const entries = Object.entries(facts).map(([field, fact]) => {
    const kind = kinds.get(field);
    const folds = kind !== undefined && FOLDED.includes(kind) && typeof fact === "string";
    return [field, folds ? folded(kind, fact) : fact];
  });
  return Object.fromEntries(entries) as Facts;
}

const factsOf = (register: string, facts: Facts): Facts =>
  erasable(registerOf(register), typed(registerOf(register), facts));

/** 登记: a write of an item, decided on the entry of it last seen (0 for a new one). */
export const writeMotion = (
  write: Omit<WriteAct, "act">,
  seen: number,
  circumstance: Circumstance,
): Motion => ({
  proposal: {
    act: "write",
    ...write,
    ...(write.facts === undefined ? {} : { facts: factsOf(write.register, write.facts) }),
    ...carried(circumstance),
  },
  expectations: [{ subject: itemSubject(write.register, write.item), seen }],
});

/** 调整: a revision of a commitment, decided on the entry of it last seen. */
export const reviseMotion = (
  revise: Omit<ReviseAct, "act">,
  seen: number,
  circumstance: Circumstance,
): Motion => ({
  proposal: { act: "revise", ...revise, ...carried(circumstance) },
  expectations:
    revise.subject.kind === "measure"
      ? [{ subject: `measure:${revise.subject.id}`, seen }]
      : [{ subject: commitmentSubject(revise.subject.id), seen }],
});

/** 核验: speaks of one entry, which nothing can change; only a strike matters, and that is checked. */
export const attestMotion = (attest: Omit<AttestAct, "act">, circumstance: Circumstance): Motion => ({
  proposal: { act: "attest", ...attest, ...carried(circumstance) },
  expectations: [],
});

/** 冲销. */
export const strikeMotion = (strike: Omit<StrikeAct, "act">, circumstance: Circumstance): Motion => ({
  proposal: { act: "strike", ...strike, ...carried(circumstance) },
  expectations: [],
});

/** What an adoption of a later plan says of earlier promises beside the plan itself. */
export interface CarryOver {
  /** The last entry seen of each earlier commitment that is taken up or dropped. */
  readonly seen: ReadonlyMap<CommitmentId, number>;
  /** Why some are dropped; blank when none is. */
  readonly why: string;
}

/** 立账: a plan that nobody may have adopted in the meantime; what it takes up or drops was decided on what was seen. */
export const adoptMotion = (
  plan: Plan,
  circumstance: Circumstance,
  { seen, why }: CarryOver = { seen: new Map(), why: "" },
): Motion => {
  const own = new Set(plan.commitments.map(({ id }) => id));
  return {
    proposal: {
      act: "adopt",
      plan,
      ...(why.trim() === "" ? {} : { why: { text: why.trim() } }),
      ...carried(circumstance),
    },
    expectations: commitmentsSpokenOf(plan).map((id) => ({
      subject: commitmentSubject(id),
      seen: own.has(id) ? 0 : (seen.get(id) ?? 0),
    })),
  };
};
