import type { FastifyRequest } from "fastify";
import { refuse } from "../office/refusal.ts";
import { fieldWord } from "../words/fields.ts";
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
