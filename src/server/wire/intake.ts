import { z } from "zod";
import type { IntakeWish } from "../../office/intake/intake.ts";
import { coded, day, hash, list, sentence, seq } from "./scalar.ts";

/** What a person says of a sheet: which sheet, where its head stands, what its columns are, the day, and what was decided row by row. */
export const intakeWish = z.object({
  sheet: z.string().max(200).exactOptional(),
  headRow: z.number().int().min(0).max(20_000).exactOptional(),
  columns: z.record(z.coerce.number().int().min(0).max(60), z.string().max(80).nullable()).exactOptional(),
  effectiveOn: day,
  choices: z.record(z.coerce.number().int().min(1).max(20_000), z.string().max(80)).exactOptional(),
  alikeAreNew: z.boolean().exactOptional(),
}) satisfies z.ZodType<IntakeWish & { readonly sheet?: string }>;
export type IntakeWishBody = z.output<typeof intakeWish>;

/** A file that was uploaded as evidence before, and the wish about it. */
export const intakeBody = z.object({ sha256: hash, wish: intakeWish });

const fate = z.enum(["new", "update", "same", "ask", "refused"]);
export type IntakeFate = z.output<typeof fate>;

export type IntakeBody = z.input<typeof intakeBody>;

/** A preview shows a page of rows, of one fate or with a warning, or of all. */
export const previewBody = intakeBody.extend({
  show: z.enum([...fate.options, "warned"]).exactOptional(),
  skip: z.number().int().min(0).default(0),
  take: z.number().int().min(0).max(500).default(50),
});
export type PreviewBody = z.input<typeof previewBody>;

const row = z.object({
  row: seq,
  fate,
  name: z.string().nullable(),
  item: z.string().nullable(),
  stage: z.string().nullable(),
  effectiveOn: day,
  /** Fields that the row would write. */
  fresh: list(z.string()),
  /** What stands in the sheet, in the order of the columns. */
  cells: list(z.string()),
  faults: list(sentence.extend({ column: z.number().int().nullable(), code: coded<string>() })),
  warnings: list(sentence.extend({ field: z.string() })),
  like: list(z.object({ item: z.string(), name: z.string(), why: z.enum(["code", "name"]) })),
});

/** A sheet as it would be written; nothing has been. */
export const intakePreview = z.object({
  sha256: z.string(),
  sheets: list(z.object({ name: z.string(), rows: seq })),
  sheet: z.string(),
  /** Why the sheet cannot be read as it is; a person may choose another sheet, name its head or its columns. */
  fault: sentence.extend({ code: coded<string>() }).nullable(),
  headRow: seq.nullable(),
  /** First lines of the sheet with their rows, from 0, in which a person finds the head. */
  top: list(z.object({ row: seq, words: z.string() })),
  columns: list(
    z.object({
      column: seq,
      head: z.string(),
      unit: z.string().nullable(),
      target: z.string().nullable(),
      guessed: z.boolean(),
    }),
  ),
  targets: list(sentence.extend({ target: z.string() })),
  counts: z.object({ new: seq, update: seq, same: seq, ask: seq, refused: seq, warned: seq }),
  found: seq,
  rows: list(row),
});
export type IntakePreview = z.output<typeof intakePreview>;

/** What was written: how many entries, the first and the last of them, and how many rows were left out. */
export const intakeTaken = z.object({
  written: seq,
  first: seq.nullable(),
  last: seq.nullable(),
  refused: seq,
  ask: seq,
  same: seq,
});
export type IntakeTaken = z.output<typeof intakeTaken>;

/** Which sheet is asked about, by its file. */
export const progressQuery = z.object({ sha256: hash });

/** How far the work on a sheet is; null when nobody works on it. `of` is null while nobody can say how much there is. */
export const intakeProgress = z
  .object({ phase: z.enum(["reading", "checking", "writing"]), done: seq, of: seq.nullable() })
  .nullable();
export type IntakeProgress = z.output<typeof intakeProgress>;

/** False when there was nothing left to stop: the work had ended, or was being written already. */
export const intakeStopped = z.object({ stopped: z.boolean() });
export type IntakeStopped = z.output<typeof intakeStopped>;
