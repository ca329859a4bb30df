import { z } from "zod";
import { owner, target } from "./plan.ts";
import { day, list, seq } from "./scalar.ts";

/** POST …/splits: the concrete items that a commitment is split into (分解). */
export const splitBody = z.object({
  commitment: z.string().min(1).max(80),
  parts: list(
    z.object({
      words: z.string().max(4000).exactOptional(),
      target: target.nullable(),
      deadline: day,
      owner,
    }),
  ),
  why: z.string().max(8000).optional(),
  effectiveOn: day,
  /** Sequence of the last entry of the commitment that was seen. */
  seen: seq,
});
export type SplitBody = z.input<typeof splitBody>;
