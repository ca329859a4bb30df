import { connect, type Prepared } from "../../store/sqlite/driver.ts";

/** The part of a synchronous SQLite connection that sign-in needs: the store's, with the count of changed rows. */
export interface PeopleFile {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => Omit<Prepared, "run"> & {
    readonly run: (...values: (string | number | null)[]) => { readonly changes: number | bigint };
  };
  readonly close: () => void;
}

/** Opens the file that holds accounts and one-time links: apart from the books, since accounts may be removed. */
export function openPeopleFile(path: string): PeopleFile {
  const file = connect(path, false) as PeopleFile;
  // Several server processes may share the file when the books are in PostgreSQL; they wait for each other.
  file.exec(
    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON",
  );
  return file;
}
