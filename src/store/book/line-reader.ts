import { closeSync, openSync, readSync } from "node:fs";
import { MoveRefused } from "./refused.ts";

/** One line of a file, its number from 1, and how many bytes of the file end with it. */
export interface FileLine {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly end: number;
}

const CHUNK = 1024 * 1024;
/** Longest line in bytes; the leaf of a plan with some thousand commitments is a tenth of this. */
export const LONGEST_LINE = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

const tooLong = (line: number): MoveRefused =>
  new MoveRefused("line-too-long", { line, limit: LONGEST_LINE });

/** Lines of a file one by one, each held once; refuses a last line without its end. */
export function* linesOf(path: string): Generator<FileLine> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let pending: Buffer[] = [];
    let held = 0;
    let [number, at] = [0, 0];
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0 && end < size; end = chunk.indexOf(NEWLINE, from)) {
        const piece = chunk.subarray(from, end);
        const bytes = held === 0 ? Buffer.from(piece) : Buffer.concat([...pending, piece]);
        if (bytes.length > LONGEST_LINE) throw tooLong(number + 1);
        number += 1;
        at += bytes.length + 1;
        yield { bytes, number, end: at };
        [pending, held, from] = [[], 0, end + 1];
      }
      if (from < size) {
        pending.push(Buffer.from(chunk.subarray(from, size)));
        held += size - from;
      }
      if (held > LONGEST_LINE) throw tooLong(number + 1);
    }
    if (number === 0 && held === 0) throw new MoveRefused("book-file-empty");
    if (held > 0) throw new MoveRefused(number === 0 ? "not-a-book-file" : "book-file-cut", { line: number });
  } finally {
    closeSync(file);
  }
}
