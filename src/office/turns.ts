import type { CommitmentState } from "../ledger/book.ts";
import type { RegisterId } from "../ledger/act.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { Verdict } from "../judge/verdict.ts";
import type { Turn, TurnCause } from "./answers.ts";
import { judgedBook, type Judged } from "./judged.ts";
import { statesOf } from "./outline.ts";

/** Registers whose items are rules and not reports: what changes there has changed a rule. */
const RULE_REGISTERS: readonly RegisterId[] = ["settings", "overrides"];

/** Ways in which two states can differ, in the order in which an explanation is preferred. */
const CAUSES: readonly TurnCause[] = ["passing-time", "new-data", "changed-promise", "changed-rule"];

const firstOf = (causes: readonly TurnCause[]): TurnCause => causes[0] ?? "new-data";

/** Every set of causes, small ones first: an explanation takes no more than it needs. Equals keep the order above. */
const EXPLANATIONS: readonly (readonly TurnCause[])[] = Array.from(
  { length: 2 ** CAUSES.length - 1 },
  (_, n) => CAUSES.filter((_cause, place) => ((n + 1) >> place) % 2 === 1),
).sort((a, b) => a.length - b.length || CAUSES.indexOf(firstOf(a)) - CAUSES.indexOf(firstOf(b)));

/** The version of the program's own rules; what a district has set beside them stands in its book. */
const programOf = ({ ruleVersion }: Verdict): string => ruleVersion.split(" ")[0] ?? "";

/** Whether two verdicts show the same light and word. */
export const sameVerdict = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  a !== undefined && b !== undefined && a.light === b.light && a.word === b.word;

/**
 * Which lights turned between two states, and what turned each. A cause is found by asking again: the earlier state
 * with only the calendar moved on, only the reports, only the promises or only the rules of the later one; when none
 * of them turns the light alone, with two, three, all of them. The smallest set that turns it is the cause; of equals
 * the calendar comes first, because what it alone would have done is not news. A commitment that one of the states
 * does not have has not turned.
 */
export function turnsBetween(before: Judged, after: Judged): readonly Turn[] {
  const turned = statesOf(after.book).filter(({ current: { id } }) => {
    const from = before.verdicts.get(id);
    return from !== undefined && !sameVerdict(from, after.verdicts.get(id));
  });
  if (turned.length === 0) return [];
  const differing = differences(before, after);
  const asked = new Map<string, Judged>();
  const mixed = (causes: readonly TurnCause[]): Judged => {
    // What does not differ need not be moved, so most sets come down to a few.
    const moved = causes.filter((cause) => differing.includes(cause));
    const key = moved.join(" ");
    const known = asked.get(key);
    if (known !== undefined) return known;
    const judged = moved.length === differing.length ? after : mixture(before, after, moved);
    asked.set(key, judged);
    return judged;
  };
  return turned.map((state) => turnOf(state, before, after, (id, to) => causesOf(id, to, differing, mixed)));
}

/** In which ways two states differ at all. */
function differences(before: Judged, after: Judged): readonly TurnCause[] {
  const [a, b] = [before.book.items, after.book.items];
  const registers = new Set([...a.keys(), ...b.keys()]);
  const differs = (ruling: boolean): boolean =>
    [...registers].some((id) => RULE_REGISTERS.includes(id) === ruling && a.get(id) !== b.get(id));
  return CAUSES.filter((cause) => {
    if (cause === "passing-time") return before.on !== after.on;
    if (cause === "changed-promise") return before.book.commitments !== after.book.commitments;
    if (cause === "new-data") return differs(false);
    return differs(true) || before.book.measures !== after.book.measures;
  });
}

/** The earlier state with some of its parts taken from the later one. */
function mixture(before: Judged, after: Judged, moved: readonly TurnCause[]): Judged {
  const taken = (cause: TurnCause): Judged => (moved.includes(cause) ? after : before);
  const data = taken("new-data").book;
  const promises = taken("changed-promise").book;
  const rules = taken("changed-rule").book;
  const items = new Map([...data.items].filter(([id]) => !RULE_REGISTERS.includes(id)));
  for (const id of RULE_REGISTERS) {
    const ruling = rules.items.get(id);
    if (ruling !== undefined) items.set(id, ruling);
  }
  // Promises that only one of the states has stay beside the others: they are judged, and have not turned.
  const commitments = new Map([...after.book.commitments, ...promises.commitments]);
  const on = taken("passing-time").on;
  const { measures } = rules;
  return judgedBook({ ...data, plans: after.book.plans, commitments, items, measures }, on);
}

/** The smallest set of causes that gives the later verdict. */
function causesOf(
  id: CommitmentId,
  to: Verdict,
  differing: readonly TurnCause[],
  mixed: (causes: readonly TurnCause[]) => Judged,
): readonly TurnCause[] {
  const possible = EXPLANATIONS.filter((causes) => causes.every((cause) => differing.includes(cause)));
  return possible.find((causes) => sameVerdict(mixed(causes).verdicts.get(id), to)) ?? differing;
}

function turnOf(
  { current }: CommitmentState,
  before: Judged,
  after: Judged,
  explain: (id: CommitmentId, to: Verdict) => readonly TurnCause[],
): Turn {
  const from = before.verdicts.get(current.id) as Verdict;
  const to = after.verdicts.get(current.id) as Verdict;
  // Two versions of the program's own rules cannot be mixed: that they differ is then the cause.
  const causes =
    programOf(from) === programOf(to) ? explain(current.id, to) : (["changed-rule"] as const);
  return {
    commitment: current.id,
    words: current.words,
    from: { light: from.light, word: from.word },
    to: { light: to.light, word: to.word },
    cause: firstOf(causes),
    causes,
  };
}
