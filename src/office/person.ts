/** What a person may do: 督查室 office · 填报人 reporter · 核验人 checker · 读者 reader. */
export type Role = "office" | "reporter" | "checker" | "reader";
export const ROLES: readonly Role[] = ["office", "reporter", "checker", "reader"];

/** Somebody who has signed in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The unit they write or check for ("工信局"); empty for the office itself. */
  readonly unit: string;
}
