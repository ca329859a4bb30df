import { z } from "zod";
import type { SharedItem } from "../../office/also-counted.ts";
import type { SilentView } from "../../office/panels/silent.ts";
import type { DoublesView } from "../../office/same.ts";
import { coded, day, list, sentence, seq } from "./scalar.ts";

const named = z.object({ register: z.string(), item: z.string(), name: z.string().nullable() });

/** Items that may be one, and what was decided of them. */
export const doubles = z.object({
  register: z.string(),
  pairs: list(
    z.object({
      one: named,
      other: named,
      why: list(sentence.extend({ code: coded<DoublesView["pairs"][number]["why"][number]["code"]>() })),
      decision: z.object({ isOne: z.boolean(), item: z.string() }).nullable(),
    }),
  ),
  open: seq,
  decided: seq,
}) satisfies z.ZodType<DoublesView>;

/** An item that counts for several promises. */
export const sharedItem = named.extend({ commitments: list(z.string()) }) satisfies z.ZodType<SharedItem>;

/** Cases that nobody has spoken to for some time. */
export const silent = z.object({
  after: seq,
  count: seq,
  items: list(named.extend({ stage: z.string().nullable(), last: day.nullable(), days: z.number().int() })),
}) satisfies z.ZodType<SilentView>;
