import type { Field } from "../../registers/register.ts";
import { INDUSTRIES } from "../../rules/industries.data.ts";
import { PLACES } from "../../rules/places.data.ts";
import type { Sentence } from "../../words/sentence.ts";

/** What a value that no schema lists is called: a trade or a place by its code, everything else by itself. */
export function freeName(field: Field | undefined, value: string): Sentence {
  const same: Sentence = { zh: value, en: value };
  if (field?.kind === "industry") {
    // A finer code belongs to the division of its first two digits.
    const division = INDUSTRIES.find(({ code }) => code === value.slice(0, 2));
    return division === undefined ? same : { zh: division.zh, en: division.en };
  }
  if (field?.kind === "place") {
    const place = PLACES.find(({ code }) => code === value);
    return place === undefined ? same : { zh: place.name, en: place.name };
  }
  return same;
}
