import { reviseMotion } from "../../office/act.ts";
import { refuse } from "../../office/refusal.ts";
import { signedIn, type Routes } from "../context.ts";
import { found, Refused } from "../refused.ts";
import { revisedMany, reviseManyBody } from "../wire/revise-many.ts";
import { ofBook } from "../wire/when.ts";

/** 批量调整: one decision sets the deadline or the owner of many commitments, as one entry each and in one transaction. */
export const reviseManyRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/revisions/many",
    { schema: { params: ofBook, body: reviseManyBody, response: { 200: revisedMany } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { revisions, deadline, owner, why, authority, effectiveOn } = request.body;
      const inquiry = found(await context.office.ask(book), "unknown-book");
      const motions = revisions.map(({ commitment, seen }) => {
        const state = inquiry.judged.book.commitments.get(commitment);
        if (state === undefined)
          throw new Refused(refuse("unknown-commitment", { commitment }, "commitment"));
        const change = {
          ...(deadline === undefined ? {} : { deadline: { ...state.current.deadline, on: deadline } }),
          ...(owner === undefined ? {} : { owner }),
        };
        const revise = {
          subject: { kind: "commitment", id: commitment },
          kind: "decision",
          change,
          why: { text: why.trim() },
          ...(authority === undefined ? {} : { authority }),
        } as const;
        return reviseMotion(revise, seen, { person, effectiveOn, evidence: [] });
      });
      const decided = await context.office.decideAll(book, person, motions);
      if (decided.ok) return { entries: decided.value.length };
      throw new Refused(decided.error[0]?.refusal ?? refuse("bad-request"));
    },
  );
};
