import pg from "pg";
import { StoreRefused } from "../refused.ts";
import { isBroken, toldFault } from "./faults.ts";

/** A statement that is prepared once a connection, under its name. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
}

/** A connection while somebody works on it. */
export interface DatabaseLine {
  readonly ask: <T extends object>(
    statement: NamedQuery,
    values: readonly unknown[],
  ) => Promise<readonly T[]>;
  /** One or more statements without values, in one round trip; answers with the rows of the last. */
  readonly say: <T extends object>(sql: string) => Promise<readonly T[]>;
}

/** Connections to one database, made when they are needed and made anew when they broke. */
export interface Pool {
  /** Does some work on one connection; tries once more on a fresh one when the connection broke. For looking only. */
  readonly look: <T>(work: (line: DatabaseLine) => Promise<T>) => Promise<T>;
  /** Does some work on one connection, once. Errors are told as they are; `toldFault` makes sentences of them. */
  readonly once: <T>(work: (line: DatabaseLine) => Promise<T>) => Promise<T>;
  readonly role: string;
  readonly close: () => Promise<void>;
}

/** How a database is reached. The address is never part of any message. */
export interface PoolOptions {
  /** postgres://role:password@host:port/database */
  readonly url: string;
  /** Connections at most; 10 when absent. */
  readonly connections?: number;
  /** Milliseconds that one statement may take; 30 s when absent. */
  readonly patience?: number;
}

const CONNECTIONS = 10;
const PATIENCE_MS = 30_000;
const CONNECT_MS = 5_000;
/** So much longer than the server's own limit waits the client, for a server that has gone silent altogether. */
const SILENCE_MS = 5_000;

/** Waiting for a book ends before the statement's own limit, and a forgotten transaction does not hold it for ever. */
const limits = (patience: number): string =>
  [
    `statement_timeout=${patience}`,
    `lock_timeout=${Math.ceil(patience / 2)}`,
    `idle_in_transaction_session_timeout=${patience}`,
  ]
    .map((setting) => `-c ${setting}`)
    .join(" ");

/** The role that an address names; refuses an address that cannot be understood. */
function roleIn(url: string): string {
  // An address that does not parse would be repeated, password and all, in the parser's error.
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new StoreRefused("database-address");
  try {
    return new pg.Client({ connectionString: url }).user ?? "";
  } catch {
    throw new StoreRefused("database-address");
  }
}

function lineOf(client: pg.PoolClient): DatabaseLine {
  return {
    ask: async <T extends object>({ name, text }: NamedQuery, values: readonly unknown[]) =>
      (await client.query<T>({ name, text, values: [...values] })).rows,
    say: async <T extends object>(sql: string) => {
      const answer: unknown = await client.query(sql);
      // `pg` answers several statements with a list, which its types do not tell.
      const last = (Array.isArray(answer) ? answer[answer.length - 1] : answer) as pg.QueryResult<T>;
      return last.rows;
    },
  };
}

/** Opens no connection yet. */
export function createPool(options: PoolOptions): Pool {
  const { url, connections = CONNECTIONS, patience = PATIENCE_MS } = options;
  const role = roleIn(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: patience + SILENCE_MS,
    keepAlive: true,
    application_name: "taizhang",
    options: limits(patience),
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it is taken out by the pool; there is nobody to tell.
  pool.on("error", () => undefined);
  // One that breaks between two statements of somebody's work fails the next of them; without a listener it would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const once: Pool["once"] = async (work) => {
    const client = await pool.connect();
    let failed = false;
    try {
      return await work(lineOf(client));
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      // After any failure the connection's state is in doubt, and a new one costs little.
      client.release(failed);
    }
  };
  const look: Pool["look"] = async (work) => {
    try {
      return await once(work).catch((error: unknown) => {
        if (isBroken(error)) return once(work);
        throw error;
      });
    } catch (error) {
      throw toldFault(error, role);
    }
  };
  return { look, once, role, close: () => pool.end() };
}
