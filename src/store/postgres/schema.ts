import { StoreRefused } from "../refused.ts";
import { createPool, type DatabaseLine, type PoolOptions } from "./pool.ts";
import { toldFault } from "./faults.ts";

/** Version of the tables, kept in the comment on their schema; a store of a higher version is not opened. */
const SCHEMA_VERSION = 1;

/**
 * Every key leads with the book, so that books can be spread over machines; there is no sequence, no foreign key and
 * no trigger. Texts compare by their bytes. Free texts are kept as UTF-8 bytes because they may hold U+0000, which
 * PostgreSQL's text refuses; a leaf never holds one unescaped.
 */
export const TABLES = `
CREATE SCHEMA IF NOT EXISTS taizhang;
CREATE TABLE IF NOT EXISTS taizhang.entries (
  book text COLLATE "C" NOT NULL,
  seq integer NOT NULL CHECK (seq >= 0),
  recorded_at text COLLATE "C" NOT NULL,
  effective_on text COLLATE "C" NOT NULL,
  leaf text COLLATE "C" NOT NULL,
  leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
  PRIMARY KEY (book, seq)
);
CREATE INDEX IF NOT EXISTS entries_headers ON taizhang.entries (book) WHERE seq = 0;
CREATE TABLE IF NOT EXISTS taizhang.asides (
  book text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  path text COLLATE "C" NOT NULL,
  salt bytea NOT NULL,
  text bytea,
  PRIMARY KEY (book, seq, path)
);
CREATE TABLE IF NOT EXISTS taizhang.spoken (
  book text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  PRIMARY KEY (book, subject, seq)
);
CREATE TABLE IF NOT EXISTS taizhang.frontiers (
  book text COLLATE "C" NOT NULL,
  size integer NOT NULL,
  nodes bytea NOT NULL,
  PRIMARY KEY (book, size)
);
ALTER TABLE taizhang.asides ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS look ON taizhang.asides;
DROP POLICY IF EXISTS add ON taizhang.asides;
DROP POLICY IF EXISTS erase ON taizhang.asides;
CREATE POLICY look ON taizhang.asides FOR SELECT USING (true);
CREATE POLICY add ON taizhang.asides FOR INSERT WITH CHECK (true);
CREATE POLICY erase ON taizhang.asides FOR UPDATE USING (true) WITH CHECK (text IS NULL AND salt = '');`;

/** What the program's role may do, and nothing else: add and look; the policy lets it empty a free text, not change it. */
const grants = (role: string): string => `
REVOKE ALL ON ALL TABLES IN SCHEMA taizhang FROM PUBLIC, "${role}";
REVOKE ALL ON SCHEMA taizhang FROM PUBLIC, "${role}";
GRANT USAGE ON SCHEMA taizhang TO "${role}";
GRANT SELECT, INSERT ON taizhang.entries, taizhang.asides, taizhang.spoken, taizhang.frontiers TO "${role}";
GRANT UPDATE (text, salt) ON taizhang.asides TO "${role}";`;

const ROLE = /^[a-z_][a-z0-9_]{0,62}$/;

const VERSION = {
  name: "version",
  text: "SELECT obj_description(to_regnamespace('taizhang'), 'pg_namespace') AS told",
};

/** The version of the tables in a database; 0 when there are none. */
export async function schemaVersion(line: DatabaseLine): Promise<number> {
  const [row] = await line.ask<{ readonly told: string | null }>(VERSION, []);
  return Number(/\d+$/.exec(row?.told ?? "")?.[0] ?? 0);
}

async function prepare(line: DatabaseLine, role: string): Promise<void> {
  if ((await schemaVersion(line)) > SCHEMA_VERSION) throw new StoreRefused("database-newer");
  const roles = {
    name: "role",
    text: "SELECT 1 FROM pg_roles WHERE rolname = $1 AND rolname <> current_user",
  };
  if ((await line.ask(roles, [role])).length === 0) throw new StoreRefused("database-role");
  // One transaction: two who prepare at once wait for each other, and a failure leaves nothing behind.
  await line.say(
    `BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('taizhang', 0)); ${TABLES}
     COMMENT ON SCHEMA taizhang IS 'taizhang store ${SCHEMA_VERSION}'; ${grants(role)} COMMIT;`,
  );
}

/**
 * Makes the tables as the role of `url`, which owns them from then on, and opens them to `role`, the program's. An
 * existing store stays as it is; the role's privileges are set anew. Refuses a role that is not there or owns the tables.
 */
export async function preparePostgres(options: PoolOptions, role: string): Promise<void> {
  if (!ROLE.test(role)) throw new StoreRefused("database-role");
  const pool = createPool({ ...options, connections: 1 });
  try {
    await pool.once((line) => prepare(line, role));
  } catch (error) {
    throw toldFault(error, pool.role);
  } finally {
    await pool.close();
  }
}

/** Refuses a database without a store, or with one of a newer program. */
export async function checkSchema(line: DatabaseLine): Promise<void> {
  const version = await schemaVersion(line);
  if (version === 0) throw new StoreRefused("database-not-prepared");
  if (version > SCHEMA_VERSION) throw new StoreRefused("database-newer");
}
