import type { Day } from "../std/day.ts";
import type { Book } from "../ledger/book.ts";
import type { BookCard } from "./answers.ts";

/** A book as a card of the start page. */
export function bookCard(book: Book, today: Day): BookCard {
  const { header, size, plans } = book;
  return {
    id: header.book,
    title: header.title,
    district: header.district,
    simulated: header.simulated,
    size,
    plans: plans.map(({ id, title, year, commitments }) => ({
      id,
      title,
      year,
      commitments: commitments.length,
    })),
    today,
  };
}
