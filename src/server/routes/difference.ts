import { differenceBetween } from "../../office/difference.ts";
import { monthBefore } from "../../office/month.ts";
import type { When } from "../../office/office.ts";
import { readable, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { difference, twoStates } from "../wire/difference.ts";
import { ofBook, whenOf } from "../wire/when.ts";

/** What differs between two states of a book; the earlier one is a month before, as known at the same moment, unless named. */
export const differenceRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/difference",
    { schema: { params: ofBook, querystring: twoStates, response: { 200: difference } } },
    async (request) => {
      const { book } = request.params;
      const { beforeOn, beforeKnown } = request.query;
      const after = await readable(request, context, book, whenOf(request.query));
      const named = whenOf({ on: beforeOn, known: beforeKnown });
      const earlier: When =
        beforeOn === undefined && beforeKnown === undefined
          ? { on: monthBefore(after.asOf.on), known: after.asOf.known }
          : { on: named.on ?? after.asOf.on, known: named.known };
      const before = found(await context.office.ask(book, earlier), "unknown-book");
      const { on, known } = before.asOf;
      return after.answer(`difference ${on} ${known}`, () =>
        differenceBetween(before.judged, after.judged, before.volume.entries, after.volume.today),
      );
    },
  );
};
