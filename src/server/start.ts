import { randomInt } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { instantOf } from "../std/day.ts";
import { createPretendClock } from "../office/demo-book.ts";
import type { Clock } from "../office/ports.ts";
import { recordMonthEnds } from "../office/month-end.ts";
import { clearUnusedEvidence } from "../office/unused-evidence.ts";
import { createOffice, finishErasures, PROGRAM, type Office } from "../office/office.ts";
import type { ModelPort } from "../reader/model/port.ts";
import { openKeeper } from "../store/checkpoints/keeper.ts";
import { withCheckpoints } from "../store/checkpoints/with-checkpoints.ts";
import { createFileDrafts } from "../store/desk/drafts.ts";
import { createFileEvidence } from "../store/desk/evidence.ts";
import { nativeDigest } from "../store/digest.ts";
import { createFileBlobs } from "../store/files.ts";
import { createFileSnapshots } from "../store/snapshots.ts";
import type { App } from "./app.ts";
import { createTryBrake } from "./brake.ts";
import { openChosenStore, type StorePlace } from "./chosen-store.ts";
import { newConsoleKey, openConsoleDoor, shutConsoleDoor } from "./console-key.ts";
import { openShippedBooks } from "./shipped-books.ts";
import { createServer } from "./server.ts";
import { createSignIn } from "./sign-in/sign-in.ts";

/** How a server is started. */
export interface StartOptions extends StorePlace {
  /** Folder of the store, files, drafts and accounts; made when absent, readable by its owner only. */
  readonly dataDir: string;
  /** First port to try; the next free one is taken. 0 lets the machine choose. 4173 when absent. */
  readonly port?: number;
  /** Address to listen on; this machine only when absent. */
  readonly host?: string;
  /** Folder of the built workbench; null to serve the interface only. */
  readonly webDir: string | null;
  /** Folder of the shipped plans; no books are opened from it when null. */
  readonly plansDir?: string | null;
  /** Stands in for the machine's clock, in tests. */
  readonly simulatedClock?: Clock;
  readonly log?: boolean;
  /** A model that may be asked about sentences of a draft; none unless the office has set one up. */
  readonly model?: ModelPort | undefined;
}

/** A server that runs. */
export interface Started {
  readonly url: string;
  /** The one-time link that makes the first office person; null once somebody exists. */
  readonly firstLink: string | null;
  readonly close: () => Promise<void>;
}

const PORT = 4173;
const PORTS_TRIED = 20;
const TRIES_A_MINUTE = 30;
const HOUR_MS = 3_600_000;
const ID_SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
const ID_LENGTH = 8;

const newId = (): string =>
  Array.from({ length: ID_LENGTH }, () => ID_SIGNS[randomInt(ID_SIGNS.length)]).join("");

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** Listens on the first free port from `port` upward. */
async function listen(app: App, host: string, port: number): Promise<string> {
  for (let next = port; ; next += 1) {
    try {
      return await app.listen({ host, port: next });
    } catch (error) {
      if (!isTaken(error) || port === 0 || next >= port + PORTS_TRIED) throw error;
    }
  }
}

/** A snapshot that was not taken costs only time: the log is replayed, and the next one takes its place. */
const sayIgnored = (book: string, fault: string): void => {
  process.stderr.write(`${book}: 快照未采用，按日志重算 snapshot not used, the log is replayed (${fault})\n`);
};

/** Wakes the office's month-end clock now and every hour; the answer stops it and waits for what it is doing. */
function windMonthClock(office: Office): () => Promise<void> {
  // A crash between an erasure and the removal of its file leaves the file; it goes now.
  let work: Promise<unknown> = finishErasures(office).catch(() => undefined);
  const tick = (): void => {
    // A failure is tried again in an hour; what it would have recorded stays missing until then, and nothing else.
    work = work
      .then(() => recordMonthEnds(office))
      .then(() => clearUnusedEvidence(office))
      .catch(() => undefined);
  };
  tick();
  const timer = setInterval(tick, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await work;
  };
}

/**
 * Starts the server over a data folder: store on SQLite or PostgreSQL, files and drafts beside it, sign-in, and the two books
 * that the product ships with, when they are not there yet. Everything is closed again when a step fails.
 */
export async function startServer(options: StartOptions): Promise<Started> {
  const { dataDir, webDir, host = "127.0.0.1" } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const present = options.simulatedClock ?? { now: () => instantOf(Date.now()) };
  const clock = createPretendClock(present);
  const plain = await openChosenStore(options, clock);
  const closing: (() => Promise<void>)[] = [() => plain.close()];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const [folder, keys] = [join(dataDir, "checkpoints"), join(dataDir, "keys")];
    const checkpoints = await openKeeper({
      folder,
      keys,
      store: plain,
      clock: present,
      warn: options.warn,
    });
    const store = withCheckpoints(plain, checkpoints);
    closing[0] = () => store.close();
    const blobs = createFileBlobs(join(dataDir, "evidence", "bytes"));
    const evidence = createFileEvidence(join(dataDir, "evidence", "names"), blobs);
    const drafts = createFileDrafts(join(dataDir, "drafts"));
    const snapshots = createFileSnapshots(join(dataDir, "snapshots"), PROGRAM, nativeDigest, sayIgnored);
    const office = createOffice({ store, clock, newId, drafts, evidence, snapshots });
    closing.push(() => office.rest());
    const signIn = await createSignIn({ path: join(dataDir, "people.sqlite") });
    closing.push(() => signIn.close());
    if (options.plansDir !== null && options.plansDir !== undefined)
      await openShippedBooks(office, { store, evidence, clock }, options.plansDir);
    const consoleKey = newConsoleKey();
    const tries = createTryBrake(TRIES_A_MINUTE, () => Date.parse(clock.now()));
    const app = await createServer({
      office,
      blobs,
      signIn,
      checkpoints,
      tries,
      consoleKey,
      model: options.model,
      webDir,
      log: options.log ?? true,
    });
    closing.push(() => app.close());
    const url = await listen(app, host, options.port ?? PORT);
    await openConsoleDoor(dataDir, { url, key: consoleKey, pid: process.pid });
    closing.push(() => shutConsoleDoor(dataDir, process.pid));
    closing.push(windMonthClock(office));
    const token = await signIn.firstLink();
    return { url, firstLink: token === null ? null : `${url}/join/${token}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
