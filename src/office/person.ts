/** The four small roles: office 督查室 · reporter 填报 · checker 核验 · reader 查阅. */
export type Role = "office" | "reporter" | "checker" | "reader";
export const ROLES: readonly Role[] = ["office", "reporter", "checker", "reader"];

/** Somebody who has signed in. `id` is what an entry carries as `by`; the name stays outside the book. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The unit a reporter writes for or a checker belongs to ("工信局"); empty for the office itself. */
  readonly unit: string;
}

/** What adopts the plans of the shipped books: no person, and not the clock either. */
export const SHIPPED: Person = { id: "shipped", name: "shipped", role: "office", unit: "" };

/** The office itself, when no person stands behind an act: the month-end clock. */
export const CLOCK_PERSON: Person = { id: "clock", name: "clock", role: "office", unit: "" };
