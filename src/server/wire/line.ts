import { z } from "zod";
import { list, sentence } from "./scalar.ts";

/** A line of work as a choice: its name and the measures that may count for a promise bound to it. */
export const lineBrief = sentence.extend({
  id: z.string(),
  measures: list(sentence.extend({ id: z.string(), unit: z.string() })),
});
export type LineBrief = z.output<typeof lineBrief>;
