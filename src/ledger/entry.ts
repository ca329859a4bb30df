import type { Day, Instant } from "../std/day.ts";
import type { Act, Seq } from "./act.ts";
import type { Evidence } from "./evidence.ts";

/** Names who made an entry: an account of the sign-in, never a person's name ("a3f9…"); "clock" for the office's clock, "shipped" for the shipped books. */
export type ActorId = string;

/** An act as the book keeps it: placed, timed and signed by its actor (条目). */
export type Entry = Act & {
  readonly seq: Seq;
  readonly recordedAt: Instant;
  readonly effectiveOn: Day;
  readonly by: ActorId;
  /** The unit the actor wrote for ("工信局"); the empty string for the office itself. */
  readonly unit: string;
  readonly evidence: readonly Evidence[];
};

/** An act on its way into the book: everything that the store does not decide. */
export type Proposal = Act & {
  readonly effectiveOn: Day;
  readonly by: ActorId;
  readonly unit: string;
  readonly evidence: readonly Evidence[];
};
