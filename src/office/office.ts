import { fieldWord } from "../words/fields.ts";
import { composed } from "../std/canonical.ts";
import type { Day } from "../std/day.ts";
import { bad, good, type Result } from "../std/result.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { Book } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import type { Motion } from "./act.ts";
import { type AnswerCache, createAnswerCache } from "./answer-cache.ts";
import type { BookCard, EntryLine } from "./answers.ts";
import { bookCard } from "./book-card.ts";
import { checkText, checkVisible } from "./check/text.ts";
import { type Between, decideAllIn, decideIn, type RefusedMotion } from "./decide.ts";
import { entryLine } from "./entry-line.ts";
import { judgedBook, type Judged } from "./judged.ts";
import type { Person } from "./person.ts";
import type { Clock, Drafts, EvidenceShelf, NewId, Snapshots, Store } from "./ports.ts";
import { ERASURES, erasureOf, fileAt } from "../registers/erasures.ts";
import { createQueue } from "./queue.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { createShelf, type Volume } from "./shelf.ts";

/** Everything of the outside that the office needs; `server` and `cli` choose it. */
export interface OfficePorts {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly evidence: EvidenceShelf;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Frozen replays, so that a large book opens quickly; without them every opening replays the log. */
  readonly snapshots?: Snapshots;
}

/** A question put to a book: the state asked for, judged once, and how to ask for its neighbours. */
export interface Inquiry {
  readonly volume: Volume;
  readonly asOf: AsOf;
  /** The state asked for; whoever asks for no more waits for no verdict. */
  readonly book: Book;
  readonly judged: Judged;
  /** The same book, as known at the same moment, judged on another day; kept like every answer. */
  readonly judgedOn: (day: Day) => Judged;
  /** An answer kept under what was asked: book, log size, program version, on, known. */
  readonly answer: <T>(name: string, make: () => T) => T;
}

/** Which state a question is about; what is missing means now. */
export interface When {
  readonly on?: Day | undefined;
  readonly known?: AsOf["known"] | undefined;
}

/** The supervision office (督查室): its questions and its one verb. */
export interface Office {
  readonly ports: OfficePorts;
  readonly books: () => Promise<readonly BookCard[]>;
  /** `hash` makes the book's leaves and tree SM3 where a house must; other verifiers then cannot read its checkpoints. */
  readonly open: (
    title: string,
    district: string,
    hash?: Header["hash"],
  ) => Promise<Result<BookCard, Refusal>>;
  /** Null when there is no such book. */
  readonly ask: (book: string, when?: When) => Promise<Inquiry | null>;
  /** Checks an act and, when nothing speaks against it, appends it. Durable when it returns. */
  readonly decide: (book: string, person: Person, motion: Motion) => Promise<Result<EntryLine, Refusal>>;
  /** Checks many acts and appends them as one act of the office: all, in one transaction, or none. */
  readonly decideAll: (
    book: string,
    person: Person,
    motions: readonly Motion[],
    between?: Between,
  ) => Promise<Result<readonly Entry[], readonly RefusedMotion[]>>;
  /** Keeps what makes the next opening quick; before the store is closed. */
  readonly rest: () => Promise<void>;
}

const ANSWERS_KEPT = 400;
/** A whole book weighs as many entries as its log; thirty books of 100,000 entries are some hundred megabytes. */
const ENTRIES_KEPT = 3_000_000;
/** A page holds about as much as so many entries. */
const ANSWER_WEIGHT = 200;
/** Raised with every release that changes an answer, so that no cache outlives the program that filled it. */
export const PROGRAM = "0.1.0";

/** What `known` means when nobody says: everything that has been recorded up to the end of today. */
const asOfNow = (today: Day, when: When): AsOf => ({ on: when.on ?? today, known: when.known ?? today });

/** A state of a book and its verdicts, which are only worked out when somebody asks for them. */
interface BookState {
  readonly book: Book;
  readonly judged: () => Judged;
}

function stateOf(book: Book): BookState {
  let judged: Judged | null = null;
  return { book, judged: () => (judged ??= judgedBook(book)) };
}

/** A question to a volume; what it works out is kept in the cache. */
function inquire(cache: AnswerCache, volume: Volume, when: When): Inquiry {
  const asOf = asOfNow(volume.today, when);
  const { header, entries } = volume;
  const size = entries.length;
  const keyed = <T>(name: string, on: Day, weight: number, make: () => T): T =>
    // A question that was on its way during an erasure is answered and forgotten.
    volume.isStale()
      ? make()
      : cache.answer([name, header.book, size, PROGRAM, on, asOf.known], weight, make);
  const stateOn = (on: Day): BookState =>
    keyed("state", on, size, () => stateOf(volume.at({ on, known: asOf.known })));
  const answer = <T>(name: string, make: () => T): T => keyed(name, asOf.on, ANSWER_WEIGHT, make);
  return {
    volume,
    asOf,
    answer,
    judgedOn: (on) => stateOn(on).judged(),
    get book() {
      return stateOn(asOf.on).book;
    },
    get judged() {
      return stateOn(asOf.on).judged();
    },
  };
}

/** Opens the office over its ports. One office writes a store; questions may be asked while it decides. */
export function createOffice(ports: OfficePorts): Office {
  const cache = createAnswerCache(ANSWERS_KEPT, ENTRIES_KEPT);
  const { store, clock, snapshots } = ports;
  // Also when another process of the house erased: answers hold words as well as books do.
  const erased = (): void => cache.clear();
  const shelf = createShelf(store, clock, snapshots === undefined ? { erased } : { snapshots, erased });
  const queue = createQueue();

  return {
    ports,
    books: async () => {
      const cards: BookCard[] = [];
      for (const { book } of await shelf.headers()) {
        const volume = await shelf.take(book);
        if (volume !== null) cards.push(cardOf(volume));
      }
      return cards;
    },
    open: (title, district, hash = "sha-256") => openBook(ports, title, district, hash),
    rest: () => shelf.rest(),
    ask: async (book, when = {}) => {
      const volume = await shelf.take(book);
      return volume === null ? null : inquire(cache, volume, when);
    },
    decide: (book, person, motion) =>
      queue(book, async () => {
        const volume = await shelf.take(book);
        if (volume === null) return bad(refuse("unknown-book"));
        const placed = await decideIn(ports, volume, person, motion);
        if (!placed.ok) return placed;
        await finishErasure(ports.evidence, book, placed.value);
        const after = await shelf.take(book);
        return good(entryLine(placed.value, after?.entries ?? volume.entries, new Map()));
      }),
    decideAll: (book, person, motions, between) =>
      queue(book, async () => {
        const volume = await shelf.take(book);
        return volume === null
          ? bad([{ place: 0, refusal: refuse("unknown-book") }])
          : decideAllIn(ports, volume, person, motions, between);
      }),
  };
}

/** After every day that an entry can speak of. */
const LAST_DAY: Day = "9999-12-31";

/** Takes the file away that an erasure names; what a crash leaves undone here is finished by `finishErasures`. */
async function finishErasure(evidence: EvidenceShelf, book: string, entry: Entry): Promise<void> {
  const sha256 = fileAt(erasureOf(entry)?.place ?? "");
  if (sha256 !== null) await evidence.erase(book, sha256);
}

/**
 * Takes away every file whose erasure stands in a book: when the server starts, for those that a crash has left. The book is
 * asked for its erasures, since to read a whole log for them would hold up whoever asks first.
 */
export async function finishErasures({
  ports,
  books,
  ask,
}: Pick<Office, "ports" | "books" | "ask">): Promise<void> {
  for (const { id } of await books()) {
    const volume = (await ask(id))?.volume;
    if (volume === undefined) continue;
    const { items } = volume.at({ on: LAST_DAY, known: volume.entries.length });
    for (const item of items.get(ERASURES.id)?.keys() ?? [])
      for (const seq of volume.about(ERASURES.id, item)) {
        const entry = volume.entries[seq - 1];
        if (entry !== undefined) await finishErasure(ports.evidence, id, entry);
      }
  }
}

/** A volume as a card, as it stands today. */
export const cardOf = (volume: Volume): BookCard =>
  bookCard(volume.at({ on: volume.today, known: volume.entries.length }), volume.today);

const LONGEST_TITLE = 120;

async function openBook(
  { store, clock, newId }: OfficePorts,
  title: string,
  district: string,
  hash: Header["hash"],
): Promise<Result<BookCard, Refusal>> {
  const [named, place] = [composed(title.trim()), composed(district.trim())];
  const wrong = badName(named, "title") ?? badName(place, "district");
  if (wrong !== null) return bad(wrong);
  const header: Header = {
    form: 1,
    hash,
    book: `b-${newId()}`,
    title: named,
    district: place,
    zone: "Asia/Shanghai",
    simulated: false,
    openedAt: clock.now(),
  };
  const standing = await store.books();
  if (standing.some((one) => sameTitle(one.title, named)))
    return bad(refuse("book-title-taken", { title: named }, "title"));
  await store.open(header);
  const volume = await createShelf(store, clock).take(header.book);
  return volume === null ? bad(refuse("unknown-book")) : good(cardOf(volume));
}

/** Titles that differ only in spaces or in the width of their signs look the same on the start page. */
function sameTitle(a: string, b: string): boolean {
  const bare = (title: string): string => title.normalize("NFKC").replace(/\s/g, "");
  return bare(a) === bare(b);
}

function badName(text: string, field: string): Refusal | null {
  if (text === "") return refuse("title-blank", {}, field);
  if (text.length > LONGEST_TITLE)
    return refuse(
      "text-too-long",
      { field: fieldWord(field), length: text.length, limit: LONGEST_TITLE },
      field,
    );
  return checkText(text, field) ?? checkVisible(text, field);
}
