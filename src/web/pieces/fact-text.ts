import { INDUSTRIES } from "../../rules/industries.data.ts";
import { isDay } from "../../std/day.ts";
import { dayText } from "../../words/dates.ts";
import { ERASED_SAYS } from "../../words/erasures.ts";
import { figureText } from "../../words/figures.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import { type Language, useLanguage } from "../language.tsx";
import { type Names, useNames } from "../names.ts";
import type { EntryLine, Field } from "../wire.ts";

type Facts = EntryLine["facts"];
type Fact = Facts[string];

/** The field of the register of waypoints that names one; its value means something only beside its commitment. */
export const WAYPOINT_FIELD = "waypoint";

/** Where an erasure took something away: a file by its hash, or a text by its pointer within the entry. */
const ERASED_FILE = /^file:[0-9a-f]{64}$/;
const ERASED_TEXT = /^\/(?:facts\/[^/\s]+|why|note)$/;

function commitmentsText(ids: string, names: Names, t: Language["t"]): string {
  const words = ids
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
    .map((id) => names.commitment(id));
  return words.map((one) => (one === null ? t(ENTRY.unknownCommitment) : `「${one}」`)).join(" ");
}

function waypointText(id: string, facts: Facts, names: Names, t: Language["t"]): string {
  const commitment = facts.commitment;
  const title = typeof commitment === "string" ? names.waypoint(commitment, id) : null;
  return title ?? t(ENTRY.someWaypoint);
}

/** A fact as people read it: a choice by its name, a number with its unit, a day as a date, never an identifier. */
export function factText(
  fact: Fact,
  field: Field,
  facts: Facts,
  { lang, t }: Language,
  names: Names,
): string {
  if (fact === null) return t(ENTRY.removed);
  if (typeof fact === "object") return fact.text ?? t(ENTRY.erased);
  if (typeof fact === "boolean") return t(fact ? ENTRY.yes : ENTRY.no);
  if (ERASED_FILE.test(fact)) return t(ERASED_SAYS.someFile);
  if (ERASED_TEXT.test(fact)) return t(ERASED_SAYS.someText);
  if (field.kind === "item" || field.kind === "items") {
    const n = fact.split(/[\s,，、;；]+/).filter(Boolean).length;
    return n > 1 ? t(ENTRY.someItems, { n }) : t(ENTRY.someItem);
  }
  if (field.kind === "commitments") return commitmentsText(fact, names, t);
  if (field.id === WAYPOINT_FIELD) return waypointText(fact, facts, names, t);
  if (field.kind === "day" && isDay(fact)) return dayText(fact, lang);
  if (field.kind === "choice") {
    const choice = field.choices?.find((one) => one.id === fact);
    return choice ? t(choice) : fact;
  }
  if (field.kind === "industry") {
    const industry = INDUSTRIES.find(({ code }) => code === fact);
    return industry === undefined ? fact : `${fact} ${t(industry)}`;
  }
  if ((field.kind === "number" || field.kind === "money") && /^-?\d/.test(fact))
    return figureText(fact, field.unit ?? "", lang);
  return fact;
}

/** `factText` in the page's language and with this book's names. */
export function useFactText(): (fact: Fact, field: Field, facts: Facts) => string {
  const language = useLanguage();
  const names = useNames();
  return (fact, field, facts) => factText(fact, field, facts, language, names);
}
