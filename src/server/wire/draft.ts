import { z } from "zod";
import type { Draft } from "../../office/answers.ts";
import type { EarlierPromise } from "../../office/carry-over.ts";
import { commitment, plan } from "./plan.ts";
import { day, list, sentence, seq } from "./scalar.ts";
import { verdict } from "./verdict.ts";

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
  sheets: z.object({ read: list(z.string()), hidden: list(z.string()) }).exactOptional(),
  model: z
    .object({
      address: z.string(),
      name: z.string(),
      sent: seq,
      kept: seq,
      rejected: list(z.object({ quote: z.string(), reason: sentence })),
      faults: list(sentence),
    })
    .exactOptional(),
}) satisfies z.ZodType<Draft>;

/** The model that the office has set up, and how many sentences of a draft each scope would send to it; null when there is none. */
export const modelOffer = z
  .object({ address: z.string(), name: z.string(), notUnderstood: seq, all: seq })
  .nullable();
export type ModelOffer = z.output<typeof modelOffer>;

/** An asking of the model names the version it was asked about. */
export const modelAsking = z.object({ version: seq, scope: z.enum(["not-understood", "all"]) });
export type ModelAsking = z.output<typeof modelAsking>;

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
  /** Absent: the year that the text itself says. */
  year: z.number().int().min(1950).max(2100).optional(),
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
export const adoption = z.object({
  version: seq,
  /** Size of the book in which the earlier promises were looked at; needed once any is taken up or dropped. */
  seen: seq.optional(),
  takenUp: list(z.object({ commitment: z.string().max(80), by: z.string().max(80) })).default([]),
  drops: list(z.string().max(80)).default([]),
  why: z.string().max(8000).default(""),
});
export type Adoption = z.input<typeof adoption>;

/** Promises of earlier plans that are still open when a draft is adopted, and the size of the book they were looked up in. */
export const earlier = z.object({
  size: seq,
  promises: list(
    z.object({
      commitment: z.string(),
      words: z.string(),
      plan: z.string(),
      year: z.number().int(),
      deadline: day.nullable(),
      verdict,
      suggestion: z.string().nullable(),
    }) satisfies z.ZodType<EarlierPromise>,
  ),
});
export type Earlier = z.output<typeof earlier>;
