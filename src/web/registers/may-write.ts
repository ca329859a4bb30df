import type { useDuties } from "../place.ts";

/** Registers that only the office writes: they set how the book answers and count for no commitment. */
export const OFFICE_REGISTERS: readonly string[] = [
  "settings",
  "posts",
  "overrides",
  "erasures",
  "identities",
];

/** Published figures: open to every reader, written by the office only, never by a unit that is judged by them. */
const PUBLISHED = "statistics";
/** An erasure begins at the entry that loses words, never as a row of its own. */
export const ERASURES = "erasures";

type Duties = Pick<ReturnType<typeof useDuties>, "writes" | "decides">;

/** Whether the form of a register is offered at all: whoever would be refused is not asked to type. The server decides. */
export function mayWrite(register: string, duties: Duties): boolean {
  if (register === ERASURES) return false;
  const isOffices = OFFICE_REGISTERS.includes(register) || register === PUBLISHED;
  return isOffices ? duties.decides : duties.writes;
}
