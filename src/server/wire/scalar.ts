import { z } from "zod";
import type { Day, Instant } from "../../std/day.ts";
import { isDay, isInstant } from "../../std/day.ts";

/** A list of the contract is `readonly`; zod infers a mutable one, so the type is narrowed here once. */
export const list = <T extends z.ZodType>(
  item: T,
): z.ZodType<readonly z.output<T>[], readonly z.input<T>[]> => z.array(item);

/** A Beijing calendar day, "YYYY-MM-DD". */
export const day: z.ZodType<Day, string> = z
  .string()
  .max(10)
  .refine((text) => isDay(text), "YYYY-MM-DD");

/** A UTC moment with milliseconds. */
export const instant: z.ZodType<Instant, string> = z
  .string()
  .max(24)
  .refine((text) => isInstant(text), "YYYY-MM-DDTHH:mm:ss.sssZ");

/** An exact decimal as plain digits. */
export const decimal = z.string().regex(/^-?\d{1,60}(\.\d{1,60})?$/);

/** A SHA-256 digest, lower-case hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Position of an entry in its book's log, or 0 for none. */
export const seq = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** An identifier that is safe in addresses. */
export const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

/** A sentence in both languages. */
export const sentence = z.object({ zh: z.string(), en: z.string() });

/** The two dates of every question. */
export const asOf = z.object({ on: day, known: z.union([z.string(), z.number()]) });

/** A code whose sentence stands in a catalogue of `words`. Only for answers: the set may grow with a release. */
export const coded = <T extends string>(): z.ZodType<T, T> => z.string() as unknown as z.ZodType<T, T>;
