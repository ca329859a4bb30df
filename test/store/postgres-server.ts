import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";

/** A fresh database: one address for the role that owns the tables, one for the role of the program. */
export interface PostgresDatabase {
  readonly owner: string;
  readonly program: string;
}

/** A PostgreSQL server of a test's own, on a Unix socket in a temporary folder; nobody else can reach it. */
export interface PostgresServer {
  readonly version: string;
  /** An empty database, owned by `taizhang_owner`; `taizhang` may connect to it and do nothing else yet. */
  readonly database: () => Promise<PostgresDatabase>;
  /** Kills the server without a checkpoint, as a power cut would, and starts it again. */
  readonly restart: () => Promise<void>;
  /** Stops it in the same way; connections break. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const NEEDED = ["initdb", "pg_ctl", "postgres"];
const DEBIAN = "/usr/lib/postgresql";
const PORT = 5432;

function configured(): readonly string[] {
  const { status, stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  return status === 0 ? [stdout.trim()] : [];
}

const debian = (): readonly string[] =>
  existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, "bin"))
    : [];

/** The folder of PostgreSQL's programs; null when there is no server on this machine (clients alone do not help). */
export const postgresPrograms: string | null =
  [...configured(), ...debian(), ...(process.env["PATH"] ?? "").split(delimiter)].find((folder) =>
    NEEDED.every((name) => existsSync(join(folder, name))),
  ) ?? null;

/** What a skipped title says; scripts/test.mjs tells how to have it run. */
export const NO_POSTGRES = postgresPrograms === null ? " (skipped: there is no PostgreSQL server here)" : "";

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root hands it to somebody who may do nothing. */
function unprivileged(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"].flatMap((name) => lines.filter((line) => line[0] === name))[0];
  if (found === undefined) throw new Error("neither postgres nor nobody is an account of this machine");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

type Run = (program: string, args: readonly string[]) => Promise<void>;

/** Runs one of PostgreSQL's programs to its end; throws with what it said when it fails. */
function runner(programs: string, account: Account | null, folder: string): Run {
  return (program, args) =>
    new Promise((resolve, reject) => {
      const child = spawn(join(programs, program), args, {
        cwd: folder,
        env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
        stdio: ["ignore", "pipe", "pipe"],
        ...account,
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => (said += text));
      child.once("error", reject);
      // The server inherits the pipes from pg_ctl, so the end of pg_ctl is its exit and not the pipes' closing.
      child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${said}`))));
    });
}

async function query(url: string, ...statements: readonly string[]): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** Makes a folder that the server's account owns. */
async function ownFolder(account: Account | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "taizhang-pg-"));
  await chmod(folder, 0o700);
  if (account !== null) await chown(folder, account.uid, account.gid);
  return folder;
}

/** Starts a server with PostgreSQL's own settings for durability; `settings` are added as `-c name=value`. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  if (postgresPrograms === null) throw new Error("there is no PostgreSQL server here");
  const account = unprivileged();
  const folder = await ownFolder(account);
  const run = runner(postgresPrograms, account, folder);
  const [data, log] = [join(folder, "data"), join(folder, "log")];
  await run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
  // Only the socket listens, and only its folder's owner and root can reach it: that is why trust is enough.
  const options = ["listen_addresses=", `unix_socket_directories=${folder}`, `port=${PORT}`, ...settings];
  const flags = options.map((option) => `-c ${option}`).join(" ");
  const start = async (): Promise<void> => {
    const started = run("pg_ctl", ["-D", data, "-l", log, "-w", "-t", "60", "-o", flags, "start"]);
    await started.catch(async (error: Error) => {
      throw new Error(`${error.message}\n${await readFile(log, "utf8").catch(() => "")}`);
    });
  };
  const stop = (): Promise<void> => run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
  const address = (role: string, database: string): string =>
    `postgres://${role}@localhost/${database}?host=${encodeURIComponent(folder)}&port=${PORT}`;
  const admin = address("postgres", "postgres");
  await start();
  await query(admin, "CREATE ROLE taizhang_owner LOGIN", "CREATE ROLE taizhang LOGIN");
  const [row] = await query(admin, "SHOW server_version");
  let made = 0;
  return {
    version: (row as { readonly server_version: string }).server_version,
    database: async () => {
      const name = `book${++made}`;
      await query(admin, `CREATE DATABASE ${name} OWNER taizhang_owner`);
      return { owner: address("taizhang_owner", name), program: address("taizhang", name) };
    },
    start,
    stop,
    restart: async () => {
      await stop();
      await start();
    },
    close: async () => {
      await stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
