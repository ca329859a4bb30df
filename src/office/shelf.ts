import { beijingDay, type Day } from "../std/day.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { Book } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import { createReplay, type Replay } from "../ledger/replay.ts";
import { upcastWrite } from "../registers/upcast.ts";
import { monthEnd } from "./month.ts";
import type { Clock, Store } from "./ports.ts";

/** A book taken from the shelf: its header, its whole log as of now, and any state of it. */
export interface Volume {
  readonly header: Header;
  /** The log from its first entry on; entry n stands at index n − 1. */
  readonly entries: readonly Entry[];
  /** The book on a day, as known at a moment. */
  readonly at: (asOf: AsOf) => Book;
  /** The day the book is read on when nobody names one: today, or the month-end of a simulated log. */
  readonly today: Day;
}

/** Books kept open in memory, so that a question replays only what is new. */
export interface Shelf {
  readonly headers: () => Promise<readonly Header[]>;
  /** Null when no such book stands in the store. */
  readonly take: (book: string) => Promise<Volume | null>;
}

interface Kept {
  readonly header: Header;
  readonly entries: Entry[];
  readonly replay: Replay;
}

/**
 * What `today` means in a book: the present, but in a simulated book the end of the month in which its simulated
 * log ends, because its clock stands still there.
 */
export function todayOf(header: Header, entries: readonly Entry[], clock: Clock): Day {
  const last = entries[entries.length - 1];
  if (header.simulated) return monthEnd(beijingDay(last?.recordedAt ?? header.openedAt));
  const now = beijingDay(clock.now());
  // recordedAt never runs backwards, so after a clock was set back the log may be ahead of it.
  const head = last === undefined ? now : beijingDay(last.recordedAt);
  return head > now ? head : now;
}

async function refresh(store: Store, kept: Kept): Promise<void> {
  const after = kept.entries.length;
  const fresh = await store.entries(kept.header.book, after);
  // Another question may have read the same entries while this one waited.
  const next = fresh.filter(({ seq }) => seq > kept.entries.length);
  // The replay first: what it refuses to read must not count as read.
  kept.replay.add(next);
  for (const entry of next) kept.entries.push(entry);
}

/** Opens books as they are asked for and keeps them up to date with the store. */
export function createShelf(store: Store, clock: Clock): Shelf {
  const kept = new Map<string, Kept>();

  const find = async (book: string): Promise<Kept | null> => {
    const known = kept.get(book);
    if (known !== undefined) return known;
    const header = (await store.books()).find((one) => one.book === book);
    if (header === undefined) return null;
    const opened = kept.get(book) ?? { header, entries: [], replay: createReplay(header, upcastWrite) };
    kept.set(book, opened);
    return opened;
  };

  return {
    headers: () => store.books(),
    take: async (book) => {
      const found = await find(book);
      if (found === null) return null;
      await refresh(store, found);
      const { header, entries, replay } = found;
      return { header, entries, at: (asOf) => replay.at(asOf), today: todayOf(header, entries, clock) };
    },
  };
}
