import type { Deadline, Target } from "./target.ts";
import type { Span } from "./span.ts";

/** Why the reader is unsure; each code has its sentence in the catalogue of `words`. */
export type DoubtCode =
  | "before-or-during-month"
  | "count-or-ordinal"
  | "which-firms"
  | "which-share"
  | "repaired-words"
  | "no-year"
  | "impossible-date"
  | "scope";

/** One way to read a doubtful sentence (读法): what target and deadline it would give. */
export interface Sense {
  /** Short stable name within the doubt, for example "before-june". */
  readonly id: string;
  /** What this reading says, in both languages, so that a person can choose. */
  readonly zh: string;
  readonly en: string;
  /** Replaces the commitment's target when chosen; null removes it; absent leaves it. */
  readonly target?: Target | null;
  /** Replaces the commitment's deadline when chosen; absent leaves it. */
  readonly deadline?: Deadline;
}

/** A place where the plan's words allow more than one reading; nothing is scheduled by it until a person chooses. */
export interface Doubt {
  readonly id: string;
  readonly code: DoubtCode;
  readonly span: Span;
  readonly senses: readonly Sense[];
  /** The sense that previews and scores use until a person has chosen. */
  readonly preferred: string;
  /** The sense a person has chosen; null while the doubt is open. */
  readonly chosen: string | null;
}
