import { z } from "zod";
import type { Person } from "../../office/person.ts";

const role = z.enum(["office", "reporter", "checker", "reader"]);

export const person = z.object({
  id: z.string(),
  name: z.string(),
  role,
  unit: z.string(),
}) satisfies z.ZodType<Person>;

/** GET /api/session: who asks, and whether nobody exists yet. */
export const session = z.object({ person: person.nullable(), firstStart: z.boolean() });
export type Session = z.output<typeof session>;

export const credentials = z.object({
  name: z.string().min(1).max(80),
  password: z.string().min(1).max(400),
});
export type Credentials = z.input<typeof credentials>;

export const invitationBody = z.object({ role, unit: z.string().max(80) });
export type InvitationBody = z.input<typeof invitationBody>;

/** A one-time link: a path on this server, to be handed over by the inviter. */
export const invitationLink = z.object({ link: z.string(), expiresAt: z.string() });
export type InvitationLink = z.output<typeof invitationLink>;

/** What a link offers; `name` where it renews the password of somebody who is here already. */
export const invitation = z.object({ role, unit: z.string(), name: z.string().exactOptional() });
export type Invitation = z.output<typeof invitation>;

export const personRow = person.extend({ disabled: z.boolean() });
export type PersonLine = z.output<typeof personRow>;

/** POST /api/books: a new, empty, real book. */
export const bookBody = z.object({
  title: z.string().min(1).max(120),
  district: z.string().min(1).max(80),
  hash: z.enum(["sha-256", "sm3"]).default("sha-256"),
});
export type BookBody = z.input<typeof bookBody>;
