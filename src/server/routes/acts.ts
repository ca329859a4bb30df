import { attestMotion, reviseMotion, strikeMotion, writeMotion, type Motion } from "../../office/act.ts";
import type { EntryLine } from "../../office/answers.ts";
import { eraseMotion } from "../../office/erase.ts";
import type { Evidence } from "../../ledger/evidence.ts";
import type { Change, ReviseAct } from "../../ledger/act.ts";
import type { CommitmentState } from "../../ledger/book.ts";
import { measureOfSense } from "../../lines/binding.ts";
import { adoptedOn } from "../../office/desk.ts";
import type { Inquiry } from "../../office/office.ts";
import type { Person } from "../../office/person.ts";
import { refuse } from "../../office/refusal.ts";
import { registerOf } from "../../registers/registers.ts";
import type { Day } from "../../std/day.ts";
import { fieldWord } from "../../words/fields.ts";
import { allowed, signedIn, type Context, type Routes } from "../context.ts";
import { found, Refused } from "../refused.ts";
import { attestBody, eraseBody, returnBody, reviseBody, strikeBody, writeBody } from "../wire/act.ts";
import { placed, written } from "../wire/entry.ts";
import { ofBook } from "../wire/when.ts";

/** Evidence by its digests; refuses a file that was never uploaded to this book. */
export async function evidenceOf(
  { office }: Context,
  book: string,
  digests: readonly string[],
): Promise<readonly Evidence[]> {
  const files = await Promise.all(digests.map((digest) => office.ports.evidence.find(book, digest)));
  return files.map((file) => {
    if (file === null) throw new Refused(refuse("evidence-unknown", {}, "evidence"));
    return file;
  });
}

/** Puts a motion to the office; its refusal becomes the answer. */
export async function decide(
  { office }: Context,
  book: string,
  person: Person,
  motion: Motion,
): Promise<EntryLine> {
  const decided = await office.decide(book, person, motion);
  if (!decided.ok) throw new Refused(decided.error);
  return decided.value;
}

async function todayIn({ office }: Context, book: string): Promise<string> {
  return found(await office.ask(book), "unknown-book").volume.today;
}

/** 登记 and 月报: what units report. */
export const reportRoutes: Routes = (app, context) => {
  const { newId } = context.office.ports;
  app.post(
    "/api/books/:book/writes",
    { schema: { params: ofBook, body: writeBody, response: { 200: written } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { register, item, stage, facts, effectiveOn, seen } = request.body;
      const schema = registerOf(register);
      if (schema === undefined) throw new Refused(refuse("unknown-register", { register }, "register"));
      const evidence = await evidenceOf(context, book, request.body.evidence);
      const id = item ?? `i-${newId()}`;
      const write = {
        register,
        schema: schema.schema,
        item: id,
        ...(stage === undefined ? {} : { stage }),
        ...(facts === undefined ? {} : { facts }),
      };
      const motion = writeMotion(write, item === null ? 0 : seen, { person, effectiveOn, evidence });
      return { entry: await decide(context, book, person, motion), item: id };
    },
  );
  app.post(
    "/api/books/:book/returns",
    { schema: { params: ofBook, body: returnBody, response: { 200: placed } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { commitment, happened, problem, next, nothingNew, effectiveOn } = request.body;
      const said = Object.entries({ happened, problem, next }).flatMap(([field, text]) =>
        text === undefined || text.trim() === "" ? [] : [[field, { text: text.trim() }] as const],
      );
      if (said.length === 0 && !nothingNew) throw new Refused(refuse("nothing-said", {}, "happened"));
      if (said.length > 0 && nothingNew) throw new Refused(refuse("nothing-new-yet-said", {}, "nothingNew"));
      const evidence = await evidenceOf(context, book, request.body.evidence);
      const facts = { commitment, nothingNew, ...Object.fromEntries(said) };
      const schema = found(registerOf("returns"), "unknown-register", { register: "returns" }).schema;
      const write = { register: "returns", schema, item: `r-${newId()}`, facts };
      const motion = writeMotion(write, 0, { person, effectiveOn, evidence });
      return { entry: await decide(context, book, person, motion) };
    },
  );
};

/** 核验 and 冲销: what others say of an entry. */
export const markRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/attestations",
    { schema: { params: ofBook, body: attestBody, response: { 200: placed } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { entry, level, finding, note } = request.body;
      const evidence = await evidenceOf(context, book, request.body.evidence);
      const effectiveOn = await todayIn(context, book);
      const words = note === undefined || note.trim() === "" ? {} : { note: { text: note.trim() } };
      const motion = attestMotion({ entry, level, finding, ...words }, { person, effectiveOn, evidence });
      return { entry: await decide(context, book, person, motion) };
    },
  );
  app.post(
    "/api/books/:book/strikes",
    { schema: { params: ofBook, body: strikeBody, response: { 200: placed } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { entry, why } = request.body;
      const effectiveOn = await todayIn(context, book);
      const motion = strikeMotion(
        { entry, why: { text: why.trim() } },
        { person, effectiveOn, evidence: [] },
      );
      return { entry: await decide(context, book, person, motion) };
    },
  );
};

/** 擦除: words or a file taken away for good, with the reason in the book. */
export const eraseRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/erasures",
    { schema: { params: ofBook, body: eraseBody, response: { 200: placed } } },
    async (request) => {
      const person = await allowed(request, context, ["office"], "erase");
      const { book } = request.params;
      const { volume } = found(await context.office.ask(book), "unknown-book");
      const wish = {
        ...request.body,
        why: request.body.why.trim(),
        item: `e-${context.office.ports.newId()}`,
      };
      const circumstance = { person, effectiveOn: volume.today, evidence: [] };
      return { entry: await decide(context, book, person, eraseMotion(wish, volume.entries, circumstance)) };
    },
  );
};

/** The day from which the plan of a commitment holds. */
function planDay({ plan }: CommitmentState, { judged: { book }, volume: { today } }: Inquiry): Day | null {
  const adopted = book.plans.find(({ id }) => id === plan);
  return adopted === undefined ? null : adoptedOn(adopted, today);
}

/** The measure that counts the sense chosen: a reading that is shown but not counted by would be a wrong answer. */
function measured({ original, current }: CommitmentState, { sense }: Change): Pick<Change, "measureId"> {
  const doubt = original.doubts.find(({ id }) => id === sense?.doubt);
  const chosen = doubt?.senses.find(({ id }) => id === sense?.chosen);
  const measure = chosen === undefined ? null : measureOfSense(current, chosen);
  return measure === null || measure.id === current.measureId ? {} : { measureId: measure.id };
}

/** 调整: what is changed by decision, or read otherwise. */
export const reviseRoutes: Routes = (app, context) => {
  app.post(
    "/api/books/:book/revisions",
    { schema: { params: ofBook, body: reviseBody, response: { 200: placed } } },
    async (request) => {
      const person = await signedIn(request, context);
      const { book } = request.params;
      const { commitment, kind, change, why, authority, seen } = request.body;
      const evidence = await evidenceOf(context, book, request.body.evidence);
      const inquiry = found(await context.office.ask(book), "unknown-book");
      const state = inquiry.judged.book.commitments.get(commitment);
      if (state === undefined) throw new Refused(refuse("unknown-commitment", { commitment }, "commitment"));
      const doubt = state.original.doubts.find(({ id }) => id === change.sense?.doubt);
      const effectiveOn = request.body.effectiveOn ?? (kind === "reading" ? planDay(state, inquiry) : null);
      if (effectiveOn === null)
        throw new Refused(refuse("bad-request", { where: fieldWord("effectiveOn") }, "effectiveOn"));
      const revise: Omit<ReviseAct, "act"> = {
        subject: { kind: change.prior === undefined ? "commitment" : "prior", id: commitment },
        kind,
        change: { ...measured(state, change), ...change },
        why: { text: why.trim() },
        ...(authority === undefined ? {} : { authority }),
        // A reading stands on the words themselves, so the place is always the plan's own.
        ...(kind === "reading" ? { span: doubt?.span ?? state.original.quote } : {}),
      };
      const motion = reviseMotion(revise, seen, { person, effectiveOn, evidence });
      return { entry: await decide(context, book, person, motion) };
    },
  );
};
