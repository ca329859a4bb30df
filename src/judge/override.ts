import type { ItemId, Seq } from "../ledger/act.ts";
import type { Day } from "../std/day.ts";
import type { Light } from "./verdict.ts";

/**
 * A light set by a person of the supervision office (人工定灯); nobody else may. It stands beside the computed one, which is never hidden, counted as computed in every
 * headline, and ends by itself after `until`.
 */
export interface Override {
  readonly light: Exclude<Light, "grey">;
  /** The reason; null once its words are erased. */
  readonly why: string | null;
  /** The document it rests on, as the office named it; null when only a file is attached. */
  readonly document: string | null;
  /** First and last day on which it stands. */
  readonly since: Day;
  readonly until: Day;
  readonly item: ItemId;
  readonly entry: Seq;
}
