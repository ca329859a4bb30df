import type { Instant } from "../../std/day.ts";
import type { Result } from "../../std/result.ts";
import type { Sentence } from "../../words/sentence.ts";
import type { Person, Role } from "../../office/person.ts";

/** Why somebody could not sign in or join; `field` names the box on the form it belongs to. */
export interface SignInRefusal extends Sentence {
  readonly code:
    | "wrong-name-or-password"
    | "too-many-tries"
    | "link-used-or-expired"
    | "name-taken"
    | "bad-name"
    | "weak-password";
  readonly field?: "name" | "password";
}

/** A session as the cookie carries it. */
export interface Session {
  readonly token: string;
  readonly person: Person;
  readonly expiresAt: Instant;
}

/** A row of the people page. */
export interface PersonRow extends Person {
  readonly disabled: boolean;
}

/**
 * Who may come in. No account exists until somebody has used a one-time link: the first one is printed at the
 * first start and makes an office person, who makes the others. Passwords are hashed with argon2id (RFC 9106).
 */
export interface SignIn {
  /** A fresh one-time token for the first office person while nobody exists; null afterwards. */
  readonly firstLink: () => Promise<string | null>;
  /** True while nobody has an account. */
  readonly firstStart: () => Promise<boolean>;
  readonly personOf: (token: string | undefined) => Promise<Person | null>;
  /** `address` is only used to slow down guessing; it is not stored. */
  readonly signIn: (
    name: string,
    password: string,
    address: string,
  ) => Promise<Result<Session, SignInRefusal>>;
  readonly signOut: (token: string) => Promise<void>;
  readonly invite: (
    role: Role,
    unit: string,
    by: string,
  ) => Promise<{ readonly token: string; readonly expiresAt: Instant }>;
  /**
   * A one-time link with which a person who has forgotten the password sets a new one; the last open one of that person is
   * withdrawn. The old password lasts until the link is used. Null for somebody unknown or disabled.
   */
  readonly renew: (
    person: string,
    by: string,
  ) => Promise<{ readonly token: string; readonly expiresAt: Instant } | null>;
  /** What a link offers; null when it is used, expired or unknown. `name` is whose password it renews. */
  readonly invitation: (
    token: string,
  ) => Promise<{ readonly role: Role; readonly unit: string; readonly name?: string } | null>;
  /** Makes the person a link invites, or sets the password that it renews; `name` counts only for the first. */
  readonly redeem: (token: string, name: string, password: string) => Promise<Result<Session, SignInRefusal>>;
  readonly people: () => Promise<readonly PersonRow[]>;
  /** Ends every session of the person and lets them in no more. */
  readonly disable: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
