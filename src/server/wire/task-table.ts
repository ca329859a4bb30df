import { z } from "zod";
import { EDITABLE } from "../../office/task-table/columns.ts";
import type { TableChanges } from "../../office/task-table/changes.ts";
import type { Lint } from "../../rules/lint.ts";
import { draft } from "./draft.ts";
import { commitment } from "./plan.ts";
import { list, sentence, seq } from "./scalar.ts";

/** A warning of the lint, with its article and how well that is proven. It is a question to a person and blocks nothing. */
export const lint = z.object({
  commitment: z.string(),
  code: z.string(),
  article: sentence,
  says: sentence,
  grade: sentence,
}) satisfies z.ZodType<Omit<Lint, "code" | "grade">>;

/** A draft as the desk gets it: with the warnings of its targets, worked out anew for every answer. */
export const deskDraft = draft.extend({ lints: list(lint) });

const column = z.enum(EDITABLE);

/** What handing an edited decomposition table back would change; nothing has been saved. */
export const tableChanges = z.object({
  version: seq,
  rows: list(
    z.object({
      kind: z.enum(["changed", "added", "removed"]),
      row: seq.nullable(),
      commitment,
      fields: list(z.enum(["words", "measure", "target", "waypoints", "deadline", "owner"])),
      cells: list(
        z.object({
          column,
          was: z.string(),
          becomes: z.string(),
          meanwhile: z.string().exactOptional(),
        }),
      ),
      both: z.boolean(),
      after: z.string().nullable(),
    }),
  ),
  faults: list(sentence.extend({ cell: z.string(), column, value: z.string() })),
  notices: list(sentence),
}) satisfies z.ZodType<TableChanges>;
export type TableChangesWire = z.output<typeof tableChanges>;
