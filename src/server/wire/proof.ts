import { z } from "zod";
import { seq } from "./scalar.ts";

/** Whether a book fits its last checkpoint, and what a verifier needs to know of it. */
export const soundness = z.object({
  origin: z.string(),
  /** name+id+base64, as Go's sumdb/note prints it. */
  key: z.string(),
  /** Every change of key, one signed note after the other; whoever trusted an old key can follow them. */
  keyChanges: z.string(),
  /** The signed note of the book as it stands; null while it has a loss. */
  checkpoint: z.string().nullable(),
  loss: z
    .object({
      kind: z.enum(["shorter", "differs", "unreadable", "missing"]),
      from: seq,
      to: seq,
      notedFrom: z.string(),
      notedTo: z.string(),
      zh: z.string(),
      en: z.string(),
    })
    .nullable(),
});

export const lossBody = z.object({ why: z.string().trim().min(1).max(2000) });
export const lossAnswer = z.object({ kind: z.string(), from: seq, to: seq });
export const keyAnswer = z.object({ name: z.string() });

export type Soundness = z.output<typeof soundness>;
