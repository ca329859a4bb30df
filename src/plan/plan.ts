import type { Day } from "../std/day.ts";
import type { Hash } from "../std/hash.ts";
import type { Commitment, CommitmentId } from "./commitment.ts";
import type { Span } from "./span.ts";

/** Names a plan within its book, for example "2024-01". */
export type PlanId = string;

/** One numbered point of a programme (一是…); the founding plan has ten, its lines of work. */
export interface Point {
  readonly id: string;
  readonly title: string;
  readonly span: Span;
}

/** A named part of the plan ("数字经济文章"), with its numbered points. */
export interface Programme {
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  readonly points: readonly Point[];
}

/** Where the text counts more parts than it tells ("10 named, 3 described"). */
export interface Shortfall {
  /** What is counted, in the plan's words ("十个转型"). */
  readonly words: string;
  readonly named: number;
  readonly described: number;
  readonly span: Span;
}

/** A place where the text as it came was mended, and how sure the repair is. */
export interface RepairMark {
  readonly start: number;
  readonly end: number;
  /** The characters as they came. */
  readonly before: string;
  readonly after: string;
  /** exact: follows from the bytes · by-gloss: a pinyin gloss names it · by-language: only the language says so · lost. */
  readonly certainty: "exact" | "by-gloss" | "by-language" | "lost";
  /** 0–1 as a decimal with two places ("0.98"). */
  readonly confidence: string;
}

/** The text a plan was read from. */
export interface Statement {
  readonly title: string;
  /** Repaired text; every span of the plan counts into it. */
  readonly text: string;
  readonly repairs: readonly RepairMark[];
  /** SHA-256 of the file as it came. */
  readonly sha256: Hash;
  readonly mediaType: string;
  /** Publisher or address as the office states it; empty when unknown. */
  readonly origin: string;
}

/** What a district has publicly promised for a year (规划). */
export interface Plan {
  readonly id: PlanId;
  readonly title: string;
  readonly place: string;
  readonly year: number;
  /** Day the plan was published; null when the text does not say. */
  readonly publishedOn: Day | null;
  readonly statement: Statement;
  readonly programmes: readonly Programme[];
  readonly shortfalls: readonly Shortfall[];
  readonly commitments: readonly Commitment[];
  /** Open commitments of earlier plans that this plan lets fall (不再列入): they stay visible, with that word. */
  readonly drops?: readonly CommitmentId[];
}
