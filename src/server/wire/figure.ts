import { z } from "zod";
import type { FigureRow } from "../../office/panels/figures.ts";
import { day, list } from "./scalar.ts";

/** An item as a page names it. */
export const named = z.object({ register: z.string(), item: z.string(), name: z.string().nullable() });

export const figureRow = z.object({
  indicator: z.string(),
  period: z.string().nullable(),
  unit: z.string().nullable(),
  commitments: list(z.string()),
  vintages: list(
    named.extend({
      figure: z.string().nullable(),
      vintage: z.string().nullable(),
      source: z.string().nullable(),
      releasedOn: day,
      counts: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<FigureRow>;
