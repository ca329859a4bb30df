import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { openFile } from "../../formats/open.ts";
import { adoptMotion } from "../../office/act.ts";
import { dropping, earlierPromises, takingUp, unknownTaker } from "../../office/carry-over.ts";
import { adoptable, adoptedOn, nextPlanId, saveDraft } from "../../office/desk.ts";
import type { Draft } from "../../office/answers.ts";
import { namesKnownTo } from "../../office/known-names.ts";
import type { Person } from "../../office/person.ts";
import { draftOf } from "../../office/reading.ts";
import { refuse } from "../../office/refusal.ts";
import type { Volume } from "../../office/shelf.ts";
import { secrecyMark } from "../../office/secrecy.ts";
import { planYear } from "../../reader/plan-year.ts";
import { lintOf } from "../../rules/lint.ts";
import { GRADES } from "../../rules/rule.ts";
import { fieldWord } from "../../words/fields.ts";
import { FILE_REFUSALS } from "../../words/files.ts";
import { say } from "../../words/sentence.ts";
import { allowed, readable, type Context, type Routes } from "../context.ts";
import { plainName } from "../evidence-file.ts";
import { fileWords } from "../file-words.ts";
import { found, Refused } from "../refused.ts";
import { LARGEST_FILE, uploadOf } from "../upload.ts";
import { adoption, earlier, draftBrief, draftSave, pasted } from "../wire/draft.ts";
import { deskDraft } from "../wire/task-table.ts";
import { placed } from "../wire/entry.ts";
import { ofBook } from "../wire/when.ts";

interface Submitted {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Absent where nobody has said it: then the text is asked. */
  readonly year?: number | undefined;
}

const yearField = pasted.shape.year;

/** A plan as it was handed in: a dropped file with its year, or pasted text. */
async function submitted(request: FastifyRequest): Promise<Submitted> {
  if (request.isMultipart()) {
    const { bytes, name, fields } = await uploadOf(request);
    const said = fields["year"] ?? "";
    const year = yearField.safeParse(said === "" ? undefined : Number(said));
    if (!year.success) throw new Refused(refuse("bad-request", { where: fieldWord("year") }, "year"));
    return { bytes, name: plainName(name), year: year.data };
  }
  const body = pasted.safeParse(request.body);
  if (!body.success) {
    const field = String(body.error.issues[0]?.path[0] ?? "text");
    throw new Refused(refuse("bad-request", { where: fieldWord(field) }, field));
  }
  const { text, name, year } = body.data;
  return { bytes: new TextEncoder().encode(text), name: plainName(name) || "paste.txt", year };
}

async function read({ bytes, name, year: said }: Submitted, book: string, context: Context) {
  const opened = await openFile(bytes, name);
  if (!opened.ok) {
    const { code, values } = opened.error;
    const slots = { name, ...values };
    const sentence = FILE_REFUSALS[code];
    throw new Refused({
      code,
      zh: say(sentence, "zh", slots),
      en: say(sentence, "en", slots),
      field: "file",
    });
  }
  // The reader keeps only a document's body; a mark may stand in its head, foot or margin.
  const { passages, margins = [] } = opened.value;
  const read = [...passages.map(({ text }) => text), ...margins].join("\n");
  const mark = secrecyMark(fileWords(bytes)?.words ?? "") ?? secrecyMark(read);
  if (mark !== null) throw new Refused(refuse("secrecy-mark", { mark: mark.mark }, "file"));
  const year = said ?? planYear(passages.map(({ text }) => text))?.year;
  if (year === undefined) throw new Refused(refuse("no-plan-year", {}, "year"));
  const { judged } = found(await context.office.ask(book), "unknown-book");
  const taken = judged.book.plans.map(({ id }) => id);
  const source = {
    id: `d-${context.office.ports.newId()}`,
    plan: nextPlanId(year, taken),
    name,
    year,
    place: judged.book.header.district,
    names: namesKnownTo(judged.book),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const made = draftOf(opened.value, source);
  if (!made.ok) throw new Refused(made.error);
  return made.value;
}

export type DeskAsked = FastifyRequest & { readonly params: { readonly book: string } };

/** The reading desk of a real book; only the office sits at it. */
export async function deskOf(
  request: DeskAsked,
  context: Context,
): Promise<{ person: Person; volume: Volume }> {
  const person = await allowed(request, context, ["office"], "read");
  const { volume } = await readable(request, context, request.params.book);
  if (volume.header.simulated) throw new Refused(refuse("simulated-read-only"));
  return { person, volume };
}

export const ofDraft = ofBook.extend({ id: z.string().max(80) });

/** A draft with the warnings of its targets, worked out from what it says now. */
const linted = (standing: Draft) => ({
  ...standing,
  lints: lintOf(standing.plan).map((one) => ({ ...one, grade: GRADES[one.grade] })),
});

/** 识读: drafts of plans. They lie outside of the book, and only the office sees them. */
export const draftRoutes: Routes = (app, context) => {
  const { drafts } = context.office.ports;
  app.post(
    "/api/books/:book/drafts",
    { bodyLimit: LARGEST_FILE + 65_536, schema: { params: ofBook, response: { 200: deskDraft } } },
    async (request) => {
      const { volume } = await deskOf(request, context);
      const made = await read(await submitted(request), volume.header.book, context);
      const put = await drafts.put(volume.header.book, made, 0);
      if (!put.ok) throw new Error("a new draft's name was taken");
      return linted(put.value);
    },
  );
  app.get(
    "/api/books/:book/drafts",
    { schema: { params: ofBook, response: { 200: z.array(draftBrief) } } },
    async (request) => {
      await deskOf(request, context);
      return [...(await drafts.list(request.params.book))];
    },
  );
  app.get(
    "/api/books/:book/drafts/:id",
    { schema: { params: ofDraft, response: { 200: deskDraft } } },
    async (request) => {
      const { book, id } = request.params;
      await deskOf(request, context);
      return linted(found(await drafts.get(book, id), "unknown-draft"));
    },
  );
  app.delete(
    "/api/books/:book/drafts/:id",
    { schema: { params: ofDraft, response: { 200: z.array(draftBrief) } } },
    async (request) => {
      const { book, id } = request.params;
      await deskOf(request, context);
      await drafts.remove(book, id);
      return [...(await drafts.list(book))];
    },
  );
};

/** Saving a draft, and turning it into what the book holds. */
export const adoptionRoutes: Routes = (app, context) => {
  const { drafts } = context.office.ports;
  app.put(
    "/api/books/:book/drafts/:id",
    { bodyLimit: LARGEST_FILE, schema: { params: ofDraft, body: draftSave, response: { 200: deskDraft } } },
    async (request) => {
      const { book, id } = request.params;
      await deskOf(request, context);
      const saved = await saveDraft(drafts, book, id, request.body);
      if (!saved.ok) throw new Refused(saved.error);
      return linted(saved.value);
    },
  );
  app.get(
    "/api/books/:book/drafts/:id/earlier",
    { schema: { params: ofDraft, response: { 200: earlier } } },
    async (request) => {
      const { book, id } = request.params;
      await deskOf(request, context);
      const standing = found(await drafts.get(book, id), "unknown-draft");
      const { judged, volume } = found(await context.office.ask(book), "unknown-book");
      return { size: volume.entries.length, promises: [...earlierPromises(judged, standing)] };
    },
  );
  app.post(
    "/api/books/:book/drafts/:id/adopt",
    { schema: { params: ofDraft, body: adoption, response: { 200: placed } } },
    async (request) => {
      const { book, id } = request.params;
      const { person, volume } = await deskOf(request, context);
      const standing = found(await drafts.get(book, id), "unknown-draft");
      const { version } = request.body;
      if (standing.version !== version)
        throw new Refused(refuse("moved", { count: Math.abs(standing.version - version) }));
      const { seen, ...answer } = request.body;
      const taker = unknownTaker(standing, answer);
      if (taker !== null) throw new Refused(refuse("unknown-commitment", { commitment: taker }, "takenUp"));
      const whole = { on: "9999-12-31", known: volume.entries.length };
      const taken = volume.at(whole).plans.map((one) => one.id);
      const looked = volume.at({ ...whole, known: seen ?? whole.known });
      const { plan, carried } = dropping(adoptable(takingUp(standing, answer), taken), answer, looked);
      const circumstance = { person, effectiveOn: adoptedOn(plan, volume.today), evidence: [] };
      const decided = await context.office.decide(book, person, adoptMotion(plan, circumstance, carried));
      if (!decided.ok) throw new Refused(decided.error);
      await drafts.remove(book, id);
      return { entry: decided.value };
    },
  );
};
