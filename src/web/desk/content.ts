import type { Day } from "../../std/day.ts";
import { typedNumber } from "../amount.ts";
import type { Commitment, Target } from "../wire.ts";

/** The content fields of a promise as typed. */
export interface Content {
  readonly action: string;
  readonly object: string;
  readonly measure: string;
  readonly comparator: Target["comparator"];
  readonly value: string;
  readonly unit: string;
  readonly deadline: Day | null;
  readonly force: Commitment["force"];
  readonly line: string;
  readonly measureId: string | null;
}

/** The form as it opens. */
export const contentOf = (commitment: Commitment): Content => ({
  action: commitment.action,
  object: commitment.object,
  measure: commitment.target?.measure ?? commitment.measure,
  comparator: commitment.target?.comparator ?? ">=",
  value: commitment.target?.value ?? "",
  unit: commitment.target?.unit ?? "",
  deadline: commitment.deadline.on,
  force: commitment.force,
  line: commitment.line,
  measureId: commitment.measureId,
});

function targetFrom(content: Content, before: Target | null): Target | null | "wrong" {
  if (content.value.trim() === "") return null;
  const value = typedNumber(content.value, content.unit.trim());
  if (value === null) return "wrong";
  const { valueMax, ...kept } = before ?? { measure: "", comparator: ">=" as const, value, unit: "" };
  const target = {
    ...kept,
    measure: content.measure.trim(),
    comparator: content.comparator,
    value,
    unit: content.unit.trim(),
  };
  // The upper end of a range only makes sense beside the lower end it was read with.
  return valueMax !== undefined && value === before?.value ? { ...target, valueMax } : target;
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** The fields that a person has changed; null when the value is no number. */
export function partOfContent(content: Content, before: Commitment): Partial<Commitment> | null {
  const target = targetFrom(content, before.target);
  if (target === "wrong") return null;
  const changed: Partial<Commitment> = {
    action: content.action.trim(),
    object: content.object.trim(),
    measure: target === null ? content.measure.trim() : before.measure,
    target,
    deadline:
      content.deadline === before.deadline.on
        ? before.deadline
        : {
            ...before.deadline,
            on: content.deadline,
            basis:
              content.deadline === null
                ? "none"
                : before.deadline.basis === "none"
                  ? "clause"
                  : before.deadline.basis,
          },
    force: content.force,
    line: content.line,
    measureId: content.measureId,
  };
  const keys = Object.keys(changed) as (keyof Commitment)[];
  return Object.fromEntries(
    keys.filter((key) => differs(changed[key], before[key])).map((key) => [key, changed[key]]),
  );
}
