import type { Measure } from "../../judge/measure.ts";
import { itemsInScope, passes } from "../../judge/scope.ts";
import type { CommitmentState } from "../../ledger/book.ts";
import { registerOf } from "../../registers/registers.ts";
import { measureUnder, type Judged } from "../judged.ts";
import { hasEnded, namedItem, type NamedItem } from "./named-item.ts";

/** Items that stand before the stage at which a promise counts them, in one of the stages before it. */
export interface NearestStage {
  readonly stage: string;
  readonly items: number;
  /** Of those, the ones that already meet what the measure asks for besides the stage. */
  readonly fit: number;
  /** The first of them by name, those that fit before the others. */
  readonly first: readonly NamedItem[];
}

/** 离目标最近的: which items could bring a promise to its target, by how far they have come. */
export interface Nearest {
  readonly register: string;
  /** The stage that they have not come to. */
  readonly until: string;
  readonly asksMore: boolean;
  readonly stages: readonly NearestStage[];
}

const STAGES = 3;
const NAMED = 3;

const countsItems = (measure: Measure | null) =>
  measure?.shape === "count-at-stage" || measure?.shape === "named-at-stage" ? measure : null;

/**
 * The items that a promise may count and that have not come to its stage, the nearest first: what people can see to so that it is met.
 * Null for what is not counted by items at a stage, and where none is under way.
 */
export function nearestTo(state: CommitmentState, judged: Judged): Nearest | null {
  const measure = countsItems(measureUnder(judged.rules, state));
  const register = measure === null ? undefined : registerOf(measure.register);
  if (measure === null || register === undefined) return null;
  const at = register.stages.findIndex(({ id }) => id === measure.stage);
  const open = itemsInScope(measure, state, judged.book).filter((item) => !hasEnded(item, register));
  const stages = register.stages
    .slice(0, Math.max(at, 0))
    .reverse()
    .flatMap(({ id }) => {
      const here = open.filter(({ stage }) => stage?.stage === id);
      const fit = here.filter((item) => passes(item, measure));
      const first = [...new Set([...fit, ...here])].slice(0, NAMED);
      return here.length === 0
        ? []
        : [
            {
              stage: id,
              items: here.length,
              fit: fit.length,
              first: first.map((item) => namedItem(item, register)),
            },
          ];
    });
  const asksMore = (measure.where ?? []).length > 0;
  return stages.length === 0
    ? null
    : { register: register.id, until: measure.stage, asksMore, stages: stages.slice(0, STAGES) };
}
