import { join } from "node:path";
import { writeExport } from "../store/book/write-export.ts";
import { blobsIn, openReaderAt } from "../server/store-place.ts";
import type { StoreAddress } from "../server/store-place.ts";
import { readBookFile } from "../store/checkpoints/book-file.ts";
import { MOVE_SAYS } from "../words/moving.ts";
import { bookAmong } from "./shelf.ts";
import { tell, type Terminal } from "./terminal.ts";
import { watched } from "./watched.ts";

/** The newest signed note in a data folder's second record; null when there is none. */
export function newestNote(data: string, book: string): string | null {
  const { lines } = readBookFile(join(data, "checkpoints", book));
  const signed = lines.findLast((line) => line.kind === "checkpoint");
  return signed?.kind === "checkpoint" ? signed.note : null;
}

/** `taizhang export`: a whole book with its evidence in one file; works beside a running server. */
export async function exportTo(
  options: {
    readonly data: string;
    readonly from: StoreAddress;
    readonly book?: string | undefined;
    readonly out?: string | undefined;
  },
  terminal: Terminal,
): Promise<void> {
  const { data, from } = options;
  const reader = await openReaderAt(from);
  try {
    const { book } = bookAmong(await reader.books(), options.book);
    const file = options.out ?? `${book}.jsonl`;
    const source = { store: reader, blobs: blobsIn(data), book, checkpoint: newestNote(data, book) };
    const done = await watched(terminal, (watch) => writeExport(file, source, watch));
    const { leaves, files, root } = done;
    terminal.print(tell(terminal, MOVE_SAYS.exported, { book, entries: leaves - 1, files, file, root }));
    terminal.remark(tell(terminal, MOVE_SAYS.erasedStay));
  } finally {
    await reader.close();
  }
}
