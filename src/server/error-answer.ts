import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { refuse } from "../office/refusal.ts";
import { Refused, type Told } from "./refused.ts";

const TOO_LARGE = new Set(["FST_ERR_CTP_BODY_TOO_LARGE", "FST_REQ_FILE_TOO_LARGE"]);

/** The last step of a field path ("/facts/name" gives "name"). */
const fieldOf = (path: string): string | undefined => path.split("/").filter(Boolean).at(-1);

function malformed(error: FastifyError): Refused | null {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const path = error.validation[0]?.instancePath ?? "";
    const where = path === "" ? (error.validationContext ?? "body") : path;
    return new Refused(refuse("bad-request", { where }, fieldOf(path)));
  }
  if (TOO_LARGE.has(error.code)) return new Refused(refuse("file-too-large", { limit: "20 MB" }));
  const http = error.statusCode ?? 500;
  if (http < 400 || http >= 500) return null;
  return new Refused(refuse("bad-request", { where: error.code ?? "request" }), http);
}

/** The body of every unhappy answer. */
export const faultBody = (told: Told): { readonly error: Told } => ({
  error: {
    code: told.code,
    zh: told.zh,
    en: told.en,
    ...(told.field === undefined ? {} : { field: told.field }),
    ...(told.between === undefined ? {} : { between: told.between }),
  },
});

function send(reply: FastifyReply, refused: Refused): FastifyReply {
  return reply
    .code(refused.http)
    .type("application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(faultBody(refused.told));
}

/** Turns whatever a route throws into the one error form; a bug is logged and told plainly, never as a stack. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof Refused) return send(reply, error);
    const bad = malformed(error);
    if (bad !== null) return send(reply, bad);
    request.log.error({ err: error }, "request failed");
    return send(reply, new Refused(refuse("internal")));
  });
}
