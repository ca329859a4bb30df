import { join } from "node:path";
import type { Header } from "../ledger/header.ts";
import type { Verification } from "../office/ports.ts";
import { readBookFile } from "../store/checkpoints/book-file.ts";
import { lossOf } from "../store/checkpoints/start-check.ts";
import { digestFor } from "../store/digest.ts";
import { verifyWhole } from "../store/evidence.ts";
import { createFileBlobs } from "../store/files.ts";
import type { StoreReader } from "../store/log.ts";
import { CLI_SAYS } from "../words/cli.ts";
import type { Sentence } from "../words/sentence.ts";
import { VERIFICATION_FAULTS } from "../words/verification.ts";
import { tell, type Terminal } from "./terminal.ts";
import { bookAmong, withReader } from "./shelf.ts";
import { checkSnapshot, sayOfSnapshot, type SnapshotCheck } from "./verify-snapshots.ts";

const SHOWN = 50;
const FAULTS: Readonly<{ [code: string]: Sentence }> = VERIFICATION_FAULTS;

function linesOf({ book, entries, root, faults }: Verification, terminal: Terminal): readonly string[] {
  const sentence = faults.length === 0 ? CLI_SAYS.sound : CLI_SAYS.unsound;
  const told = faults.slice(0, SHOWN).map(({ seq, fault }) => {
    const words = FAULTS[fault];
    return tell(terminal, CLI_SAYS.faultAt, {
      seq,
      fault: words === undefined ? fault : words[terminal.lang],
    });
  });
  const more = faults.length > SHOWN ? [`  … +${faults.length - SHOWN}`] : [];
  return [tell(terminal, sentence, { book, entries, root, faults: faults.length }), ...told, ...more];
}

/** A book with its evidence files, and against its last noted head. */
async function verifyBook(reader: StoreReader, { book, hash }: Header, data: string): Promise<Verification> {
  const entries = await reader.entries(book, 0).catch(() => []);
  const { lines } = readBookFile(join(data, "checkpoints", book));
  const loss = await lossOf(reader, book, lines, digestFor(hash));
  const blobs = createFileBlobs(join(data, "evidence", "bytes"));
  return verifyWhole(await reader.verify(book), entries, blobs, loss);
}

/** What `taizhang verify` found of one book. */
interface Verified extends Verification {
  /** The kept snapshot against a replay of the log, when that was asked for. */
  readonly snapshot?: SnapshotCheck;
}

const isSound = ({ faults, snapshot }: Verified): boolean =>
  faults.length === 0 && snapshot?.finding.found !== "wrong";

/**
 * `taizhang verify`: re-derives every leaf and the tree of one book or all; with `snapshots`, holds the kept replay of each
 * against one made anew. True when nothing is wrong.
 */
export async function verify(
  data: string,
  asked: {
    readonly book?: string | undefined;
    readonly json?: boolean | undefined;
    readonly snapshots?: boolean | undefined;
  },
  terminal: Terminal,
): Promise<boolean> {
  const found = await withReader(data, async (reader) => {
    const headers = await reader.books();
    const chosen =
      asked.book === undefined && headers.length > 0 ? headers : [bookAmong(headers, asked.book)];
    const all: Verified[] = [];
    for (const header of chosen) {
      const whole = await verifyBook(reader, header, data);
      all.push(asked.snapshots ? { ...whole, snapshot: await checkSnapshot(reader, header, data) } : whole);
    }
    return all;
  });
  if (asked.json) terminal.print(JSON.stringify(found, null, 1));
  else {
    for (const verification of found) {
      for (const line of linesOf(verification, terminal)) terminal.print(line);
      if (verification.snapshot !== undefined) terminal.print(sayOfSnapshot(verification.snapshot, terminal));
    }
    terminal.remark(tell(terminal, CLI_SAYS.verifyLimit));
  }
  return found.every(isSound);
}
