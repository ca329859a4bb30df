import type { CommitmentId } from "../plan/commitment.ts";
import type { ItemId, RegisterId, Seq, WriteAct } from "./act.ts";
import type { AsOf } from "./asof.ts";
import type { Book, CommitmentState } from "./book.ts";
import type { LogColumns } from "./columns.ts";
import type { Entry } from "./entry.ts";
import type { Header } from "./header.ts";
import type { Index } from "./indexed.ts";
import { indexEntry, indexOf, pledgeOf } from "./indexed.ts";
import type { Item } from "./item.ts";
import { dayNumber } from "./lane.ts";
import { lineageIn, lineagesOf } from "./lineage.ts";
import { emptyLog, keep, sizeKnown } from "./log.ts";
import { commitmentAt, inForceAt, plansOf } from "./pledge.ts";
import { hasItems, itemsOfRegister } from "./register-items.ts";
import type { Standing } from "./standing.ts";
import { standingAt } from "./standing.ts";
import { entriesOf } from "./told.ts";

/** A book's log, read once and ready to be asked for any `AsOf`. */
export interface Replay {
  /** Entries added so far. */
  readonly size: () => number;
  /** Adds the next entries of the log, in order; throws on a gap, which is a bug of the caller. */
  readonly add: (entries: readonly Entry[]) => void;
  /** The book as it stood on a day, as known at a moment. Never changed by a later `add`. */
  readonly at: (asOf: AsOf) => Book;
}

/** Where the items of a register stand, in order of their first entry. */
export type Standings = ReadonlyMap<RegisterId, readonly Standing[]>;

/** A replay with what stands beneath it: its log by column, and the lean question. */
export interface RunningReplay extends Replay {
  /** For freezing (`freeze`); nobody else looks into them. */
  readonly columns: LogColumns;
  /** The log as it was told, each entry spelled when somebody looks. */
  readonly entries: readonly Entry[];
  /** Every entry that speaks of an item, struck or not, in order of sequence. */
  readonly about: (register: RegisterId, item: ItemId) => readonly Seq[];
  /** Stage and last entry of every item at each question, as `at` would tell them, without its facts; all in one pass. */
  readonly standings: (asOfs: readonly AsOf[]) => readonly Standings[];
}

/**
 * Reads a write of an older register schema as the register means it today (升版). Pure: the log keeps what was said; registers
 * ship these, and replay is handed one, because the ledger knows no register.
 */
export type Upcast = (write: Entry & WriteAct) => Entry & WriteAct;

function itemsAt(index: Index, { on }: AsOf, size: number): Book["items"] {
  const day = dayNumber(on);
  const registers = new Map<RegisterId, ReadonlyMap<string, Item>>();
  for (const [register, trails] of index.registers)
    if (hasItems(trails, index.log, day, size))
      registers.set(register, itemsOfRegister(index, trails, day, size));
  return registers;
}

/** The strikes among the first `size` entries; the last answer is kept while no other size is asked for. */
function struckAt({ log, answered }: Index, size: number): ReadonlyMap<Seq, Seq> {
  if (answered.size !== size)
    Object.assign(answered, { size, struck: new Map([...log.strikes].filter(([, by]) => by <= size)) });
  return answered.struck;
}

function bookAt(index: Index, header: Header, asOf: AsOf): Book {
  const { log } = index;
  const size = sizeKnown(log, asOf.known);
  const plans = plansOf(inForceAt(index.adoptions, log, asOf.on, size));
  const lineages = lineagesOf(plans);
  const commitments = new Map<CommitmentId, CommitmentState>();
  for (const plan of plans)
    for (const adopted of plan.commitments) {
      if (commitments.has(adopted.id)) continue;
      const pledge = pledgeOf(index, adopted.id);
      const lineage = lineageIn(lineages, adopted.id);
      commitments.set(adopted.id, commitmentAt(pledge, plan.id, adopted, lineage, log, asOf.on, size));
    }
  return {
    header,
    asOf,
    size,
    plans,
    commitments,
    items: itemsAt(index, asOf, size),
    measures: new Map([...index.definitions].map(([id, rows]) => [id, inForceAt(rows, log, asOf.on, size)])),
    issued: inForceAt(index.issues, log, asOf.on, size),
    struck: struckAt(index, size),
  };
}

function speakersOf({ log, trails }: Index, register: RegisterId, item: ItemId): readonly Seq[] {
  const number = log.columns.trailNumbers.get(register)?.get(item);
  return number === undefined ? [] : (trails[number]?.speakers ?? []);
}

/** Where every item of every register stands, at each of the questions, in one pass over the items. */
function standingsAt(index: Index, asOfs: readonly AsOf[]): readonly Standings[] {
  const questions = asOfs.map(({ on, known }) => ({
    day: dayNumber(on),
    size: sizeKnown(index.log, known),
    registers: new Map<RegisterId, readonly Standing[]>(),
  }));
  for (const [register, trails] of index.registers) {
    const lists: Standing[][] = questions.map(() => []);
    // Item by item, because the dates of one item lie together in memory.
    for (const trail of trails.items)
      for (let n = 0; n < questions.length; n++) {
        const { day, size } = questions[n] as (typeof questions)[number];
        const standing = standingAt(trails, trail, index.log, day, size);
        if (standing !== null) (lists[n] as Standing[]).push(standing);
      }
    lists.forEach((list, n) => {
      if (list.length > 0) questions[n]?.registers.set(register, list);
    });
  }
  return questions.map(({ registers }) => registers);
}

/**
 * A replay of the book that `header` opens, of the entries in `columns` (none when absent); more are added to it as they
 * come. LogColumns are those of an earlier replay with the same `upcast`, thawed from a snapshot.
 */
export function createReplay(
  header: Header,
  upcast: Upcast = (write) => write,
  columns?: LogColumns,
): RunningReplay {
  const index = indexOf(emptyLog(columns));
  return {
    columns: index.log.columns,
    entries: entriesOf(index.log.columns),
    size: () => index.log.columns.size,
    add: (entries) => {
      // All are read before the first is kept, so that one that cannot be read leaves nothing half added.
      const read = entries.map((entry) => (entry.act === "write" ? upcast(entry) : entry));
      read.forEach((entry, n) => {
        keep(index.log, entry, entries[n]);
        indexEntry(index, entry.seq);
      });
    },
    at: (asOf) => bookAt(index, header, asOf),
    about: (register, item) => speakersOf(index, register, item),
    standings: (asOfs) => standingsAt(index, asOfs),
  };
}

/**
 * The book on a day, as known at a moment: the one read model (docs/life-of-a-report.md, step 9). Facts patch field by field,
 * null removes; per field the write with the latest effective day up to `on` wins, ties by sequence; stages
 * likewise. Attestations and strikes speak of an entry and hold for every day from their recording; a struck
 * entry takes its attestations with it, and a strike is not struck.
 */
export function replay(header: Header, entries: readonly Entry[], asOf: AsOf, upcast?: Upcast): Book {
  const running = createReplay(header, upcast);
  running.add(entries);
  return running.at(asOf);
}
