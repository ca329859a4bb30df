import { existsSync } from "node:fs";
import type { ConsoleDoor } from "../server/console-key.ts";
import { findConsoleDoor } from "../server/console-key.ts";
import { startServer } from "../server/start.ts";
import { databaseAddress, storeFile } from "./places.ts";
import { stopWith, Stopped } from "./stopped.ts";
import type { Terminal } from "./terminal.ts";

/** Asks a server over this machine's console door; stops with the server's own sentence when it refuses. */
export type ServerCall = (method: "GET" | "POST", path: string, body?: object | FormData) => Promise<unknown>;

const PATIENCE_MS = 60_000;
const KNOCK_MS = 2_000;

interface ToldFault {
  readonly error?: { readonly zh?: string; readonly en?: string };
}

async function answerOf(response: Response): Promise<unknown> {
  const body = (await response.json().catch(() => null)) as ToldFault | null;
  if (response.ok) return body;
  const { zh, en } = body?.error ?? {};
  if (zh === undefined || en === undefined) return stopWith("no-answer", { status: response.status });
  throw new Stopped({ zh, en });
}

const callThrough =
  ({ url, key }: ConsoleDoor): ServerCall =>
  async (method, path, body) => {
    const json = !(body instanceof FormData) && body !== undefined;
    const request: RequestInit = {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        "x-taizhang": "cli",
        ...(json ? { "content-type": "application/json" } : {}),
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body }),
    };
    const response = await fetch(`${url}${path}`, request).catch(() =>
      stopWith("no-answer", { status: "-" }),
    );
    return answerOf(response);
  };

/** True when the server that left this door open still runs; a server that was killed leaves it behind. */
async function isOpen({ url }: ConsoleDoor): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(KNOCK_MS) })).ok;
  } catch {
    return false;
  }
}

/**
 * Hands acts to the server that runs over this data folder. Where none runs, one is started for the purpose and
 * closed again, so that an act passes the same checks either way. A folder without a store is left as it is, unless
 * shipped `plans` are there to open its first books from.
 */
export async function withServer<T>(
  data: string,
  plans: string | null,
  terminal: Terminal,
  work: (call: ServerCall) => Promise<T>,
): Promise<T> {
  const door = await findConsoleDoor(data);
  if (door !== null && (await isOpen(door))) return work(callThrough(door));
  const database = databaseAddress();
  if (plans === null && database === undefined && !existsSync(storeFile(data)))
    return stopWith("no-store", { data });
  const server = await startServer({
    dataDir: data,
    database,
    port: 0,
    webDir: null,
    plansDir: plans,
    log: false,
    warn: (sentence) => terminal.remark(`! ${sentence[terminal.lang]}`),
  });
  try {
    const own = await findConsoleDoor(data);
    return await work(own === null ? stopWith("no-answer", { status: "-" }) : callThrough(own));
  } finally {
    await server.close();
  }
}
