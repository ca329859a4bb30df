import { modelHelped } from "../../office/model-help.ts";
import { refuse } from "../../office/refusal.ts";
import { askModel, sentencesFor } from "../../reader/model/ask-model.ts";
import type { Routes } from "../context.ts";
import { found, Refused } from "../refused.ts";
import { draft, modelAsking, modelOffer } from "../wire/draft.ts";
import { deskOf, ofDraft } from "./drafts.ts";

/** 模型辅助: off unless the office has set up a model; then a person is told where text goes, and asks it. */
export const modelRoutes: Routes = (app, context) => {
  const { drafts } = context.office.ports;
  const { model } = context;
  app.get(
    "/api/books/:book/drafts/:id/model",
    { schema: { params: ofDraft, response: { 200: modelOffer } } },
    async (request) => {
      await deskOf(request, context);
      const { book, id } = request.params;
      const { sentences } = found(await drafts.get(book, id), "unknown-draft");
      if (model === undefined) return null;
      const { address, name } = model;
      const notUnderstood = sentencesFor(sentences, "not-understood");
      return { address, name, notUnderstood, all: sentencesFor(sentences, "all") };
    },
  );
  app.post(
    "/api/books/:book/drafts/:id/model",
    { schema: { params: ofDraft, body: modelAsking, response: { 200: draft } } },
    async (request, reply) => {
      await deskOf(request, context);
      const { book, id } = request.params;
      const standing = found(await drafts.get(book, id), "unknown-draft");
      const { version, scope } = request.body;
      if (standing.version !== version)
        throw new Refused(refuse("moved", { count: Math.abs(standing.version - version) }));
      if (model === undefined) throw new Refused(refuse("no-model"));
      // Whoever stops waiting stops the asking: no further sentence is sent.
      const stop = new AbortController();
      reply.raw.once("close", () => stop.abort());
      const helped = modelHelped(standing, await askModel(model, standing, scope, stop.signal));
      const put = await drafts.put(book, helped, version);
      if (!put.ok) throw new Refused(refuse("moved", { count: 1 }));
      return put.value;
    },
  );
};
