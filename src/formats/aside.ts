import { Worker } from "node:worker_threads";
import { FileFault } from "./fault.ts";
import type { FileRefusalCode } from "./refusal.ts";

/** What a program in a thread of its own may use; beyond that it is ended. */
export interface AsideLimits {
  readonly seconds: number;
  /** Growth of the whole process while it runs, in megabytes. */
  readonly megabytes: number;
}

/** What the program sends back: pieces on the way, then its answer or the code of a refusal. */
type Reply<T> =
  | { readonly piece: unknown }
  | { readonly answer: T }
  | { readonly fault: FileRefusalCode; readonly part?: string };

/** Somebody who waits for the answer: hears the pieces as they come, and may lose patience. */
export interface AsideWaiter {
  readonly hear?: (piece: unknown) => void;
  /** Ends the thread, or takes the file out of the queue; the answer is a `FileFault` "stopped" then. */
  readonly signal?: AbortSignal | undefined;
}

/** The program as text, or the file in which it lies. */
export type AsideProgram = string | URL;

const MEGABYTE = 1024 * 1024;
const WATCH_EVERY = 100;

/** Files wait for each other: two large ones at once could take the memory that each alone is allowed. */
let queue: Promise<unknown> = Promise.resolve();

function run<T>(program: AsideProgram, input: object, limits: AsideLimits, waiter: AsideWaiter): Promise<T> {
  return new Promise((resolve, reject) => {
    const { signal } = waiter;
    if (signal?.aborted === true) {
      reject(new FileFault("stopped"));
      return;
    }
    const before = process.memoryUsage.rss();
    const worker = new Worker(program, {
      eval: typeof program === "string",
      workerData: input,
      // Libraries write remarks about odd files, which nobody at the server's terminal asked for.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const since = performance.now();
    const watch = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / MEGABYTE;
      if (performance.now() - since > limits.seconds * 1000 || grown > limits.megabytes)
        end(() => reject(new FileFault("too-heavy", { seconds: limits.seconds })));
    }, WATCH_EVERY);
    const stop = (): void => end(() => reject(new FileFault("stopped")));
    const end = (settle: () => void): void => {
      clearInterval(watch);
      signal?.removeEventListener("abort", stop);
      settle();
      void worker.terminate();
    };
    signal?.addEventListener("abort", stop);
    worker.on("message", (reply: Reply<T>) => {
      if ("piece" in reply) waiter.hear?.(reply.piece);
      else
        end(() =>
          "answer" in reply
            ? resolve(reply.answer)
            : reject(new FileFault(reply.fault, { part: reply.part ?? "" })),
        );
    });
    worker.on("error", (fault: NodeJS.ErrnoException) =>
      end(() =>
        reject(
          fault.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? new FileFault("too-heavy", { seconds: limits.seconds })
            : fault,
        ),
      ),
    );
    worker.on("exit", () => end(() => reject(new FileFault("damaged", { part: "-" }))));
  });
}

/**
 * Runs a program over a stranger's file in a thread of its own, which can be ended: the libraries that read PDF and
 * old Word files have loops that a made-up file can keep going for ever. The program is text, so that it runs alike
 * from sources and from the bundle; it answers once, by `parentPort.postMessage({ answer })` or `({ fault })`, and may
 * send any number of `({ piece })` before. Throws a `FileFault`: "too-heavy" beyond the limits, "stopped" when the waiter
 * has had enough.
 */
export async function runAside<T>(
  program: AsideProgram,
  input: object,
  limits: AsideLimits,
  waiter: AsideWaiter = {},
): Promise<T> {
  const turn = queue.then(() => run<T>(program, input, limits, waiter));
  queue = turn.catch(() => undefined);
  return turn;
}
