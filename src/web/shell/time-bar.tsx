import { useNavigate } from "@tanstack/react-router";
import { TIME } from "../../words/web/time.ts";
import { useLanguage } from "../language.tsx";
import { usePageSearch } from "../place.ts";
import { stateText } from "../time/time-choice.ts";
import { TimeControl } from "../time/time-control.tsx";
import { useForesight } from "../time/use-foresight.ts";
import type { BookCard } from "../wire.ts";

/** Both dates of every question on every page; they stand in the address, so that a link says the same to everybody. */
export function TimeBar({ book, past }: { readonly book: BookCard | null; readonly past: boolean }) {
  const { t, lang } = useLanguage();
  const { on, known, wrong } = usePageSearch();
  const navigate = useNavigate();
  const approach = useForesight({ on, known }, book?.today ?? "");
  if (!book) return <div className="time-bar" aria-hidden="true" />;
  const { today } = book;
  const state = stateText({ on, known }, today, lang);
  return (
    <section className="time-bar" aria-label={t(TIME.bar)}>
      <TimeControl
        dates={{ on, known }}
        today={today}
        years={book.plans.map(({ year }) => year)}
        approach={approach}
        apply={(dates, replace) =>
          void navigate({
            to: ".",
            search: (old) => ({ ...old, wrong: undefined, on: dates.on, known: dates.known }),
            resetScroll: false,
            replace,
          })
        }
      />
      {past ? (
        <span className="past-notice" role="status">
          <span>
            {t(TIME.notNow)}
            {state}
          </span>
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              void navigate({
                to: ".",
                search: (old) => ({ ...old, wrong: undefined, on: undefined, known: undefined }),
                resetScroll: false,
              })
            }
          >
            {t(TIME.back)}
          </button>
        </span>
      ) : (
        <b className="present">{state}</b>
      )}
      {wrong !== undefined && (
        <p className="wrong-date" role="alert">
          {t(TIME.wrong, { value: wrong, state })}
        </p>
      )}
    </section>
  );
}
