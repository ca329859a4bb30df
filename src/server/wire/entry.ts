import { z } from "zod";
import type { EntryLine } from "../../office/answers.ts";
import type { Verification } from "../../office/ports.ts";
import { day, hash, list, seq } from "./scalar.ts";

export const fact = z.union([
  z.string().max(8000),
  z.boolean(),
  z.null(),
  z.object({ text: z.string().max(8000).nullable() }),
]);

export const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const finding = z.enum(["confirmed", "refuted"]);

export const evidenceLine = z.object({
  sha256: z.string(),
  name: z.string().nullable(),
  size: seq,
  mediaType: z.string(),
});

export const entryLine = z.object({
  seq,
  act: z.enum(["adopt", "revise", "write", "attest", "strike", "issue"]),
  split: seq.exactOptional(),
  recordedAt: z.string(),
  effectiveOn: day,
  by: z.string(),
  unit: z.string(),
  register: z.string().nullable(),
  item: z.string().nullable(),
  stage: z.string().nullable(),
  facts: z.record(z.string(), fact),
  evidence: list(evidenceLine),
  struckBy: seq.nullable(),
  note: z.string().nullable(),
  attests: seq.nullable(),
  level: level.nullable(),
  finding: finding.nullable(),
  erased: list(z.object({ place: z.string(), kind: z.string(), on: day, unit: z.string(), entry: seq })),
  erasable: list(z.string()),
}) satisfies z.ZodType<EntryLine>;

export const verification = z.object({
  book: z.string(),
  entries: seq,
  root: hash,
  faults: list(z.object({ seq, fault: z.string() })),
}) satisfies z.ZodType<Verification>;

/** What every act answers with: the entry as it was placed. */
export const placed = z.object({ entry: entryLine });
/** What a write answers with: the entry and the item it opened or patched. */
export const written = z.object({ entry: entryLine, item: z.string() });

export type Placed = z.output<typeof placed>;
export type Written = z.output<typeof written>;
