import { existsSync } from "node:fs";
import type { Store } from "../../office/ports.ts";
import type { Digest } from "../../std/hash.ts";
import { nativeDigest } from "../digest.ts";
import type { StoreReader } from "../log.ts";
import { createLog, createReader } from "../log.ts";
import { StoreRefused } from "../refused.ts";
import type { Tools } from "../row.ts";
import type { DriverName } from "./driver.ts";
import { connect } from "./driver.ts";
import { inWords, worded } from "./disk.ts";
import { closeGate } from "./gate.ts";
import { createEngine, createReadEngine } from "./rows.ts";
import { checkReadable, prepareStore } from "./schema.ts";

/** What a store on SQLite is handed: the file, and what only the shell may know. */
export interface SqliteOptions extends Tools {
  readonly path: string;
  /** Forces one driver; the best one here when absent. */
  readonly driver?: DriverName;
}

/**
 * The writing store on a SQLite file (write-ahead log, every commit flushed to disk before it returns). One
 * process writes: a second one gets `StoreRefused` "second-writer"; readers work beside it.
 */
export async function createSqliteStore(options: SqliteOptions): Promise<Store> {
  try {
    return worded(await openWriting(options), options.path);
  } catch (error) {
    throw inWords(error, options.path);
  }
}

async function openWriting(options: SqliteOptions): Promise<Store> {
  const { path, driver } = options;
  const gate = closeGate(path, driver);
  try {
    const connection = connect(path, false, driver);
    try {
      prepareStore(connection, path);
      const log = createLog(createEngine(connection), options);
      // A book of another form is told when the store opens, not when somebody first asks for it.
      await log.books();
      const close = async (): Promise<void> => {
        await log.close();
        gate.open();
      };
      return { ...log, close };
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    gate.open();
    throw error;
  }
}

/** Looks into a SQLite store beside its writer, or when nobody writes; it can change nothing. */
export async function openReader(options: {
  readonly path: string;
  readonly digest?: Digest;
  readonly driver?: DriverName;
}): Promise<StoreReader> {
  const { path, digest = nativeDigest, driver } = options;
  if (!existsSync(path)) throw new StoreRefused("no-such-store", { path });
  const connection = connect(path, true, driver);
  try {
    connection.exec("PRAGMA busy_timeout = 5000");
    checkReadable(connection, path);
    return worded(createReader(createReadEngine(connection), digest), path);
  } catch (error) {
    connection.close();
    throw inWords(error, path);
  }
}
