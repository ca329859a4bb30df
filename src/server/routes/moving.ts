import type { FastifyReply, FastifyRequest } from "fastify";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { exportBook } from "../../store/book/export.ts";
import { importBook } from "../../store/book/import.ts";
import type { ImportTarget } from "../../store/book/import.ts";
import { MoveRefused } from "../../store/book/refused.ts";
import { asRefusal } from "../../store/book/write-export.ts";
import type { Context, Routes } from "../context.ts";
import { allowed, readable } from "../context.ts";
import { Refused } from "../refused.ts";
import { ofBook } from "../wire/when.ts";

/** An exported book, one line of JSON after the other; no form of another site can send it. */
const BOOK_FILE = "application/x-taizhang-book";
/** Largest upload of a whole book in bytes (64 GiB): what is too much for the disk is refused by the disk. */
const LARGEST_BOOK = 64 * 1024 ** 3;

const imported = z.object({
  book: z.string(),
  entries: z.number(),
  files: z.number(),
  root: z.string(),
  isNew: z.boolean(),
});

/** Stops the work when whoever asked for it goes away. */
function stoppedWith({ raw }: FastifyReply): AbortSignal {
  const stop = new AbortController();
  raw.once("close", () => stop.abort());
  return stop.signal;
}

/** Where an upload goes: the server's own store, and its shelf for what is known of evidence files. */
function targetOf({ office, blobs }: Context): ImportTarget {
  const { store, evidence } = office.ports;
  const name: ImportTarget["name"] = async (book, told) => {
    const { sha256, mediaType, name: words } = told;
    if (words.text === null || (await evidence.find(book, sha256)) !== null) return;
    const bytes = await blobs.get(sha256);
    if (bytes !== null) await evidence.keep(book, bytes, words.text, mediaType);
  };
  return { store, blobs, name };
}

/** Keeps the upload in a file of its own, because it is read twice; whatever happens, the file goes again. */
async function take(request: FastifyRequest, signal: AbortSignal, context: Context) {
  const folder = await mkdtemp(join(tmpdir(), "taizhang-import-"));
  try {
    const file = join(folder, "book.jsonl");
    await pipeline(request.raw, createWriteStream(file, { mode: 0o600 }), { signal });
    const { leaves, ...told } = await importBook(file, targetOf(context), { signal });
    return { ...told, entries: leaves - 1 };
  } catch (error) {
    const told = asRefusal(error, "taizhang-import");
    throw told instanceof MoveRefused ? new Refused({ code: told.code, ...told.sentence }, 422) : told;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whole books in and out, as `taizhang export` and `import` write and read them; the office only, but for simulated books. */
export const movingRoutes: Routes = (app, context) => {
  const { store } = context.office.ports;
  app.get("/api/books/:book/export", { schema: { params: ofBook } }, async (request, reply) => {
    const { volume } = await readable(request, context, request.params.book);
    const { book, simulated } = volume.header;
    if (!simulated) await allowed(request, context, ["office"], "carry");
    // A book with a loss is not signed, and can still be taken out.
    const checkpoint = (await context.checkpoints?.signed(book).catch(() => null)) ?? null;
    const source = { store, blobs: context.blobs, book, checkpoint };
    return reply
      .header("content-disposition", `attachment; filename="${book}.jsonl"`)
      .type(BOOK_FILE)
      .send(Readable.from(exportBook(source, { signal: stoppedWith(reply) })));
  });
  // The body is left to the route, which writes it to disk as it comes.
  app.addContentTypeParser(BOOK_FILE, (_request, _payload, done) => done(null));
  app.post(
    "/api/books/import",
    { bodyLimit: LARGEST_BOOK, schema: { response: { 200: imported } } },
    async (request, reply) => {
      await allowed(request, context, ["office"], "carry");
      return take(request, stoppedWith(reply), context);
    },
  );
};
