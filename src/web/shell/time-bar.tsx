import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Day } from "../../std/day.ts";
import { isDay, isInstant } from "../../std/day.ts";
import { dayText, knownText } from "../../words/dates.ts";
import { SHELL, TIME } from "../../words/web/shell.ts";
import { monthEndAfter, monthEndBefore } from "../address.ts";
import { useLanguage } from "../language.tsx";
import { usePageSearch } from "../place.ts";
import type { BookCard } from "../wire.ts";

// The calendar is heavy and rarely opened: it comes when somebody asks for another day.
const TimeForm = lazy(() => import("./time-form.tsx").then((module) => ({ default: module.TimeForm })));

/** 截至 and 以当时所知 on every page; both stand in the address, so that a link says the same to everybody. */
export function TimeBar({ book, past }: { readonly book: BookCard | null; readonly past: boolean }) {
  const { t, lang } = useLanguage();
  const search = usePageSearch();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const go = (on: Day | undefined, known: string | undefined) =>
    void navigate({ to: ".", search: (old) => ({ ...old, on, known }), resetScroll: false });
  if (!book) return <div className="time-bar" aria-hidden="true" />;
  const on = search.on ?? book.today;
  const known = knownWords(search.known, lang, t(TIME.now));
  return (
    <section className="time-bar" aria-label={t(TIME.bar)}>
      <span>
        {t(TIME.on)} <b>{dayText(on, lang)}</b>
      </span>
      <span>
        {t(TIME.known)} <b>{known}</b>
      </span>
      <span className="time-steps">
        <button type="button" className="plain-button" onClick={() => go(monthEndBefore(on), search.known)}>
          ‹ {t(TIME.monthBefore)}
        </button>
        <button type="button" className="plain-button" onClick={() => go(monthEndAfter(on), search.known)}>
          {t(TIME.monthAfter)} ›
        </button>
        <button type="button" className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(TIME.change)}
        </button>
      </span>
      {past && <PastNotice on={on} known={search.known} back={() => go(undefined, undefined)} />}
      {open && (
        <Suspense fallback={<span>{t(SHELL.loading)}</span>}>
          <TimeForm on={on} known={search.known} apply={go} close={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

function knownWords(known: string | undefined, lang: "zh" | "en", now: string): string {
  if (known === undefined) return now;
  return knownText(isDay(known) || isInstant(known) ? known : Number(known), lang);
}

interface PastProps {
  readonly on: Day;
  readonly known: string | undefined;
  readonly back: () => void;
}

function PastNotice({ on, known, back }: PastProps) {
  const { t, lang } = useLanguage();
  const then = known === undefined ? t(TIME.pastKnownNow) : knownWords(known, lang, "");
  return (
    <span className="past-notice" role="status">
      {t(TIME.past, { on: dayText(on, lang), known: then })}
      <button type="button" className="plain-button" onClick={back}>
        {t(TIME.back)}
      </button>
    </span>
  );
}
