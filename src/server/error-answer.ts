import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { refuse } from "../office/refusal.ts";
import { NewerRegister } from "../registers/upcast.ts";
import { StoreRefused } from "../store/refused.ts";
import { fieldWord, REQUEST_FAULTS } from "../words/fields.ts";
import { Refused, type Told } from "./refused.ts";

const TOO_LARGE = new Set(["FST_ERR_CTP_BODY_TOO_LARGE", "FST_REQ_FILE_TOO_LARGE"]);

/** The last step of a field path ("/facts/name" gives "name"). */
const fieldOf = (path: string): string | undefined => path.split("/").filter(Boolean).at(-1);

type Fault = FastifyError["validation"] extends readonly (infer One)[] | undefined ? One : never;

/** Parts of an address that say which state is asked about. */
const DATES = new Set(["on", "known", "beforeOn", "beforeKnown"]);

/** Longest words that the office takes, whatever the wire lets through. */
const MOST_WORDS = 4000;

/** A field that does not have its form, told by the name people know it by. */
function misfilled(fault: Fault | undefined, context: string | undefined, query: unknown): Refused {
  const path = (fault?.instancePath ?? "").split("/").filter(Boolean);
  // The place within a list says nothing to people; the list's own name does.
  const field = path.findLast((step) => !/^\d+$/.test(step));
  const word = fieldWord(field ?? "");
  if (context === "querystring" && DATES.has(field ?? "")) {
    const value = String((query as { readonly [name: string]: unknown })[field ?? ""]).slice(0, 40);
    return new Refused(refuse("bad-when", { field: word, value }, field), 400);
  }
  const most = fault?.params["origin"] === "string" ? fault.params["maximum"] : undefined;
  if (fault?.keyword === "too_big" && typeof most === "number")
    return new Refused(refuse("too-long", { field: word, limit: Math.min(most, MOST_WORDS) }, field), 400);
  return new Refused(refuse("bad-request", { where: word }, fieldOf(fault?.instancePath ?? "")));
}

/** What the frame of the server found wrong before any route was asked. */
const FRAME: { readonly [code: string]: () => Refused } = {
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new Refused(refuse("bad-request", { where: REQUEST_FAULTS.empty })),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new Refused(refuse("bad-request", { where: REQUEST_FAULTS.json })),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Refused(refuse("bad-media"), 415),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => new Refused(refuse("bad-media"), 415),
  FST_ERR_BAD_URL: () => new Refused(refuse("bad-address"), 400),
  FST_ERR_MAX_PARAM_LENGTH: () => new Refused(refuse("bad-address"), 414),
};

function malformed(error: FastifyError, query: unknown): Refused | null {
  if (hasZodFastifySchemaValidationErrors(error))
    return misfilled(error.validation[0], error.validationContext, query);
  if (TOO_LARGE.has(error.code)) return new Refused(refuse("file-too-large", { limit: "20 MB" }));
  const known = FRAME[error.code];
  if (known !== undefined) return known();
  const http = error.statusCode ?? 500;
  if (http < 400 || http >= 500) return null;
  const where = error instanceof SyntaxError ? REQUEST_FAULTS.json : REQUEST_FAULTS.other;
  return new Refused(refuse("bad-request", { where }), http);
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
    if (error instanceof NewerRegister)
      return send(reply, new Refused({ code: error.code, ...error.sentence }, 409));
    const bad = malformed(error, request.query);
    if (bad !== null) return send(reply, bad);
    if (error instanceof StoreRefused)
      return send(reply, new Refused({ code: error.code, ...error.sentence }, 409));
    request.log.error({ err: error }, "request failed");
    return send(reply, new Refused(refuse("internal")));
  });
}

/** Answers what the router could not even read: an address with broken escapes, a name that is far too long. */
export function answerFrame(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void send(reply, malformed(error, request.query) ?? new Refused(refuse("internal")));
}
