import { z } from "zod";
import { parseCheckpoint } from "../../ledger/checkpoint.ts";
import { parseKey, parseNote } from "../../ledger/note.ts";
import { writeConsistency, writeProofFile } from "../../ledger/proof-file.ts";
import { writeMotion } from "../../office/act.ts";
import type { Inquiry } from "../../office/office.ts";
import type { Checkpoints, Leaf, Loss } from "../../office/ports.ts";
import { refuse } from "../../office/refusal.ts";
import { LOSSES as LOSS_REGISTER } from "../../registers/losses.ts";
import { lossWords } from "../../store/checkpoints/loss-words.ts";
import type { Prover } from "../../store/checkpoints/prover.ts";
import { createProver } from "../../store/checkpoints/prover.ts";
import { digestFor } from "../../store/digest.ts";
import type { Context, Routes } from "../context.ts";
import { allowed, readable } from "../context.ts";
import { found, Refused } from "../refused.ts";
import { keyAnswer, lossAnswer, lossBody, soundness } from "../wire/proof.ts";
import { ofBook } from "../wire/when.ts";

const PLAIN = "text/plain; charset=utf-8";
const JSON_FILE = "application/json; charset=utf-8";

const ofEntry = ofBook.extend({ seq: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER) });
const between = z.object({
  from: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  to: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** The second record; a server without one has none of these addresses. */
const recordOf = ({ checkpoints }: Context): Checkpoints => found(checkpoints, "unknown-page");

/** A signed checkpoint with the number of leaves it speaks of. */
async function signedNow(
  context: Context,
  book: string,
): Promise<{ readonly note: string; readonly size: number }> {
  const note = await recordOf(context).signed(book);
  const read = parseNote(note);
  const checkpoint = read.ok ? parseCheckpoint(read.value.text) : read;
  if (!checkpoint.ok) throw new Error(`our own checkpoint cannot be read: ${checkpoint.error}`);
  return { note, size: checkpoint.value.size };
}

/** Provers of the books asked about; each keeps some thousand hashes a million leaves. */
function proversIn({ office }: Context): (inquiry: Inquiry) => Prover {
  const provers = new Map<string, Prover>();
  return ({ volume: { header } }) => {
    const known = provers.get(header.book);
    if (known !== undefined) return known;
    const made = createProver(office.ports.store, header.book, digestFor(header.hash));
    provers.set(header.book, made);
    return made;
  };
}

/** Checkpoints and proofs, for whoever may read the book; the proof itself needs no server any more. */
export const proofRoutes: Routes = (app, context) => {
  const { store } = context.office.ports;
  const proverOf = proversIn(context);
  const leafAt = async (book: string, seq: number): Promise<Leaf> => {
    const leaf = (await store.leaves(book, seq, 1))[0];
    return found(leaf?.seq === seq ? leaf : null, "unknown-entry", { entry: seq });
  };
  const asked = z.object({ as: z.enum(["text", "json"]).default("text") });
  app.get(
    "/api/books/:book/checkpoint",
    { schema: { params: ofBook, querystring: asked } },
    async (request, reply) => {
      const { book } = request.params;
      await readable(request, context, book);
      const { note } = await signedNow(context, book);
      return request.query.as === "json" ? reply.send({ note }) : reply.type(PLAIN).send(note);
    },
  );
  app.get("/api/books/:book/entries/:seq/proof", { schema: { params: ofEntry } }, async (request, reply) => {
    const { book, seq } = request.params;
    const inquiry = await readable(request, context, book);
    const [prover, { note, size }] = [proverOf(inquiry), await signedNow(context, book)];
    const [header, leaf] = [await leafAt(book, 0), await leafAt(book, seq)];
    const text = writeProofFile({
      checkpoint: note,
      key: await recordOf(context).keyOf(book),
      header: header.leaf,
      headerPath: await prover.inclusion(0, size),
      index: seq,
      leaf: leaf.leaf,
      path: await prover.inclusion(seq, size),
      asides: leaf.asides,
    });
    reply.header("content-disposition", `attachment; filename="${book}-${seq}.proof.json"`);
    return reply.type(JSON_FILE).send(text);
  });
  app.get(
    "/api/books/:book/consistency",
    { schema: { params: ofBook, querystring: between } },
    async (request, reply) => {
      const { book } = request.params;
      const inquiry = await readable(request, context, book);
      const head = (await store.head(book))?.size ?? 0;
      const { from, to = head + 1 } = request.query;
      if (from > to || to > head + 1)
        throw new Refused(refuse("no-such-size", { from, to, size: head + 1 }, "from"), 422);
      return reply
        .type(JSON_FILE)
        .send(writeConsistency(from, to, await proverOf(inquiry).consistency(from, to)));
    },
  );
};

const factsOf = (loss: Loss, why: string) => ({
  name: lossWords(loss).zh,
  why,
  from: String(loss.from),
  to: String(loss.to),
  notedFrom: loss.notedFrom,
  notedTo: loss.notedTo,
});

/** Whether a book fits its second record; accepting a loss in writing; changing the house's key. */
export const lossRoutes: Routes = (app, context) => {
  app.get(
    "/api/books/:book/soundness",
    { schema: { params: ofBook, response: { 200: soundness } } },
    async (request) => {
      const { book } = request.params;
      await readable(request, context, book);
      const loss = recordOf(context).lossOf(book);
      const key = await recordOf(context).keyOf(book);
      const read = parseKey(key);
      const origin = read.ok ? read.value.name : "";
      const checkpoint = loss === null ? (await signedNow(context, book)).note : null;
      const keyChanges = recordOf(context).keyChangesOf(book).join("");
      const missing = loss === null ? null : { ...loss, ...lossWords(loss) };
      return { origin, key, keyChanges, checkpoint, loss: missing };
    },
  );
  app.post(
    "/api/books/:book/losses",
    { schema: { params: ofBook, body: lossBody, response: { 200: lossAnswer } } },
    async (request) => {
      const person = await allowed(request, context, ["office"], "accept");
      const { book } = request.params;
      const { why } = request.body;
      const loss = await recordOf(context).accept(book, person.id, why);
      const inquiry = await context.office.ask(book);
      // A simulated book takes no entries, and one that is gone cannot; the signed line is there all the same.
      if (inquiry === null || inquiry.volume.header.simulated) return loss;
      const item = `loss-${loss.from}-${inquiry.volume.entries.length + 1}`;
      const write = { register: LOSS_REGISTER.id, schema: LOSS_REGISTER.schema, item, stage: "accepted" };
      const circumstance = { person, effectiveOn: inquiry.volume.today, evidence: [] };
      const motion = writeMotion({ ...write, facts: factsOf(loss, why) }, 0, circumstance);
      const decided = await context.office.decide(book, person, motion);
      if (!decided.ok) throw new Refused(decided.error);
      return loss;
    },
  );
  app.post("/api/keys", { schema: { response: { 200: keyAnswer } } }, async (request) => {
    await allowed(request, context, ["office"], "key");
    return { name: await recordOf(context).changeKey() };
  });
};
