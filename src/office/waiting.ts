import type { Day } from "../std/day.ts";
import { lastWorkday } from "../std/workday.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { CommitmentState } from "../ledger/book.ts";
import { namedBy } from "../judge/scope.ts";
import type { Cockpit } from "./answers.ts";
import { verdictOf, type Judged } from "./judged.ts";
import { monthStart } from "./month.ts";
import { leadUnitOf, openDoubts, statesOf } from "./outline.ts";

type Waiting = Cockpit["waiting"][number];

/** Words with which a commitment asks nobody for anything any more. */
const CLOSED = new Set(["done-proven", "missed", "stopped"]);

/**
 * What waits, and for whom: doubts and missing owners for the office, unproven claims for a checker, and the
 * month's return for the lead unit. Computed, never written down.
 */
export function waitingAt(judged: Judged): readonly Waiting[] {
  const returned = returnedThisMonth(judged);
  return statesOf(judged.book).flatMap((state) => {
    const closed = CLOSED.has(verdictOf(judged, state.current.id).word);
    const open = [doubts(state), closed ? null : owner(state), proof(state, judged)];
    const due = closed ? null : monthly(state, returned, lastWorkday(judged.on, judged.rules.workdays));
    return [...open, due].filter((one) => one !== null);
  });
}

const waiting = (
  kind: Waiting["kind"],
  { current }: CommitmentState,
  unit: string | null,
  count: number,
): Waiting => ({ kind, commitment: current.id, words: current.words, unit, count });

function doubts(state: CommitmentState): Waiting | null {
  const count = openDoubts(state);
  return count === 0 ? null : waiting("doubt", state, null, count);
}

function owner(state: CommitmentState): Waiting | null {
  // A unit that is named can report: a commitment whose leader's post is still open waits for the unit, not for the office.
  return state.current.owner.units.length > 0 ? null : waiting("owner", state, null, 1);
}

function proof(state: CommitmentState, judged: Judged): Waiting | null {
  const contributions = verdictOf(judged, state.current.id).reading?.contributions ?? [];
  const count = contributions.filter(({ proven }) => !proven).length;
  return count === 0 ? null : waiting("attest", state, leadUnitOf(state), count);
}

/**
 * Only a commitment that somebody answers for can be late with its return. It is due on the month's last working day: an
 * assumption of ours where an office has no other day; the working days are the book's own.
 */
function monthly(state: CommitmentState, returned: ReadonlySet<string>, due: Day): Waiting | null {
  const unit = state.current.owner.units[0]?.name ?? null;
  return unit === null || returned.has(state.current.id)
    ? null
    : { ...waiting("return", state, unit, 1), due };
}

function returnedThisMonth({ book, on }: Judged): ReadonlySet<string> {
  const since = monthStart(on);
  const ids = new Set<string>();
  for (const item of book.items.get("returns")?.values() ?? []) {
    const said = factIn(item, "commitment");
    if (said !== undefined && said.effectiveOn >= since) for (const id of namedBy(item)) ids.add(id);
  }
  return ids;
}
