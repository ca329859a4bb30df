import { parseCheckpoint } from "../../ledger/checkpoint.ts";
import { parseNote } from "../../ledger/note.ts";
import { emptyFrontier, grow, rootOf } from "../../ledger/tree.ts";
import type { Loss, Store } from "../../office/ports.ts";
import { toBase64 } from "../../std/base64.ts";
import type { Instant } from "../../std/day.ts";
import type { Digest } from "../../std/hash.ts";
import type { CheckpointLine } from "./book-file.ts";

/** A head as it was noted: leaves, header included. */
export interface NotedHead {
  readonly at: Instant;
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

const PAGE = 10_000;

function headIn(line: CheckpointLine): NotedHead | null {
  if (line.kind === "head") return line;
  if (line.kind !== "checkpoint") return null;
  const note = parseNote(line.note);
  const read = note.ok ? parseCheckpoint(note.value.text) : note;
  return read.ok ? { at: line.at, size: read.value.size, root: toBase64(read.value.root) } : null;
}

/** The heads that still bind: those since the last accepted loss, which itself is the first of them. */
export function bindingHeads(lines: readonly CheckpointLine[]): readonly NotedHead[] {
  const since = lines.findLastIndex(({ kind }) => kind === "loss");
  const base = since < 0 ? [] : [lines[since] as NotedHead & CheckpointLine];
  return [...base, ...lines.slice(since + 1).flatMap((line) => headIn(line) ?? [])];
}

const loss = (kind: Loss["kind"], from: number, heads: readonly NotedHead[]): Loss => {
  const last = heads[heads.length - 1] as NotedHead;
  const first = heads.find(({ size }) => size > from) ?? last;
  const to = Math.max(...heads.map(({ size }) => size)) - 1;
  return { kind, from, to, notedFrom: first.at, notedTo: last.at };
};

/** Walks the leaf hashes once and compares every noted head on the way; null when all of them fit. */
async function walk(
  store: Pick<Store, "hashes">,
  book: string,
  heads: readonly NotedHead[],
  digest: Digest,
): Promise<Loss | null> {
  const roots = new Map<number, NotedHead[]>();
  for (const head of heads) roots.set(head.size, [...(roots.get(head.size) ?? []), head]);
  const last = Math.max(...heads.map(({ size }) => size));
  let frontier = emptyFrontier;
  let sound = 0;
  while (frontier.size < last) {
    let hashes: Awaited<ReturnType<typeof store.hashes>>;
    try {
      hashes = await store.hashes(book, frontier.size, Math.min(PAGE, last - frontier.size));
    } catch {
      return loss("unreadable", sound, heads);
    }
    if (hashes.length === 0) return loss("shorter", frontier.size, heads);
    for (const hash of hashes) {
      frontier = grow(frontier, [hash], digest);
      const noted = roots.get(frontier.size);
      if (noted === undefined) continue;
      const root = toBase64(rootOf(frontier, digest));
      if (noted.some((head) => head.root !== root)) return loss("differs", sound, heads);
      sound = frontier.size;
    }
  }
  return null;
}

/**
 * Compares a log with the heads that were noted of it; null when nothing is missing. The usual case costs one look at
 * the head: the whole log is walked only when that does not fit, to tell from where on.
 */
export async function lossOf(
  store: Pick<Store, "head" | "hashes">,
  book: string,
  lines: readonly CheckpointLine[],
  digest: Digest,
): Promise<Loss | null> {
  const heads = bindingHeads(lines);
  const last = heads[heads.length - 1];
  // A book that was given up binds nothing until one of its name begins anew.
  if (last === undefined || last.size === 0) return null;
  let head: Awaited<ReturnType<typeof store.head>>;
  try {
    head = await store.head(book);
  } catch {
    return loss("unreadable", 0, heads);
  }
  if (head === null) return loss("missing", 0, heads);
  const root = toBase64(Uint8Array.from(Buffer.from(head.root, "hex")));
  if (head.size + 1 === last.size && root === last.root) return null;
  return walk(store, book, heads, digest);
}
