import type { Day } from "../std/day.ts";
import { compareDecimals } from "../std/decimal.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Waypoint } from "../plan/commitment.ts";
import type { Reading } from "./measure.ts";
import { itemsNaming, textOf } from "./scope.ts";

/** A waypoint as it stands on a day: done (solid flag), due (hollow) or late (filled red). */
export interface WaypointMark {
  readonly waypoint: Waypoint;
  readonly mark: "done" | "due" | "late";
  /** Day on which it was reached; null while it is not, or when the reading alone says so. */
  readonly reachedOn: Day | null;
  /** True when somebody else has confirmed that it was reached. */
  readonly proven: boolean;
}

const REGISTER = "waypoints";
const STAGE = "reached";

/**
 * The waypoints of a commitment as they stand on a day. One is reached when an item of register `waypoints` says so
 * (facts `commitment` and `waypoint`, stage `reached`, not refuted), or when the reading has come to the value that the
 * waypoint expects.
 */
export function waypointMarks(
  state: CommitmentState,
  book: Book,
  reading: Reading | null,
  on: Day,
): readonly WaypointMark[] {
  const items = itemsNaming(book, state.current.id).filter(({ register }) => register === REGISTER);
  return state.current.waypoints.map((waypoint) => {
    const claims = items
      .filter((item) => textOf(item, "waypoint") === waypoint.id)
      .flatMap((item) => item.stages)
      .filter((move) => move.stage === STAGE && !move.refuted && move.effectiveOn <= on);
    const first = claims[0];
    const counted = (amount: string | undefined): boolean =>
      waypoint.expected !== null && amount !== undefined && compareDecimals(amount, waypoint.expected) >= 0;
    const done = first !== undefined || counted(reading?.reported);
    const proven = claims.some(({ attested }) => attested > 0) || counted(reading?.proven);
    return {
      waypoint,
      mark: done ? "done" : waypoint.due < on ? "late" : "due",
      reachedOn: first?.effectiveOn ?? null,
      proven: done && proven,
    } as const;
  });
}
