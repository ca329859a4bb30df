import { lineOf, measureOf } from "../lines/lines.ts";
import type { Change } from "../ledger/act.ts";
import type { Revision } from "../ledger/revision.ts";
import { revise } from "../ledger/revision.ts";
import type { Commitment, Owner } from "../plan/commitment.ts";
import type { Target } from "../plan/target.ts";
import type { Day } from "../std/day.ts";
import { CHANGES, COMPARATORS } from "../words/changes.ts";
import { dayText } from "../words/dates.ts";
import { say, type Lang, type Sentence } from "../words/sentence.ts";
import type { CommitmentPage } from "./answers.ts";

type RevisionLine = CommitmentPage["revisions"][number];

const both = (tell: (lang: Lang) => string): Sentence => ({ zh: tell("zh"), en: tell("en") });

function targetWords(target: Target | null, lang: Lang): string {
  if (target === null) return CHANGES.none[lang];
  const upper = target.valueMax === undefined ? "" : `–${target.valueMax}`;
  return `${COMPARATORS[target.comparator]?.[lang] ?? ""} ${target.value}${upper} ${target.unit}`.trim();
}

const ownerWords = ({ leaderPost, units }: Owner, lang: Lang): string => {
  const named = [leaderPost, ...units.map(({ name }) => name)].filter((name) => name !== null);
  return named.length === 0 ? CHANGES.none[lang] : named.join("、");
};

const measureName = (line: string, id: string | null, lang: Lang): string =>
  measureOf(line, id)?.[lang] ?? CHANGES.none[lang];

/** The parts of one change as clauses in one language, told against the promise as it stood before. */
function clauses(change: Change, before: Commitment, lang: Lang): readonly string[] {
  const { target, deadline, owner, waypoints, line, measureId, sense, stopped, prior } = change;
  const tell = (key: keyof typeof CHANGES, values: { [name: string]: string | number } = {}): string =>
    say(CHANGES[key], lang, values);
  const day = (on: Day | null): string => (on === null ? CHANGES.none[lang] : dayText(on, lang));
  const chosen = before.doubts
    .find(({ id }) => id === sense?.doubt)
    ?.senses.find(({ id }) => id === sense?.chosen);
  return [
    target === undefined
      ? null
      : tell("target", { from: targetWords(before.target, lang), to: targetWords(target, lang) }),
    deadline === undefined ? null : tell("deadline", { from: day(before.deadline.on), to: day(deadline.on) }),
    owner === undefined
      ? null
      : tell("owner", { from: ownerWords(before.owner, lang), to: ownerWords(owner, lang) }),
    waypoints === undefined ? null : tell("waypoints", { count: waypoints.length }),
    line === undefined ? null : tell("line", { to: lineOf(line)[lang] }),
    measureId === undefined
      ? null
      : tell("measureId", { to: measureName(line ?? before.line, measureId, lang) }),
    sense === undefined ? null : tell("sense", { to: chosen?.[lang] ?? sense.chosen }),
    stopped === undefined ? null : tell(stopped ? "stopped" : "resumed"),
    prior === undefined ? null : tell("prior", prior),
  ].filter((clause) => clause !== null);
}

/** One change in words, told against the promise as it stood before. */
export const changeWords = (change: Change, before: Commitment): Sentence =>
  both((lang) => clauses(change, before, lang).join(lang === "zh" ? "\uFF1B" : "; "));

/** The revisions of a commitment, in order, each told in words against what stood before it. */
export function revisionLines(adopted: Commitment, revisions: readonly Revision[]): readonly RevisionLine[] {
  return revisions.map((revision, index) => {
    const before = revise(adopted, revisions.slice(0, index));
    const { authority, change } = revision;
    return {
      seq: revision.seq,
      on: revision.effectiveOn,
      kind: revision.kind,
      ...changeWords(change, before),
      why: revision.why.text,
      authority: authority === undefined ? null : `${authority.title} ${authority.number} ${authority.on}`,
    };
  });
}
