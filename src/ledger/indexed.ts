import type { CommitmentId } from "../plan/commitment.ts";
import type { AdoptAct, IssueAct, RegisterId, Seq } from "./act.ts";
import { ACT_NUMBERS, NONE } from "./columns.ts";
import type { Entry } from "./entry.ts";
import { commitmentsSpokenOf } from "./lineage.ts";
import type { Log } from "./log.ts";
import { emptyLog } from "./log.ts";
import type { Pledge } from "./pledge.ts";
import { emptyPledge } from "./pledge.ts";
import type { Revision } from "./revision.ts";
import type { Trail, Trails } from "./trail.ts";
import { addTrail, emptyTrails, speak } from "./trail.ts";
import { wordAt } from "./words.ts";

/** The strikes last asked for, and the log size they were asked for. */
type Answered = { size: number; struck: ReadonlyMap<Seq, Seq> };

/** The log and everything in it by what it speaks of. */
export interface Index {
  readonly log: Log;
  readonly registers: Map<RegisterId, Trails>;
  readonly pledges: Map<CommitmentId, Pledge>;
  readonly adoptions: (Entry & AdoptAct)[];
  readonly issues: (Entry & IssueAct)[];
  /** Revisions of how a measure counts, by the measure's id. */
  readonly definitions: Map<string, readonly Revision[]>;
  /** Every item by its number in the columns. */
  readonly trails: Trail[];
  /** The commitments that an entry speaks of. */
  readonly spoken: Map<Seq, readonly Pledge[]>;
  readonly answered: Answered;
}

/** An index of every entry that a log holds already. */
export function indexOf(log: Log = emptyLog()): Index {
  const index: Index = {
    log,
    registers: new Map(),
    pledges: new Map(),
    adoptions: [],
    issues: [],
    definitions: new Map(),
    trails: [],
    spoken: new Map(),
    answered: { size: 0, struck: new Map() },
  };
  for (let seq = 1; seq <= log.columns.size; seq++) indexEntry(index, seq);
  return index;
}

/** What the log says of a commitment; nothing for one that it has not spoken of yet. */
export function pledgeOf(index: Index, id: CommitmentId): Pledge {
  let pledge = index.pledges.get(id);
  if (pledge === undefined) index.pledges.set(id, (pledge = emptyPledge(id)));
  return pledge;
}

function speakOf(index: Index, seq: Seq, pledges: readonly Pledge[]): void {
  for (const pledge of pledges) pledge.speakers.push(seq);
  if (pledges.length > 0) index.spoken.set(seq, pledges);
}

function newTrail(index: Index, number: number): Trail {
  const { words, trailRegisters, trailItems } = index.log.columns;
  const register = wordAt(words, trailRegisters[number] as number);
  let trails = index.registers.get(register);
  if (trails === undefined) index.registers.set(register, (trails = emptyTrails(register)));
  const trail = addTrail(trails, trailItems[number] as string);
  index.trails.push(trail);
  return trail;
}

/** Notes what the entry at `seq` of the log speaks of. Entries are indexed one after the other. */
export function indexEntry(index: Index, seq: Seq): void {
  const { cells, whole } = index.log.columns;
  const act = cells.act[seq] as number;
  const number = cells.trail[seq] as number;
  if (number !== NONE) {
    speak(index.trails[number] ?? newTrail(index, number), seq);
    return;
  }
  // An attestation or a strike speaks of whatever its entry speaks of; of a later entry, of nothing.
  if (act === ACT_NUMBERS.attest || act === ACT_NUMBERS.strike)
    speakOf(index, seq, index.spoken.get(cells.target[seq] as Seq) ?? []);
  else indexWhole(index, whole.get(seq) as Entry);
}

function indexWhole(index: Index, entry: Entry): void {
  switch (entry.act) {
    case "adopt":
      index.adoptions.push(entry);
      speakOf(
        index,
        entry.seq,
        commitmentsSpokenOf(entry.plan).map((id) => pledgeOf(index, id)),
      );
      return;
    case "revise": {
      if (entry.subject.kind === "measure") {
        index.definitions.set(entry.subject.id, [...(index.definitions.get(entry.subject.id) ?? []), entry]);
        return;
      }
      const pledge = pledgeOf(index, entry.subject.id);
      pledge.revisions.push(entry);
      speakOf(index, entry.seq, [pledge]);
      return;
    }
    case "issue":
      index.issues.push(entry);
      return;
    default:
      return;
  }
}
