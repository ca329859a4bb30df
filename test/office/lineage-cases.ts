import { adoptMotion, type Motion } from "../../src/office/act.ts";
import { idsUsed, splitMotion, type SplitPart } from "../../src/office/split.ts";
import type { Commitment, CommitmentId, Origin } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Target } from "../../src/plan/target.ts";
import type { Day } from "../../src/std/day.ts";
import { OFFICE, PLAN, type Desk } from "./district.ts";

export const FIRMS = "2025-01.c01";
export const PROJECT = "2025-01.c02";
export const owner = (unit: string) => ({ leaderPost: null, units: [{ name: unit, role: "lead" }] }) as const;
export const firms = (value: string, unit = "家"): Target => ({
  measure: "龙头企业",
  comparator: ">=",
  value,
  unit,
});
export const item = (value: string, more: Partial<SplitPart> = {}): SplitPart => ({
  words: `引进龙头企业${value}家`,
  target: firms(value),
  deadline: "2025-11-30",
  owner: owner("招商局"),
  ...more,
});

export const now = async ({ office, book }: Desk) => {
  const inquiry = await office.ask(book);
  if (inquiry === null) throw new Error("no book");
  return inquiry;
};

/** The split of a commitment as a form would send it, decided on the newest state unless told otherwise. */
export async function split(
  at: Desk,
  id: CommitmentId,
  parts: readonly SplitPart[],
  how: { readonly seen?: number; readonly on?: Day; readonly why?: string } = {},
): Promise<Motion> {
  const { volume } = await now(at);
  const book = volume.at({ on: "9999-12-31", known: volume.entries.length });
  const state = book.commitments.get(id);
  const plan = book.plans.find((one) => one.id === state?.plan);
  if (state === undefined || plan === undefined) throw new Error(`no ${id}`);
  return splitMotion({ plan, state, taken: idsUsed(volume.entries) }, parts, how.seen ?? state.head, {
    person: OFFICE,
    effectiveOn: how.on ?? "2025-03-15",
    evidence: [],
    why: how.why,
  });
}

/** Next year's plan over the same text; ids are its own. */
export const next = (
  commitments: readonly [CommitmentId, readonly Origin[]][],
  drops: readonly CommitmentId[] = [],
): Plan => ({
  ...PLAN,
  id: "2026-01",
  title: "青禾区2026年工作计划",
  year: 2026,
  statement: { ...PLAN.statement, sha256: "1".repeat(64) },
  commitments: commitments.map(([id, from]) => ({
    ...(PLAN.commitments[3] as Commitment),
    id,
    ...(from.length === 0 ? {} : { from }),
  })),
  ...(drops.length === 0 ? {} : { drops }),
});
export const takesUp = (...ids: readonly CommitmentId[]): readonly Origin[] =>
  ids.map((commitment) => ({ commitment, as: "successor" }));

export const carry = (plan: Plan, why = "条件已变", seen = 1): Motion =>
  adoptMotion(
    plan,
    { person: OFFICE, effectiveOn: "2025-03-18", evidence: [] },
    { seen: new Map(PLAN.commitments.map(({ id }) => [id, seen])), why },
  );
