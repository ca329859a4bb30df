import { z } from "zod";
import { reviseBody } from "./act.ts";
import { owner } from "./plan.ts";
import { day, seq } from "./scalar.ts";

/** Most commitments that one decision sets at once: a whole provincial report has fewer. */
const MOST = 500;

/**
 * POST …/revisions/many: one decision that gives many commitments a deadline, an owner or both, all or none. `seen` is the last entry
 * that spoke of each.
 */
export const reviseManyBody = z.object({
  revisions: z
    .array(z.object({ commitment: z.string().min(1).max(80), seen: seq }))
    .min(1)
    .max(MOST)
    .readonly(),
  deadline: day.optional(),
  owner: owner.optional(),
  why: reviseBody.shape.why,
  authority: reviseBody.shape.authority,
  effectiveOn: day,
});
export type ReviseManyBody = z.input<typeof reviseManyBody>;

/** How many entries the decision became. */
export const revisedMany = z.object({ entries: seq });
export type RevisedMany = z.output<typeof revisedMany>;
