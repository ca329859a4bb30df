import type { Definition } from "../ledger/definition.ts";
import type { Measure } from "./measure.ts";

/** Whether a measure counts at a stage at all: a ratio and a published figure do not. */
export const hasStage = (measure: Measure): boolean =>
  measure.shape !== "ratio" && measure.shape !== "latest-figure";

/**
 * A measure as later definitions leave it, in their order: the last stage and the last level of proof win, and a gate replaces
 * the conditions on the same field. A stage for a measure that has none is passed over.
 */
export function definedBy(measure: Measure, definitions: readonly Definition[]): Measure {
  return definitions.reduce<Measure>((now, { stage, proof, where = [] }) => {
    const fields = new Set(where.map(({ field }) => field));
    const kept = (now.where ?? []).filter(({ field }) => !fields.has(field));
    const all = [...kept, ...where];
    return {
      ...now,
      ...(stage === undefined || !hasStage(now) ? {} : { stage }),
      ...(proof === undefined ? {} : { proof }),
      ...(all.length === 0 ? {} : { where: all }),
    };
  }, measure);
}
