import { join } from "node:path";
import type { LogColumns } from "../ledger/columns.ts";
import type { Header } from "../ledger/header.ts";
import { createReplay } from "../ledger/replay.ts";
import { PROGRAM } from "../office/office.ts";
import { compareSnapshot, type SnapshotFinding } from "../office/thaw.ts";
import { upcastWrite } from "../registers/upcast.ts";
import { nativeDigest } from "../store/digest.ts";
import type { StoreReader } from "../store/log.ts";
import { createFileSnapshots, type SnapshotFault } from "../store/snapshots.ts";
import { SNAPSHOT_FAULTS, SNAPSHOT_SAYS } from "../words/snapshots.ts";
import { tell, type Terminal } from "./terminal.ts";

const PAGE = 20_000;

/** The replay of the first `size` entries of a log, made anew, no snapshot asked. */
async function replayed(reader: StoreReader, header: Header, size: number): Promise<LogColumns> {
  const replay = createReplay(header, upcastWrite);
  while (replay.size() < size) {
    const page = await reader.entries(header.book, replay.size(), Math.min(PAGE, size - replay.size()));
    if (page.length === 0) break;
    replay.add(page);
  }
  return replay.columns;
}

/** What was found of a book's snapshot, and why its file was not taken where it was not. */
export interface SnapshotCheck {
  readonly book: string;
  readonly finding: SnapshotFinding;
  readonly ignored: SnapshotFault | null;
}

/** Holds a book's kept snapshot in a data folder against a replay of its log. */
export async function checkSnapshot(
  reader: StoreReader,
  header: Header,
  data: string,
): Promise<SnapshotCheck> {
  let ignored: SnapshotFault | null = null;
  const folder = join(data, "snapshots");
  const snapshots = createFileSnapshots(folder, PROGRAM, nativeDigest, (_, fault) => (ignored = fault));
  const finding = await compareSnapshot(reader, snapshots, header.book, (size) =>
    replayed(reader, header, size),
  );
  return { book: header.book, finding, ignored };
}

/** Says in one sentence what a book's snapshot is worth. */
export function sayOfSnapshot({ book, finding, ignored }: SnapshotCheck, terminal: Terminal): string {
  const file = `snapshots/${book}.snapshot`;
  if (finding.found !== "none") {
    const { found, size } = finding;
    return tell(terminal, SNAPSHOT_SAYS[found], { book, size, file });
  }
  if (ignored === null) return tell(terminal, SNAPSHOT_SAYS.none, { book });
  return tell(terminal, SNAPSHOT_SAYS.ignored, { book, file, why: tell(terminal, SNAPSHOT_FAULTS[ignored]) });
}
