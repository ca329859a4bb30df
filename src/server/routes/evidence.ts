import { Readable } from "node:stream";
import { z } from "zod";
import { refuse } from "../../office/refusal.ts";
import { faultOfFile } from "../../store/evidence.ts";
import { CHANGED_FILE } from "../../words/verification.ts";
import { allowed, readable, type Routes } from "../context.ts";
import { acceptEvidence } from "../evidence-file.ts";
import { found, Refused } from "../refused.ts";
import { LARGEST_FILE, receiveFile } from "../upload.ts";
import { evidenceStored } from "../wire/act.ts";
import { ofBook } from "../wire/when.ts";

/** Ascii stand-in for a file name, with the true one beside it (RFC 6266, RFC 8187). */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]/g, "_");
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}

/** 佐证: files that support entries. They lie outside of the web root and are only ever handed out to be saved. */
export const evidenceRoutes: Routes = (app, context) => {
  const { evidence } = context.office.ports;
  app.post(
    "/api/books/:book/evidence",
    { bodyLimit: LARGEST_FILE + 65_536, schema: { params: ofBook, response: { 200: evidenceStored } } },
    async (request) => {
      await allowed(request, context, ["office", "reporter", "checker"], "upload");
      const { volume } = await readable(request, context, request.params.book);
      if (volume.header.simulated) throw new Refused(refuse("simulated-read-only"));
      const kept = await receiveFile(request, (bytes, name) =>
        evidence.keepStream(volume.header.book, bytes, LARGEST_FILE, async (whole) => {
          const accepted = await acceptEvidence(whole, name);
          if (accepted.ok) return accepted.value;
          throw new Refused(accepted.error);
        }),
      );
      return { sha256: kept.sha256, name: kept.name.text ?? "", size: kept.size, mediaType: kept.mediaType };
    },
  );
  app.get(
    "/api/books/:book/evidence/:sha256",
    { schema: { params: ofBook.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) } },
    async (request, reply) => {
      const { book, sha256 } = request.params;
      await readable(request, context, book);
      const file = found(await evidence.find(book, sha256), "unknown-evidence");
      // A file that was swapped behind the program's back is never shown as what somebody once handed in.
      if ((await faultOfFile(context.blobs, sha256)) === "evidence-changed")
        throw new Refused({ code: "evidence-changed", ...CHANGED_FILE }, 409);
      const { size, bytes } = found(await context.blobs.read(sha256), "unknown-evidence");
      return reply
        .header("content-length", size)
        .header("content-disposition", disposition(file.name.text ?? sha256))
        .header("content-security-policy", "default-src 'none'; sandbox")
        .type(file.mediaType)
        .send(Readable.from(bytes));
    },
  );
};
