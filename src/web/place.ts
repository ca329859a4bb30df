import { useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import type { When } from "./api.ts";
import type { PageSearch } from "./address.ts";
import { QUESTIONS } from "./questions.ts";
import type { BookCard, Person } from "./wire.ts";

/** The common part of the present address. */
export const usePageSearch = (): PageSearch => useSearch({ strict: false });

/** The two dates of the address, as every question takes them. */
export function useWhen(): When {
  const { on, known } = usePageSearch();
  return { on, known };
}

/** The book that the address names; the empty string outside of books. */
export const useBookId = (): string => {
  const { book = "" } = useParams({ strict: false });
  return book;
};

/** The card of the book that the address names; null until it is known. */
export function useBook(): BookCard | null {
  const id = useBookId();
  const books = useQuery(QUESTIONS.books);
  return books.data?.find((card) => card.id === id) ?? null;
}

/** Who is signed in; null for nobody. */
export function usePerson(): Person | null {
  const session = useQuery(QUESTIONS.session);
  return session.data?.person ?? null;
}

/** What the signed-in person may do in a book. The server decides; this only keeps useless buttons away. */
export function useDuties(book: BookCard | null) {
  const person = usePerson();
  const open = person !== null && book !== null && !book.simulated;
  return {
    writes: open && (person.role === "office" || person.role === "reporter"),
    attests: open && (person.role === "office" || person.role === "checker"),
    decides: open && person.role === "office",
    person,
  };
}
