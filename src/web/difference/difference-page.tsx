import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { DIFFERENCE } from "../../words/web/difference.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { stateText } from "../time/time-choice.ts";
import { TimeControl } from "../time/time-control.tsx";
import type { Difference } from "../wire.ts";
import { type BeforeSearch, readBefore, type TwoDates } from "./before.ts";
import "./difference.css";
import { GroupView } from "./group-view.tsx";
import { Presets } from "./presets.tsx";

/** 变化: what differs between two states of the book. The later one is the page's own, the earlier one is chosen here. */
export function DifferencePage() {
  const book = useBookId();
  const { on, known } = useWhen();
  const before: BeforeSearch = readBefore(useSearch({ strict: false }));
  const states = { on, known, ...before };
  const found = useQuery(QUESTIONS.difference(book, states));
  return <Answered query={found}>{(answer) => <DifferenceView found={answer} states={states} />}</Answered>;
}

interface ViewProps {
  readonly found: Difference;
  readonly states: TwoDates;
}

function DifferenceView({ found, states }: ViewProps) {
  const { t, lang } = useLanguage();
  const navigate = useNavigate();
  const { today, plans } = found.book;
  const dates = ({ on, known }: Difference["before"]) => ({ on, known: knownText(known, today) });
  const go = ({ on, known, beforeOn, beforeKnown }: TwoDates, replace: boolean) =>
    void navigate({
      to: ".",
      search: (old) => ({ ...old, on, known, beforeOn, beforeKnown }),
      resetScroll: false,
      replace,
    });
  const before = dates(found.before);
  return (
    <main id="content" className="page difference">
      <h1>{t(DIFFERENCE.title)}</h1>
      <p className="lead no-print">{t(DIFFERENCE.lead)}</p>
      <dl className="two-states">
        <dt>{t(DIFFERENCE.from)}</dt>
        <dd>
          <b>{stateText(before, today, lang)}</b>
        </dd>
        <dt>{t(DIFFERENCE.to)}</dt>
        <dd>
          <b>{stateText(dates(found.after), today, lang)}</b>{" "}
          <span className="hint no-print">{t(DIFFERENCE.barIsTo)}</span>
        </dd>
      </dl>
      <Presets states={states} today={today} issued={found.issued} go={(next) => go(next, false)} />
      <details className="no-print before-control">
        <summary>{t(DIFFERENCE.other)}</summary>
        <div className="time-bar">
          <TimeControl
            name="before"
            dates={before}
            today={today}
            years={plans.map(({ year }) => year)}
            apply={({ on, known }, replace) =>
              go({ ...states, beforeOn: on ?? today, beforeKnown: known }, replace)
            }
          />
        </div>
      </details>
      <Found found={found} />
    </main>
  );
}

/** `known` as an address holds it; knowing all of today needs no saying. */
const knownText = (known: string | number, today: string): string | undefined =>
  known === today ? undefined : String(known);

const COUNTED = ["turned", "promises", "opened", "moved", "facts", "struck", "attested"] as const;

function Found({ found }: { readonly found: Difference }) {
  const { t } = useLanguage();
  if (found.groups.length === 0) return <p className="empty">{t(DIFFERENCE.none)}</p>;
  const { counts } = found;
  return (
    <>
      <p className="difference-counts">
        {COUNTED.filter((one) => counts[one] > 0).map((one) => (
          <span key={one}>{t(DIFFERENCE[one], { n: counts[one] })}</span>
        ))}
        <span className="hint">{t(DIFFERENCE.entries, { n: counts.entries })}</span>
      </p>
      {found.groups.map((group) => (
        <GroupView key={group.commitment ?? ""} group={group} entries={found.entries} />
      ))}
    </>
  );
}
