import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { Force } from "../plan/force.ts";
import type { LocalLight } from "../judge/lamp.ts";
import type { Override } from "../judge/override.ts";
import type { Verdict } from "../judge/verdict.ts";

/** A flag on the wall: done solid, due hollow, late filled red. */
export interface Flag {
  /** The waypoint's name within its commitment, so that a page can find it again. */
  readonly id?: string;
  readonly title: string;
  readonly due: Day;
  readonly mark: "done" | "due" | "late";
  /** False for a step that is done by report only: its flag is tinted, not solid. */
  readonly proven?: boolean;
}

/** Who holds a post on the day asked for; a mark where nobody does, or more than one. */
export interface HeldPost {
  readonly post: string;
  readonly holders: readonly {
    /** Null once the name is erased. */
    readonly person: string | null;
    readonly unit: string | null;
    readonly since: Day;
    readonly item: string;
    readonly entry: number;
  }[];
  readonly mark: "post-vacant" | "post-overlap" | null;
}

/** Where a commitment came from and went, as a mark; the light stays its own. */
export interface LineageMark {
  /** The commitment that it is a concrete item of. */
  readonly partOf?: string;
  /** So many items it was split into: it stands as their heading and is not counted itself. */
  readonly parts?: number;
  /** True once a later plan takes it up. */
  readonly takenUp?: boolean;
  /** True once a later plan has let it fall. */
  readonly dropped?: boolean;
}

/** What stands beside a computed light and never replaces it. */
export interface Beside {
  /** Absent for a commitment that stands by itself. */
  readonly lineage?: LineageMark;
  /** A light set by hand, while it stands. */
  readonly byHand?: Override;
  /** The light by the district's own lamp rule (本地亮灯规则). */
  readonly local?: LocalLight;
  /** The leader's post and who holds it; absent while the book does not say. */
  readonly post?: HeldPost;
}

/** One commitment as a row of the wall. */
export interface WallRow extends Beside {
  readonly commitment: string;
  readonly line: string;
  /** The promise in its own words. */
  readonly words: string;
  readonly force: Force;
  readonly leaderPost: string | null;
  readonly leadUnit: string | null;
  /** The target as words and number ("≥ 10 家"); null when the promise has none. */
  readonly target: { readonly comparator: string; readonly value: Decimal; readonly unit: string } | null;
  readonly originalTarget: {
    readonly comparator: string;
    readonly value: Decimal;
    readonly unit: string;
  } | null;
  readonly deadline: Day | null;
  readonly flags: readonly Flag[];
  /** Expected share of the target (0–1 decimals) by day: the thin line; empty when there is no trajectory. */
  readonly expected: readonly { readonly on: Day; readonly share: Decimal }[];
  readonly openDoubts: number;
  readonly verdict: Verdict;
}

/** One programme of the wall with its rows, grouped by point. */
export interface WallProgramme {
  readonly id: string;
  readonly title: string;
  readonly points: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly WallRow[];
  }[];
}

/** Everything a drawing of the wall needs (挂图); filled by `wallAt` in `office`, drawn by `draw`. */
export interface Wall {
  readonly book: string;
  readonly title: string;
  readonly district: string;
  readonly simulated: boolean;
  readonly asOf: AsOf;
  /** Log size that the answer counted. */
  readonly size: number;
  /** First and last day of the time axis. */
  readonly from: Day;
  readonly until: Day;
  readonly programmes: readonly WallProgramme[];
  /** Rows by light and word, for the one line of state on top. */
  readonly tally: Readonly<{ [light in Verdict["light"]]: number }>;
  /** Commitments as plans gave them, where some were split and `tally` counts their items instead. */
  readonly promises?: number;
  /** Rows that also carry a light set by hand; the tally counts the computed ones. */
  readonly setByHand?: number;
}
