import type { Book } from "../ledger/book.ts";
import { registerOf } from "../registers/registers.ts";
import { PLACES } from "../rules/places.data.ts";

/** More would slow the repair of a page without helping it: a district's plan names hundreds of things, not thousands. */
const MOST_NAMES = 20_000;

/** A district and what lies within it, as far as the gazetteer goes. */
export function placesOf(district: string): readonly string[] {
  const around = new Set(PLACES.filter(({ name }) => district.includes(name)).map(({ code }) => code));
  const within = PLACES.filter((place) => around.has(place.code) || around.has(place.within));
  return [district, ...within.map(({ name }) => name)];
}

/** What the items of the registers are called: firms, projects, communities, and the bodies that stand in their columns. */
function itemNames({ items }: Book): readonly string[] {
  return [...items].flatMap(([id, rows]) => {
    const named = (registerOf(id)?.fields ?? []).filter(
      (field) => field.kind === "organisation" || (field.kind === "name" && /name$/i.test(field.id)),
    );
    return [...rows.values()].flatMap(({ facts }) =>
      named.flatMap((field) => {
        const value = facts[field.id]?.value;
        return typeof value === "string" ? [value] : [];
      }),
    );
  });
}

/** The bodies, projects and places that the promises of earlier plans name. */
const promisedNames = ({ commitments }: Book): readonly string[] =>
  [...commitments.values()].flatMap(({ current }) => [
    ...current.places,
    ...current.organisations.map(({ name }) => name),
    ...current.owner.units.map(({ name }) => name),
  ]);

/**
 * The names that a book knows: its district with the places within, what its registers hold, and what its plans name. They
 * help the repair of a damaged plan, in which a rare name would lose against a common word.
 */
export const namesKnownTo = (book: Book): readonly string[] =>
  [...new Set([...placesOf(book.header.district), ...promisedNames(book), ...itemNames(book)])]
    .filter((name) => name.length > 1)
    .slice(0, MOST_NAMES);
