import { setImmediate as nextTurn } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import type { Step, Steps } from "../../office/intake/steps.ts";
import { SHEET_FAULTS } from "../../words/intake.ts";
import { Refused } from "../refused.ts";

/** What is being done with a sheet: its file is read, its rows are checked, or what was checked is written. */
export type IntakePhase = "reading" | "checking" | "writing";

/** Work on a sheet that somebody waits for. */
export interface IntakeWork {
  phase: IntakePhase;
  done: number;
  /** Null while nobody can say how much there is. */
  of: number | null;
  readonly abort: AbortController;
}

/** Whose work: a person, a book, a register and a file. */
export type WorkKey = readonly string[];

/** The works on their way, so that a page can show how far they are and stop them. */
export interface IntakeWorks {
  /** Keeps the work until `during` has ended. */
  readonly doing: <T>(key: WorkKey, during: (work: IntakeWork) => Promise<T>) => Promise<T>;
  /** The work that was begun last; null when none is on its way. */
  readonly find: (key: WorkKey) => IntakeWork | null;
  /** False when there is nothing left to stop, because there is no such work or it is being written already. */
  readonly stop: (key: WorkKey) => boolean;
}

const isBeingWritten = ({ phase }: IntakeWork): boolean => phase === "writing";

export function createIntakeWorks(): IntakeWorks {
  const works = new Map<string, IntakeWork[]>();
  const at = (key: WorkKey): readonly IntakeWork[] => works.get(JSON.stringify(key)) ?? [];
  const keep = (key: WorkKey, list: readonly IntakeWork[]): void => {
    if (list.length === 0) works.delete(JSON.stringify(key));
    else works.set(JSON.stringify(key), [...list]);
  };
  return {
    doing: async (key, during) => {
      const work: IntakeWork = { phase: "reading", done: 0, of: null, abort: new AbortController() };
      keep(key, [...at(key), work]);
      try {
        return await during(work);
      } finally {
        keep(
          key,
          at(key).filter((one) => one !== work),
        );
      }
    },
    find: (key) => at(key).at(-1) ?? null,
    stop: (key) => {
      const stopped = at(key).filter((work) => !isBeingWritten(work));
      for (const { abort } of stopped) abort.abort();
      return stopped.length > 0;
    },
  };
}

/** A question that nobody waits for any more is not worked on: its page was left, or asks something else. */
export function stopWhenLeft({ raw }: FastifyReply, { abort }: IntakeWork): void {
  raw.once("close", () => {
    if (!raw.writableEnded) abort.abort();
  });
}

/** Milliseconds of work between two looks at what else is asked. */
const AT_ONCE_MS = 8;

/** Lets other requests be answered when it is time, and throws once the work was stopped. */
export function restBetween({ abort }: IntakeWork): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > AT_ONCE_MS) {
      await nextTurn();
      since = performance.now();
    }
    if (abort.signal.aborted) throw new Refused({ code: "stopped", ...SHEET_FAULTS.stopped });
  };
}

/** Does work step by step; its steps are told, and other requests are answered between them. */
export async function inSteps<T>(steps: Steps<T>, work: IntakeWork): Promise<T> {
  const rest = restBetween(work);
  for (;;) {
    const step: IteratorResult<Step, T> = steps.next();
    if (step.done === true) return step.value;
    Object.assign(work, step.value);
    await rest();
  }
}
