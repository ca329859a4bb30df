import { lazy, Suspense, useState } from "react";
import type { Question } from "../../ledger/asof.ts";
import type { Day } from "../../std/day.ts";
import { SHELL } from "../../words/web/shell.ts";
import { TIME } from "../../words/web/time.ts";
import { monthEndAfter, monthEndBefore } from "../address.ts";
import { useLanguage } from "../language.tsx";
import { DaySlider } from "./day-slider.tsx";
import { type Dates, datesOf, movedTo, questionIn, spanOf } from "./time-choice.ts";

// The calendar is heavy and rarely opened: it comes when somebody asks for another day.
const TimeForm = lazy(() => import("./time-form.tsx").then((module) => ({ default: module.TimeForm })));

const CHOICES: readonly Question[] = ["now", "then-as-known-today", "then-as-known-then"];

interface TimeControlProps {
  /** Names the form of this control; two may stand on one page. */
  readonly name?: string;
  readonly dates: Dates;
  readonly today: Day;
  /** Years of the book's plans. */
  readonly years: readonly number[];
  /** `replace` is true while a slider moves: each day is no step of its own in the history. */
  readonly apply: (dates: Dates, replace: boolean) => void;
  readonly approach?: (days: readonly Day[]) => void;
}

/** The one control for both dates: three questions, a day, a slider over the plan's year. */
export function TimeControl({ name = "time", dates, today, years, apply, approach }: TimeControlProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const on = dates.on ?? today;
  const step = (day: Day) => apply(movedTo(dates, day, today), false);
  return (
    <>
      <Questions dates={dates} today={today} apply={apply} />
      <DaySlider
        day={on}
        {...spanOf(years, on)}
        move={(day) => apply(movedTo(dates, day, today), true)}
        {...(approach === undefined ? {} : { approach })}
      />
      <span className="time-steps">
        <button type="button" className="plain-button" onClick={() => step(monthEndBefore(on))}>
          ‹ {t(TIME.monthBefore)}
        </button>
        <button type="button" className="plain-button" onClick={() => step(monthEndAfter(on))}>
          {t(TIME.monthAfter)} ›
        </button>
        <button type="button" className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(TIME.change)}
        </button>
      </span>
      {open && (
        <Suspense fallback={<span>{t(SHELL.loading)}</span>}>
          <TimeForm
            name={name}
            on={on}
            known={dates.known}
            apply={(day, known) => apply({ on: day === today ? undefined : day, known }, false)}
            close={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

type QuestionsProps = Pick<TimeControlProps, "dates" | "today" | "apply">;

function Questions({ dates, today, apply }: QuestionsProps) {
  const { t } = useLanguage();
  const asked = questionIn(dates, today);
  // Somebody who asks about "then" and has named no day means the last month that is over.
  const day = dates.on ?? monthEndBefore(today);
  return (
    <span className="time-questions" role="group" aria-label={t(TIME.choose)}>
      {CHOICES.map((question) => (
        <button
          key={question}
          type="button"
          className="plain-button outlined"
          aria-pressed={asked === question}
          title={t(TIME.questionHelp[question])}
          onClick={() => apply(datesOf(question, day, today), false)}
        >
          {t(TIME.questions[question])}
        </button>
      ))}
    </span>
  );
}
