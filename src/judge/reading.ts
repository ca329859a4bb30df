import type { Day } from "../std/day.ts";
import { startOfMonth } from "../std/day.ts";
import {
  compareDecimals,
  decimalOf,
  isZero,
  over,
  parseDecimal,
  roundTo,
  sumOf,
  times,
} from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Item, StageState } from "../ledger/item.ts";
import type { Contribution, Measure, Reading } from "./measure.ts";
import { kinOf, onceEach } from "./identity.ts";
import { piledOnce } from "./piles.ts";
import { baseWeight, weightsOf } from "./baselist.ts";
import { endedStages, placeOf } from "./registershape.ts";
import type { RegisterShape } from "./registershape.ts";
import { unitFactor } from "./scale.ts";
import { inOrder, vintageOf } from "./vintages.ts";
import { itemsInScope, namedBy, passes, textOf, unshown } from "./scope.ts";

const SHARE_PLACES = 4;
const HUNDRED = "100";

/** First day of the plan's year: since when its counts count. Throws for a plan that the book does not hold, a bug. */
export function planStart(state: CommitmentState, book: Book): Day {
  const plan = book.plans.find(({ id }) => id === state.plan);
  if (plan === undefined) throw new Error(`commitment ${state.current.id} belongs to no plan of the book`);
  return startOfMonth(plan.year, 1);
}

/** When an item reached a stage or a later one, by which entry, and whether that is proven. */
export interface Reached {
  readonly claim: StageState;
  readonly proven: boolean;
  /** Latest entry of a proven stage: amounts written after it have not been checked. */
  readonly provenBy: number;
}

/**
 * Whether an item has reached `stage` (null: any stage) by a day. A refuted claim counts for nothing, an item that has
 * ended (流失, 终止) neither; the stage is proven when its entry, or that of a later stage, is confirmed at `level`.
 */
export function reachedBy(
  shape: RegisterShape,
  item: Item,
  stage: string | null,
  level: number,
  on: Day,
): Reached | null {
  const ended = endedStages(shape);
  const from = stage === null ? 0 : placeOf(shape, stage);
  let claim: StageState | null = null;
  let last: StageState | null = null;
  let provenBy = 0;
  for (const move of item.stages) {
    if (move.effectiveOn > on) break;
    last = move;
    if (move.refuted || ended.has(move.stage) || placeOf(shape, move.stage) < from) continue;
    claim ??= move;
    if (move.attested >= level && move.entry > provenBy) provenBy = move.entry;
  }
  if (claim === null || last === null || from < 0 || ended.has(last.stage)) return null;
  return { claim, proven: provenBy > 0, provenBy };
}

interface Question {
  readonly book: Book;
  readonly measure: Measure;
  readonly shape: RegisterShape;
  readonly state: CommitmentState;
  readonly items: readonly Item[];
  readonly on: Day;
  readonly since: Day;
  readonly unit: string;
}

/** A number of an item in the unit asked for; null when it is not a number or the units do not fit. */
function amountOf(question: Question, item: Item, field: string): Decimal | null {
  const said = factIn(item, field);
  if (said === undefined || said.effectiveOn > question.on) return null;
  const value = parseDecimal(textOf(item, field) ?? "");
  const from = question.shape.fields.find(({ id }) => id === field)?.unit;
  const factor = from === undefined ? "1" : unitFactor(from, question.unit);
  return value === null || factor === null ? null : times(value, factor);
}

/** Items counted before the plan's year began belong to an earlier promise, unless an item names this one. */
const isRecent = (question: Question, item: Item, on: Day): boolean =>
  (question.measure.since ?? "plan-year") === "ever" ||
  on >= question.since ||
  namedBy(item).includes(question.state.current.id);

/** The first of the items that people found to be one with this one to have come to the stage: a firm is brought in once. */
function firstOfKin(question: Question, item: Item, stage: string, on: Day): readonly [Item, Day] {
  const { book, measure, shape } = question;
  const items = book.items.get(item.register);
  let first: readonly [Item, Day] = [item, on];
  for (const id of kinOf(book, item.register, item.id) ?? []) {
    const other = items?.get(id);
    const reached = other === undefined ? null : reachedBy(shape, other, stage, measure.proof, question.on);
    if (other !== undefined && reached !== null && reached.claim.effectiveOn < first[1])
      first = [other, reached.claim.effectiveOn];
  }
  return first;
}

function counted(question: Question, stage: string, windowed: boolean): readonly Contribution[] {
  const { book, measure } = question;
  const contributions = question.items.flatMap((item) => {
    if (!passes(item, measure)) return [];
    const reached = reachedBy(question.shape, item, stage, measure.proof, question.on);
    if (reached === null) return [];
    const { effectiveOn, entry } = reached.claim;
    if (windowed && !isRecent(question, ...firstOfKin(question, item, stage, effectiveOn))) return [];
    // What is left to be checked is what a checker is pointed to.
    const open = reached.proven ? unshown(item, measure, reached.provenBy) : null;
    const proven = reached.proven && open === null;
    return [{ item: item.id, on: effectiveOn, amount: "1", proven, entry: open ?? entry }];
  });
  return onceEach(book, measure.register, contributions, "first");
}

function summed(question: Question, field: string, stage: string | null): readonly Contribution[] {
  const amounts = question.items.flatMap((item) => {
    const said = factIn(item, field);
    const amount = amountOf(question, item, field);
    if (said === undefined || amount === null || !passes(item, question.measure)) return [];
    const reached = reachedBy(question.shape, item, stage, question.measure.proof, question.on);
    if (reached === null) return [];
    const on = said.effectiveOn > reached.claim.effectiveOn ? said.effectiveOn : reached.claim.effectiveOn;
    if (!isRecent(question, item, on)) return [];
    // An amount changed after the check has not been checked.
    const proven = reached.proven && reached.provenBy >= said.entry;
    return [{ item: item.id, on, amount, proven, entry: said.entry }];
  });
  return onceEach(question.book, question.measure.register, amounts, "last");
}

/** Sum of the contributions' amounts; cases that count one each are counted, which is exact and quick. */
function total(contributions: readonly Contribution[], provenOnly = false): Decimal {
  const kept = provenOnly ? contributions.filter(({ proven }) => proven) : contributions;
  return kept.every(({ amount }) => amount === "1")
    ? decimalOf(kept.length)
    : sumOf(kept.map(({ amount }) => amount));
}

type Amounts = Pick<Reading, "reported" | "proven" | "contributions">;

const piled = (contributions: readonly Contribution[]): Amounts => ({
  reported: total(contributions),
  proven: total(contributions, true),
  contributions,
});

/** Numerator over denominator of the items that have both; the contributions carry the numerators. */
function ratio(question: Question, numerator: string, denominator: string): Amounts {
  const told = question.items.flatMap((item) => {
    if (!passes(item, question.measure)) return [];
    const said = factIn(item, numerator);
    const [above, below] = [numerator, denominator].map((field) => {
      const fact = factIn(item, field);
      return fact === undefined || fact.effectiveOn > question.on
        ? null
        : parseDecimal(textOf(item, field) ?? "");
    });
    if (said === undefined || above == null || below == null || isZero(below)) return [];
    const reached = reachedBy(question.shape, item, null, question.measure.proof, question.on);
    const proven = reached !== null && reached.proven && reached.provenBy >= said.entry;
    return [{ item: item.id, on: said.effectiveOn, amount: above, proven, entry: said.entry, below }];
  });
  const parts = onceEach(question.book, question.measure.register, told, "last");
  const share = (rows: typeof parts): Decimal => {
    const below = sumOf(rows.map((row) => row.below));
    if (isZero(below)) return "0";
    const quotient = over(sumOf(rows.map((row) => row.amount)), below);
    return roundTo(question.unit === "%" ? times(quotient, HUNDRED) : quotient, SHARE_PLACES);
  };
  const contributions = parts.map(({ item, on, amount, proven, entry }) => ({
    item,
    on,
    amount,
    proven,
    entry,
  }));
  return { reported: share(parts), proven: share(parts.filter(({ proven }) => proven)), contributions };
}

function share(question: Question, measure: Measure & { readonly shape: "share" }, base: Decimal): Amounts {
  if (isZero(base)) return piled([]);
  const inBase = question.items.filter((item) => factIn(item, measure.base)?.value === true);
  const done = counted({ ...question, items: inBase }, measure.stage, false);
  const weights = weightsOf(measure, question.items, question.book);
  // Whichever of its items came to the stage, a firm weighs what stands for it in the base list.
  const weightOf = ({ item }: Contribution): Decimal => {
    const kin = kinOf(question.book, measure.register, item) ?? [item];
    return weights.get(kin.find((one) => weights.has(one)) ?? item) ?? "0";
  };
  const part = (rows: readonly Contribution[]): Decimal =>
    roundTo(times(over(sumOf(rows.map(weightOf)), base), HUNDRED), SHARE_PLACES);
  return {
    reported: part(done),
    proven: part(done.filter(({ proven }) => proven)),
    contributions: done.map((row) => ({ ...row, amount: part([row]) })),
  };
}

/** True where a promise is about a change over the year before: then only figures of its own time can answer it. */
const isChange = ({ current: { kind, target, words } }: CommitmentState): boolean =>
  kind === "relative" ||
  (/%|百分点/u.test(target?.unit ?? "") && /增长|增速|递增|下降|降低|减少/u.test(words));

/**
 * The published figure that counts; proven, because a figure without a source is none. A rate of a year that was over before the
 * plan's began is no answer to the plan's rate.
 */
function latest(question: Question, field: string): Amounts {
  const { on, since, unit, state } = question;
  const isRate = isChange(state);
  const vintages = question.items
    .flatMap((item) => vintageOf(item, field) ?? [])
    .filter((vintage) => {
      const isOut = (factIn(vintage.item, field)?.effectiveOn ?? "9") <= on && vintage.released <= on;
      return isOut && !(isRate && vintage.ends !== null && vintage.ends < since);
    });
  const figures = inOrder(vintages).flatMap(({ item, released, entry }): readonly Contribution[] => {
    const value = parseDecimal(textOf(item, field) ?? "");
    const factor = unitFactor(textOf(item, "unit") ?? unit, unit);
    if (value === null || factor === null) return [];
    return [{ item: item.id, on: released, amount: times(value, factor), proven: true, entry }];
  });
  return piled(figures.slice(-1));
}

function amountsOf(question: Question, book: Book): Amounts {
  const { measure } = question;
  switch (measure.shape) {
    case "count-at-stage":
      return piled(counted(question, measure.stage, true));
    case "named-at-stage":
      return piled(counted(question, measure.stage, false));
    case "sum":
      return piled(summed(question, measure.field, measure.stage ?? null));
    case "ratio":
      return ratio(question, measure.numerator, measure.denominator);
    case "share":
      return share(question, measure, baseWeight(measure, question.state, book));
    case "latest-figure":
      return latest(question, measure.field);
  }
}

/**
 * What a measure shows on a day (读数): reported and proven with the pile of contributions behind them, in the unit of
 * the commitment's target where the two measure the same, else in the measure's own. `shape` is the measure's register.
 * The book must have been replayed at `on` or later; facts are read as the book last knew them.
 */
export function readMeasure(
  measure: Measure,
  shape: RegisterShape,
  state: CommitmentState,
  book: Book,
  on: Day,
): Reading {
  const wanted = state.current.target?.unit ?? measure.unit;
  const fits = measure.unit === "" || unitFactor(measure.unit, wanted) !== null;
  const unit = fits ? wanted : measure.unit;
  const items = itemsInScope(measure, state, book);
  const question: Question = { book, measure, shape, state, items, on, since: planStart(state, book), unit };
  return { measure: measure.id, on, unit, ...piledOnce(question, () => amountsOf(question, book)) };
}

/** Reported and proven of a reading as they stood at the end of an earlier day; a ratio or a figure stands as it is. */
export function standingBy(
  reading: Reading,
  measure: Measure,
  day: Day,
): Pick<Reading, "reported" | "proven"> {
  if (measure.shape === "ratio" || measure.shape === "latest-figure") return reading;
  const rows = reading.contributions.filter(({ on }) => on <= day);
  const [reported, proven] = [total(rows), total(rows, true)];
  // Parts of a share are rounded one by one; the whole was rounded once and is the truer number.
  const whole = rows.length === reading.contributions.length;
  if (measure.shape === "share" && whole) return reading;
  return compareDecimals(reported, reading.reported) > 0 ? reading : { reported, proven };
}
