import type { CommitmentId } from "../plan/commitment.ts";
import type { AdoptAct, IssueAct, ItemId, RegisterId, Seq } from "./act.ts";
import type { AsOf } from "./asof.ts";
import type { Book, CommitmentState } from "./book.ts";
import type { Columns } from "./columns.ts";
import { emptyColumns, keep, sizeKnown, sizeOf } from "./columns.ts";
import type { Entry } from "./entry.ts";
import type { Header } from "./header.ts";
import type { Item } from "./item.ts";
import type { Pledge } from "./pledge.ts";
import { commitmentAt, emptyPledge, inForceAt, plansOf } from "./pledge.ts";
import type { Trail } from "./trail.ts";
import { emptyTrail, itemAt, speak, write } from "./trail.ts";

/** A book's log, read once and ready to be asked for any `AsOf`. It keeps no entries but adoptions, revisions and issues. */
export interface Replay {
  /** Entries added so far. */
  readonly size: () => number;
  /** Adds the next entries of the log, in order; throws on a gap, which is a bug of the caller. */
  readonly add: (entries: readonly Entry[]) => void;
  /** The book as it stood on a day, as known at a moment. Never changed by a later `add`. */
  readonly at: (asOf: AsOf) => Book;
}

interface Log {
  readonly columns: Columns;
  readonly registers: Map<RegisterId, Map<ItemId, Trail>>;
  readonly pledges: Map<CommitmentId, Pledge>;
  readonly adoptions: (Entry & AdoptAct)[];
  readonly issues: (Entry & IssueAct)[];
  /** What each entry speaks of, by sequence. */
  readonly trails: (Trail | null)[];
  readonly spoken: Map<Seq, readonly Pledge[]>;
}

const emptyLog = (header: Header): Log => ({
  columns: emptyColumns(header.openedAt),
  registers: new Map(),
  pledges: new Map(),
  adoptions: [],
  issues: [],
  trails: [null],
  spoken: new Map(),
});

function trailOf(log: Log, register: RegisterId, id: ItemId): Trail {
  let items = log.registers.get(register);
  if (items === undefined) log.registers.set(register, (items = new Map<ItemId, Trail>()));
  let trail = items.get(id);
  if (trail === undefined) items.set(id, (trail = emptyTrail(register, id)));
  return trail;
}

function pledgeOf(log: Log, id: CommitmentId): Pledge {
  let pledge = log.pledges.get(id);
  if (pledge === undefined) log.pledges.set(id, (pledge = emptyPledge(id)));
  return pledge;
}

function speakOf(log: Log, seq: Seq, pledges: readonly Pledge[]): void {
  for (const pledge of pledges) pledge.speakers.push(seq);
  if (pledges.length > 0) log.spoken.set(seq, pledges);
}

/** An attestation or a strike speaks of whatever its entry speaks of. */
function speakOfTarget(log: Log, seq: Seq, target: Seq): Trail | null {
  speakOf(log, seq, log.spoken.get(target) ?? []);
  const trail = log.trails[target] ?? null;
  if (trail === null) return null;
  trail.marked = true;
  speak(trail, seq);
  return trail;
}

/** Adds one entry; the answer is the item it speaks of. */
function addEntry(log: Log, entry: Entry): Trail | null {
  const { seq } = entry;
  switch (entry.act) {
    case "write": {
      const trail = trailOf(log, entry.register, entry.item);
      write(trail, entry);
      return trail;
    }
    case "attest":
    case "strike":
      return speakOfTarget(log, seq, entry.entry);
    case "adopt":
      log.adoptions.push(entry);
      speakOf(
        log,
        seq,
        entry.plan.commitments.map(({ id }) => pledgeOf(log, id)),
      );
      return null;
    case "revise": {
      // A measure's revisions are kept in the log; nothing of the book is computed from them yet.
      if (entry.subject.kind === "measure") return null;
      const pledge = pledgeOf(log, entry.subject.id);
      pledge.revisions.push(entry);
      speakOf(log, seq, [pledge]);
      return null;
    }
    case "issue":
      log.issues.push(entry);
      return null;
  }
}

function itemsAt(log: Log, asOf: AsOf, size: number): Book["items"] {
  const registers = new Map<RegisterId, ReadonlyMap<ItemId, Item>>();
  for (const [register, trails] of log.registers) {
    const items = new Map<ItemId, Item>();
    for (const [id, trail] of trails) {
      const item = itemAt(trail, log.columns, asOf.on, size);
      if (item !== null) items.set(id, item);
    }
    if (items.size > 0) registers.set(register, items);
  }
  return registers;
}

function bookAt(log: Log, header: Header, asOf: AsOf): Book {
  const { columns } = log;
  const size = sizeKnown(columns, asOf.known);
  const plans = plansOf(inForceAt(log.adoptions, columns, asOf.on, size));
  const commitments = new Map<CommitmentId, CommitmentState>();
  for (const plan of plans)
    for (const adopted of plan.commitments) {
      const pledge = pledgeOf(log, adopted.id);
      if (!commitments.has(adopted.id))
        commitments.set(adopted.id, commitmentAt(pledge, plan.id, adopted, columns, asOf.on, size));
    }
  return {
    header,
    asOf,
    size,
    plans,
    commitments,
    items: itemsAt(log, asOf, size),
    issued: inForceAt(log.issues, columns, asOf.on, size),
    struck: new Map([...columns.strikes].filter(([, by]) => by <= size)),
  };
}

/** An empty replay of the book that `header` opens; entries are added to it as they come. */
export function createReplay(header: Header): Replay {
  const log = emptyLog(header);
  return {
    size: () => sizeOf(log.columns),
    add: (entries) => {
      for (const entry of entries) {
        keep(log.columns, entry);
        log.trails.push(addEntry(log, entry));
      }
    },
    at: (asOf) => bookAt(log, header, asOf),
  };
}

/**
 * The book on a day, as known at a moment: the one read model (DESIGN §4, Replay). Facts patch field by field,
 * null removes; per field the write with the latest effective day up to `on` wins, ties by sequence; stages
 * likewise. Attestations and strikes speak of an entry and hold for every day from their recording; a struck
 * entry takes its attestations with it, and a strike is not struck.
 */
export function replay(header: Header, entries: readonly Entry[], asOf: AsOf): Book {
  const log = createReplay(header);
  log.add(entries);
  return log.at(asOf);
}
