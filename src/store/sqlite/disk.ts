import { StoreRefused } from "../refused.ts";
import type { StoreRefusalCode } from "../refused.ts";

/** What SQLite says when the disk will not; both drivers use SQLite's own words (sqlite3_errstr). */
const SAID: readonly (readonly [RegExp, StoreRefusalCode])[] = [
  [/database or disk is full/i, "disk-full"],
  [/disk I\/O error/i, "disk-failed"],
  [/readonly database|unable to open database file/i, "disk-read-only"],
  [/malformed|not a database/i, "disk-damaged"],
];

/** An error of the driver in words that a person can act on; any other error as it came. */
export function inWords(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreRefused) return error;
  const code = SAID.find(([words]) => words.test(error.message))?.[1];
  return code === undefined ? error : new StoreRefused(code, { path });
}

/** The same questions and verbs, with the disk's faults in words. */
export function worded<T extends object>(asked: T, path: string): T {
  const told = Object.entries(asked).map(([name, method]: [string, unknown]) => {
    if (typeof method !== "function") return [name, method];
    const call = async (...given: unknown[]): Promise<unknown> => {
      try {
        return await (method as (...given: unknown[]) => unknown)(...given);
      } catch (error) {
        throw inWords(error, path);
      }
    };
    return [name, call];
  });
  return Object.fromEntries(told) as T;
}
