import type { Refusal } from "../office/refusal.ts";
import { refuse } from "../office/refusal.ts";
import type { EntryLine } from "../office/answers.ts";
import type { Sentence } from "../words/sentence.ts";

/** Anything with which a request can be answered no: the office's refusals, those of sign-in, those of files. */
export interface Told extends Sentence {
  readonly code: string;
  readonly field?: string;
  readonly between?: readonly EntryLine[];
}

/** Thrown by a route to answer with a refusal; never a bug. */
export class Refused extends Error {
  readonly told: Told;
  readonly http: number;

  constructor(told: Told, http = httpOf(told.code)) {
    super(told.code);
    this.name = "Refused";
    this.told = told;
    this.http = http;
  }
}

const HTTP: { readonly [code: string]: number } = {
  "sign-in-first": 401,
  "wrong-name-or-password": 401,
  "no-right": 403,
  "not-own-unit": 403,
  "attest-own-unit": 403,
  "attest-own-entry": 403,
  "not-answering-unit": 403,
  "simulated-read-only": 403,
  "cross-site": 403,
  moved: 409,
  "already-adopted": 409,
  "already-struck": 409,
  "attested-already": 409,
  "plan-standing": 409,
  "seen-beyond": 409,
  "book-title-taken": 409,
  "book-exists": 409,
  "name-taken": 409,
  "link-used-or-expired": 410,
  "invitation-spent": 410,
  "file-too-large": 413,
  "file-type": 415,
  "file-macro": 415,
  "too-many-tries": 429,
  "bad-request": 400,
  internal: 500,
  "unknown-book": 404,
  "unknown-page": 404,
  "unknown-item": 404,
  "unknown-draft": 404,
  "unknown-plan": 404,
  "unknown-evidence": 404,
};

const httpOf = (code: string): number => HTTP[code] ?? 422;

/** The thing asked for, or a refusal when it is not there. */
export function found<T>(
  value: T | null | undefined,
  code: Parameters<typeof refuse>[0],
  values: Parameters<typeof refuse>[1] = {},
): T {
  if (value === null || value === undefined) throw new Refused(refuse(code, values), 404);
  return value;
}

/** A refusal is thrown, nothing passes. */
export function passed(refusal: Refusal | null): void {
  if (refusal !== null) throw new Refused(refusal);
}
