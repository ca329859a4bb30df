import { dayOf, yearOf, type Day } from "../std/day.ts";
import { compareDecimals, over, roundTo } from "../std/decimal.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { CommitmentState } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import { replay } from "../ledger/replay.ts";
import type { Target } from "../plan/target.ts";
import { upcastWrite } from "../registers/upcast.ts";
import type { Flag, Wall, WallRow } from "../draw/wall.ts";
import type { Light, Verdict } from "../judge/verdict.ts";
import { waypointMarks } from "../judge/waypoints.ts";
import { besideOf, setByHand } from "./beside.ts";
import { countedVerdicts, headcountOf } from "./counted.ts";
import { judgedBook, verdictOf, type Judged } from "./judged.ts";
import { leadUnitOf, openDoubts, outlineOf } from "./outline.ts";

/** The wall (挂图) of a log as it stood on a day, as known at a moment: a pure function of entries and two dates. */
export const wallAt = (header: Header, entries: readonly Entry[], asOf: AsOf): Wall =>
  wallOf(judgedBook(replay(header, entries, asOf, upcastWrite)));

/** The wall of a book already judged. */
export function wallOf(judged: Judged): Wall {
  const { book } = judged;
  const { header, asOf, size } = book;
  const count = headcountOf(book);
  return {
    book: header.book,
    title: header.title,
    district: header.district,
    simulated: header.simulated,
    asOf,
    size,
    ...axisOf(judged),
    programmes: outlineOf(book).map(({ id, title, points }) => ({
      id,
      title,
      points: points.map((point) => ({
        id: point.id,
        title: point.title,
        rows: point.states.map((state) => rowOf(state, judged)),
      })),
    })),
    tally: tallyOf(countedVerdicts(judged)),
    ...(count.items === count.promises ? {} : { promises: count.promises }),
    setByHand: setByHand(judged),
  };
}

/** How many verdicts show each light. */
export function tallyOf(verdicts: Iterable<Verdict>): { readonly [light in Light]: number } {
  const tally = { green: 0, amber: 0, red: 0, grey: 0 };
  for (const { light } of verdicts) tally[light] += 1;
  return tally;
}

/** The plans' years; a later year only when the day asked for and a deadline both lie in it. */
function axisOf({ book, on }: Judged): { readonly from: Day; readonly until: Day } {
  const years = book.plans.map(({ year }) => year);
  const own = years.length === 0 ? [yearOf(on)] : years;
  const due = [...book.commitments.values()].flatMap(({ current }) =>
    current.deadline.on === null ? [] : [yearOf(current.deadline.on)],
  );
  const last = Math.max(...own);
  const reached = Math.min(yearOf(on), Math.max(last, ...due));
  return { from: dayOf(Math.min(...own), 1, 1), until: dayOf(Math.max(last, reached), 12, 31) };
}

const numberOf = (target: Target | null): WallRow["target"] =>
  target === null ? null : { comparator: target.comparator, value: target.value, unit: target.unit };

function rowOf(state: CommitmentState, judged: Judged): WallRow {
  const { current, original } = state;
  const verdict = verdictOf(judged, current.id);
  return {
    commitment: current.id,
    line: current.line,
    words: current.words,
    force: current.force,
    leaderPost: current.owner.leaderPost,
    leadUnit: leadUnitOf(state),
    target: numberOf(current.target),
    originalTarget: numberOf(original.target),
    deadline: current.deadline.on,
    flags: flagsOf(state, judged, verdict),
    expected: expectedOf(verdict, current.target),
    openDoubts: openDoubts(state),
    verdict,
    ...besideOf(state, judged),
  };
}

const flagsOf = (state: CommitmentState, { book, on }: Judged, { reading }: Verdict): readonly Flag[] =>
  waypointMarks(state, book, reading, on).map(({ waypoint, mark, proven }) => ({
    id: waypoint.id,
    title: waypoint.title,
    due: waypoint.due,
    mark,
    ...(mark === "done" ? { proven } : {}),
  }));

/** The trajectory as a share of the target, for the thin line; nothing when there is no number to share in. */
function expectedOf({ trajectory }: Verdict, target: Target | null): WallRow["expected"] {
  const whole = target?.value ?? trajectory?.points.at(-1)?.expected ?? "0";
  if (trajectory === null || compareDecimals(whole, "0") <= 0) return [];
  return trajectory.points.map(({ on, expected }) => ({ on, share: roundTo(over(expected, whole), 4) }));
}
