import { join } from "node:path";
import type { Clock, Store } from "../office/ports.ts";
import { nativeDigest, randomSalts } from "../store/digest.ts";
import { createPostgresStore } from "../store/postgres/store.ts";
import { createSqliteStore } from "../store/sqlite/store.ts";
import type { Sentence } from "../words/sentence.ts";

/** Where the books of a server are kept. */
export interface StorePlace {
  readonly dataDir: string;
  /** Address of a PostgreSQL database; the SQLite file in the data folder when absent. */
  readonly database?: string | undefined;
  /** Told at the start: what a database's role or settings leave open, what a book has lost, that a key was made anew. */
  readonly warn?: ((sentence: Sentence) => void) | undefined;
}

/** Opens the store that was chosen: PostgreSQL where an address is given, else the SQLite file of the data folder. */
export function openChosenStore({ dataDir, database, warn }: StorePlace, clock: Clock): Promise<Store> {
  const tools = { clock, salts: randomSalts, digest: nativeDigest };
  if (database === undefined) return createSqliteStore({ path: join(dataDir, "taizhang.sqlite"), ...tools });
  return createPostgresStore({ url: database, ...tools, ...(warn === undefined ? {} : { warn }) });
}
