import type { FreeText } from "../../ledger/freetext.ts";
import type { Proposal } from "../../ledger/entry.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { secrecyMark } from "../secrecy.ts";

/** Most characters (UTF-16 code units) of one free text: about four printed pages; more belongs into a file. */
export const LONGEST_TEXT = 4000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Refuses a text that the book's canonical form could not keep, or that is too long; null when it is fine. */
export function checkText(text: string, field: string): Refusal | null {
  if (text.length > LONGEST_TEXT)
    return refuse("text-too-long", { field, length: text.length, limit: LONGEST_TEXT }, field);
  if (LONE_SURROGATE.test(text) || CONTROL.test(text) || text.normalize("NFC") !== text)
    return refuse("bad-text", { field }, field);
  const mark = secrecyMark(text);
  return mark === null ? null : refuse("secrecy-mark", { mark: mark.mark }, field);
}

const isFreeText = (value: object): value is FreeText =>
  Object.keys(value).length === 1 &&
  "text" in value &&
  (value.text === null || typeof value.text === "string");

/**
 * Walks every text of a proposal, at any depth; the field named is the key under which it stands. A plan's own
 * text is exempt from the length limit, never from the rest.
 */
export function checkTexts(proposal: Proposal): Refusal | null {
  if (proposal.act === "adopt") return null;
  return walk(proposal, "");
}

function walk(value: unknown, key: string): Refusal | null {
  if (typeof value === "string") return checkText(value, key);
  if (Array.isArray(value)) return firstOf(value, (part) => walk(part, key));
  if (typeof value !== "object" || value === null) return null;
  if (isFreeText(value)) return walk(value.text, key);
  return firstOf(Object.entries(value), ([name, part]) => checkText(name, name) ?? walk(part, name));
}

/** The first refusal that a list of checks comes to; later parts are not looked at. */
export function firstOf<T>(parts: readonly T[], check: (part: T) => Refusal | null): Refusal | null {
  for (const part of parts) {
    const refusal = check(part);
    if (refusal !== null) return refusal;
  }
  return null;
}
