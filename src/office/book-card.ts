import type { Day } from "../std/day.ts";
import type { Book } from "../ledger/book.ts";
import type { BookCard } from "./answers.ts";
import { isPart } from "../judge/scope.ts";
import { isHeading } from "./counted.ts";

/** A book as a card of the start page. */
export function bookCard(book: Book, today: Day): BookCard {
  const { header, size, plans } = book;
  return {
    id: header.book,
    title: header.title,
    district: header.district,
    simulated: header.simulated,
    size,
    plans: plans.map(({ id, title, year, commitments }) => {
      const states = commitments.flatMap((one) => book.commitments.get(one.id) ?? []);
      const promises = states.filter((state) => !isPart(state)).length;
      const items = states.filter((state) => !isHeading(state)).length;
      return { id, title, year, commitments: promises, ...(items === promises ? {} : { items }) };
    }),
    today,
  };
}
