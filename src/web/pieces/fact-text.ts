import { isDay } from "../../std/day.ts";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import type { Lang } from "../../words/sentence.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import type { Language } from "../language.tsx";
import type { EntryLine, Field } from "../wire.ts";

type Fact = EntryLine["facts"][string];

/** A fact as people read it: a choice by its name, a number with its unit, a day as a date. */
export function factText(fact: Fact, field: Field, lang: Lang, t: Language["t"]): string {
  if (fact === null) return t(ENTRY.removed);
  if (typeof fact === "object") return fact.text ?? t(ENTRY.erased);
  if (typeof fact === "boolean") return t(fact ? ENTRY.yes : ENTRY.no);
  if (field.kind === "day" && isDay(fact)) return dayText(fact, lang);
  if (field.kind === "choice") {
    const choice = field.choices?.find((one) => one.id === fact);
    return choice ? t(choice) : fact;
  }
  if ((field.kind === "number" || field.kind === "money") && /^-?\d/.test(fact))
    return figureText(fact, field.unit ?? "", lang);
  return fact;
}
