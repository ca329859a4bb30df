import { z } from "zod";
import { registerTable as tableOf } from "../../office/table.ts";
import { registerView } from "../../office/register-view.ts";
import { implausibleIn } from "../../registers/plausible.ts";
import { registerOf } from "../../registers/registers.ts";
import { readable, signedIn, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { panelView } from "../wire/line-page.ts";
import { list, sentence } from "../wire/scalar.ts";
import { queryOf, registerTable, tableQuery } from "../wire/table.ts";
import { ofBook, when, whenOf } from "../wire/when.ts";

/** GET …/registers/:register/table: a page of rows, filtered, ordered and added up where the rows are. */
export const tableRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/registers/:register/table",
    {
      schema: {
        params: ofBook.extend({ register: z.string().max(80) }),
        querystring: tableQuery,
        response: { 200: registerTable },
      },
    },
    async (request) => {
      const { book, register } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const query = queryOf(request.query);
      const table = inquiry.answer(`table ${register} ${JSON.stringify(query)}`, () =>
        tableOf(inquiry.book, register, query),
      );
      return found(table, "unknown-register", { register });
    },
  );
};

const ofRegister = ofBook.extend({ register: z.string().max(80) });

/** GET …/registers/:register/views/:view: the same items as a board, on a calendar, or by town. */
export const viewRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/registers/:register/views/:view",
    {
      schema: {
        params: ofRegister.extend({ view: z.enum(["board", "calendar", "towns"]) }),
        querystring: when,
        response: { 200: panelView.nullable() },
      },
    },
    async (request) => {
      const { book, register, view } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const schema = found(registerOf(register), "unknown-register", { register });
      return inquiry.answer(`view ${view} ${register}`, () => registerView(inquiry.book, schema, view));
    },
  );
};

/** POST …/registers/:register/weigh: what is hardly so in what somebody is typing; nothing is written. */
export const weighRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/registers/:register/weigh",
    {
      schema: {
        params: ofRegister,
        body: z.object({
          facts: z.record(z.string().max(80), z.union([z.string().max(8000), z.boolean(), z.null()])),
        }),
        response: { 200: list(sentence.extend({ field: z.string() })) },
      },
    },
    async (request) => {
      await signedIn(request, context);
      const { register } = request.params;
      const schema = found(registerOf(register), "unknown-register", { register });
      return implausibleIn(schema, request.body.facts).map(({ field, zh, en }) => ({ field, zh, en }));
    },
  );
};
