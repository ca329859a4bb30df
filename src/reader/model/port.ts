import type { MODEL_FAULTS } from "../../words/model.ts";
import type { Result } from "../../std/result.ts";

/** What is said to a model: the task in our words, and the sentences as data. */
export interface ModelQuestion {
  readonly task: string;
  /** JSON; the only part that holds words of the plan. */
  readonly data: string;
}

/** Why no answer came; each code has its sentence in `words/model.ts`. */
export interface ModelFault {
  readonly code: keyof typeof MODEL_FAULTS;
  readonly values: Readonly<{ [name: string]: string | number }>;
}

/**
 * A language model that the office has set up (模型辅助). Nothing in the reader needs one. Whoever implements it sends the
 * question to `address` and nowhere else, bounds time and size, never throws, and gives the answer's text as it came.
 */
export interface ModelPort {
  /** Where texts are sent, as a person is told before they are sent. */
  readonly address: string;
  readonly name: string;
  readonly ask: (question: ModelQuestion, signal?: AbortSignal) => Promise<Result<string, ModelFault>>;
}
