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
  ]),
  unit: z.string().exactOptional(),
  choices: list(sentence.extend({ id: z.string() })).exactOptional(),
  required: z.boolean().exactOptional(),
  rule: z.string().exactOptional(),
  form: z.enum(["credit-code", "project-code"]).exactOptional(),
});

const stage = sentence.extend({
  id: z.string(),
  presupposes: list(z.string()).exactOptional(),
  evidence: z.boolean().exactOptional(),
  proof: sentence.exactOptional(),
  rule: z.string().exactOptional(),
  done: z.boolean().exactOptional(),
  ended: z.boolean().exactOptional(),
});

export const register = sentence.extend({
  id: z.string(),
  schema: z.number().int(),
  fields: list(field),
  stages: list(stage),
  columns: list(z.string()),
}) satisfies z.ZodType<Register>;
