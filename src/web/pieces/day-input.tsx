import { DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { type RefObject, useRef, useState } from "react";
import type { Day } from "../../std/day.ts";
import { dayText } from "../../words/dates.ts";
import { SHELL } from "../../words/web/shell.ts";
import { typedDay } from "../day-typed.ts";
import { useLanguage } from "../language.tsx";

interface DayInputProps {
  readonly id: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly max?: Day;
}

/**
 * A day, typed or picked; shown as people write it. What is typed stays as it is until the field is left, so that no half
 * of a day is taken for a whole one; what cannot be read as a day stays too, with a sentence.
 */
export function DayInput({ id, value, onChange, describedBy, invalid, max }: DayInputProps) {
  const { t, lang } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const words = typed ?? (value === null ? "" : dayText(value, lang));
  const read = typed === null ? value : typedDay(typed);
  const isTooLate = read !== null && max !== undefined && read > max;
  const settle = () => {
    if (typed === null) return;
    const day = typedDay(typed);
    if (day !== value) onChange(day);
    if (day !== null || typed.trim() === "") setTyped(null);
  };
  return (
    <span className="day-input" ref={place}>
      <Input
        id={id}
        value={words}
        autoComplete="off"
        placeholder={t(SHELL.dayHint)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // Enter takes the day; it must not send a form that goes into a book where nothing can be taken back.
          event.preventDefault();
          settle();
        }}
        suffix={
          <button
            type="button"
            className="day-door"
            aria-label={t(SHELL.calendar)}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">▾</span>
          </button>
        }
        {...(invalid === true || isTooLate ? { status: "error" as const } : {})}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      />
      {open && (
        <Calendar
          day={read}
          max={max}
          place={place}
          setOpen={setOpen}
          choose={(day) => {
            setTyped(null);
            setOpen(false);
            onChange(day);
          }}
        />
      )}
      <DayFault words={words} day={read} max={isTooLate ? max : undefined} />
    </span>
  );
}

interface CalendarProps {
  readonly day: Day | null;
  readonly max: Day | undefined;
  readonly place: RefObject<HTMLElement | null>;
  readonly setOpen: (open: boolean) => void;
  readonly choose: (day: Day | null) => void;
}

/** The kit's calendar under the field; its own input is not shown, because it reads half of a day as a whole one. */
function Calendar({ day, max, place, setOpen, choose }: CalendarProps) {
  return (
    <DatePicker
      open
      className="day-panel"
      tabIndex={-1}
      aria-hidden
      value={day === null ? null : dayjs(day)}
      onOpenChange={setOpen}
      getPopupContainer={() => place.current ?? document.body}
      onChange={(picked) => choose(picked ? picked.format("YYYY-MM-DD") : null)}
      {...(max === undefined ? {} : { maxDate: dayjs(max) })}
    />
  );
}

interface DayFaultProps {
  readonly words: string;
  readonly day: Day | null;
  readonly max: Day | undefined;
}

/** Why the words typed are no day for this field. */
function DayFault({ words, day, max }: DayFaultProps) {
  const { t, lang } = useLanguage();
  if (max !== undefined)
    return <span className="fault">{t(SHELL.dayTooLate, { day: dayText(max, lang) })}</span>;
  if (words.trim() === "" || day !== null) return null;
  return <span className="fault">{t(SHELL.dayUnread)}</span>;
}
