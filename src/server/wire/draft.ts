import { z } from "zod";
import type { Draft } from "../../office/answers.ts";
import { commitment, plan } from "./plan.ts";
import { list, seq } from "./scalar.ts";

const sentences = list(
  z.object({
    start: seq,
    end: seq,
    kind: z.enum(["promise", "retrospective", "rhetoric", "structure", "not-understood"]),
  }),
);

export const draft = z.object({
  id: z.string(),
  plan,
  setAside: list(z.string()),
  accepted: list(z.string()),
  sentences,
  version: seq,
}) satisfies z.ZodType<Draft>;

/** A draft in the list of drafts. */
export const draftBrief = z.object({ id: z.string(), title: z.string(), version: seq, commitments: seq });
export type DraftBrief = z.output<typeof draftBrief>;

/** A plan of the book with what each of its sentences was taken for. */
export const planPage = z.object({ plan, sentences });
export type PlanPage = z.output<typeof planPage>;

/** Pasted text that is to become a draft. A file comes as multipart instead. */
export const pasted = z.object({
  text: z.string().max(20_000_000),
  name: z.string().max(200),
  year: z.number().int().min(1950).max(2100),
});
export type Pasted = z.output<typeof pasted>;

/** A save of the reading desk: it names the version it was made on. */
export const draftSave = z.object({
  version: seq,
  commitments: list(commitment),
  setAside: list(z.string().max(80)),
  accepted: list(z.string().max(80)),
});
export type DraftSave = z.output<typeof draftSave>;

/** What an adoption names, so that nobody adopts what he has not seen. */
export const adoption = z.object({ version: seq });
export type Adoption = z.output<typeof adoption>;
