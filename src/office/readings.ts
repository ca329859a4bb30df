import type { CommitmentState } from "../ledger/book.ts";
import type { Measure } from "../judge/measure.ts";
import { readMeasure } from "../judge/reading.ts";
import type { Line } from "../lines/line.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { Register } from "../registers/register.ts";
import { registerOf } from "../registers/registers.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Sentence } from "../words/sentence.ts";
import { HOUSE_READING } from "../words/settings.ts";
import { say } from "../words/sentence.ts";
import { measureFor, measureUnder, type Judged } from "./judged.ts";
import { openStages } from "../judge/registershape.ts";

/** What a promise would show if it were counted at another stage, or by another measure of the same stage. */
export interface OtherReading extends Sentence {
  readonly stage: string;
  /** The line's measure that counts so; null where no measure does and only the stage differs. */
  readonly measure: string | null;
  /** True for the one that counts. */
  readonly chosen: boolean;
  readonly reported: Decimal;
  readonly proven: Decimal;
}

/** 读法: one promise's count at the reading chosen, and the other readings beside it, in the order of the stages. */
export interface CommitmentReadings {
  readonly commitment: CommitmentId;
  readonly register: string;
  readonly unit: string;
  readonly rows: readonly OtherReading[];
}

type Counting = Measure & { readonly shape: "count-at-stage" | "named-at-stage" };

const isCounting = (measure: Measure | null): measure is Counting =>
  measure?.shape === "count-at-stage" || measure?.shape === "named-at-stage";

const sameConditions = (a: Measure, b: Measure): boolean =>
  JSON.stringify(a.where ?? []) === JSON.stringify(b.where ?? []);

/** What else could be counted: the measure at every stage, and at their stages the line's other readings of it. */
function candidates(chosen: Counting, register: Register, line: Line): readonly (Counting & Sentence)[] {
  const groups = (line.readings ?? []).filter((group) => group.includes(chosen.id));
  const others = line.measures
    .filter(isCounting)
    .filter(({ id }) => id !== chosen.id && groups.some((group) => group.includes(id)));
  return openStages(register).flatMap(({ id, zh, en }) => {
    const plain = { ...chosen, stage: id, zh, en };
    return [plain, ...others.filter(({ stage }) => stage === id)];
  });
}

/** The line's own reading (默认口径), where a gate or a decision of this book counts by another; null where it does not. */
function houseReading(
  state: CommitmentState,
  chosen: Counting,
  register: Register,
  judged: Judged,
): OtherReading | null {
  const house = measureFor(state);
  if (!isCounting(house)) return null;
  const isSame =
    house.stage === chosen.stage && house.proof === chosen.proof && sameConditions(house, chosen);
  if (isSame) return null;
  const { reported, proven } = readMeasure(house, register, state, judged.book, judged.on);
  return {
    stage: house.stage,
    // Where the stage is the same, the measure's name already stands for the one that counts.
    measure: house.stage === chosen.stage ? null : house.id,
    zh: say(HOUSE_READING, "zh", { measure: house.zh }),
    en: say(HOUSE_READING, "en", { measure: house.en }),
    chosen: false,
    reported,
    proven,
  };
}

type Counts = Pick<OtherReading, "reported" | "proven">;

/**
 * Counts at a stage. A stage that no item was ever written into counts what the next one does that some were, because a later stage includes
 * the earlier ones; so a register is read once for each stage in use.
 */
function readerOf(
  state: CommitmentState,
  register: Register,
  { book, on }: Judged,
): (measure: Counting) => Counts {
  const used = new Set<string>();
  for (const item of book.items.get(register.id)?.values() ?? [])
    for (const { stage } of item.stages) used.add(stage);
  const open = openStages(register).map(({ id }) => id);
  const known = new Map<string, Counts>();
  return (measure) => {
    const stage = open.slice(open.indexOf(measure.stage)).find((id) => used.has(id));
    if (stage === undefined) return { reported: "0", proven: "0" };
    const key = `${measure.id} ${stage}`;
    const counts = known.get(key) ?? readMeasure({ ...measure, stage }, register, state, book, on);
    known.set(key, counts);
    return counts;
  };
}

function readingsOf(state: CommitmentState, line: Line, judged: Judged): readonly CommitmentReadings[] {
  const chosen = measureUnder(judged.rules, state);
  const register = isCounting(chosen) ? registerOf(chosen.register) : undefined;
  if (!isCounting(chosen) || register === undefined) return [];
  const named = (candidate: Counting): string | null => {
    if (candidate.id !== chosen.id || candidate.stage === chosen.stage) return candidate.id;
    const same = line.measures
      .filter(isCounting)
      .find(
        (other) =>
          other.stage === candidate.stage &&
          other.register === register.id &&
          sameConditions(other, candidate),
      );
    return same?.id ?? null;
  };
  const read = readerOf(state, register, judged);
  const rows = candidates(chosen, register, line).map((candidate) => {
    const { reported, proven } = read(candidate);
    return {
      stage: candidate.stage,
      measure: named(candidate),
      zh: candidate.zh,
      en: candidate.en,
      chosen: candidate.id === chosen.id && candidate.stage === chosen.stage,
      reported,
      proven,
    };
  });
  const unit = state.current.target?.unit ?? chosen.unit;
  const house = houseReading(state, chosen, register, judged);
  const all = house === null ? rows : [...rows, house];
  return [{ commitment: state.current.id, register: register.id, unit, rows: all }];
}

/**
 * The readings of every promise of a line that is counted by items at a stage (其他读法): at the stage chosen, and at every other stage of
 * the same register, so that nobody has to ask what "implemented" was taken to mean.
 */
export const lineReadings = (
  states: readonly CommitmentState[],
  line: Line,
  judged: Judged,
): readonly CommitmentReadings[] => states.flatMap((state) => readingsOf(state, line, judged));
