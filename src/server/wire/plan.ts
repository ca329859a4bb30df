import { z } from "zod";
import type { Commitment } from "../../plan/commitment.ts";
import type { Doubt } from "../../plan/doubt.ts";
import type { Plan, Shortfall } from "../../plan/plan.ts";
import type { Locator, Span } from "../../plan/span.ts";
import type { Deadline, Target } from "../../plan/target.ts";
import { day, decimal, list, sentence } from "./scalar.ts";

const offset = z.number().int().nonnegative();

export const locator = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("raw"), start: offset, end: offset }),
  z.object({ kind: z.literal("bytes"), start: offset, end: offset }),
  z.object({
    kind: z.literal("paragraph"),
    part: z.string().max(400),
    paragraph: offset,
    start: offset,
    end: offset,
  }),
  z.object({ kind: z.literal("cell"), sheet: z.string().max(400), row: offset, column: offset }),
  z.object({
    kind: z.literal("page"),
    page: offset,
    x: offset,
    y: offset,
    width: offset,
    height: offset,
  }),
  z.object({ kind: z.literal("none") }),
]) satisfies z.ZodType<Locator>;

export const span = z.object({ start: offset, end: offset, source: locator }) satisfies z.ZodType<Span>;

const words = z.string().max(4000);

const comparator = z.enum([">=", ">", "<=", "<", "~", "="]);

export const target = z.object({
  measure: words,
  comparator,
  value: decimal,
  valueMax: decimal.exactOptional(),
  unit: z.string().max(60),
}) satisfies z.ZodType<Target>;

export const deadline = z.object({
  on: day.nullable(),
  bound: z.enum(["by", "before"]),
  basis: z.enum(["clause", "inherited", "none"]),
  words,
}) satisfies z.ZodType<Deadline>;

const sense = sentence.extend({
  id: z.string().max(80),
  target: target.nullable().exactOptional(),
  deadline: deadline.exactOptional(),
});

export const doubt = z.object({
  id: z.string().max(80),
  code: z.enum([
    "before-or-during-month",
    "count-or-ordinal",
    "which-firms",
    "which-share",
    "repaired-words",
    "no-year",
    "impossible-date",
    "scope",
  ]),
  span,
  senses: list(sense),
  preferred: z.string().max(80),
  chosen: z.string().max(80).nullable(),
}) satisfies z.ZodType<Doubt>;

export const organisation = z.object({
  name: z.string().max(200),
  role: z.enum(["lead", "responsible", "cooperating", "partner"]),
});

export const owner = z.object({
  leaderPost: z.string().max(200).nullable(),
  units: list(organisation),
});

export const waypoint = z.object({
  id: z.string().max(80),
  title: words,
  due: day,
  expected: decimal.nullable(),
});

export const commitment = z.object({
  id: z.string().max(80),
  programme: z.string().max(80).nullable(),
  point: z.string().max(80).nullable(),
  line: z.string().max(80),
  measureId: z.string().max(80).nullable(),
  words,
  quote: span,
  kind: z.enum(["quantity", "milestone", "relative", "action"]),
  force: z.enum(["ensure", "plain", "strive", "advance"]),
  action: words,
  object: words,
  measure: words,
  target: target.nullable(),
  reference: words.nullable(),
  relation: comparator.exactOptional(),
  deadline,
  organisations: list(organisation),
  places: list(words),
  doubts: list(doubt),
  owner,
  waypoints: list(waypoint),
  from: list(z.object({ commitment: z.string().max(80), as: z.enum(["part", "successor"]) })).exactOptional(),
  optional: z.boolean(),
}) satisfies z.ZodType<Commitment>;

const point = z.object({ id: z.string(), title: z.string(), span });
const programme = z.object({ id: z.string(), title: z.string(), span, points: list(point) });

export const shortfall = z.object({
  words: z.string(),
  named: offset,
  described: offset,
  span,
}) satisfies z.ZodType<Shortfall>;

const repairMark = z.object({
  start: offset,
  end: offset,
  before: z.string(),
  after: z.string(),
  certainty: z.enum(["exact", "by-gloss", "by-language", "lost"]),
  confidence: z.string(),
});

const statement = z.object({
  title: z.string(),
  text: z.string(),
  repairs: list(repairMark),
  sha256: z.string(),
  mediaType: z.string(),
  origin: z.string(),
});

/** A plan as it goes out; it never comes in over the wire, only a draft's commitments do. */
export const plan = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  year: z.number().int(),
  publishedOn: day.nullable(),
  statement,
  programmes: list(programme),
  shortfalls: list(shortfall),
  commitments: list(commitment),
  drops: list(z.string()).exactOptional(),
}) satisfies z.ZodType<Plan>;
