import { z } from "zod";
import { checkVisible } from "../../office/check/text.ts";
import { refuse } from "../../office/refusal.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { allowed, askedBy, type Context, type Routes } from "../context.ts";
import { endedCookie, sessionCookie, tokenIn } from "../cookie.ts";
import { passed, Refused } from "../refused.ts";
import type { Session as Opened } from "../sign-in/port.ts";
import {
  credentials,
  invitation,
  invitationBody,
  invitationLink,
  personRow,
  session,
  type Session,
} from "../wire/session.ts";

const token = z.object({ token: z.string().min(1).max(200) });

function braked(request: FastifyRequest, { tries }: Context): void {
  const seconds = tries.wait(request.ip);
  if (seconds > 0) throw new Refused(refuse("too-many-tries", { seconds }));
}

function start(request: FastifyRequest, reply: FastifyReply, { token, person, expiresAt }: Opened): Session {
  reply.header("set-cookie", sessionCookie(token, expiresAt, request.protocol === "https"));
  return { person, firstStart: false };
}

/** Sign-in, sign-out, one-time links. */
export const sessionRoutes: Routes = (app, context) => {
  const { signIn } = context;
  app.get("/api/session", { schema: { response: { 200: session } } }, async (request) => ({
    person: await askedBy(request, context),
    firstStart: await signIn.firstStart(),
  }));
  app.post(
    "/api/session",
    { schema: { body: credentials, response: { 200: session } } },
    async (request, reply) => {
      braked(request, context);
      const { name, password } = request.body;
      const opened = await signIn.signIn(name, password, request.ip);
      if (!opened.ok) throw new Refused(opened.error);
      return start(request, reply, opened.value);
    },
  );
  app.delete("/api/session", { schema: { response: { 200: session } } }, async (request, reply) => {
    const held = tokenIn(request.headers.cookie);
    if (held !== undefined) await signIn.signOut(held);
    reply.header("set-cookie", endedCookie());
    return { person: null, firstStart: await signIn.firstStart() };
  });
  app.get(
    "/api/invitations/:token",
    { schema: { params: token, response: { 200: invitation } } },
    async (request) => {
      braked(request, context);
      const offered = await signIn.invitation(request.params.token);
      if (offered === null) throw new Refused(refuse("invitation-spent"));
      return offered;
    },
  );
  app.post(
    "/api/invitations/:token",
    { schema: { params: token, body: credentials, response: { 200: session } } },
    async (request, reply) => {
      braked(request, context);
      const { name, password } = request.body;
      const opened = await signIn.redeem(request.params.token, name, password);
      if (!opened.ok) throw new Refused(opened.error);
      return start(request, reply, opened.value);
    },
  );
};

/** People: who there is, inviting, disabling. All of it is the office's. */
export const peopleRoutes: Routes = (app, context) => {
  const { signIn } = context;
  app.post(
    "/api/invitations",
    { schema: { body: invitationBody, response: { 200: invitationLink } } },
    async (request) => {
      const person = await allowed(request, context, ["office"], "invite");
      const { role } = request.body;
      const unit = request.body.unit.trim().normalize("NFC");
      // Whoever reports or checks does it for a unit; without one nobody could tell whose work is whose.
      if (unit === "" && (role === "reporter" || role === "checker"))
        throw new Refused(refuse("unit-required", {}, "unit"));
      passed(checkVisible(unit, "unit"));
      const made = await signIn.invite(role, role === "office" ? "" : unit, person.id);
      return { link: `/join/${made.token}`, expiresAt: made.expiresAt };
    },
  );
  app.post(
    "/api/people/:id/renewal",
    { schema: { params: z.object({ id: z.string().max(200) }), response: { 200: invitationLink } } },
    async (request) => {
      const person = await allowed(request, context, ["office"], "invite");
      const made = await signIn.renew(request.params.id, person.id);
      if (made === null) throw new Refused(refuse("unknown-person"));
      return { link: `/join/${made.token}`, expiresAt: made.expiresAt };
    },
  );
  app.get("/api/people", { schema: { response: { 200: z.array(personRow) } } }, async (request) => {
    await allowed(request, context, ["office"], "invite");
    return [...(await signIn.people())];
  });
  app.delete(
    "/api/people/:id",
    { schema: { params: z.object({ id: z.string().max(200) }), response: { 200: z.array(personRow) } } },
    async (request) => {
      await allowed(request, context, ["office"], "invite");
      await signIn.disable(request.params.id);
      return [...(await signIn.people())];
    },
  );
};
