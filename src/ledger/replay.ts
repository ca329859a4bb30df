import type { CommitmentId } from "../plan/commitment.ts";
import type { AdoptAct, IssueAct, RegisterId, Seq, WriteAct } from "./act.ts";
import type { AsOf } from "./asof.ts";
import type { Book, CommitmentState } from "./book.ts";
import type { Entry } from "./entry.ts";
import type { Header } from "./header.ts";
import type { Item } from "./item.ts";
import { dayNumber } from "./lane.ts";
import { commitmentsSpokenOf, lineageIn, lineagesOf } from "./lineage.ts";
import type { Log } from "./log.ts";
import { emptyLog, keep, sizeKnown } from "./log.ts";
import type { Pledge } from "./pledge.ts";
import { commitmentAt, emptyPledge, inForceAt, plansOf } from "./pledge.ts";
import type { Revision } from "./revision.ts";
import type { Trail, Trails } from "./trail.ts";
import { emptyTrails, itemAt, speak, trailOf } from "./trail.ts";

/** A book's log, read once and ready to be asked for any `AsOf`. */
export interface Replay {
  /** Entries added so far. */
  readonly size: () => number;
  /** Adds the next entries of the log, in order; throws on a gap, which is a bug of the caller. */
  readonly add: (entries: readonly Entry[]) => void;
  /** The book as it stood on a day, as known at a moment. Never changed by a later `add`. */
  readonly at: (asOf: AsOf) => Book;
}

/**
 * Reads a write of an older register schema as the register means it today (升版). Pure: the log keeps what was said; registers
 * ship these, and replay is handed one, because the ledger knows no register.
 */
export type Upcast = (write: Entry & WriteAct) => Entry & WriteAct;

/** The log and everything in it by what it speaks of. */
interface Index {
  readonly log: Log;
  readonly registers: Map<RegisterId, Trails>;
  readonly pledges: Map<CommitmentId, Pledge>;
  readonly adoptions: (Entry & AdoptAct)[];
  readonly issues: (Entry & IssueAct)[];
  /** Revisions of how a measure counts, by the measure's id. */
  readonly definitions: Map<string, readonly Revision[]>;
  /** The item that entry n speaks of, at index n − 1; null for all others. */
  readonly trails: (Trail | null)[];
  /** The commitments that an entry speaks of. */
  readonly spoken: Map<Seq, readonly Pledge[]>;
  readonly answered: { size: number; struck: ReadonlyMap<Seq, Seq> };
}

const emptyIndex = (): Index => ({
  log: emptyLog(),
  registers: new Map(),
  pledges: new Map(),
  adoptions: [],
  issues: [],
  definitions: new Map(),
  trails: [],
  spoken: new Map(),
  answered: { size: 0, struck: new Map() },
});

function trailsOf(index: Index, register: RegisterId): Trails {
  let trails = index.registers.get(register);
  if (trails === undefined) index.registers.set(register, (trails = emptyTrails(register)));
  return trails;
}

function pledgeOf(index: Index, id: CommitmentId): Pledge {
  let pledge = index.pledges.get(id);
  if (pledge === undefined) index.pledges.set(id, (pledge = emptyPledge(id)));
  return pledge;
}

function speakOf(index: Index, entry: Entry, pledges: readonly Pledge[]): void {
  for (const pledge of pledges) pledge.speakers.push(entry.seq);
  if (pledges.length > 0) index.spoken.set(entry.seq, pledges);
}

/** An attestation or a strike speaks of whatever its entry speaks of; of a later entry, of nothing. */
function speakOfTarget(index: Index, entry: Entry, target: Seq): Trail | null {
  speakOf(index, entry, index.spoken.get(target) ?? []);
  const trail = index.trails[target - 1] ?? null;
  if (trail !== null) speak(trail, entry);
  return trail;
}

/** Adds one entry; the answer is the item it speaks of. */
function addEntry(index: Index, entry: Entry): Trail | null {
  switch (entry.act) {
    case "write": {
      const trail = trailOf(trailsOf(index, entry.register), entry.item);
      speak(trail, entry);
      return trail;
    }
    case "attest":
    case "strike":
      return speakOfTarget(index, entry, entry.entry);
    case "adopt":
      index.adoptions.push(entry);
      speakOf(
        index,
        entry,
        commitmentsSpokenOf(entry.plan).map((id) => pledgeOf(index, id)),
      );
      return null;
    case "revise": {
      if (entry.subject.kind === "measure") {
        index.definitions.set(entry.subject.id, [...(index.definitions.get(entry.subject.id) ?? []), entry]);
        return null;
      }
      const pledge = pledgeOf(index, entry.subject.id);
      pledge.revisions.push(entry);
      speakOf(index, entry, [pledge]);
      return null;
    }
    case "issue":
      index.issues.push(entry);
      return null;
  }
}

function itemsAt(index: Index, { on }: AsOf, size: number): Book["items"] {
  const day = dayNumber(on);
  const registers = new Map<RegisterId, ReadonlyMap<string, Item>>();
  for (const [register, trails] of index.registers) {
    const items = new Map<string, Item>();
    for (const trail of trails.items.values()) {
      const item = itemAt(trails, trail, index.log, day, size);
      if (item !== null) items.set(trail.id, item);
    }
    if (items.size > 0) registers.set(register, items);
  }
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

/** An empty replay of the book that `header` opens; entries are added to it as they come. */
export function createReplay(header: Header, upcast: Upcast = (write) => write): Replay {
  const index = emptyIndex();
  return {
    size: () => index.log.entries.length,
    add: (entries) => {
      // All are read before the first is kept, so that one that cannot be read leaves nothing half added.
      const told = entries.map((entry) => (entry.act === "write" ? upcast(entry) : entry));
      for (const entry of told) {
        keep(index.log, entry);
        index.trails.push(addEntry(index, entry));
      }
    },
    at: (asOf) => bookAt(index, header, asOf),
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
