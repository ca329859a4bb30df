import { z } from "zod";
import type { Wall } from "../../draw/wall.ts";
import { asOf, day, list, seq } from "./scalar.ts";
import { beside, tally, verdict } from "./verdict.ts";

const wallTarget = z.object({ comparator: z.string(), value: z.string(), unit: z.string() });

const row = z.object({
  commitment: z.string(),
  line: z.string(),
  words: z.string(),
  force: z.enum(["ensure", "plain", "strive", "advance"]),
  leaderPost: z.string().nullable(),
  leadUnit: z.string().nullable(),
  target: wallTarget.nullable(),
  originalTarget: wallTarget.nullable(),
  deadline: day.nullable(),
  flags: list(
    z.object({
      id: z.string().exactOptional(),
      title: z.string(),
      due: day,
      mark: z.enum(["done", "due", "late"]),
      proven: z.boolean().exactOptional(),
    }),
  ),
  expected: list(z.object({ on: day, share: z.string() })),
  openDoubts: seq,
  verdict,
  ...beside.shape,
});

const programme = z.object({
  id: z.string(),
  title: z.string(),
  points: list(z.object({ id: z.string(), title: z.string(), rows: list(row) })),
});

export const wall = z.object({
  book: z.string(),
  title: z.string(),
  district: z.string(),
  simulated: z.boolean(),
  asOf,
  size: seq,
  from: day,
  until: day,
  programmes: list(programme),
  tally,
  promises: seq.exactOptional(),
  setByHand: seq.exactOptional(),
}) satisfies z.ZodType<Wall>;
