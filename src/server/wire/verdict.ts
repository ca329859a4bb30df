import { z } from "zod";
import type { Beside, HeldPost } from "../../draw/wall.ts";
import type { Fan } from "../../judge/fan.ts";
import type { Forecast } from "../../judge/forecast.ts";
import type { Measure, Reading } from "../../judge/measure.ts";
import type { Trajectory } from "../../judge/trajectory.ts";
import type { Reason, Verdict } from "../../judge/verdict.ts";
import { coded, day, list, seq } from "./scalar.ts";

export const light = z.enum(["green", "amber", "red", "grey"]);
export const word = z.enum([
  "done-proven",
  "done-unproven",
  "on-track",
  "behind",
  "overdue",
  "missed",
  "stopped",
  "not-assessable",
]);

const reason = coded<Reason>();

const condition = z.object({
  field: z.string(),
  is: z.union([z.string(), z.boolean()]).exactOptional(),
  oneOf: list(z.string()).exactOptional(),
  atLeast: z.string().exactOptional(),
  atMost: z.string().exactOptional(),
});

const measureBase = {
  id: z.string(),
  register: z.string(),
  zh: z.string(),
  en: z.string(),
  unit: z.string(),
  where: list(condition).exactOptional(),
  proof: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  since: z.enum(["plan-year", "ever"]).exactOptional(),
  items: z.enum(["any", "named"]).exactOptional(),
  outlook: z.enum(["arrivals", "milestones", "events", "none"]).exactOptional(),
};

export const measure = z.discriminatedUnion("shape", [
  z.object({ ...measureBase, shape: z.literal("count-at-stage"), stage: z.string() }),
  z.object({ ...measureBase, shape: z.literal("named-at-stage"), stage: z.string() }),
  z.object({
    ...measureBase,
    shape: z.literal("sum"),
    field: z.string(),
    stage: z.string().exactOptional(),
  }),
  z.object({ ...measureBase, shape: z.literal("ratio"), numerator: z.string(), denominator: z.string() }),
  z.object({
    ...measureBase,
    shape: z.literal("share"),
    stage: z.string(),
    weight: z.string(),
    base: z.string(),
  }),
  z.object({ ...measureBase, shape: z.literal("latest-figure"), field: z.string() }),
]) satisfies z.ZodType<Measure>;

const contribution = z.object({
  item: z.string(),
  on: day,
  amount: z.string(),
  proven: z.boolean(),
  entry: seq,
});

export const reading = z.object({
  measure: z.string(),
  on: day,
  reported: z.string(),
  proven: z.string(),
  unit: z.string(),
  contributions: list(contribution),
}) satisfies z.ZodType<Reading>;

export const forecast = z.object({
  chance: z.string(),
  method: coded<Forecast["method"]>(),
  version: z.string(),
  seed: z.number(),
  assumed: z.string(),
}) satisfies z.ZodType<Forecast>;

export const fan = list(
  z.object({ on: day, low: z.string(), middle: z.string(), high: z.string() }),
) satisfies z.ZodType<Fan>;

export const trajectory = z.object({
  points: list(z.object({ on: day, expected: z.string() })),
  basis: z.enum(["waypoints", "assumed-straight-line"]),
}) satisfies z.ZodType<Trajectory>;

export const verdict = z.object({
  light,
  word,
  reason,
  because: z.record(z.string(), z.string()),
  pace: z
    .object({
      expected: z.string(),
      gap: z.string(),
      word: z.enum(["ahead", "at-pace", "behind-pace"]),
    })
    .nullable(),
  forecast: forecast.nullable(),
  reading: reading.nullable(),
  trajectory: trajectory.nullable(),
  needed: z.object({ perMonth: z.string(), unit: z.string() }).nullable(),
  original: z.object({ light, word }).nullable(),
  adjusted: z.boolean(),
  ruleVersion: z.string(),
}) satisfies z.ZodType<Verdict>;

const lit = z.enum(["green", "amber", "red"]);

/** What stands beside a computed light: one set by hand, one by the local lamp rule, and who holds the leader's post. */
const heldPost = z.object({
  post: z.string(),
  holders: list(
    z.object({
      person: z.string().nullable(),
      unit: z.string().nullable(),
      since: day,
      item: z.string(),
      entry: seq,
    }),
  ),
  mark: z.enum(["post-vacant", "post-overlap"]).nullable(),
}) satisfies z.ZodType<HeldPost>;

const lineageMark = z.object({
  partOf: z.string().exactOptional(),
  parts: z.number().int().exactOptional(),
  takenUp: z.boolean().exactOptional(),
  dropped: z.boolean().exactOptional(),
});

export const beside = z.object({
  lineage: lineageMark.exactOptional(),
  byHand: z
    .object({
      light: lit,
      why: z.string().nullable(),
      document: z.string().nullable(),
      since: day,
      until: day,
      item: z.string(),
      entry: seq,
    })
    .exactOptional(),
  local: z
    .object({
      light: lit,
      rule: z.object({ name: z.string(), green: z.string(), amber: z.string(), entry: seq }),
      share: z.string(),
    })
    .exactOptional(),
  post: heldPost.exactOptional(),
}) satisfies z.ZodType<Beside>;

/** Number of rows by light. */
export const tally = z.object({ green: seq, amber: seq, red: seq, grey: seq });
