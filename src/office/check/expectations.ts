import type { Entry } from "../../ledger/entry.ts";
import { subjectsOf, type SubjectKey } from "../../ledger/subject.ts";
import type { Expectation } from "../ports.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { firstOf } from "./text.ts";

/**
 * Nobody can have seen an entry that does not stand yet. Such a number would pass every later check for what came
 * between, so it is refused; the store then compares what is left.
 */
export function checkExpectations(
  expectations: readonly Expectation[],
  entries: readonly Entry[],
): Refusal | null {
  const of = (seq: number): readonly SubjectKey[] => {
    const entry = entries[seq - 1];
    return entry === undefined ? [] : subjectsOf(entry, (earlier) => (earlier < seq ? of(earlier) : []));
  };
  return firstOf(expectations, ({ subject, seen }) => {
    // The last entry seen of a subject is one of its own, so the search ends where it begins unless something is wrong.
    const stands =
      seen === 0 || entries.slice(Math.max(0, seen - 1)).some((entry) => of(entry.seq).includes(subject));
    return stands ? null : refuse("seen-beyond", { seen, head: entries.length }, "seen");
  });
}
