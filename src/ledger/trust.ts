import type { Result } from "../std/result.ts";
import { bad, good } from "../std/result.ts";
import type { ProofFaultCode } from "../words/proofs.ts";
import { openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { NoteKey } from "./note.ts";
import { keyIdOf, parseKey, parseNote, signersOf, writeKey } from "./note.ts";

/** First line of a change of key. */
const CHANGE = "taizhang key change";

/** What a change of key says (更换书): of which book, since when, the keys before and the key from now on. */
export interface KeyChange {
  readonly origin: string;
  readonly at: string;
  readonly former: readonly NoteKey[];
  readonly now: NoteKey;
}

/** The lines that are signed, by the key before and the key after; by the latter alone where the former was lost. */
export const keyChangeText = ({ origin, at, former, now }: KeyChange): string =>
  [CHANGE, origin, `at ${at}`, ...former.map((key) => `former ${writeKey(key)}`), `now ${writeKey(now)}`]
    .map((line) => `${line}\n`)
    .join("");

const isOneOf = (keys: readonly NoteKey[], key: NoteKey): boolean =>
  keys.some((one) => one.name === key.name && keyIdOf(one) === keyIdOf(key));

/** The keys that are trusted after one more change: its new key when it and a key trusted before have both signed. */
function follow(trusted: readonly NoteKey[], paper: string): Result<readonly NoteKey[], ProofFaultCode> {
  const note = parseNote(`${paper.trimEnd()}\n`);
  if (!note.ok) return note;
  const [, origin = "", ...lines] = note.value.text.split("\n");
  const now = parseKey(lines.find((line) => line.startsWith("now "))?.slice(4) ?? "");
  const former = lines.filter((line) => line.startsWith("former ")).map((line) => parseKey(line.slice(7)));
  if (!now.ok || now.value.name !== origin || former.some(({ ok }) => !ok)) return bad("change-form");
  const own = trusted.filter(({ name }) => name === origin);
  // One file holds the changes of all books of a house, and also those from before the key that is trusted.
  const leadsOn = former.some((key) => key.ok && isOneOf(own, key.value));
  if (!leadsOn || isOneOf(own, now.value)) return good(trusted);
  const signers = signersOf(note.value, [...own, now.value]);
  if (!signers.ok && signers.error !== "signature-unknown") return signers;
  const signed = signers.ok ? signers.value : [];
  if (!isOneOf(signed, now.value) || !own.some((key) => isOneOf(signed, key))) return bad("change-unsigned");
  return good([...trusted, now.value]);
}

/**
 * The keys that somebody trusts, from what was handed over: keys, a line each, and after them the changes of key in their
 * order, as `taizhang key changes` prints them. A change away from a trusted key only counts when that key has signed it.
 */
export function trustedKeys(given: string): Result<readonly NoteKey[], ProofFaultCode> {
  const [first = "", ...papers] = given.replace(/\r\n?/g, "\n").split(new RegExp(`^(?=${CHANGE}$)`, "m"));
  const lines = first.split("\n").filter((line) => line.trim() !== "");
  const keys: NoteKey[] = [];
  for (const line of lines) {
    const key = parseKey(line);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  if (keys.length === 0) return bad("key-form");
  let trusted: Result<readonly NoteKey[], ProofFaultCode> = good(keys);
  for (const paper of papers) if (trusted.ok) trusted = follow(trusted.value, paper);
  return trusted;
}

/** A checkpoint, its signature checked with what is trusted; null only has its form checked. */
export function checkpointBy(text: string, trusted: string | null): Result<Checkpoint, ProofFaultCode> {
  if (trusted === null) {
    const note = parseNote(text);
    return note.ok ? parseCheckpoint(note.value.text) : note;
  }
  const keys = trustedKeys(trusted);
  const opened = keys.ok ? openCheckpoint(text, keys.value) : keys;
  return opened.ok ? good(opened.value.checkpoint) : opened;
}
