import { beijingDay, type Day } from "../std/day.ts";
import type { ItemId, RegisterId, Seq } from "../ledger/act.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { Book } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import { createReplay, type RunningReplay } from "../ledger/replay.ts";
import { ERASURES } from "../registers/erasures.ts";
import { upcastWrite } from "../registers/upcast.ts";
import { monthEnd } from "./month.ts";
import type { Clock, Snapshots, Store } from "./ports.ts";
import { keepSnapshot, thawed } from "./thaw.ts";

/** A book taken from the shelf: its header, its whole log as of now, and any state of it. */
export interface Volume {
  readonly header: Header;
  /** The log from its first entry on; entry n stands at index n − 1. */
  readonly entries: readonly Entry[];
  /** The book on a day, as known at a moment. */
  readonly at: (asOf: AsOf) => Book;
  /** Sequences of every entry that speaks of an item, struck or not, in order. */
  readonly about: (register: RegisterId, item: ItemId) => readonly Seq[];
  /** True once words that were read into it have been erased: nothing made of it may be kept any longer. */
  readonly isStale: () => boolean;
  /** The day the book is read on when nobody names one: today, or the month-end of a simulated log. */
  readonly today: Day;
}

/** Books kept open in memory, so that a question replays only what is new. */
export interface Shelf {
  readonly headers: () => Promise<readonly Header[]>;
  /** Null when no such book stands in the store. */
  readonly take: (book: string) => Promise<Volume | null>;
  /** Books in memory, the one asked least recently first. */
  readonly held: () => readonly string[];
  /** Writes the snapshots that are due and waits for those on their way: before the store is closed. */
  readonly rest: () => Promise<void>;
}

interface Kept {
  readonly header: Header;
  readonly replay: RunningReplay;
  /** The log as objects, while it is short: a walk over them is quicker than one over the replay's own list. */
  list: Entry[] | null;
  /** Entries that the last snapshot holds. */
  frozen: number;
  /** Length of the log before the first word of it was read: what was erased by then was never read. */
  readonly before: number;
  /** True once words that were read into it have been erased. */
  isStale: boolean;
}

/** What a shelf may be handed beside the store. */
export interface ShelfOptions {
  readonly snapshots?: Snapshots;
  /** So many entries are kept in memory over all books; the book asked least recently goes first. */
  readonly mostEntries?: number;
  /** A snapshot is written once so many entries are new. */
  readonly snapshotEvery?: number;
  /** Told when words that were read from a book have been erased: whatever was made of them has to go. */
  readonly erased?: (book: string) => void;
}

/** About 130 bytes an entry, so some four hundred megabytes. */
const MOST_ENTRIES = 3_000_000;
const SNAPSHOT_EVERY = 20_000;
const SHORT = 20_000;
const PAGE = 20_000;

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

const isErasure = (entry: Entry): boolean => entry.act === "write" && entry.register === ERASURES.id;

/** Adds what is new in the store, and notes whether words that were read before have been erased since. */
async function refresh(store: Store, kept: Kept): Promise<void> {
  const { header, replay, before } = kept;
  for (;;) {
    const after = replay.size();
    const fresh = await store.entries(header.book, after, PAGE);
    // Another question may have read the same entries while this one waited.
    const next = fresh.filter(({ seq }) => seq > replay.size());
    // The replay first: what it refuses to read must not count as read.
    replay.add(next);
    if (replay.size() > SHORT) kept.list = null;
    else for (const entry of next) kept.list?.push(entry);
    // An erasure takes its words away in the same transaction, so one that stood before the first word was read is no matter.
    if (next.some((entry) => entry.seq > before && isErasure(entry))) kept.isStale = true;
    if (fresh.length < PAGE) return;
  }
}

async function openBook(store: Store, header: Header, snapshots: Snapshots | undefined): Promise<Kept> {
  const before = (await store.head(header.book))?.size ?? 0;
  const columns = snapshots === undefined ? null : await thawed(store, snapshots, header.book);
  const replay = createReplay(header, upcastWrite, columns ?? undefined);
  const size = replay.size();
  const list = size > SHORT ? null : [...replay.entries];
  return { header, replay, before, list, frozen: size, isStale: false };
}

async function findBook(store: Store, book: string, snapshots: Snapshots | undefined): Promise<Kept | null> {
  const header = (await store.books()).find((one) => one.book === book);
  return header === undefined ? null : openBook(store, header, snapshots);
}

/** Lets go of the books asked least recently until the others fit; the last one asked always stays. */
function evict(kept: Map<string, Kept>, mostEntries: number): void {
  let sum = 0;
  for (const { replay } of kept.values()) sum += replay.size();
  for (const [book, { replay }] of kept) {
    if (sum <= mostEntries || kept.size === 1) return;
    sum -= replay.size();
    kept.delete(book);
  }
}

function volumeOf(kept: Kept, clock: Clock): Volume {
  const { header, replay } = kept;
  const { at, about } = replay;
  const entries = kept.list ?? replay.entries;
  return { header, entries, at, about, isStale: () => kept.isStale, today: todayOf(header, entries, clock) };
}

/** Opens books as they are asked for and keeps them up to date with the store. */
export function createShelf(store: Store, clock: Clock, options: ShelfOptions = {}): Shelf {
  const { snapshots, mostEntries = MOST_ENTRIES, snapshotEvery = SNAPSHOT_EVERY, erased } = options;
  const kept = new Map<string, Kept>();
  const opening = new Map<string, Promise<Kept | null>>();
  let writing: Promise<unknown> = Promise.resolve();

  const opened = (book: string): Promise<Kept | null> => {
    const before = opening.get(book);
    if (before !== undefined) return before;
    const one = findBook(store, book, snapshots)
      .then((found) => {
        if (found !== null) kept.set(book, found);
        return found;
      })
      .finally(() => opening.delete(book));
    opening.set(book, one);
    return one;
  };
  const current = async (book: string): Promise<Kept | null> => {
    for (;;) {
      const found = kept.get(book) ?? (await opened(book));
      if (found === null) return null;
      // Also just after an opening, which may have begun before this question did: an erasure on its way shows here.
      await refresh(store, found);
      if (!found.isStale) {
        kept.delete(book);
        kept.set(book, found);
        return found;
      }
      // The book is opened anew, so that the words are nowhere in memory but where they were handed out.
      if (kept.get(book) === found) kept.delete(book);
      erased?.(book);
    }
  };
  const freezeOne = (one: Kept, least: number): void => {
    const size = one.replay.size();
    if (snapshots === undefined || size - one.frozen < least) return;
    one.frozen = size;
    // A snapshot that cannot be written is only missing: the next opening replays the log.
    writing = writing
      .then(() => keepSnapshot(store, snapshots, one.header.book, one.replay.columns))
      .catch(() => undefined);
  };

  return {
    headers: () => store.books(),
    take: async (book) => {
      const found = await current(book);
      if (found === null) return null;
      evict(kept, mostEntries);
      freezeOne(found, snapshotEvery);
      return volumeOf(found, clock);
    },
    held: () => [...kept.keys()],
    rest: async () => {
      for (const one of kept.values()) freezeOne(one, Math.ceil(snapshotEvery / 10));
      await writing;
    },
  };
}
