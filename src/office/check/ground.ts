import type { Day } from "../../std/day.ts";
import type { Book } from "../../ledger/book.ts";
import type { Entry } from "../../ledger/entry.ts";
import type { Person } from "../person.ts";

/** What a check stands on: the book as it is now, its whole log, who asks, and today. */
export interface Ground {
  readonly book: Book;
  /** The log from its first entry on, in order; entry n stands at index n − 1. */
  readonly entries: readonly Entry[];
  readonly person: Person;
  readonly today: Day;
}
