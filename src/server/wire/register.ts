import { z } from "zod";
import type { Register } from "../../registers/register.ts";
import { list, sentence } from "./scalar.ts";

const field = sentence.extend({
  id: z.string(),
  kind: z.enum([
    "name",
    "text",
    "person",
    "number",
    "money",
    "day",
    "flag",
    "choice",
    "code",
    "place",
    "industry",
    "organisation",
    "commitments",
    "item",
    "items",
  ]),
  unit: z.string().exactOptional(),
  choices: list(sentence.extend({ id: z.string() })).exactOptional(),
  required: z.boolean().exactOptional(),
  rule: z.string().exactOptional(),
  form: z.enum(["credit-code", "project-code"]).exactOptional(),
  of: z.string().exactOptional(),
  ofField: z.string().exactOptional(),
});

export const timeLimit = z.object({
  days: z.number().int().exactOptional(),
  workingDays: z.number().int().exactOptional(),
  months: z.number().int().exactOptional(),
  rule: z.string().exactOptional(),
});

const stage = sentence.extend({
  id: z.string(),
  presupposes: list(z.string()).exactOptional(),
  evidence: z.boolean().exactOptional(),
  proof: sentence.exactOptional(),
  rule: z.string().exactOptional(),
  done: z.boolean().exactOptional(),
  ended: z.boolean().exactOptional(),
  by: list(z.enum(["office", "reporter", "checker"])).exactOptional(),
  least: timeLimit.exactOptional(),
  takes: z.string().exactOptional(),
  limit: timeLimit.extend({ after: z.string() }).exactOptional(),
});

const check = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not-above"), field: z.string(), bound: z.string() }),
  z.object({ kind: z.literal("not-before"), field: z.string(), after: z.string() }),
  z.object({
    kind: z.literal("between"),
    field: z.string(),
    over: z.string().exactOptional(),
    atLeast: z.string().exactOptional(),
    atMost: z.string().exactOptional(),
    why: sentence,
  }),
]);

const derived = sentence.extend({
  id: z.string(),
  unit: z.string(),
  formula: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("quotient"),
      field: z.string(),
      over: z.string(),
      times: z.string().exactOptional(),
    }),
    z.object({ kind: z.literal("change"), before: z.string(), after: z.string() }),
  ]),
  rule: z.string().exactOptional(),
});

export const register = sentence.extend({
  id: z.string(),
  schema: z.number().int(),
  fields: list(field),
  stages: list(stage),
  columns: list(z.string()),
  due: z.object({ day: z.string(), stage: z.string() }).exactOptional(),
  checks: list(check).exactOptional(),
  derived: list(derived).exactOptional(),
  identity: z
    .object({ codes: list(z.string()), name: z.string(), apart: list(z.string()).exactOptional() })
    .exactOptional(),
}) satisfies z.ZodType<Register>;
