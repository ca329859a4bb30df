import type { Fact, Facts, WriteAct } from "../src/ledger/act.ts";
import type { Entry, Proposal } from "../src/ledger/entry.ts";
import type { Header } from "../src/ledger/header.ts";
import type { Measure } from "../src/judge/measure.ts";
import { LINES } from "../src/lines/lines.ts";
import type { Commitment } from "../src/plan/commitment.ts";
import type { Plan } from "../src/plan/plan.ts";
import type { Field, Register } from "../src/registers/register.ts";
import { REGISTERS } from "../src/registers/registers.ts";
import { canonical } from "../src/std/canonical.ts";
import type { Day } from "../src/std/day.ts";
import { addDays, instantOf } from "../src/std/day.ts";

/** How large a synthetic book is; the same numbers and seed give the same book, entry by entry. */
export interface Scale {
  readonly entries: number;
  /** Items over all registers. */
  readonly items: number;
  /** Commitments of the plan, spread over every measure of every line. */
  readonly commitments: number;
  readonly seed: number;
}

/** The size of book that a line of the bench speaks of: about twenty entries an item, at most 5,000 items. */
export const scaleOf = (entries: number): Scale => ({
  entries,
  items: Math.min(5_000, Math.ceil(entries / 20)),
  commitments: 100,
  seed: 1,
});

const YEAR = 2025;
export const FIRST_DAY: Day = `${YEAR}-01-01`;
export const LAST_DAY: Day = `${YEAR}-12-31`;
const OPENED = Date.UTC(YEAR, 0, 1);
const YEAR_MS = 360 * 86_400_000;

/** A simulated book of nobody's district. */
export const SYNTHETIC_HEADER: Header = {
  form: 1,
  hash: "sha-256",
  book: "synthetic",
  title: "合成台账（仅供测速）",
  district: "无名区",
  zone: "Asia/Shanghai",
  simulated: true,
  openedAt: instantOf(OPENED),
};

/** Numbers 0 ≤ x < 1 from a seed (mulberry32), so that every run measures the same book. */
type Dice = () => number;
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = <T>(dice: Dice, from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T;
const pad = (n: number): string => String(n).padStart(2, "0");

function factOf(field: Field, dice: Dice, on: Day): Fact {
  const number = Math.floor(dice() * 20_000);
  switch (field.kind) {
    case "number":
    case "money":
      return String(number);
    case "day":
      return on;
    case "flag":
      return dice() < 0.5;
    case "choice":
      return pick(dice, field.choices ?? [])?.id ?? "other";
    case "text":
    case "person":
      return { text: `第${number}号说明：按计划推进` };
    default:
      return `样例${number}`;
  }
}

/** One to three fields of the register, as somebody would correct or add to an item. */
function factsOf(register: Register, dice: Dice, on: Day): Facts {
  const facts: { [field: string]: Fact } = {};
  const count = Math.min(register.fields.length, 1 + Math.floor(dice() * 3));
  for (let i = 0; i < count; i++) {
    const field = pick(dice, register.fields);
    facts[field.id] = factOf(field, dice, on);
  }
  return facts;
}

const nowhere = { start: 0, end: 0, source: { kind: "none" } } as const;

function commitmentOf(n: number, line: string, measure: Measure): Commitment {
  return {
    id: `synthetic.c${pad(n)}`,
    programme: "p1",
    point: `p1.${1 + LINES.findIndex(({ id }) => id === line)}`,
    line,
    measureId: measure.id,
    words: `第${n}项合成承诺`,
    quote: nowhere,
    kind: "quantity",
    force: n % 3 === 0 ? "ensure" : "plain",
    action: "完成",
    object: measure.zh,
    measure: measure.zh,
    target: { measure: measure.zh, comparator: ">=", value: String(50 + n), unit: measure.unit },
    reference: null,
    deadline: { on: LAST_DAY, bound: "by", basis: "inherited", words: "" },
    organisations: [],
    places: [],
    doubts: [],
    owner: { leaderPost: "分管副区长", units: [{ name: "发改局", role: "lead" }] },
    waypoints: [],
    optional: false,
  };
}

/** A plan whose commitments use every measure of every line in turn. */
export function syntheticPlan(commitments: number): Plan {
  const measures = LINES.flatMap((line) => line.measures.map((measure) => ({ line: line.id, measure })));
  return {
    id: "synthetic",
    title: "合成规划（仅供测速）",
    place: "无名区",
    year: YEAR,
    publishedOn: FIRST_DAY,
    statement: {
      title: "合成规划",
      text: "",
      repairs: [],
      sha256: "0".repeat(64),
      mediaType: "text/plain",
      origin: "",
    },
    programmes: [
      {
        id: "p1",
        title: "合成文章",
        span: nowhere,
        points: LINES.map((line, i) => ({ id: `p1.${i + 1}`, title: line.zh, span: nowhere })),
      },
    ],
    shortfalls: [],
    commitments: Array.from({ length: commitments }, (_, n) => {
      const { line, measure } = measures[n % measures.length] as (typeof measures)[number];
      return commitmentOf(n + 1, line, measure);
    }),
  };
}

interface Walk {
  readonly register: Register;
  readonly item: string;
  /** Next stage to be reached, by its place in the register. */
  stage: number;
}

function nextWrite(walk: Walk, dice: Dice, on: Day): WriteAct {
  const { register, item } = walk;
  const moves = walk.stage < register.stages.length && dice() < 0.3;
  const stage = moves ? register.stages[walk.stage++]?.id : undefined;
  const base = { act: "write", register: register.id, schema: register.schema, item } as const;
  return { ...base, ...(stage === undefined ? {} : { stage }), facts: factsOf(register, dice, on) };
}

/**
 * Proposals of a synthetic year, in order of writing: one adopted plan, then writes (about 88 in 100), attestations
 * (10) and strikes (2). Reports come up to forty days after the day they speak of, so days are out of order.
 */
export function* syntheticProposals(scale: Scale): Generator<Proposal> {
  const dice = diceOf(scale.seed);
  const walks: readonly Walk[] = Array.from({ length: scale.items }, (_, i) => ({
    register: REGISTERS[i % REGISTERS.length] as Register,
    item: `i-${i}`,
    stage: 0,
  }));
  const writes: number[] = [];
  const by = { by: "a1", unit: "发改局", evidence: [] };
  yield { act: "adopt", plan: syntheticPlan(scale.commitments), effectiveOn: FIRST_DAY, ...by };
  for (let seq = 2; seq <= scale.entries; seq++) {
    const today = addDays(FIRST_DAY, Math.floor((360 * seq) / scale.entries));
    const back = addDays(today, -Math.floor(dice() * dice() * 40));
    const effectiveOn = back < FIRST_DAY ? FIRST_DAY : back;
    const kind = dice();
    const entry = writes.length === 0 ? 0 : pick(dice, writes);
    if (entry === 0 || kind < 0.88) {
      yield { ...nextWrite(pick(dice, walks), dice, effectiveOn), effectiveOn, ...by };
      writes.push(seq);
    } else if (kind < 0.98) {
      const level = (1 + Math.floor(dice() * 3)) as 1 | 2 | 3;
      const finding = dice() < 0.95 ? "confirmed" : "refuted";
      yield { act: "attest", entry, level, finding, effectiveOn, ...by };
    } else yield { act: "strike", entry, why: { text: "误录" }, effectiveOn, ...by };
  }
}

/**
 * The entries of a synthetic book, spread evenly over the year and read back from canonical JSON, which is how a
 * store hands them out: objects in memory are laid out by the order of their keys.
 */
export function syntheticEntries(scale: Scale): readonly Entry[] {
  const entries: Entry[] = [];
  for (const proposal of syntheticProposals(scale)) {
    const seq = entries.length + 1;
    const recordedAt = instantOf(OPENED + Math.floor((YEAR_MS * seq) / scale.entries));
    entries.push(JSON.parse(canonical({ ...proposal, seq, recordedAt })) as Entry);
  }
  return entries;
}
