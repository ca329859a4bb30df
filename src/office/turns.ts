import type { Book, CommitmentState } from "../ledger/book.ts";
import type { RegisterId } from "../ledger/act.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { Verdict } from "../judge/verdict.ts";
import type { Turn, TurnCause } from "./answers.ts";
import { judgedBook, type Judged } from "./judged.ts";
import { statesOf } from "./outline.ts";

/** Registers whose items are rules and not reports: what changes there has changed a rule. */
export const RULE_REGISTERS: readonly RegisterId[] = ["settings", "overrides"];

const ALL: readonly TurnCause[] = ["passing-time", "new-data", "changed-promise", "changed-rule"];

/** The version of the program's own rules; what a district has set beside them stands in its book. */
const programOf = ({ ruleVersion }: Verdict): string => ruleVersion.split(" ")[0] ?? "";

/** Whether two verdicts show the same light and word. */
export const sameVerdict = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  a !== undefined && b !== undefined && a.light === b.light && a.word === b.word;

/** One commitment in both states, and the same book asked again with only some of its parts moved on. */
interface Inquest {
  readonly id: CommitmentId;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly before: Judged;
  /** The verdict of the earlier state with these parts taken from the later one. */
  readonly moved: (causes: readonly TurnCause[]) => Verdict | undefined;
}

/**
 * Which lights turned between two states, and what turned each (see `causesOf`). A commitment that one of the states
 * does not have has not turned.
 */
export function turnsBetween(before: Judged, after: Judged): readonly Turn[] {
  const turned = statesOf(after.book).filter(({ current: { id } }) => {
    const from = before.verdicts.get(id);
    return from !== undefined && !sameVerdict(from, after.verdicts.get(id));
  });
  if (turned.length === 0) return [];
  const differing = ALL.filter((cause) => differs(cause, before, after));
  const asked = new Map<string, Judged>();
  const mixed = (causes: readonly TurnCause[]): Judged => {
    // What does not differ need not be moved, so most mixtures are the later state or one of two others.
    const moved = causes.filter((cause) => differing.includes(cause));
    const known = asked.get(moved.join(" "));
    if (known !== undefined) return known;
    const judged = moved.length === differing.length ? after : mixture(before, after, moved);
    asked.set(moved.join(" "), judged);
    return judged;
  };
  return turned.map(({ current: { id, words } }) => {
    const from = before.verdicts.get(id) as Verdict;
    const to = after.verdicts.get(id) as Verdict;
    const causes = causesOf({ id, from, to, before, moved: (some) => mixed(some).verdicts.get(id) });
    return {
      commitment: id,
      words,
      from: { light: from.light, word: from.word },
      to: { light: to.light, word: to.word },
      cause: causes[0] ?? "new-data",
      causes,
    };
  });
}

/**
 * What was needed to turn a light, found by asking again. When the calendar alone would have turned it so, that is the
 * cause: it is not news. Else everything counts without which the light would not stand as it does: the reports, the promise,
 * the rules, each held back in turn. The calendar counts beside them when it had moved the light by itself, or when the
 * same reports, all of earlier days, would not have turned it then. Where each of several would have been enough, the
 * first of them is told.
 */
function causesOf({ id, from, to, before, moved }: Inquest): readonly TurnCause[] {
  // Two versions of the program's own rules cannot be mixed: that they differ is then the cause.
  if (programOf(from) !== programOf(to)) return ["changed-rule"];
  const gives = (causes: readonly TurnCause[]): boolean => sameVerdict(moved(causes), to);
  if (gives(["passing-time"])) return ["passing-time"];
  const without = (held: TurnCause): readonly TurnCause[] => ALL.filter((cause) => cause !== held);
  const needed = ALL.slice(1).filter((cause) => !gives(without(cause)));
  const enough = ALL.slice(1).filter((cause) => gives(["passing-time", cause]));
  const others = needed.length > 0 ? needed : enough.slice(0, 1);
  const dated = (to.reading?.contributions ?? []).some(({ on }) => on > before.on);
  const early = before.verdicts.get(id);
  const timely = dated ? !sameVerdict(moved(["passing-time"]), early) : !gives(without("passing-time"));
  const causes: readonly TurnCause[] = timely ? ["passing-time", ...others] : others;
  return causes.length > 0 ? causes : ["new-data"];
}

/** Whether two states differ in this way at all. */
function differs(cause: TurnCause, before: Judged, after: Judged): boolean {
  if (cause === "passing-time") return before.on !== after.on;
  if (cause === "new-data") return before.book.items !== after.book.items;
  if (cause === "changed-promise") return promisesOf(before.book) !== promisesOf(after.book);
  return rulesOf(before.book) !== rulesOf(after.book);
}

/** All that has been decided about a commitment, as a text that is the same exactly when nothing has been. */
export const promiseOf = (state: CommitmentState): string =>
  JSON.stringify([
    state.plan,
    state.revisions.map(({ seq }) => seq),
    state.parts ?? [],
    state.successors ?? [],
    state.droppedBy ?? null,
  ]);

const promisesOf = ({ commitments }: Book): string =>
  [...commitments].map(([id, state]) => `${id} ${promiseOf(state)}`).join("\n");

/** Everything in a book that rules and does not report, as a text. */
function rulesOf({ items, measures }: Book): string {
  const settings = RULE_REGISTERS.flatMap((register) =>
    [...(items.get(register)?.values() ?? [])].map(({ id, facts, stage }) => [register, id, facts, stage]),
  );
  const revised = [...measures].map(([id, revisions]) => [id, revisions.map(({ seq }) => seq)]);
  return JSON.stringify([settings, revised]);
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
  const { measures } = rules;
  const book = { ...data, plans: after.book.plans, commitments, items, measures };
  return judgedBook(book, taken("passing-time").on);
}
