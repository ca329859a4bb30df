import type { Instant } from "../std/day.ts";

/** Leaf 0 of a book: what it is and how its leaves are formed. */
export interface Header {
  readonly form: 0;
  readonly hash: "sha-256";
  readonly book: string;
  readonly title: string;
  readonly district: string;
  readonly zone: "Asia/Shanghai";
  /** A simulated book can never lose this mark. */
  readonly simulated: boolean;
  readonly openedAt: Instant;
}
