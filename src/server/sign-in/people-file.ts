import { createRequire } from "node:module";

/** The part of a synchronous SQLite connection that sign-in needs; `node:sqlite` and better-sqlite3 both have it. */
export interface PeopleFile {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => {
    readonly run: (...values: (string | number | null)[]) => { readonly changes: number | bigint };
    readonly get: (...values: (string | number | null)[]) => unknown;
    readonly all: (...values: (string | number | null)[]) => unknown[];
  };
  readonly close: () => unknown;
}

type Constructor = new (path: string) => PeopleFile;

/** Node's own SQLite where Node has it without a flag (22.13 and newer), else better-sqlite3. */
function connectorOf(): Constructor {
  const load = createRequire(import.meta.url);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) {
    return (load("node:sqlite") as { DatabaseSync: Constructor }).DatabaseSync;
  }
  return load("better-sqlite3") as Constructor;
}

/** Opens the file that holds accounts and one-time links: apart from the books, since accounts may be removed. */
export function openPeopleFile(path: string): PeopleFile {
  const file = new (connectorOf())(path);
  file.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  return file;
}
