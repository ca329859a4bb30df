import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { APIError } from "better-auth/api";
import { good } from "../../std/result.ts";
import type { Person, Role } from "../../office/person.ts";
import { openAccounts, type Accounts } from "./accounts.ts";
import { createBrake } from "./brake.ts";
import { createInvitations } from "./invitations.ts";
import { openPeopleFile, type PeopleFile } from "./people-file.ts";
import type { PersonRow, Session, SignIn } from "./port.ts";
import { isGoodName, isGoodPassword, refused } from "./refusals.ts";

const FIRST = "first-start";

/** The key that signs sessions: made once, readable by the owner only, beside the people file. */
function secretBeside(path: string): string {
  const at = `${path}.key`;
  if (!existsSync(at)) {
    writeFileSync(at, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    chmodSync(at, 0o600);
  }
  return readFileSync(at, "utf8");
}

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
  readonly unit: string | null;
  readonly disabled: number | boolean | null;
}

const personFrom = (row: UserRow): Person => ({
  id: row.id,
  name: row.name,
  // An account without a role (its making was cut short) may read, nothing else.
  role: row.role ?? "reader",
  unit: row.unit ?? "",
});

/** Queries that the account library has no call for. */
function peopleTable(file: PeopleFile) {
  const count = file.prepare(`SELECT count(*) AS n FROM "user"`);
  const all = file.prepare(`SELECT id, name, role, unit, disabled FROM "user" ORDER BY createdAt, id`);
  const one = file.prepare(`SELECT id, name, role, unit, disabled FROM "user" WHERE id = ?`);
  const taken = file.prepare(`SELECT 1 AS n FROM "user" WHERE username = ?`);
  const assign = file.prepare(`UPDATE "user" SET role = ?, unit = ? WHERE id = ?`);
  const disable = file.prepare(`UPDATE "user" SET disabled = 1 WHERE id = ?`);
  const endSessions = file.prepare(`DELETE FROM "session" WHERE userId = ?`);
  return {
    empty: () => (count.get() as { n: number }).n === 0,
    all: () => all.all() as UserRow[],
    one: (id: string) => one.get(id) as UserRow | undefined,
    taken: (name: string) => taken.get(name.toLowerCase()) !== undefined,
    assign: (id: string, role: Role, unit: string) => void assign.run(role, unit, id),
    endSessions: (id: string) => void endSessions.run(id),
    disable: (id: string) => {
      disable.run(id);
      endSessions.run(id);
    },
  };
}

type PeopleTable = ReturnType<typeof peopleTable>;

async function sessionFor(
  accounts: Accounts,
  table: PeopleTable,
  name: string,
  password: string,
): Promise<Session | null> {
  const entered = await accounts.api
    .signInUsername({ body: { username: name, password } })
    .catch((error: unknown) => {
      if (error instanceof APIError) return null;
      throw error;
    });
  const row = entered && table.one(entered.user.id);
  if (!entered || !row || row.disabled) return null;
  const found = await (await accounts.$context).internalAdapter.findSession(entered.token);
  return (
    found && {
      token: entered.token,
      person: personFrom(row),
      expiresAt: found.session.expiresAt.toISOString(),
    }
  );
}

/**
 * Opens sign-in over one file. Accounts, sessions and password checks are better-auth's; roles, units and
 * one-time links are ours. `now` gives milliseconds since 1970 and is only replaced in tests.
 */
export async function createSignIn(options: {
  readonly path: string;
  readonly now?: () => number;
}): Promise<SignIn> {
  const now = options.now ?? Date.now;
  const file = openPeopleFile(options.path);
  const accounts = await openAccounts(file, secretBeside(options.path));
  const table = peopleTable(file);
  const links = createInvitations(file, now);
  const brake = createBrake(now);
  return {
    firstStart: async () => table.empty(),
    firstLink: async () => {
      if (!table.empty()) return null;
      links.withdraw(FIRST);
      return links.make("office", "", FIRST).token;
    },
    personOf: async (token) => {
      if (!token) return null;
      const found = await (await accounts.$context).internalAdapter.findSession(token);
      if (!found || found.session.expiresAt.getTime() <= now()) return null;
      const row = table.one(found.user.id);
      return row && !row.disabled ? personFrom(row) : null;
    },
    signIn: async (typed, password, address) => {
      const name = typed.normalize("NFC").trim();
      const keys = [`name ${name.toLowerCase()}`, `address ${address}`];
      if (keys.some(brake.held)) return refused("too-many-tries");
      const session = await sessionFor(accounts, table, name, password);
      keys.forEach(session ? brake.cleared : brake.failed);
      return session ? good(session) : refused("wrong-name-or-password");
    },
    signOut: async (token) => (await accounts.$context).internalAdapter.deleteSession(token),
    invite: async (role, unit, by) => links.make(role, unit, by),
    renew: async (id, by) => {
      const row = table.one(id);
      if (row === undefined || row.disabled) return null;
      links.withdrawFor(id);
      const { role, unit } = personFrom(row);
      return links.make(role, unit, by, id);
    },
    invitation: async (token) => {
      const offer = links.find(token);
      if (offer === null) return null;
      const { role, unit, person } = offer;
      const row = person === null ? undefined : table.one(person);
      if (person !== null && (row === undefined || row.disabled)) return null;
      return { role, unit, ...(row === undefined ? {} : { name: row.name }) };
    },
    redeem: (token, name, password) => redeem({ accounts, table, links }, token, name, password),
    people: async () =>
      table.all().map((row): PersonRow => ({ ...personFrom(row), disabled: Boolean(row.disabled) })),
    disable: async (id) => {
      links.withdrawFor(id);
      table.disable(id);
    },
    close: async () => file.close(),
  };
}

interface Doors {
  readonly accounts: Accounts;
  readonly table: PeopleTable;
  readonly links: ReturnType<typeof createInvitations>;
}

/** Sets the new password of somebody who has forgotten the old one, and ends whatever was open under it. */
async function renewed(
  { accounts, table, links }: Doors,
  token: string,
  id: string,
  password: string,
): ReturnType<SignIn["redeem"]> {
  const row = table.one(id);
  if (row === undefined || row.disabled) return refused("link-used-or-expired");
  if (!isGoodPassword(password, row.name)) return refused("weak-password");
  if (!links.use(token)) return refused("link-used-or-expired");
  const { internalAdapter, password: hasher } = await accounts.$context;
  try {
    await internalAdapter.updatePassword(id, await hasher.hash(password));
  } catch (error) {
    links.giveBack(token);
    throw error;
  }
  table.endSessions(id);
  const session = await sessionFor(accounts, table, row.name, password);
  if (!session) throw new Error("a password was renewed but does not open the account");
  return good(session);
}

/** Checks what was typed before the link is spent, so that a weak password does not cost the link. */
async function redeem(
  doors: Doors,
  token: string,
  typed: string,
  password: string,
): ReturnType<SignIn["redeem"]> {
  const name = typed.normalize("NFC").trim();
  const offer = doors.links.find(token);
  if (!offer) return refused("link-used-or-expired");
  if (offer.person !== null) return renewed(doors, token, offer.person, password);
  if (!isGoodName(name)) return refused("bad-name");
  if (!isGoodPassword(password, name)) return refused("weak-password");
  if (doors.table.taken(name)) return refused("name-taken");
  if (!doors.links.use(token)) return refused("link-used-or-expired");
  // The library wants a mail address; ours is one that can belong to nobody (RFC 2606, .invalid).
  const email = `${randomBytes(12).toString("hex")}@people.invalid`;
  try {
    const made = await doors.accounts.api.signUpEmail({ body: { email, name, username: name, password } });
    doors.table.assign(made.user.id, offer.role, offer.unit);
  } catch (error) {
    doors.links.giveBack(token);
    if (error instanceof APIError) return refused("name-taken");
    throw error;
  }
  const session = await sessionFor(doors.accounts, doors.table, name, password);
  if (!session) throw new Error("an account was made but cannot be entered");
  return good(session);
}
