import { z } from "zod";
import { allowed, askedBy, isPublic, readable, type Routes } from "../context.ts";
import { verifyWhole } from "../../store/evidence.ts";
import { found, Refused } from "../refused.ts";
import { entryLine } from "../../office/entry-line.ts";
import { sentencesOf } from "../../office/reading.ts";
import { entryLine as entryLineWire, verification } from "../wire/entry.ts";
import { planPage } from "../wire/draft.ts";
import { bookCard } from "../wire/page.ts";
import { bookBody } from "../wire/session.ts";
import { ofBook } from "../wire/when.ts";

const MOST_ENTRIES = 1000;

const page = z.object({
  after: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(200),
});

/** Books: the list, a new one, and what lies in one as it was written. */
export const bookRoutes: Routes = (app, context) => {
  const { office } = context;
  app.get("/api/books", { schema: { response: { 200: z.array(bookCard) } } }, async (request) => {
    const person = await askedBy(request, context);
    const cards = await office.books();
    const open = await Promise.all(
      cards.map(async ({ id }) => person !== null || isPublic(found(await office.ask(id), "unknown-book"))),
    );
    return cards.filter((_, index) => open[index]);
  });
  app.post("/api/books", { schema: { body: bookBody, response: { 200: bookCard } } }, async (request) => {
    await allowed(request, context, ["office"], "open");
    const { title, district, hash } = request.body;
    const opened = await office.open(title, district, hash);
    if (!opened.ok) throw new Refused(opened.error);
    return opened.value;
  });
  app.get(
    "/api/books/:book/entries",
    { schema: { params: ofBook, querystring: page, response: { 200: z.array(entryLineWire) } } },
    async (request) => {
      const { volume } = await readable(request, context, request.params.book);
      const { after, limit } = request.query;
      const { struck } = volume.at({ on: volume.today, known: volume.entries.length });
      return volume.entries
        .slice(after, after + limit)
        .map((entry) => entryLine(entry, volume.entries, struck));
    },
  );
  app.get(
    "/api/books/:book/verify",
    { schema: { params: ofBook, response: { 200: verification } } },
    async (request) => {
      const { volume } = await readable(request, context, request.params.book);
      const { book } = volume.header;
      const found = await office.ports.store.verify(book);
      return verifyWhole(found, volume.entries, context.blobs, context.checkpoints?.lossOf(book) ?? null);
    },
  );
  app.get(
    "/api/books/:book/plans/:plan",
    { schema: { params: ofBook.extend({ plan: z.string().max(80) }), response: { 200: planPage } } },
    async (request) => {
      const inquiry = await readable(request, context, request.params.book);
      const { plans } = inquiry.judged.book;
      const plan = found(
        plans.find(({ id }) => id === request.params.plan),
        "unknown-plan",
      );
      return { plan, sentences: inquiry.answer(`sentences ${plan.id}`, () => sentencesOf(plan)) };
    },
  );
};
