import { z } from "zod";
import { drawWall } from "../../draw/wall-picture.ts";
import { cockpitAt } from "../../office/cockpit.ts";
import { commitmentPageAt } from "../../office/commitment-page.ts";
import type { Inquiry } from "../../office/office.ts";
import { itemPageAt, registerCards, registerPageAt } from "../../office/register-page.ts";
import { wallOf } from "../../office/wall.ts";
import type { Wall } from "../../draw/wall.ts";
import { readable, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { cockpit, commitmentPage, itemPage, registerBrief, registerPage } from "../wire/page.ts";
import { wall } from "../wire/wall.ts";
import { ofBook, when, whenOf } from "../wire/when.ts";

/** The wall of an inquiry, kept. */
export const wallIn = (inquiry: Inquiry): Wall => inquiry.answer("wall", () => wallOf(inquiry.judged));

const lang = z.enum(["zh", "en"]).default("zh");

/** Cockpit and wall, as data and as picture. */
export const overviewRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/cockpit",
    { schema: { params: ofBook, querystring: when, response: { 200: cockpit } } },
    async (request) => {
      const inquiry = await readable(request, context, request.params.book, whenOf(request.query));
      const { volume, judged, judgedOn } = inquiry;
      return inquiry.answer("cockpit", () => cockpitAt(judged, judgedOn, volume.today));
    },
  );
  app.get(
    "/api/books/:book/wall",
    { schema: { params: ofBook, querystring: when, response: { 200: wall } } },
    async (request) => wallIn(await readable(request, context, request.params.book, whenOf(request.query))),
  );
  app.get(
    "/api/books/:book/wall.svg",
    { schema: { params: ofBook, querystring: when.extend({ lang }) } },
    async (request, reply) => {
      const inquiry = await readable(request, context, request.params.book, whenOf(request.query));
      const picture = drawWall(wallIn(inquiry), { lang: request.query.lang, today: inquiry.volume.today });
      // A picture opened on its own runs as a page; nothing in it may run.
      reply.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
      return reply.type("image/svg+xml; charset=utf-8").send(picture);
    },
  );
};

const ofRegister = ofBook.extend({ register: z.string().max(80) });

/** The pages of one commitment, one register, one item. */
export const pageRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/commitments/:id",
    {
      schema: {
        params: ofBook.extend({ id: z.string().max(80) }),
        querystring: when,
        response: { 200: commitmentPage },
      },
    },
    async (request) => {
      const { book, id } = request.params;
      const { judged, volume } = await readable(request, context, book, whenOf(request.query));
      return found(commitmentPageAt(judged, volume.entries, id, volume.today), "unknown-commitment", {
        commitment: id,
      });
    },
  );
  app.get(
    "/api/books/:book/registers",
    { schema: { params: ofBook, querystring: when, response: { 200: z.array(registerBrief) } } },
    async (request) => {
      const inquiry = await readable(request, context, request.params.book, whenOf(request.query));
      return [...registerCards(inquiry.book)];
    },
  );
  app.get(
    "/api/books/:book/registers/:register",
    {
      schema: {
        params: ofRegister,
        querystring: when.extend({ rows: z.enum(["0", "1"]).default("1") }),
        response: { 200: registerPage },
      },
    },
    async (request) => {
      const { book, register } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const rows = request.query.rows === "1";
      const page = registerPageAt(inquiry.book, register, inquiry.volume.today, { rows });
      return found(page, "unknown-register", { register });
    },
  );
};

/** One item of a register with its history. */
export const itemRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/registers/:register/items/:item",
    {
      schema: {
        params: ofRegister.extend({ item: z.string().max(80) }),
        querystring: when,
        response: { 200: itemPage },
      },
    },
    async (request) => {
      const { book, register, item } = request.params;
      const { judged, volume } = await readable(request, context, book, whenOf(request.query));
      return found(itemPageAt(judged, volume, register, item), "unknown-item", {
        item,
      });
    },
  );
};
