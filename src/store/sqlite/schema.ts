import { StoreRefused } from "../refused.ts";
import type { Connection } from "./driver.ts";

/** Version of the tables, kept in `user_version`; a store of a higher version is not opened. */
export const SCHEMA_VERSION = 2;

const TABLES = `
CREATE TABLE IF NOT EXISTS entries (
  book TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  recorded_at TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  leaf TEXT NOT NULL,
  leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
  PRIMARY KEY (book, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asides (
  book TEXT NOT NULL,
  seq INTEGER NOT NULL,
  path TEXT NOT NULL,
  salt BLOB NOT NULL,
  text TEXT,
  PRIMARY KEY (book, seq, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS spoken (
  book TEXT NOT NULL,
  subject TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (book, subject, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS frontiers (
  book TEXT NOT NULL,
  size INTEGER NOT NULL,
  nodes BLOB NOT NULL,
  PRIMARY KEY (book, size)
) STRICT, WITHOUT ROWID;
`;

const KEYS: Readonly<{ [table: string]: string }> = {
  asides: "book = NEW.book AND seq = NEW.seq AND path = NEW.path",
  spoken: "book = NEW.book AND subject = NEW.subject AND seq = NEW.seq",
  frontiers: "book = NEW.book AND size = NEW.size",
};

/** INSERT OR REPLACE walks past a no-delete trigger, so an existing key is refused before the insert. */
const replaceGuard = (table: string, key: string): string => `
CREATE TRIGGER IF NOT EXISTS ${table}_no_replace BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key})
BEGIN SELECT RAISE(ABORT, 'the book is append-only: ${table} cannot be replaced'); END;`;

const noUpdate = (table: string): string => `
CREATE TRIGGER IF NOT EXISTS ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the book is append-only: ${table} cannot be updated'); END;`;

const noDelete = (table: string): string => `
CREATE TRIGGER IF NOT EXISTS ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the book is append-only: ${table} cannot be deleted'); END;`;

/** The one change of a stored row: words and salt of an aside may go, and nothing else of it may change (擦除). */
const ERASE_ONLY = `
DROP TRIGGER IF EXISTS asides_no_update;
CREATE TRIGGER asides_no_update BEFORE UPDATE ON asides
WHEN NEW.book IS NOT OLD.book OR NEW.seq IS NOT OLD.seq OR NEW.path IS NOT OLD.path
  OR NEW.text IS NOT NULL OR length(NEW.salt) > 0
BEGIN SELECT RAISE(ABORT, 'the book is append-only: words can only be erased'); END;`;

/** The next entry is the only one that fits: this also refuses an existing sequence, and with it REPLACE. */
const NEXT_ONLY = `
CREATE TRIGGER IF NOT EXISTS entries_next_only BEFORE INSERT ON entries
WHEN NEW.seq <> (SELECT coalesce(max(seq), -1) + 1 FROM entries WHERE book = NEW.book)
BEGIN SELECT RAISE(ABORT, 'the book is append-only: only the next entry can be inserted'); END;`;

const TRIGGERS = [
  ...["entries", ...Object.keys(KEYS)].map(noDelete),
  ...["entries", "spoken", "frontiers"].map(noUpdate),
  ERASE_ONLY,
  ...Object.entries(KEYS).map(([table, key]) => replaceGuard(table, key)),
  NEXT_ONLY,
].join("\n");

/** How a writing connection is set: write-ahead log, every commit on disk before it is told. */
const WRITER_PRAGMAS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA busy_timeout = 5000;`;

const versionOf = (connection: Connection): number =>
  (connection.prepare("PRAGMA user_version").get() as { readonly user_version: number }).user_version;

const refuseNewer = (connection: Connection, path: string): void => {
  if (versionOf(connection) > SCHEMA_VERSION) throw new StoreRefused("newer-store", { path });
};

/** Refuses to look into a file made by a newer program, or into one that holds no store yet. */
export function checkReadable(connection: Connection, path: string): void {
  refuseNewer(connection, path);
  if (versionOf(connection) === 0) throw new StoreRefused("no-such-store", { path });
}

/** Makes the tables and the triggers that refuse UPDATE, DELETE and REPLACE; an existing store is left as it is. */
export function prepareStore(connection: Connection, path: string): void {
  refuseNewer(connection, path);
  connection.exec(WRITER_PRAGMAS);
  connection.exec(`BEGIN IMMEDIATE;${TABLES}${TRIGGERS}\nPRAGMA user_version = ${SCHEMA_VERSION};COMMIT;`);
}
