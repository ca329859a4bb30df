import type { Commitment } from "../plan/commitment.ts";
import type { Measure } from "../judge/measure.ts";
import type { Word } from "../judge/verdict.ts";
import type { RegisterId } from "../ledger/act.ts";
import type { Sentence } from "../words/sentence.ts";

/**
 * The fixed set of panels that a line's page is built from (栏), each told what it shows. Every one is a question to the
 * book; none holds a number of its own.
 */
export type Panel =
  /** Items by how far they have come, the age of those that stand there, and what became of each cohort. */
  | {
      readonly panel: "funnel";
      readonly register: RegisterId;
      /** Conversion: of the items that reached `from` in a quarter, how many have reached `to`. */
      readonly cohorts?: readonly { readonly from: string; readonly to: string }[];
      /** Where contacts with an item are written, and by which fields; asked before `until`. After how many days without one it is told is set by the book. */
      readonly contacts?: {
        readonly register: RegisterId;
        readonly of: string;
        readonly day: string;
        readonly until: string;
      };
    }
  /** One row an item: stages reached, stages due, the least statutory time to `until` against what is left. */
  | {
      readonly panel: "milestones";
      readonly register: RegisterId;
      readonly until: string;
      /** Amount fields of one unit: what has been spent, and of how much. */
      readonly money?: { readonly done: string; readonly of: string };
    }
  /** Items counted, and `value` added up, by two of their fields ("stage" and "age" stand for where they are and since when). */
  | {
      readonly panel: "portfolio";
      readonly register: RegisterId;
      readonly rows: string;
      readonly columns: string;
      readonly value?: string;
    }
  /** Items by a choice field (links of an industrial chain), with the largest named. */
  | { readonly panel: "chain"; readonly register: RegisterId; readonly field: string }
  /** Rungs that stand for nothing but themselves: items by `step`, how many under way and how many there. */
  | { readonly panel: "ladder"; readonly register: RegisterId; readonly step: string; readonly top: string }
  /** A measure's share of its frozen base, and what is left of the list. */
  | { readonly panel: "share"; readonly measure: string }
  /** Items on a calendar by one of their day fields. */
  | { readonly panel: "events"; readonly register: RegisterId; readonly day: string }
  /** Cards by stage. */
  | { readonly panel: "board"; readonly register: RegisterId }
  /** Published figures by indicator and period, each with its vintages, source and release day. */
  | { readonly panel: "figures"; readonly register: RegisterId };

/** In which register items may be doubles (重复), and by what beside their own codes and names they are compared. */
export interface Doubles {
  readonly register: RegisterId;
  /** Who is behind an item: the fields of the code and the name. */
  readonly party?: { readonly code: string; readonly name: string };
  /** The stage from which the same party twice is told as signed twice. */
  readonly signed?: string;
  /** Fields of the unit that brought it and of its place. */
  readonly unit?: string;
  readonly place?: string;
}

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
  /**
   * Measures that are readings of one another (另一读法), group by group: where one of them counts a promise, the others stand beside it.
   * That it could be counted at another stage is always told.
   */
  readonly readings?: readonly (readonly string[])[];
  readonly cues: readonly Cue[];
  /** Rules that apply, by id in `rules`. */
  readonly rules: readonly string[];
  readonly panels: readonly Panel[];
  readonly doubles?: readonly Doubles[];
  readonly examples: readonly Example[];
}
