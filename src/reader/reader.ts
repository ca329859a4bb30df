/**
 * The reader as a package of its own (`taizhang/reader`): bytes to text, damaged text to repaired text, text to a plan
 * with its doubts. It knows the language of plans, not the lines of work, and runs in Node and in a browser alike.
 */
export { decodeBytes, type Decoded } from "./decode.ts";
export type { Opened, Passage } from "./opened.ts";
export { readPlan, type AboutPlan, type PlanReading } from "./read-plan.ts";
export { repairText, type RepairOptions } from "./repair/repair.ts";
export type { Repaired } from "./repaired.ts";
export { tallyOf, type SentenceKind, type SentenceMark } from "./sentence-mark.ts";
export { toGold, type GoldRow } from "./gold.ts";
export type { Commitment } from "../plan/commitment.ts";
export type { Doubt, Sense } from "../plan/doubt.ts";
export type { Plan, Programme, RepairMark, Shortfall, Statement } from "../plan/plan.ts";
export type { Locator, Span } from "../plan/span.ts";
export type { Deadline, Target } from "../plan/target.ts";
