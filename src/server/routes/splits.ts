import { refuse } from "../../office/refusal.ts";
import { idsUsed, splitMotion } from "../../office/split.ts";
import { signedIn, type Routes } from "../context.ts";
import { found, Refused } from "../refused.ts";
import { placed } from "../wire/entry.ts";
import { splitBody } from "../wire/split.ts";
import { ofBook } from "../wire/when.ts";

/** 分解: what a commitment consists of. */
export const splitRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/splits",
    { schema: { params: ofBook, body: splitBody, response: { 200: placed } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { commitment, parts, why, effectiveOn, seen } = request.body;
      const { volume } = found(await context.office.ask(book), "unknown-book");
      const { commitments, plans } = volume.at({ on: "9999-12-31", known: volume.entries.length });
      const state = commitments.get(commitment);
      const plan = plans.find(({ id }) => id === state?.plan);
      if (state === undefined || plan === undefined)
        throw new Refused(refuse("unknown-commitment", { commitment }, "commitment"));
      const taken = idsUsed(volume.entries);
      const circumstance = { person, effectiveOn, evidence: [], why };
      const motion = splitMotion({ plan, state, taken }, parts, seen, circumstance);
      const decided = await context.office.decide(book, person, motion);
      if (!decided.ok) throw new Refused(decided.error);
      return { entry: decided.value };
    },
  );
};
