import type { Header } from "../../ledger/header.ts";
import type { Plan } from "../../plan/plan.ts";
import { contactsYear } from "./contacts.ts";
import { dutiesYear } from "./duties.ts";
import { diceOf } from "./dice.ts";
import type { DemoProposal } from "./diary.ts";
import { createDiary } from "./diary.ts";
import { digitalYear } from "./digital.ts";
import { energyYear } from "./energy.ts";
import { finishedUpgrades, industryYear } from "./industry.ts";
import { livelihoodYear } from "./livelihood.ts";
import { returnsYear } from "./month-returns.ts";
import type { DemoFile } from "./papers.ts";
import { ROLES } from "./roles.data.ts";
import { roleOf, sceneOf } from "./scene.ts";

export { DEMO_TODAY } from "./calendar.ts";
/** Book id of the demonstration. */
export const DEMO_BOOK = "demo-2025";
/** Plan id under which the demonstration's statement is adopted. */
export const DEMO_PLAN = "2025-01";
/** The seed that the shipped demonstration is thrown with. */
export const DEMO_SEED = 20250831;

/** The demonstration's book: header, what was recorded and when, and the made-up papers behind it. */
export interface Demo {
  readonly header: Header;
  /** In the order of their recording: proposal n becomes entry n + 1, and attestations and strikes count on that. */
  readonly proposals: readonly DemoProposal[];
  /** Bytes (UTF-8 of `text`) that the shell puts beside the log, so that evidence can be opened. */
  readonly files: readonly DemoFile[];
}

const HEADER: Header = {
  form: 1,
  hash: "sha-256",
  book: DEMO_BOOK,
  title: "青禾区2025年承诺台账(演示)",
  district: "青禾区(虚构)",
  zone: "Asia/Shanghai",
  simulated: true,
  openedAt: "2025-01-20T00:30:00.000Z",
};

/** Roles of the demonstration that a plan has no sentence for; empty for the shipped plan, a test says so. */
export function missingRoles(plan: Plan): readonly string[] {
  const found = new Set(plan.commitments.map((commitment) => roleOf(commitment)?.id));
  return ROLES.filter(({ id }) => !found.has(id)).map(({ id }) => id);
}

/**
 * A simulated year of an invented district: duties set, items written through the registers of each line, checked,
 * refuted, corrected and struck, returns month by month, decisions with their document. Pure: the same plan and seed
 * give the same book. The plan should be bound to its lines (`bindPlan`) before. Entries must be placed one after the
 * other into an empty book with this header, because attestations and strikes name their entry by its place.
 */
export function demoEntries(plan: Plan, seed: number): Demo {
  const dice = diceOf(seed);
  const diary = createDiary(dice);
  diary.adopt({ act: "adopt", plan });
  const scene = sceneOf(plan, dice, diary);
  dutiesYear(scene);
  digitalYear(scene);
  energyYear(scene);
  industryYear(scene);
  livelihoodYear(scene);
  returnsYear(scene);
  contactsYear(scene);
  finishedUpgrades(scene);
  return { header: HEADER, ...diary.close() };
}
