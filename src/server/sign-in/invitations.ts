import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "../../std/day.ts";
import type { Role } from "../../office/person.ts";
import type { PeopleFile } from "./people-file.ts";

/** A one-time link as stored: only the hash of its token, so that a copy of the file lets nobody in. */
export interface Invitation {
  readonly role: Role;
  readonly unit: string;
  /** The person whose password it renews; null for a link that makes a new person. */
  readonly person: string | null;
}

const DAY_MS = 86_400_000;
const LIFE_MS = 7 * DAY_MS;

const hashed = (token: string): string => createHash("sha256").update(token).digest("hex");

/** One-time links: made, looked at, and used once. */
export interface Invitations {
  readonly make: (
    role: Role,
    unit: string,
    by: string,
    /** Renews the password of this person instead of making one. */
    person?: string,
  ) => { readonly token: string; readonly expiresAt: Instant };
  readonly find: (token: string) => Invitation | null;
  /** Marks the link as used; false when somebody else was faster or it has expired. */
  readonly use: (token: string) => boolean;
  /** Makes a used link good again, when the account could not be made after all. */
  readonly giveBack: (token: string) => void;
  /** Withdraws every open link of one maker. */
  readonly withdraw: (by: string) => void;
  /** Withdraws every open link that would renew one person's password. */
  readonly withdrawFor: (person: string) => void;
}

/** Keeps one-time links in the people file. `now` gives milliseconds since 1970. */
export function createInvitations(file: PeopleFile, now: () => number): Invitations {
  file.exec(`CREATE TABLE IF NOT EXISTS invitation (
    hash TEXT PRIMARY KEY, role TEXT NOT NULL, unit TEXT NOT NULL, made_by TEXT NOT NULL,
    expires_at INTEGER NOT NULL, used_at INTEGER) STRICT`);
  // Files of before the links that renew a password have no such column.
  const columns = file.prepare("SELECT name FROM pragma_table_info('invitation')").all() as {
    name: string;
  }[];
  if (!columns.some(({ name }) => name === "person"))
    file.exec("ALTER TABLE invitation ADD COLUMN person TEXT");
  const insert = file.prepare(
    "INSERT INTO invitation (hash, role, unit, made_by, expires_at, person) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const select = file.prepare(
    "SELECT role, unit, person FROM invitation WHERE hash = ? AND used_at IS NULL AND expires_at > ?",
  );
  const use = file.prepare(
    "UPDATE invitation SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires_at > ?",
  );
  const giveBack = file.prepare("UPDATE invitation SET used_at = NULL WHERE hash = ?");
  const withdraw = file.prepare("DELETE FROM invitation WHERE made_by = ? AND used_at IS NULL");
  const withdrawFor = file.prepare("DELETE FROM invitation WHERE person = ? AND used_at IS NULL");
  return {
    make: (role, unit, by, person) => {
      const token = randomBytes(24).toString("base64url");
      const expires = now() + LIFE_MS;
      insert.run(hashed(token), role, unit, by, expires, person ?? null);
      return { token, expiresAt: new Date(expires).toISOString() };
    },
    find: (token) => (select.get(hashed(token), now()) as Invitation | undefined) ?? null,
    use: (token) => Number(use.run(now(), hashed(token), now()).changes) === 1,
    giveBack: (token) => void giveBack.run(hashed(token)),
    withdraw: (by) => void withdraw.run(by),
    withdrawFor: (person) => void withdrawFor.run(person),
  };
}
