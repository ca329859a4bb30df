import type { Entry } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import type { StoreReader } from "../store/log.ts";
import { openPostgresReader } from "../store/postgres/store.ts";
import { openReader } from "../store/sqlite/store.ts";
import { databaseAddress, storeFile } from "./places.ts";
import { stopWith } from "./stopped.ts";

/** Looks into the store of a data folder (or the database that the environment names), beside whoever writes it, and closes it again. */
export async function withReader<T>(data: string, look: (reader: StoreReader) => Promise<T>): Promise<T> {
  const database = databaseAddress();
  const reader =
    database === undefined
      ? await openReader({ path: storeFile(data) })
      : await openPostgresReader({ url: database });
  try {
    return await look(reader);
  } finally {
    await reader.close();
  }
}

/** The book asked for; the only one when there is just one. Stops with the list of books otherwise. */
export function bookAmong(headers: readonly Header[], asked: string | undefined): Header {
  const books = headers.map(({ book, title }) => `${book}（${title}）`).join("、");
  const [only, ...more] = headers;
  if (only === undefined) return stopWith("no-books");
  if (asked === undefined) return more.length === 0 ? only : stopWith("which-book", { books });
  return headers.find(({ book }) => book === asked) ?? stopWith("no-such-book", { book: asked, books });
}

/** A book's header and whole log. */
export async function bookOf(
  reader: StoreReader,
  asked: string | undefined,
): Promise<{ readonly header: Header; readonly entries: readonly Entry[] }> {
  const header = bookAmong(await reader.books(), asked);
  return { header, entries: await reader.entries(header.book, 0) };
}
