import { reviseMotion } from "../../office/act.ts";
import { measuresNamed, readDefinition } from "../../office/definition.ts";
import { refuse } from "../../office/refusal.ts";
import { signedIn, type Routes } from "../context.ts";
import { Refused } from "../refused.ts";
import { SETTING_FORMS } from "../../words/settings.ts";
import { definitionBody } from "../wire/act.ts";
import { placed } from "../wire/entry.ts";
import { ofBook } from "../wire/when.ts";
import { decide, evidenceOf } from "./acts.ts";

/** 口径调整: a measure's stage, level of proof or gates, changed by a decision with its document. */
export const definitionRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/definitions",
    { schema: { params: ofBook, body: definitionBody, response: { 200: placed } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { measure: name, definition: words, why, authority, effectiveOn, seen } = request.body;
      const [measure] = measuresNamed(name);
      const read = measure === undefined ? null : readDefinition(measure, words);
      if (measure === undefined || read === null)
        throw new Refused(
          refuse("setting-unreadable", { value: words, form: SETTING_FORMS.gate }, "definition"),
        );
      if (!read.ok)
        throw new Refused(refuse("definition-unfit", { measure, what: read.error }, "definition"));
      const evidence = await evidenceOf(context, book, request.body.evidence);
      const motion = reviseMotion(
        {
          subject: { kind: "measure", id: measure.id },
          kind: "decision",
          change: { definition: read.value },
          why: { text: why.trim() },
          authority,
        },
        seen,
        { person, effectiveOn, evidence },
      );
      return { entry: await decide(context, book, person, motion) };
    },
  );
};
