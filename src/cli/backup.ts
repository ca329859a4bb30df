import { resolve } from "node:path";
import { backUp } from "../store/backup/backup.ts";
import type { BackedHead } from "../store/backup/manifest.ts";
import { restoreBackup } from "../store/backup/restore.ts";
import { blobsIn, namesIn, openReaderAt, openStoreAt } from "../server/store-place.ts";
import { instantOf } from "../std/day.ts";
import { MOVE_SAYS } from "../words/moving.ts";
import { tell, type Terminal } from "./terminal.ts";
import { watched } from "./watched.ts";

/** A folder named by the moment, where the command was called. */
const folderFor = (now: string): string => resolve(`taizhang-backup-${now.replace(/[-:]|\.\d+/g, "")}`);

function tellHeads(heads: readonly BackedHead[], terminal: Terminal): void {
  for (const { book, size, root } of heads)
    terminal.print(tell(terminal, MOVE_SAYS.headIs, { book, entries: size, root }));
}

/** `taizhang backup`: everything of a data folder in one folder, verified; works beside a running server. */
export async function backup(
  options: {
    readonly data: string;
    readonly database?: string | undefined;
    readonly to?: string | undefined;
    readonly withKey?: boolean | undefined;
  },
  terminal: Terminal,
): Promise<void> {
  const { data, database, withKey = false } = options;
  const now = instantOf(Date.now());
  const to = options.to ?? folderFor(now);
  const reader = database === undefined ? undefined : await openReaderAt(database);
  try {
    const what = { data, to, withKey, now, ...(reader === undefined ? {} : { database: reader }) };
    const { files, heads } = await watched(terminal, (watch) => backUp(what, watch));
    terminal.print(tell(terminal, MOVE_SAYS.backedUp, { folder: to, files: files.length }));
    tellHeads(heads, terminal);
    terminal.remark(tell(terminal, withKey ? MOVE_SAYS.withKey : MOVE_SAYS.withoutKey));
    terminal.remark(tell(terminal, MOVE_SAYS.erasedStay));
  } finally {
    await reader?.close();
  }
}

/** `taizhang restore FOLDER`: a new data folder from a backup, each book verified to the head it had. */
export async function restore(
  from: string,
  options: { readonly data: string },
  terminal: Terminal,
): Promise<void> {
  const { data } = options;
  const house = async (folder: string) => ({
    store: await openStoreAt(folder),
    blobs: blobsIn(folder),
    name: namesIn(folder),
  });
  const { heads, withKey } = await watched(terminal, (watch) => restoreBackup({ from, data, house }, watch));
  terminal.print(tell(terminal, MOVE_SAYS.restored, { data }));
  tellHeads(heads, terminal);
  if (!withKey) terminal.remark(tell(terminal, MOVE_SAYS.withoutKey));
}
