import type { Day } from "../std/day.ts";
import type { Doubt } from "./doubt.ts";
import type { Force } from "./force.ts";
import type { Organisation } from "./organisation.ts";
import type { Span } from "./span.ts";
import type { Comparator, Deadline, Target } from "./target.ts";

/** Names a commitment within its book, for example "2024-01/c07". */
export type CommitmentId = string;

/** 数量 quantity · 节点 milestone · 对比 relative · 行动 action: only a number, only a state, a comparison, or work on a named thing. */
export type CommitmentKind = "quantity" | "milestone" | "relative" | "action";

/** A dated step towards a promise (节点), named by the office when it decomposes the plan. */
export interface Waypoint {
  readonly id: string;
  readonly title: string;
  readonly due: Day;
  /** Expected cumulative value of the commitment's target at this step, as a decimal; null for a plain step. */
  readonly expected: string | null;
}

/** Who answers: posts, not people, so that a successor inherits. */
export interface Owner {
  /** 牵头领导, a post such as "分管工业副区长"; null while nobody is named. */
  readonly leaderPost: string | null;
  /** Units in order; the first is the lead (牵头单位). */
  readonly units: readonly Organisation[];
}

/**
 * Where a commitment comes from within its book (来历): "part" when it was split off as a concrete item (分解), "successor"
 * when a later plan takes it up again; several successors' origins are a merger (合并).
 */
export interface Origin {
  readonly commitment: CommitmentId;
  readonly as: "part" | "successor";
}

/** One promise of a plan, with the words it stands in (承诺). */
export interface Commitment {
  readonly id: CommitmentId;
  /** The programme it belongs to ("三篇文章" are three); null when the plan has none. */
  readonly programme: string | null;
  /** The numbered point under that programme; null when it stands outside of points. */
  readonly point: string | null;
  /** The line of work that its sentence is bound to; "general" when no line claims it. */
  readonly line: string;
  /** The line's measure that counts for it ("funnel-leading"); null when it is judged by its waypoints and returns. */
  readonly measureId: string | null;
  /**
   * The clause in the plan's own words, as `quote` cuts it from the repaired text; a person's words where the quote is empty
   * (typed by hand: `start` equals `end`, its source "none") or where they were edited in a decomposition table.
   */
  readonly words: string;
  readonly quote: Span;
  readonly kind: CommitmentKind;
  readonly force: Force;
  readonly action: string;
  readonly object: string;
  /** What the state or number measures, in words; empty for an action. */
  readonly measure: string;
  readonly target: Target | null;
  /** For a relative promise: what it is compared with ("全国平均"); null otherwise. */
  readonly reference: string | null;
  /** For a relative promise: ">" ahead of its reference, ">=" not behind it, "=" in step with it. */
  readonly relation?: Comparator;
  readonly deadline: Deadline;
  /** Bodies that the plan itself names for this promise. */
  readonly organisations: readonly Organisation[];
  /** Named projects, facilities and places, as written. */
  readonly places: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly owner: Owner;
  readonly waypoints: readonly Waypoint[];
  /** The commitments it was split from or takes up again; absent for one that stands by itself. */
  readonly from?: readonly Origin[];
  /** Borderline by the reading rules (campaign titles, scope counts): shown, but scorers ignore it. */
  readonly optional: boolean;
}
