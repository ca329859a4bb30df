import type { Day } from "../../std/day.ts";
import { bad, good, type Result } from "../../std/result.ts";
import type { Sentence } from "../../words/sentence.ts";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { typedNumber } from "../amount.ts";
import { tidyOwner } from "../pieces/owner-words.ts";
import { tidyWaypoints } from "../pieces/waypoint-words.ts";
import type { Commitment, ReviseBody, Waypoint } from "../wire.ts";

/** The revise form as filled in. */
export interface Revision {
  readonly value: string;
  readonly deadline: Day | null;
  readonly owner: Commitment["owner"];
  readonly waypoints: readonly Waypoint[];
  readonly stop: boolean;
  readonly why: string;
  readonly document: string;
  readonly number: string;
  readonly documentOn: Day | null;
  readonly effectiveOn: Day | null;
}

/** The form as it opens: the promise as it stands. */
export const revisionOf = (current: Commitment, today: Day): Revision => ({
  value: current.target?.value ?? "",
  deadline: current.deadline.on,
  owner: current.owner,
  waypoints: current.waypoints,
  stop: false,
  why: "",
  document: "",
  number: "",
  documentOn: null,
  effectiveOn: today,
});

interface FieldFault {
  readonly field: string;
  readonly sentence: Sentence;
}

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

function changes(revision: Revision, current: Commitment): Result<ReviseBody["change"], FieldFault> {
  const value = typedNumber(revision.value, current.target?.unit);
  if (current.target !== null && value === null)
    return bad({ field: "value", sentence: ACT_FORMS.valueWrong });
  const owner = tidyOwner(revision.owner);
  const waypoints = tidyWaypoints(revision.waypoints);
  const deadline = { ...current.deadline, on: revision.deadline };
  return good({
    ...(current.target !== null && value !== null && value !== current.target.value
      ? { target: { ...current.target, value } }
      : {}),
    ...(revision.deadline === current.deadline.on ? {} : { deadline }),
    ...(differ(owner, current.owner) ? { owner } : {}),
    ...(differ(waypoints, current.waypoints) ? { waypoints } : {}),
    ...(revision.stop ? { stopped: true } : {}),
  });
}

/** The decision that a filled form stands for, or the field that still lacks something. */
export function changeOf(
  revision: Revision,
  current: Commitment,
): Result<Omit<ReviseBody, "seen">, FieldFault> {
  const change = changes(revision, current);
  if (!change.ok) return change;
  if (Object.keys(change.value).length === 0) return bad({ field: "", sentence: ACT_FORMS.nothingChanged });
  if (revision.why.trim() === "") return bad({ field: "why", sentence: ACT_FORMS.whyNeeded });
  if (revision.document.trim() === "") return bad({ field: "document", sentence: ACT_FORMS.documentNeeded });
  if (revision.number.trim() === "") return bad({ field: "number", sentence: ACT_FORMS.documentNeeded });
  if (revision.documentOn === null) return bad({ field: "documentOn", sentence: ACT_FORMS.documentNeeded });
  if (revision.effectiveOn === null) return bad({ field: "effectiveOn", sentence: ACT_FORMS.dayNeeded });
  return good({
    commitment: current.id,
    kind: "decision",
    change: change.value,
    why: revision.why.trim(),
    authority: { title: revision.document.trim(), number: revision.number.trim(), on: revision.documentOn },
    effectiveOn: revision.effectiveOn,
  });
}
