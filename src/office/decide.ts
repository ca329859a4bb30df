import type { Day } from "../std/day.ts";
import { composed } from "../std/canonical.ts";
import type { Hash } from "../std/hash.ts";
import { bad, good, type Result } from "../std/result.ts";
import type { Entry, Proposal } from "../ledger/entry.ts";
import type { Motion } from "./act.ts";
import { checkExpectations } from "./check/expectations.ts";
import { checkProposal } from "./check/proposal.ts";
import { entryLine } from "./entry-line.ts";
import type { OfficePorts } from "./office.ts";
import type { Person } from "./person.ts";
import type { EvidenceShelf } from "./ports.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Volume } from "./shelf.ts";

/** Every file that an act names: its evidence, and the document of a decision. */
const filesNamedBy = (proposal: Proposal): readonly Hash[] => [
  ...proposal.evidence.map(({ sha256 }) => sha256),
  ...(proposal.act === "revise" && proposal.authority?.sha256 !== undefined
    ? [proposal.authority.sha256]
    : []),
];

/** Holds what an act names until it stands in the log; a file that was taken away meanwhile has to be uploaded again. */
async function holdFiles(evidence: EvidenceShelf, book: string, proposal: Proposal): Promise<Refusal | null> {
  for (const sha256 of filesNamedBy(proposal))
    if (!(await evidence.hold(book, sha256))) return refuse("evidence-unknown", {}, "evidence");
  return null;
}

/** Everything that stands in the book counts, also what will only be true on a later day. */
const LAST_DAY: Day = "9999-12-31";

/** Checks one act against the book as it stands and appends it; durable when it returns. */
export async function decideIn(
  { store, evidence }: OfficePorts,
  volume: Volume,
  person: Person,
  motion: Motion,
): Promise<Result<Entry, Refusal>> {
  const { header, entries, today } = volume;
  const proposal = composed(motion.proposal);
  const book = volume.at({ on: LAST_DAY, known: entries.length });
  const refusal =
    checkProposal(proposal, { book, entries, person, today }) ??
    checkExpectations(motion.expectations, entries) ??
    (await holdFiles(evidence, header.book, proposal));
  if (refusal !== null) return bad(refusal);
  const appended = await store.append(header.book, [proposal], motion.expectations, motion.erased);
  const placed = appended.ok ? appended.entries[0] : undefined;
  if (placed !== undefined) return good(placed);
  const between = appended.ok ? [] : appended.between;
  const lines = between.map((entry) => entryLine(entry, entries, book.struck));
  return bad({ ...refuse("moved", { count: lines.length }), between: lines });
}

/** One file that stands behind thousands of rows is held once. */
function heldOnce(evidence: EvidenceShelf): EvidenceShelf {
  const held = new Map<string, Promise<boolean>>();
  const hold: EvidenceShelf["hold"] = (book, sha256) => {
    const known = held.get(sha256) ?? evidence.hold(book, sha256);
    held.set(sha256, known);
    return known;
  };
  return { ...evidence, hold };
}

/** An act of many that was refused: its place among them, and why. */
export interface RefusedMotion {
  readonly place: number;
  readonly refusal: Refusal;
}

/** Called between two acts with how many are checked: others may be answered meanwhile, and whoever throws here ends it all. */
export type Between = (done: number) => Promise<void>;

/** Acts checked between two calls of `Between`. */
const AT_ONCE = 20;

/**
 * Checks many acts, each against the book as it stands, and appends them in one transaction: all or none. Nothing is written
 * when any is refused, and all that are refused are named. Two acts on one subject are not taken: each was decided
 * on a state that the other would change.
 */
export async function decideAllIn(
  { store, evidence }: OfficePorts,
  volume: Volume,
  person: Person,
  motions: readonly Motion[],
  between: Between = async () => undefined,
): Promise<Result<readonly Entry[], readonly RefusedMotion[]>> {
  const { header, entries, today } = volume;
  const book = volume.at({ on: LAST_DAY, known: entries.length });
  const ground = { book, entries, person, today };
  const shelf = heldOnce(evidence);
  const subjects = new Set<string>();
  const refused: RefusedMotion[] = [];
  const proposals: Proposal[] = [];
  for (const [place, { proposal: told, expectations }] of motions.entries()) {
    if (place % AT_ONCE === 0) await between(place);
    const proposal = composed(told);
    proposals.push(proposal);
    const twice = expectations.some(({ subject }) => subjects.has(subject));
    for (const { subject } of expectations) subjects.add(subject);
    const refusal =
      (twice ? refuse("subject-twice") : null) ??
      checkProposal(proposal, ground) ??
      checkExpectations(expectations, entries) ??
      (await holdFiles(shelf, header.book, proposal));
    if (refusal !== null) refused.push({ place, refusal });
  }
  if (refused.length > 0) return bad(refused);
  if (proposals.length === 0) return good([]);
  await between(proposals.length);
  const appended = await store.append(
    header.book,
    proposals,
    motions.flatMap(({ expectations }) => expectations),
  );
  if (appended.ok) return good(appended.entries);
  const place = motions.findIndex(({ expectations }) =>
    expectations.some(({ subject }) => subject === appended.moved),
  );
  return bad([{ place, refusal: refuse("moved", { count: appended.between.length }) }]);
}
