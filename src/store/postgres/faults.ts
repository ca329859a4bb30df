import { StoreRefused } from "../refused.ts";
import type { StoreRefusalCode } from "../refused.ts";

/** Codes of Node's sockets that mean that nobody is at the other end. */
const BROKEN = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EACCES",
]);
/** What `pg` says without a code when a connection ends, cannot be made in time, or stays silent. */
const BROKEN_WORDS =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|client was closed|connection timeout/i;
/** SQLSTATE classes and codes (PostgreSQL, Appendix A): 08 connection, 57P0x the server goes down or comes up. */
const BROKEN_STATES = /^(?:08...|57P0[1-5])$/;

/** SQLSTATE by what a person can do about it. */
const REFUSED: readonly (readonly [RegExp, StoreRefusalCode])[] = [
  [/^(?:55P03|57014|40001|40P01)$/, "database-busy"],
  [/^53...$/, "database-full"],
  [/^(?:28...|3D000)$/, "database-door"],
  [/^(?:42501|25006)$/, "database-denied"],
  [/^(?:42P01|3F000)$/, "database-not-prepared"],
  [/^(?:22021|22P05)$/, "database-text"],
];

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** True when the connection is gone or nobody answers, so that only another connection can tell more. */
export function isBroken(error: unknown): boolean {
  const code = codeOf(error);
  if (BROKEN.has(code) || BROKEN_STATES.test(code)) return true;
  // Several addresses of one name that all fail come together in one error.
  if (error instanceof AggregateError) return error.errors.some(isBroken);
  return code === "" && error instanceof Error && BROKEN_WORDS.test(error.message);
}

/**
 * The refusal that an error of the database amounts to, where a person can act on it; the error itself otherwise.
 * The error's own words are not repeated: they may hold parts of a row or of an address.
 */
export function toldFault(error: unknown, role: string): unknown {
  if (error instanceof StoreRefused) return error;
  if (isBroken(error)) return new StoreRefused("database-silent");
  const code = codeOf(error);
  const known = REFUSED.find(([states]) => states.test(code));
  return known === undefined ? error : new StoreRefused(known[1], { role, code });
}
