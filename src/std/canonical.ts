/**
 * Canonical JSON: RFC 8785 (JCS) restricted to what a book may hold. Keys are sorted by UTF-16 units, no white
 * space, no number but a safe integer, text in Unicode normal form C, no lone surrogate. The same value gives
 * the same bytes in every language, so a hash over them can be checked by anybody.
 */

/** A value that has a canonical form. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/** Why a value has no canonical form; each code has its sentence in the catalogue of `words`. */
export type CanonicalFaultCode =
  | "not-a-safe-integer"
  | "undefined"
  | "not-json"
  | "not-nfc"
  | "lone-surrogate"
  | "reserved-key"
  | "too-deep";

/** Where a value cannot be written canonically (a JSON pointer, RFC 6901) and why. */
export interface CanonicalFault {
  readonly path: string;
  readonly fault: CanonicalFaultCode;
}

/** Deeper values are refused, so that no input can exhaust the stack; a plan needs about ten levels. */
export const MAX_DEPTH = 64;

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Every character below U+0300 is its own normal form C, which settles most text without a search. */
const NEEDS_NFC = /[\u0300-\uffff]/;

const NEEDS_ESCAPE = /[~/]/;

/** One step of a JSON pointer (RFC 6901): "~" and "/" are escaped. */
export function pointerStep(key: string | number): string {
  if (typeof key === "number" || !NEEDS_ESCAPE.test(key)) return `/${key}`;
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function textFault(text: string): CanonicalFaultCode | null {
  if (!NEEDS_NFC.test(text)) return null;
  if (LONE_SURROGATE.test(text)) return "lone-surrogate";
  return text.normalize("NFC") === text ? null : "not-nfc";
}

const isPlain = (value: object): value is { readonly [key: string]: unknown } => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Assigning to this key would set an object's prototype instead of a field. */
const isReserved = (key: string): boolean => key === "__proto__";

function scalarFault(value: unknown): CanonicalFaultCode | null {
  switch (typeof value) {
    case "string":
      return textFault(value);
    case "number":
      return Number.isSafeInteger(value) ? null : "not-a-safe-integer";
    case "boolean":
      return null;
    case "undefined":
      return "undefined";
    default:
      return value === null ? null : "not-json";
  }
}

function faultAt(value: unknown, path: string, depth: number): CanonicalFault | null {
  if (typeof value !== "object" || value === null) {
    const fault = scalarFault(value);
    return fault === null ? null : { path, fault };
  }
  if (depth >= MAX_DEPTH) return { path, fault: "too-deep" };
  if (Array.isArray(value)) {
    // A hole reads as undefined, so the loop goes by index and not by what is there.
    for (let i = 0; i < value.length; i++) {
      const fault = faultAt(value[i], path + pointerStep(i), depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (!isPlain(value)) return { path, fault: "not-json" };
  for (const key of Object.keys(value)) {
    const below = path + pointerStep(key);
    if (isReserved(key)) return { path: below, fault: "reserved-key" };
    const fault = textFault(key);
    if (fault !== null) return { path: below, fault };
    const inner = faultAt(value[key], below, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** The first place where a value cannot be written canonically; null when it can. For input, before anything is kept. */
export const canonicalFault = (value: unknown): CanonicalFault | null => faultAt(value, "", 0);

/**
 * The canonical form of a value in which `canonicalFault` finds nothing; any other value gives a text that means
 * nothing. For callers that have looked already; all others take `canonical`.
 */
export function spellCanonical(value: Canonical): string {
  if (typeof value === "string") return JSON.stringify(value);
  // RFC 8785 §3.2.2.3 writes minus zero as "0"; String does the same.
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(spellCanonical).join(",")}]`;
  const object = value as { readonly [key: string]: Canonical };
  // A default sort compares UTF-16 units, which is the order that RFC 8785 §3.2.3 asks for.
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${spellCanonical(object[key] as Canonical)}`);
  return `{${members.join(",")}}`;
}

/** The canonical form of a value. Throws where `canonicalFault` finds something: the caller had to look first. */
export function canonical(value: unknown): string {
  const fault = canonicalFault(value);
  if (fault !== null) throw new Error(`no canonical form: ${fault.fault} at "${fault.path}"`);
  return spellCanonical(value as Canonical);
}

/** The value with every text, keys too, in normal form C: for the edge, where names typed elsewhere come in. */
export function composed<T>(value: T): T {
  if (typeof value === "string") return value.normalize("NFC") as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(composed) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.normalize("NFC"), composed(inner) as unknown]),
  ) as T;
}
