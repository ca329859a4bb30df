import type { Day } from "../std/day.ts";
import type { Item, StageState } from "../ledger/item.ts";
import { ORDER_MARKS, STAGE_FAULTS } from "../words/registers.ts";
import { say } from "../words/sentence.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Register, Stage } from "./register.ts";

/** A stage that stands against the legal order, told in both languages. */
export interface OrderMark extends Sentence {
  readonly code: keyof typeof ORDER_MARKS;
  readonly stage: string;
  /** The stage that should have come first. */
  readonly missing: string;
  /** Rule behind the order, by its id in `rules`; null when none is written down for the stage. */
  readonly rule: string | null;
}

/** First day on which the item reached each stage that was written. */
function firstDays(item: Item): ReadonlyMap<string, StageState> {
  const first = new Map<string, StageState>();
  for (const reached of item.stages) {
    const known = first.get(reached.stage);
    if (known === undefined || reached.effectiveOn < known.effectiveOn) first.set(reached.stage, reached);
  }
  return first;
}

/** A stage that stands against the legal order, before it is told in words. */
interface Misorder {
  readonly code: OrderMark["code"];
  readonly stage: Stage;
  readonly missing: string;
  readonly on: Day;
  /** Day of the earlier stage that came too late; empty where it never came. */
  readonly after: Day;
}

function misorders(register: Register, item: Item): readonly Misorder[] {
  const days = firstDays(item);
  return register.stages.flatMap((stage) => {
    const reached = days.get(stage.id);
    if (reached === undefined) return [];
    return (stage.presupposes ?? []).flatMap((missing) => {
      const earlier = days.get(missing);
      if (earlier !== undefined && earlier.effectiveOn <= reached.effectiveOn) return [];
      const code = earlier === undefined ? "stage-without-earlier" : "stage-before-earlier";
      return [{ code, stage, missing, on: reached.effectiveOn, after: earlier?.effectiveOn ?? "" } as const];
    });
  });
}

/** The codes of an item's marks, without the sentences: a table of thousands of rows shows no more. */
export const orderCodes = (register: Register, item: Item): readonly OrderMark["code"][] =>
  misorders(register, item).map(({ code }) => code);

/**
 * Marks of an item whose stages stand against what the law asks for first (`presupposes`): the earlier stage is not
 * on record, or is dated later. Such a stage is written, marked and listed; nothing is mended silently.
 */
export function orderMarks(register: Register, item: Item): readonly OrderMark[] {
  const nameOf = (id: string): Stage | undefined => register.stages.find((stage) => stage.id === id);
  return misorders(register, item).map(({ code, stage, missing, on, after }) => {
    const told = nameOf(missing);
    return {
      code,
      stage: stage.id,
      missing,
      rule: stage.rule ?? null,
      zh: say(ORDER_MARKS[code], "zh", { on, after, stage: stage.zh, missing: told?.zh ?? missing }),
      en: say(ORDER_MARKS[code], "en", { on, after, stage: stage.en, missing: told?.en ?? missing }),
    };
  });
}

/** A reason why a move into a stage is refused; the sentence is complete. */
export interface StageFault extends Sentence {
  readonly code: keyof typeof STAGE_FAULTS;
}

const told = (
  code: StageFault["code"],
  zh: Readonly<{ [slot: string]: string }>,
  en: Readonly<{ [slot: string]: string }>,
): StageFault => ({ code, zh: say(STAGE_FAULTS[code], "zh", zh), en: say(STAGE_FAULTS[code], "en", en) });

/**
 * Checks a move into a stage on its own: the register knows it, a thing that has happened is not dated after `today`,
 * and evidence is there where the stage asks for it (`files` counts it). An order that the law forbids is no fault:
 * see `orderMarks`.
 */
export function checkStage(
  register: Register,
  id: string,
  move: { readonly effectiveOn: Day; readonly today: Day; readonly files: number },
): readonly StageFault[] {
  const stage = register.stages.find((known) => known.id === id);
  if (stage === undefined) {
    const zh = register.stages.map((known) => known.zh).join("、");
    const en = register.stages.map((known) => known.en).join(", ");
    return [
      told(
        "unknown",
        { register: register.zh, stage: id, stages: zh },
        { register: register.en, stage: id, stages: en },
      ),
    ];
  }
  const faults: StageFault[] = [];
  if (stage.done === true && move.effectiveOn > move.today)
    faults.push(
      told("future", { stage: stage.zh, on: move.effectiveOn }, { stage: stage.en, on: move.effectiveOn }),
    );
  if (stage.evidence === true && move.files === 0) {
    const zh = stage.proof === undefined ? "" : `:${stage.proof.zh}`;
    const en = stage.proof === undefined ? "" : `: ${stage.proof.en}`;
    faults.push(told("evidence", { stage: stage.zh, proof: zh }, { stage: stage.en, proof: en }));
  }
  return faults;
}
