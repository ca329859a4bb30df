import { z } from "zod";
import { LINES } from "../../lines/lines.ts";
import type { Routes } from "../context.ts";
import { lineBrief } from "../wire/line.ts";

/** GET /api/lines: the lines of work and their measures, for the forms that bind a promise to one. */
export const lineRoutes: Routes = (app) => {
  app.get("/api/lines", { schema: { response: { 200: z.array(lineBrief) } } }, () =>
    LINES.map(({ id, zh, en, measures }) => ({
      id,
      zh,
      en,
      measures: measures.map((measure) => ({
        id: measure.id,
        zh: measure.zh,
        en: measure.en,
        unit: measure.unit,
      })),
    })),
  );
};
