import { z } from "zod";
import { entryLine } from "./entry.ts";
import { list } from "./scalar.ts";

/** Every error of the interface: a code for programs, a sentence for people in both languages. */
export const fault = z.object({
  error: z.object({
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    /** The field that the sentence speaks of, when it speaks of one. */
    field: z.string().optional(),
    /** For code "moved": the entries that came between. */
    between: list(entryLine).optional(),
  }),
});
export type Fault = z.output<typeof fault>;
