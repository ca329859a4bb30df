import { z } from "zod";
import { LINES } from "../../lines/lines.ts";
import { lineCards, linePageAt } from "../../office/line-page.ts";
import { readable, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { lineBrief } from "../wire/line.ts";
import { lineCard, linePage } from "../wire/line-page.ts";
import { ofBook, when, whenOf } from "../wire/when.ts";

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

/** The lines of a book and the page of one of them (条线页). */
export const linePageRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/lines",
    { schema: { params: ofBook, querystring: when, response: { 200: z.array(lineCard) } } },
    async (request) => {
      const inquiry = await readable(request, context, request.params.book, whenOf(request.query));
      return [...lineCards(inquiry.book)];
    },
  );
  app.get(
    "/api/books/:book/lines/:line",
    {
      schema: {
        params: ofBook.extend({ line: z.string().max(80) }),
        querystring: when,
        response: { 200: linePage },
      },
    },
    async (request) => {
      const { book, line } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const page = inquiry.answer(`line ${line}`, () =>
        linePageAt(inquiry.judged, line, inquiry.volume.today),
      );
      return found(page, "unknown-page");
    },
  );
};
