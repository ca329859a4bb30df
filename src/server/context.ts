import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Inquiry, Office } from "../office/office.ts";
import type { Blobs, Checkpoints } from "../office/ports.ts";
import type { Person, Role } from "../office/person.ts";
import type { When } from "../office/office.ts";
import { refuse } from "../office/refusal.ts";
import type { ModelPort } from "../reader/model/port.ts";

import { DOING_WORDS, ROLE_WORDS } from "../words/roles.ts";
import type { App } from "./app.ts";
import type { TryBrake } from "./brake.ts";
import { tokenIn } from "./cookie.ts";
import { found, Refused } from "./refused.ts";
import type { SignIn } from "./sign-in/port.ts";

/** Everything that the routes stand on. */
export interface Context {
  readonly office: Office;
  readonly blobs: Blobs;
  readonly signIn: SignIn;
  readonly tries: TryBrake;
  /** The second record of the books; absent where nothing keeps one, as in a store in memory. */
  readonly checkpoints?: Checkpoints | undefined;
  /** The model that the office has set up; nothing is ever sent to one when absent. */
  readonly model?: ModelPort | undefined;
  /** Key of the machine's own console (the command line beside this server); null when there is none. */
  readonly consoleKey: string | null;
}

/** A route file: adds its routes to the server. */
export type Routes = (app: App, context: Context) => void;

/** The command line on this machine: whoever can read its key can read and write the store anyway. */
const CONSOLE: Person = { id: "console", name: "console", role: "office", unit: "" };

/** Who asks; null when nobody has signed in. */
export async function askedBy(
  request: FastifyRequest,
  { signIn, consoleKey }: Context,
): Promise<Person | null> {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return consoleKey !== null && sameText(bearer, consoleKey) ? CONSOLE : null;
  const token = tokenIn(request.headers.cookie);
  return token === undefined ? null : signIn.personOf(token);
}

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares without telling by its duration where two texts differ. */
const sameText = (a: string, b: string): boolean => timingSafeEqual(digestOf(a), digestOf(b));

/** Somebody who has signed in; refuses everybody else. */
export async function signedIn(request: FastifyRequest, context: Context): Promise<Person> {
  const person = await askedBy(request, context);
  if (person === null) throw new Refused(refuse("sign-in-first"));
  return person;
}

/** Somebody who has signed in and whose role may do this; refuses everybody else. */
export async function allowed(
  request: FastifyRequest,
  context: Context,
  roles: readonly Role[],
  doing: keyof typeof DOING_WORDS,
): Promise<Person> {
  const person = await signedIn(request, context);
  if (roles.includes(person.role)) return person;
  throw new Refused(refuse("no-right", { role: ROLE_WORDS[person.role], doing: DOING_WORDS[doing] }));
}

/**
 * A question to a book that the asker may read. Simulated books are open to all. A real book is open while it
 * holds nothing but adopted plans, which are public anyway; once anything else stands in it, reading needs sign-in.
 */
export async function readable(
  request: FastifyRequest,
  context: Context,
  book: string,
  when: When = {},
): Promise<Inquiry> {
  const inquiry = found(await context.office.ask(book, when), "unknown-book");
  if (isPublic(inquiry)) return inquiry;
  await signedIn(request, context);
  return inquiry;
}

/** Whether everybody may read a book; what the office's own clock has recorded does not close it. */
export function isPublic({ volume }: Inquiry): boolean {
  return volume.header.simulated || volume.entries.every(({ act }) => act === "adopt" || act === "issue");
}
