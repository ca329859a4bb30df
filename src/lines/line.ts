import type { Commitment } from "../plan/commitment.ts";
import type { Measure } from "../judge/measure.ts";
import type { Word } from "../judge/verdict.ts";
import type { RegisterId } from "../ledger/act.ts";
import type { Sentence } from "../words/sentence.ts";

/** The fixed set of panels that a line's page is built from. */
export type Panel = "funnel" | "milestones" | "portfolio" | "chain" | "ladder" | "share" | "events" | "board";

/** Words that bind a plan's sentence to the line; the longest match of all lines wins. */
export interface Cue {
  readonly words: string;
  /** The measure that a commitment with this cue is counted by. */
  readonly measure?: string;
  /** Only for commitments of these kinds; all when absent. */
  readonly kinds?: readonly Commitment["kind"][];
  /** True for words too common to claim a sentence: they only choose the measure once the line is known. */
  readonly weak?: boolean;
  /** True for a verb ("开工"): where the promise's own action is this, it decides the measure before longer words do. */
  readonly verb?: boolean;
}

/** A worked example that runs as a test: what was written, and what the line must then say. */
export interface Example {
  readonly title: string;
  /** A sentence written for the test; the reader must find exactly one commitment in it and bind it here. */
  readonly sentence: string;
  readonly year: number;
  /** Writes in order: day, item, stage, facts, and the level at which somebody else confirmed it. */
  readonly writes: readonly {
    readonly on: string;
    readonly item: string;
    readonly register?: RegisterId;
    readonly stage?: string;
    readonly facts?: { readonly [field: string]: string | boolean };
    readonly attested?: 1 | 2 | 3;
  }[];
  readonly on: string;
  readonly expect: { readonly reported?: string; readonly proven?: string; readonly word: Word };
}

/** A line of work (条线), one declarative file: registers, measures, cue words, panels, examples. */
export interface Line extends Sentence {
  readonly id: string;
  readonly registers: readonly RegisterId[];
  readonly measures: readonly Measure[];
  readonly cues: readonly Cue[];
  /** Rules that apply, by id in `rules`. */
  readonly rules: readonly string[];
  readonly panels: readonly Panel[];
  readonly examples: readonly Example[];
}
