import type { HowFar, Watch } from "../store/book/refused.ts";
import { MOVE_SAYS } from "../words/moving.ts";
import { tell, type Terminal } from "./terminal.ts";

const STEP_MS = 200;
const MEGABYTE = 1024 * 1024;

/** A size for people. */
export const sizeText = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/**
 * Does long work that its user can call off with Ctrl+C; shows how far it is where the terminal can write over a line.
 * The first Ctrl+C lets the work clear away what it has begun.
 */
export async function watched<T>(terminal: Terminal, work: (watch: Watch) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  let shown = 0;
  const told = ({ entries, bytes, share }: HowFar): void => {
    if (terminal.overwrite === undefined || Date.now() - shown < STEP_MS) return;
    shown = Date.now();
    const percent = Math.min(100, Math.floor(share * 100));
    terminal.overwrite(tell(terminal, MOVE_SAYS.entriesDone, { entries, size: sizeText(bytes), percent }));
  };
  process.on("SIGINT", cancel);
  process.on("SIGTERM", cancel);
  try {
    return await work({ told, signal: stop.signal });
  } finally {
    process.off("SIGINT", cancel);
    process.off("SIGTERM", cancel);
    if (shown > 0) terminal.overwrite?.("");
  }
}
