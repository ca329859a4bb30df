import { createRequire } from "node:module";
import { StoreRefused } from "../refused.ts";

/** A value that SQLite keeps. */
export type Value = string | number | Uint8Array | null;

/** A prepared statement; values are bound in order of their question marks. */
export interface Prepared<Row = unknown> {
  readonly run: (...values: Value[]) => unknown;
  readonly get: (...values: Value[]) => Row | undefined;
  readonly all: (...values: Value[]) => Row[];
}

/** An open database file: the little that both drivers have in common. */
export interface Connection {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => Prepared;
  readonly close: () => void;
}

/** Which implementation of SQLite is used: Node's own, or better-sqlite3. */
export type DriverName = "node" | "better-sqlite3";

type Open = (path: string, readOnly: boolean) => Connection;

interface NodeSqlite {
  readonly DatabaseSync: new (path: string, options: { readonly readOnly: boolean }) => Connection;
}
type BetterSqlite = new (
  path: string,
  options: { readonly readonly: boolean; readonly fileMustExist: boolean; readonly timeout: number },
) => Connection;

/** Node's own SQLite, where this Node has it without a flag (22.13 and newer). */
function nodeDriver(): Open | null {
  // Nodes before 22.3 and 20.16 cannot be asked, and have none.
  const node: { readonly getBuiltinModule?: (id: string) => unknown } = process;
  const module = node.getBuiltinModule?.("node:sqlite") as NodeSqlite | undefined;
  if (module === undefined) return null;
  return (path, readOnly) => new module.DatabaseSync(path, { readOnly });
}

/** better-sqlite3, an optional dependency for Node 20. */
function betterDriver(): Open | null {
  try {
    const Database = createRequire(import.meta.url)("better-sqlite3") as BetterSqlite;
    // Its native part is only loaded with the first file, and may have been compiled for another Node.
    new Database(":memory:", { readonly: false, fileMustExist: false, timeout: 0 }).close();
    return (path, readOnly) =>
      new Database(path, { readonly: readOnly, fileMustExist: readOnly, timeout: 0 });
  } catch {
    return null;
  }
}

const DRIVERS: Readonly<{ [name in DriverName]: () => Open | null }> = {
  node: nodeDriver,
  "better-sqlite3": betterDriver,
};

/** The drivers that this machine has, the preferred one first. */
export const driversHere = (): readonly DriverName[] =>
  (["node", "better-sqlite3"] as const).filter((name) => DRIVERS[name]() !== null);

/** Opens a database file with the named driver, or with the best one that this machine has. */
export function connect(path: string, readOnly: boolean, driver?: DriverName): Connection {
  const names: readonly DriverName[] = driver === undefined ? ["node", "better-sqlite3"] : [driver];
  for (const name of names) {
    const open = DRIVERS[name]();
    if (open !== null) return open(path, readOnly);
  }
  throw new StoreRefused("no-driver");
}
