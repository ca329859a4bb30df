import type { RepairMark } from "../../plan/plan.ts";
import type { Gloss } from "./gloss.ts";

/** How a character of the original came back; `plain` was never damaged, `dropped` is a gloss taken out. */
export type How = RepairMark["certainty"] | "plain" | "dropped";

/**
 * One character that a reading of a damaged line puts out, and the stretch of the line it was made from. Code 0 puts
 * out nothing: a gloss taken out, or one that opened a slip.
 */
export interface Emission {
  readonly code: number;
  readonly how: How;
  readonly start: number;
  readonly end: number;
  /** Every character that the known bytes or the gloss leave possible, this one among them; empty when certain. */
  readonly rivals: readonly number[];
  /** The entry of the site's gloss list that shows here. */
  readonly gloss?: Gloss;
}

/**
 * A reading of the line up to some place. `pending` is the lead byte of an original character whose trail byte the
 * next sign holds: 0 when the reading is in step with the bytes, `wild` when the byte is lost.
 */
export interface Hypothesis {
  readonly cost: number;
  readonly pending: number;
  /** Lead bytes that were possible where the slip began; one only when the byte itself was seen. */
  readonly leads: readonly number[];
  readonly leadHow: How;
  /** Where the sign that gave the pending byte stands. */
  readonly since: number;
  /** Last character put out. */
  readonly last: number;
  /** False when a gloss stands between the last character and here. */
  readonly adjacent: boolean;
  readonly emission: Emission | null;
  readonly previous: Hypothesis | null;
}

/** The pending byte is lost. */
export const wild = 1;
/** The pending byte was the second of a stripped private-use pair with trail A1–FE. */
export const strippedHigh = 2;
/** The same with trail 80–A0. */
export const strippedLow = 3;

/** Shown where a character is gone for good. */
export const lostCharacter = "□";
/** Shown where a decoder swallowed an ASCII sign, perhaps a digit. */
export const swallowedSign = "▯";
