import type { FreeText } from "../../ledger/freetext.ts";
import type { Proposal } from "../../ledger/entry.ts";
import { registerOf } from "../../registers/registers.ts";
import { fieldWord } from "../../words/fields.ts";
import type { Sentence } from "../../words/sentence.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { secrecyMark } from "../secrecy.ts";

/** Most characters (UTF-16 code units) of one free text: about four printed pages; more belongs into a file. */
export const LONGEST_TEXT = 4000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Refuses a text that the book's canonical form could not keep, or that is too long; null when it is fine. */
export function checkText(text: string, field: string, label = fieldWord(field)): Refusal | null {
  if (text.length > LONGEST_TEXT)
    return refuse("text-too-long", { field: label, length: text.length, limit: LONGEST_TEXT }, field);
  if (LONE_SURROGATE.test(text) || CONTROL.test(text) || text.normalize("NFC") !== text)
    return refuse("bad-text", { field: label }, field);
  const mark = secrecyMark(text);
  return mark === null ? null : refuse("secrecy-mark", { mark: mark.mark }, field);
}

/** Zero-width and direction signs, and control characters: in a name they make two that look alike differ. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const HIDDEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** Refuses a name or a choice that holds signs nobody sees; null when it is fine. */
export const checkVisible = (text: string, field: string, label = fieldWord(field)): Refusal | null =>
  HIDDEN.test(text) ? refuse("hidden-signs", { field: label }, field) : null;

/** Fields of running words: they may have lines, and what was pasted into them may carry invisible joints. */
const NOTES: readonly string[] = [
  "happened",
  "problem",
  "next",
  "note",
  "why",
  "description",
  "remark",
  "text",
];

type LabelOf = (field: string) => Sentence;

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
  const fields = proposal.act === "write" ? (registerOf(proposal.register)?.fields ?? []) : [];
  const labels = new Map(fields.map(({ id, zh, en }) => [id, { zh, en }]));
  return walk(proposal, "", (field) => labels.get(field) ?? fieldWord(field));
}

function walk(value: unknown, key: string, labelOf: LabelOf): Refusal | null {
  if (typeof value === "string")
    return (
      checkText(value, key, labelOf(key)) ??
      (NOTES.includes(key) ? null : checkVisible(value, key, labelOf(key)))
    );
  if (Array.isArray(value)) return firstOf(value, (part) => walk(part, key, labelOf));
  if (typeof value !== "object" || value === null) return null;
  if (isFreeText(value)) return walk(value.text, key, labelOf);
  return firstOf(Object.entries(value), ([name, part]) => checkText(name, name) ?? walk(part, name, labelOf));
}

/** The first refusal that a list of checks comes to; later parts are not looked at. */
export function firstOf<T>(parts: readonly T[], check: (part: T) => Refusal | null): Refusal | null {
  for (const part of parts) {
    const refusal = check(part);
    if (refusal !== null) return refusal;
  }
  return null;
}
