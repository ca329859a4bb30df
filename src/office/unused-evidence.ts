import { instantOf } from "../std/day.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Hash } from "../std/hash.ts";
import type { Office } from "./office.ts";

/** An upload waits so long for the entry that names it; a form left open longer asks for the file again. */
const UNUSED_MS = 7 * 24 * 3_600_000;

/** Adds every file that an entry of a log names: its evidence, and the document of a decision. */
function addNamed(named: Set<Hash>, entries: readonly Entry[]): void {
  for (const entry of entries) {
    for (const { sha256 } of entry.evidence) named.add(sha256);
    if (entry.act === "revise" && entry.authority?.sha256 !== undefined) named.add(entry.authority.sha256);
  }
}

/**
 * The office's clock: takes away uploads that no entry of any book has named for seven days, so that what was uploaded by
 * mistake does not stay. A file that an entry names is never touched. Answers with how many went.
 */
export async function clearUnusedEvidence({ ports, books, ask }: Office): Promise<number> {
  const { evidence, clock } = ports;
  const before = instantOf(Date.parse(clock.now()) - UNUSED_MS);
  const old: (readonly [book: string, sha256: Hash])[] = [];
  const ids = (await books()).map(({ id }) => id);
  for (const id of ids)
    for (const sha256 of await evidence.uploadedBefore(id, before)) old.push([id, sha256]);
  if (old.length === 0) return 0;
  // Asked after the list was made, so that whatever has been named meanwhile is seen.
  const named = new Set<Hash>();
  for (const id of ids) addNamed(named, (await ask(id))?.volume.entries ?? []);
  let gone = 0;
  for (const [book, sha256] of old) {
    // An entry on its way holds what it names, so a file that was named since the log was read stays as well.
    if (!named.has(sha256) && (await evidence.erase(book, sha256, before))) gone += 1;
  }
  return gone;
}
