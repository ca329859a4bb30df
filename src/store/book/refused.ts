import { MOVE_REFUSALS } from "../../words/moving.ts";
import { sayBoth } from "../../words/sentence.ts";
import type { Sentence, Slots } from "../../words/sentence.ts";

/** Every reason for which a book is not carried from one place to another. */
export type MoveRefusalCode = keyof typeof MOVE_REFUSALS;

/** Thrown when an export, import, backup or restore cannot go on for a reason a person can act on; nothing half-done stays. */
export class MoveRefused extends Error {
  readonly code: MoveRefusalCode;
  readonly sentence: Sentence;

  constructor(code: MoveRefusalCode, values: Slots = {}) {
    const sentence = sayBoth(MOVE_REFUSALS[code], values);
    super(sentence.en);
    this.name = "MoveRefused";
    this.code = code;
    this.sentence = sentence;
  }
}

/** How far some work has come: entries and bytes handled, and the share of the whole from 0 to 1. */
export interface HowFar {
  readonly entries: number;
  readonly bytes: number;
  readonly share: number;
}

/** Whoever waits for long work: is told how far it is, and may call it off. */
export interface Watch {
  readonly told?: (far: HowFar) => void;
  readonly signal?: AbortSignal;
}

/** Stops work that was called off. */
export function goOn({ signal }: Watch): void {
  if (signal?.aborted === true) throw new MoveRefused("cancelled");
}
