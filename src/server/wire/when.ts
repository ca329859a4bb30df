import { z } from "zod";
import { isDay, isInstant } from "../../std/day.ts";
import type { When } from "../../office/office.ts";
import { day } from "./scalar.ts";

/** `known` as an address carries it: a day, an instant or a log size. */
export const known = z
  .string()
  .max(24)
  .refine((text) => isDay(text) || isInstant(text) || /^\d{1,9}$/.test(text), "day, instant or log size");

/** `on` and `known` of an address; what is missing means now. */
export const when = z.object({ on: day.optional(), known: known.optional() });

/** Reads `known` as a day, an instant or a log size. */
export const whenOf = (query: {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
}): When => ({
  on: query.on,
  known: query.known !== undefined && /^\d+$/.test(query.known) ? Number(query.known) : query.known,
});

/** The book of an address. */
export const ofBook = z.object({ book: z.string().max(80) });
