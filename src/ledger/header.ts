import type { Instant } from "../std/day.ts";

/** Leaf 0 of a book: what it is and how its leaves are formed. */
export interface Header {
  readonly form: 1;
  /** The hash of leaves, nodes and seals; other verifiers of checkpoints cannot read SM3 (GB/T 32905). */
  readonly hash: "sha-256" | "sm3";
  readonly book: string;
  readonly title: string;
  readonly district: string;
  readonly zone: "Asia/Shanghai";
  /** A simulated book can never lose this mark. */
  readonly simulated: boolean;
  readonly openedAt: Instant;
}
