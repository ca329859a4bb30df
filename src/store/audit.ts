import type { Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import { sealOf, sealsOf } from "../ledger/seal.ts";
import type { SubjectKey } from "../ledger/subject.ts";
import { subjectsOf } from "../ledger/subject.ts";
import type { Frontier } from "../ledger/tree.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../ledger/tree.ts";
import type { Verification } from "../office/ports.ts";
import { sameBytes } from "../std/base64.ts";
import { canonical } from "../std/canonical.ts";
import { beijingDay } from "../std/day.ts";
import { erasureOf, fileAt } from "../registers/erasures.ts";
import type { Digest, Hash } from "../std/hash.ts";
import { toHex, utf8 } from "../std/hash.ts";
import type { VerificationFault } from "../words/verification.ts";
import type { ReadEngine } from "./engine.ts";
import { entryOf, headerOf } from "./row.ts";
import type { Row } from "./row.ts";

interface Finding {
  readonly seq: Seq;
  readonly fault: VerificationFault;
}

/** What an audit has seen so far. */
export interface Audit {
  readonly book: string;
  /** Whether the index of subjects holds this pair; only asked of the row at hand. */
  readonly isSpoken: (subject: SubjectKey, seq: Seq) => boolean;
  readonly digest: Digest;
  readonly findings: Finding[];
  readonly subjects: Map<Seq, readonly SubjectKey[]>;
  /** Texts whose words are gone and that no erasure has named yet, by place, with their entry. */
  readonly blank: Map<string, Seq>;
  /** Where the name of each evidence file stands. */
  readonly fileNames: Map<Hash, readonly string[]>;
  /** Frontiers that the store keeps and that the tree has not reached yet, by size. */
  readonly kept: Map<number, Frontier>;
  frontier: Frontier;
  spoken: number;
  last: Row | null;
}

const PAGE = 2_000;

/** Free texts against the digests that stand for them in the leaf. */
function asideFaults(row: Row, { digest, blank }: Audit): readonly VerificationFault[] {
  const seals = sealsOf(row.leaf);
  const faults: VerificationFault[] = [];
  for (const { path, salt, text } of row.asides) {
    const seal = seals.get(path);
    if (seal === undefined) faults.push("aside-unsealed");
    // An erased text leaves its seal, which nothing can be held against any more; an erasure of the book has to name it.
    else if (text === null) blank.set(textKey(row.seq, path), row.seq);
    else if (sealOf(salt, text, digest) !== seal) faults.push("aside-changed");
  }
  const kept = new Set(row.asides.map((aside) => aside.path));
  for (const path of seals.keys()) if (!kept.has(path)) faults.push("aside-missing");
  return faults;
}

function headerFaults(row: Row, book: string): readonly VerificationFault[] {
  const header = headerOf(row.leaf);
  const faults: VerificationFault[] = [];
  if (header.book !== book) faults.push("header-other-book");
  if (header.openedAt !== row.recordedAt) faults.push("recorded-at");
  if (beijingDay(header.openedAt) !== row.effectiveOn) faults.push("effective-on");
  return faults;
}

const textKey = (seq: Seq, path: string): string => `${seq} ${path}`;

/** An erasure answers for the words that it took away: one text, or the name of a file wherever the file is named. */
function forgive({ blank, fileNames }: Audit, entry: Entry): void {
  entry.evidence.forEach(({ sha256 }, index) => {
    const named = fileNames.get(sha256) ?? [];
    fileNames.set(sha256, [...named, textKey(entry.seq, `/evidence/${index}/name`)]);
  });
  const erasure = erasureOf(entry);
  if (erasure === null) return;
  const sha256 = fileAt(erasure.place);
  if (sha256 === null) blank.delete(textKey(erasure.entry, erasure.place));
  else for (const key of fileNames.get(sha256) ?? []) blank.delete(key);
}

function entryFaults(row: Row, audit: Audit): readonly VerificationFault[] {
  const entry = entryOf(row);
  const faults: VerificationFault[] = [];
  if (entry.seq !== row.seq) faults.push("leaf-number");
  if (entry.recordedAt !== row.recordedAt) faults.push("recorded-at");
  if (entry.effectiveOn !== row.effectiveOn) faults.push("effective-on");
  if (audit.last !== null && row.recordedAt < audit.last.recordedAt) faults.push("recorded-backwards");
  faults.push(...asideFaults(row, audit));
  forgive(audit, entry);
  const subjects = subjectsOf(entry, (seq) => audit.subjects.get(seq) ?? []);
  if (subjects.length > 0) audit.subjects.set(row.seq, subjects);
  const distinct = new Set(subjects);
  audit.spoken += distinct.size;
  for (const subject of distinct) if (!audit.isSpoken(subject, row.seq)) faults.push("subject-index");
  return faults;
}

/** What a leaf says against what stands around it; a leaf that cannot be read at all is one fault. */
function leafFaults(row: Row, audit: Audit): readonly VerificationFault[] {
  try {
    if (canonical(JSON.parse(row.leaf)) !== row.leaf) return ["leaf-unreadable"];
    return row.seq === 0 ? headerFaults(row, audit.book) : entryFaults(row, audit);
  } catch {
    return ["leaf-unreadable"];
  }
}

/** Holds the tree against the frontier kept at this size, if one is. */
function compareFrontier({ kept, frontier, digest, findings }: Audit): void {
  const same = kept.get(frontier.size);
  if (same === undefined) return;
  kept.delete(frontier.size);
  if (!sameBytes(rootOf(same, digest), rootOf(frontier, digest)))
    findings.push({ seq: frontier.size - 1, fault: "frontier-changed" });
}

/** Holds the next row against itself and against what came before it. Rows are handed in in order. */
export function auditRow(audit: Audit, row: Row): void {
  const due = audit.frontier.size;
  const found: VerificationFault[] = [];
  if (row.seq !== due) found.push(due === 0 ? "header-missing" : "gap");
  const hash = leafHash(utf8(row.leaf), audit.digest);
  if (!sameBytes(hash, row.leafHash)) found.push("leaf-hash");
  found.push(...leafFaults(row, audit));
  for (const fault of found) audit.findings.push({ seq: row.seq, fault });
  audit.frontier = grow(audit.frontier, [hash], audit.digest);
  audit.last = row;
  compareFrontier(audit);
}

/** An audit before its first row. `kept` are the frontiers that the store keeps. */
export function beginAudit(
  book: string,
  kept: readonly Frontier[],
  isSpoken: Audit["isSpoken"],
  digest: Digest,
): Audit {
  return {
    book,
    isSpoken,
    digest,
    findings: [],
    subjects: new Map(),
    blank: new Map(),
    fileNames: new Map(),
    kept: new Map(kept.map((frontier) => [frontier.size, frontier])),
    frontier: emptyFrontier,
    spoken: 0,
    last: null,
  };
}

/** What the audit found, once every row was handed in; `spokenCount` is how many pairs the index of subjects holds. */
export function finishAudit(audit: Audit, spokenCount: number): Verification {
  const { book, digest, findings, kept, frontier } = audit;
  // A frontier of a larger tree than there is speaks of entries that are gone.
  for (const size of kept.keys()) findings.push({ seq: size - 1, fault: "frontier-changed" });
  for (const seq of audit.blank.values()) findings.push({ seq, fault: "erased-without-entry" });
  const entries = Math.max(0, frontier.size - 1);
  // A leaf that cannot be read tells no subjects, so the index cannot be counted against it.
  const isReadable = findings.every(({ fault }) => fault !== "leaf-unreadable");
  if (isReadable && spokenCount !== audit.spoken) findings.push({ seq: entries, fault: "subject-index" });
  return { book, entries, root: toHex(rootOf(frontier, digest)), faults: findings };
}

/**
 * Reads a whole book again: every leaf against its hash, its columns, the digests of its free texts and the
 * index of subjects, and the tree against the frontiers kept along the way. The root is the one that the leaves
 * give. Whoever can write the file can also rewrite it in step; only a checkpoint kept elsewhere shows that.
 */
export function auditBook(engine: ReadEngine, book: string, digest: Digest): Verification {
  const isSpoken = (subject: SubjectKey, seq: Seq): boolean => engine.isSpoken(book, subject, seq);
  const audit = beginAudit(book, engine.frontiers(book), isSpoken, digest);
  for (let from = 0; ; ) {
    const rows = engine.rows(book, from, PAGE);
    for (const row of rows) auditRow(audit, row);
    const last = rows[rows.length - 1];
    if (last === undefined) break;
    from = last.seq + 1;
  }
  return finishAudit(audit, engine.spokenCount(book));
}
