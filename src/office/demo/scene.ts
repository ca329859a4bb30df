import type { Facts } from "../../ledger/act.ts";
import type { Commitment } from "../../plan/commitment.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day } from "../../std/day.ts";
import { addDays } from "../../std/day.ts";
import type { Dice } from "./dice.ts";
import type { Diary, NoteId } from "./diary.ts";
import { DEMO_TODAY } from "./calendar.ts";
import type { PlayRole } from "./roles.data.ts";
import { ROLES } from "./roles.data.ts";

/** What every chapter of the simulated year writes with. */
export interface Scene {
  readonly plan: Plan;
  readonly dice: Dice;
  readonly diary: Diary;
  /** Commitments that a role was found for, in the plan's order; none when the reader found no such sentence. */
  readonly of: (role: string) => readonly Commitment[];
  /** The fact that makes an item count for a role's commitments; null when there are none. */
  readonly naming: (role: string) => string | null;
}

/** Which role each commitment plays: the first whose words stand in its own. */
export const roleOf = (commitment: Commitment): PlayRole | null =>
  ROLES.find((role) => role.words.test(commitment.words)) ?? null;

/** Builds the scene of a plan. */
export function sceneOf(plan: Plan, dice: Dice, diary: Diary): Scene {
  const cast = new Map<string, Commitment[]>();
  for (const commitment of plan.commitments) {
    const role = roleOf(commitment);
    if (role) cast.set(role.id, [...(cast.get(role.id) ?? []), commitment]);
  }
  const of = (role: string): readonly Commitment[] => cast.get(role) ?? [];
  const naming = (role: string): string | null =>
    of(role)
      .map(({ id }) => id)
      .join(" ") || null;
  return { plan, dice, diary, of, naming };
}

/** A stage that an item reached, and what the check group found: a level that confirms, "refuted", or nothing yet. */
export type Step = readonly [
  on: Day,
  stage: string,
  found?: 1 | 2 | 3 | "refuted" | undefined,
  facts?: Facts,
];

/** One item from its first stage to its last. */
export interface Career {
  readonly register: string;
  readonly item: string;
  readonly unit: string;
  readonly facts: Facts;
  readonly steps: readonly Step[];
  /** Days between what happened and its recording, for the first step; a few when absent. */
  readonly lag?: number;
}

const CONFIRMED = {
  1: "材料齐全,与登记一致。",
  2: "电话向当事单位和主管部门核实,属实。",
  3: "现场查看,属实。",
} as const;
const REFUTED = "现场查看,与登记不符:材料所述事项尚未发生。";

/** Writes an item's career: facts with the first step, a made-up paper where the register asks for one, checks some days after. */
export function career(scene: Scene, told: Career): readonly NoteId[] {
  const { diary, dice } = scene;
  let previous: NoteId | undefined;
  return told.steps.map(([on, stage, found, more], at) => {
    const note = diary.write({
      register: told.register,
      item: told.item,
      unit: told.unit,
      on,
      stage,
      ...(previous === undefined ? {} : { after: previous }),
      ...(at === 0 ? { facts: { ...told.facts, ...more } } : more ? { facts: more } : {}),
      ...(at === 0 && told.lag !== undefined ? { lag: told.lag } : {}),
      ...(found === undefined ? {} : { paper: `${stageWords(told)}相关材料` }),
    });
    previous = note;
    if (found !== undefined) check(scene, note, addDays(diary.dayOf(note), dice.whole(4, 12)), found);
    return note;
  });
}

const stageWords = ({ facts, item }: Career): string => (typeof facts.name === "string" ? facts.name : item);

/** The check group looks at an entry; what it would find after the demonstration's today is not known yet. */
export function check(scene: Scene, note: NoteId, on: Day, found: 1 | 2 | 3 | "refuted"): void {
  if (on > DEMO_TODAY) return;
  if (found === "refuted") scene.diary.attest(note, on, { level: 3, finding: "refuted", words: REFUTED });
  else scene.diary.attest(note, on, { level: found, finding: "confirmed", words: CONFIRMED[found] });
}

/** A delivery towards a number that no register of its own counts. */
export interface Delivery {
  readonly role: string;
  readonly item: string;
  readonly name: string;
  readonly amount: string;
  readonly on: Day;
  readonly unit: string;
  readonly place?: string;
  readonly lag?: number;
  readonly found?: 1 | 2 | 3 | "refuted" | undefined;
}

/** Writes one delivery; null when the plan holds no such commitment. */
export function deliver(scene: Scene, told: Delivery): NoteId | null {
  const commitments = scene.naming(told.role);
  if (commitments === null) return null;
  const facts = {
    name: told.name,
    amount: told.amount,
    commitments,
    ...(told.place ? { place: told.place } : {}),
  };
  const steps = [[told.on, "delivered", told.found]] as const;
  const [note] = career(scene, {
    register: "outputs",
    item: told.item,
    unit: told.unit,
    facts,
    steps,
    ...(told.lag === undefined ? {} : { lag: told.lag }),
  });
  return note ?? null;
}
