import { z } from "zod";
import { registerCalendar as calendarOf } from "../../office/register-calendar.ts";
import { registerView } from "../../office/register-view.ts";
import { registerTable as tableOf } from "../../office/table.ts";
import { tableSum as sumOf } from "../../office/table-sum.ts";
import { tableValues as valuesOf } from "../../office/table-values.ts";
import { implausibleIn } from "../../registers/plausible.ts";
import { registerOf } from "../../registers/registers.ts";
import { readable, signedIn, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { panelView } from "../wire/line-page.ts";
import { list, sentence } from "../wire/scalar.ts";
import {
  calendarQuery,
  columnQuery,
  queryOf,
  registerCalendar,
  registerTable,
  tableQuery,
  tableSum,
  tableValues,
} from "../wire/table.ts";
import { ofBook, whenOf } from "../wire/when.ts";

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

/** GET …/registers/:register/table/values and /sum: what a column holds, and how its total is made. */
export const columnRoutes: Routes = (app, context) => {
  const asked = { params: ofRegister, querystring: columnQuery };
  app.get(
    "/api/books/:book/registers/:register/table/values",
    { schema: { ...asked, response: { 200: tableValues } } },
    async (request) => {
      const { book, register } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const [query, { field }] = [queryOf(request.query), request.query];
      const values = inquiry.answer(`values ${register} ${field} ${JSON.stringify(query)}`, () =>
        valuesOf(inquiry.book, register, field, query),
      );
      return found(values, "unknown-register", { register });
    },
  );
  app.get(
    "/api/books/:book/registers/:register/table/sum",
    { schema: { ...asked, response: { 200: tableSum } } },
    async (request) => {
      const { book, register } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const [query, { field }] = [queryOf(request.query), request.query];
      const sum = inquiry.answer(`sum ${register} ${field} ${JSON.stringify(query)}`, () =>
        sumOf(inquiry.book, register, field, query),
      );
      return found(sum, "unknown-register", { register });
    },
  );
};

/** GET …/registers/:register/views/:view and /calendar: what a table would show, as a board, by town, or a month of it. */
export const viewRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/registers/:register/views/:view",
    {
      schema: {
        params: ofRegister.extend({ view: z.enum(["board", "towns"]) }),
        querystring: tableQuery,
        response: { 200: panelView.nullable() },
      },
    },
    async (request) => {
      const { book, register, view } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const schema = found(registerOf(register), "unknown-register", { register });
      const query = queryOf(request.query);
      return inquiry.answer(`view ${view} ${register} ${JSON.stringify(query)}`, () =>
        registerView(inquiry.book, schema, view, query),
      );
    },
  );
  app.get(
    "/api/books/:book/registers/:register/calendar",
    { schema: { params: ofRegister, querystring: calendarQuery, response: { 200: registerCalendar } } },
    async (request) => {
      const { book, register } = request.params;
      const inquiry = await readable(request, context, book, whenOf(request.query));
      const schema = found(registerOf(register), "unknown-register", { register });
      const query = queryOf(request.query);
      const month = request.query.month ?? inquiry.book.asOf.on.slice(0, 7);
      return inquiry.answer(`calendar ${month} ${register} ${JSON.stringify(query)}`, () =>
        calendarOf(inquiry.book, schema, month, query),
      );
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
