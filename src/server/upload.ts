import type { FastifyRequest } from "fastify";
import { refuse } from "../office/refusal.ts";
import { fieldWord } from "../words/fields.ts";
import { StoreRefused } from "../store/refused.ts";
import { Refused } from "./refused.ts";

/** Largest file taken in, in bytes (20 MB). */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** One uploaded file with the plain fields that came before it. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly fields: Readonly<{ [name: string]: string }>;
}

/** Takes the file of a multipart form, named "file"; refuses a form without one. Nothing is written to disk. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const fields: { [name: string]: string } = {};
  let file: Pick<Upload, "bytes" | "name"> | null = null;
  for await (const part of request.parts()) {
    if (part.type === "field") fields[part.fieldname] = String(part.value);
    else {
      const bytes = await part.toBuffer();
      if (part.fieldname === "file") file = { bytes, name: part.filename };
    }
  }
  if (file === null) throw new Refused(refuse("bad-request", { where: fieldWord("file") }, "file"));
  return { ...file, fields };
}

const tooLarge = (): Refused => new Refused(refuse("file-too-large", { limit: "20 MB" }, "file"));

/** The bytes of a part as they arrive. A file cut at the limit ends like a whole one, so it is asked. */
async function* arriving(
  file: AsyncIterable<unknown> & { readonly truncated?: boolean },
): AsyncIterable<Uint8Array> {
  for await (const chunk of file) yield chunk as Uint8Array;
  if (file.truncated === true) throw tooLarge();
}

/**
 * Hands the file of a multipart form, named "file", on to `keep` as it streams in; answers with what that made of it.
 * Refuses a form without one. What follows the file in the form is not read.
 */
export async function receiveFile<T>(
  request: FastifyRequest,
  keep: (bytes: AsyncIterable<Uint8Array>, name: string) => Promise<T>,
): Promise<T> {
  for await (const part of request.parts()) {
    if (part.type === "field") continue;
    if (part.fieldname !== "file") {
      part.file.resume();
      continue;
    }
    try {
      return await keep(arriving(part.file), part.filename);
    } catch (error) {
      throw error instanceof StoreRefused && error.code === "file-too-large" ? tooLarge() : error;
    }
  }
  throw new Refused(refuse("bad-request", { where: fieldWord("file") }, "file"));
}
