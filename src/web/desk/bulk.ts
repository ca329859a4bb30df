import type { Day } from "../../std/day.ts";
import type { Commitment } from "../wire.ts";
import type { DeskState } from "./desk-state.ts";

/** What may be set on many promises at once. */
export type BulkPart =
  | { readonly set: "lead"; readonly unit: string }
  | { readonly set: "leader"; readonly post: string }
  | { readonly set: "deadline"; readonly on: Day }
  | { readonly set: "line"; readonly line: string };

function withPart(one: Commitment, part: BulkPart): Commitment {
  if (part.set === "lead") {
    const others = one.owner.units.filter(({ role, name }) => role !== "lead" && name !== part.unit);
    return { ...one, owner: { ...one.owner, units: [{ name: part.unit, role: "lead" }, ...others] } };
  }
  if (part.set === "leader") return { ...one, owner: { ...one.owner, leaderPost: part.post } };
  if (part.set === "deadline") {
    const basis = one.deadline.basis === "none" ? "clause" : one.deadline.basis;
    return { ...one, deadline: { ...one.deadline, on: part.on, bound: "by", basis } };
  }
  // Another line counts in another way: the measure of the old one would count nothing.
  return one.line === part.line ? one : { ...one, line: part.line, measureId: null };
}

/** The part without blanks around its name; null when it names nobody. */
function trimmed(part: BulkPart): BulkPart | null {
  if (part.set === "lead") return part.unit.trim() === "" ? null : { ...part, unit: part.unit.trim() };
  if (part.set === "leader") return part.post.trim() === "" ? null : { ...part, post: part.post.trim() };
  return part;
}

/** Sets one thing on all ticked promises as a single step, so that one undo takes it back. */
export function setOnMany(state: DeskState, ids: ReadonlySet<string>, part: BulkPart): DeskState {
  const tidy = trimmed(part);
  if (tidy === null) return state;
  return {
    ...state,
    commitments: state.commitments.map((one) => (ids.has(one.id) ? withPart(one, tidy) : one)),
  };
}
