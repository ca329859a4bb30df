import type { Force } from "../../plan/force.ts";
import type { Claim, Due } from "../meaning/claim.ts";
import { ACT, ASSIGNED, BASE_VERBS, DONE, RELATIVE } from "./english-cues.data.ts";
import type { EnglishDue } from "./english-deadlines.ts";
import { BARE_CLAIM, trimmed } from "./english-part.ts";

const COMMANDS = new RegExp(`^(?:to\\s+)?(?:${BASE_VERBS})\\b`, "i");
const NAMED =
  /(?:\b[A-Z][a-zA-Z-]+(?:\s+(?:[A-Z][a-zA-Z-]*|No\.|\d+|of|and|the|I{1,3}))*\s+(?:[A-Z][a-zA-Z-]+|project|plant|station|road|bridge|hospital|school|park|line|centre|center|expressway|railway|port|airport|base|library|museum))/g;
const CONNECTIVE = /^(?:We|The|In|By|This|It|These|At|On|For|To|Our)\s+/;

/** In Guangzhou, across Shanghai; Shanghai will …: a place of one word. */
const PLACED =
  /(?:\b(?:in|across|throughout)\s+(?:the\s+)?|^By\s+20\d\d,\s+|\bcity\s+)((?!(?:January|February|March|April|May|June|July|August|September|October|November|December|We|It|The|They)\b)[A-Z][a-z]{3,})(?=['’]s|\s+(?:will|is|are|city|by|with|to|announced|plans)\b|[,.;]|\s*$)/g;

/** Named things and places of a clause. */
export function placesIn(words: string): readonly string[] {
  const things = [...words.matchAll(NAMED)]
    .map(([name]) => name.replace(CONNECTIVE, ""))
    .filter((name) => name.includes(" "));
  const places = [...words.matchAll(PLACED)].map((found) => found[1] ?? "");
  return [...new Set([...things, ...places])].slice(0, 20);
}

const RELATIONS: readonly (readonly [RegExp, NonNullable<Claim["relation"]>])[] = [
  [/^(?:no|not) /i, ">="],
  [/^(?:in|keep|on)/i, "="],
  [/^(?:lower|below)/i, "<"],
  [/./, ">"],
];

function relative(
  words: string,
): Pick<Claim, "kind" | "reference" | "relation" | "action" | "object" | "measure"> | null {
  const assigned = ASSIGNED.exec(words);
  if (assigned !== null)
    return {
      kind: "relative",
      reference: assigned[1] ?? "",
      relation: "=",
      action: "meet",
      object: assigned[1] ?? "",
      measure: "",
    };
  const compared = RELATIVE.exec(words);
  if (compared === null) return null;
  const subject = words
    .slice(0, compared.index)
    .replace(/\b(?:will|should|is|are|be|grow|rise|remain|increase|keep|to)\b.*$/i, "")
    .trim();
  return {
    kind: "relative",
    reference: (compared[2] ?? "").trim(),
    relation: RELATIONS.find(([pattern]) => pattern.test(compared[1] ?? ""))?.[1] ?? ">",
    action: compared[1] ?? "",
    object: subject,
    measure: subject,
  };
}

/** One clause without a number: a comparison, a checkable end, or work on a named thing; `opening` is the date it inherits. */
export function readEnglishClause(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  deadlines: readonly EnglishDue[],
  opening: Due | null,
  force: Force,
): Claim | null {
  const part = trimmed(text, start, end);
  const words = text.slice(part.start, part.end);
  const own = deadlines.find((date) => date.start >= start && date.end <= end) ?? null;
  const due = own?.due ?? opening;
  const base = {
    ...BARE_CLAIM,
    ...part,
    force,
    amount: null,
    due,
    organisations: [],
    places: placesIn(words),
  } as const;
  const compared = relative(words);
  if (compared !== null) return { ...base, ...compared };
  const done = DONE.exec(words);
  const object = words.replace(COMMANDS, "").trim().slice(0, 120);
  const named = base.places.length > 0;
  if (done !== null && (due !== null || (named && /\bwill\b|\bshall\b|\bto be\b|^/i.test(words))))
    return { ...base, kind: "milestone", action: done[0], object, measure: done[0] };
  const act = ACT.exec(words);
  if (act === null || !(named || due !== null)) return null;
  return due !== null && named
    ? { ...base, kind: "milestone", action: act[0], object, measure: act[0] }
    : named
      ? { ...base, kind: "action", action: act[0], object, measure: "" }
      : null;
}
