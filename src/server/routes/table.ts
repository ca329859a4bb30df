import { z } from "zod";
import { registerTable as tableOf } from "../../office/table.ts";
import { readable, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { queryOf, registerTable, tableQuery } from "../wire/table.ts";
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
