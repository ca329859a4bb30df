import type { Act, Seq, Subject } from "./act.ts";
import { commitmentsSpokenOf } from "./lineage.ts";

/**
 * What an entry speaks of, as a string: conflicts are counted per subject, never per book.
 * "item:REGISTER/ID", "commitment:ID" or "measure:ID".
 */
export type SubjectKey = string;

/** The subject of an item. */
export const itemSubject = (register: string, item: string): SubjectKey => `item:${register}/${item}`;
/** The subject of a commitment; a prior speaks of its commitment too. */
export const commitmentSubject = (commitment: string): SubjectKey => `commitment:${commitment}`;

const revised = (subject: Subject): SubjectKey =>
  subject.kind === "measure" ? `measure:${subject.id}` : commitmentSubject(subject.id);

/**
 * Subjects that an act speaks of. An attestation or a strike speaks of whatever its entry speaks of, so the
 * caller hands in how to find that (`of`); without it they have none. An issued document speaks of nothing
 * that anybody could overwrite.
 */
export function subjectsOf(
  act: Act,
  of: (entry: Seq) => readonly SubjectKey[] = () => [],
): readonly SubjectKey[] {
  switch (act.act) {
    case "adopt":
      return commitmentsSpokenOf(act.plan).map(commitmentSubject);
    case "revise":
      return [revised(act.subject)];
    case "write":
      return [itemSubject(act.register, act.item)];
    case "attest":
    case "strike":
      return of(act.entry);
    case "issue":
      return [];
  }
}
