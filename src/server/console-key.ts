import { randomBytes } from "node:crypto";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where a running server can be reached from this machine, and the key that lets its own console in. */
export interface ConsoleDoor {
  readonly url: string;
  readonly key: string;
  readonly pid: number;
}

const NAME = "server.json";

/** A fresh key for the console of this machine. */
export const newConsoleKey = (): string => randomBytes(32).toString("base64url");

/** Leaves the door open for the command line: a file that only the owner of the data folder can read. */
export async function openConsoleDoor(dataDir: string, door: ConsoleDoor): Promise<void> {
  const path = join(dataDir, NAME);
  await writeFile(path, JSON.stringify(door), { mode: 0o600 });
  await chmod(path, 0o600);
}

/** Shuts the door that this process opened. */
export async function shutConsoleDoor(dataDir: string, pid: number): Promise<void> {
  const door = await findConsoleDoor(dataDir);
  if (door?.pid === pid) await rm(join(dataDir, NAME), { force: true });
}

/** The door of a server that runs over this data folder; null when none has been opened. It may have died since. */
export async function findConsoleDoor(dataDir: string): Promise<ConsoleDoor | null> {
  try {
    return JSON.parse(await readFile(join(dataDir, NAME), "utf8")) as ConsoleDoor;
  } catch {
    return null;
  }
}
