import { type KeyboardEvent, useId, useState } from "react";
import { addDays, type Day, daysBetween, monthOf } from "../../std/day.ts";
import { dayText } from "../../words/dates.ts";
import { TIME } from "../../words/web/time.ts";
import { useLanguage } from "../language.tsx";
import { dayAfterKey, ticksOf } from "./time-choice.ts";
import { useFollow } from "./use-follow.ts";

interface DaySliderProps {
  readonly day: Day;
  readonly from: Day;
  readonly until: Day;
  /** Called at most once a frame while the thumb moves. */
  readonly move: (day: Day) => void;
  /** Somebody is about to move it. */
  readonly approach?: (days: readonly Day[]) => void;
}

/** A day on the plan's year, month-ends as ticks. The thumb follows at once; whoever listens follows once a frame. */
export function DaySlider({ day, from, until, move, approach }: DaySliderProps) {
  const { t, lang } = useLanguage();
  const help = useId();
  const [held, setHeld] = useState<Day | null>(null);
  const follow = useFollow(move);
  // What was asked for has arrived; a later move that is still on its way keeps the thumb.
  if (held === day) setHeld(null);
  const shown = held ?? day;
  const inSpan = shown < from ? from : shown > until ? until : shown;
  const ticks = ticksOf(from, until);
  const go = (next: Day) => {
    setHeld(next);
    follow(next);
  };
  const press = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, shown, from, until);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(next);
  };
  const near = () => approach?.(ticks.map((tick) => tick.day));
  return (
    <span className="day-slider">
      <input
        type="range"
        min={0}
        max={daysBetween(from, until)}
        value={daysBetween(from, inSpan)}
        aria-label={t(TIME.slider)}
        aria-valuetext={dayText(shown, lang)}
        aria-describedby={help}
        title={t(TIME.sliderHelp)}
        onChange={(event) => go(addDays(from, Number(event.target.value)))}
        onKeyDown={press}
        onFocus={near}
        onPointerEnter={near}
      />
      <span className="ticks" aria-hidden="true">
        {ticks.map((tick) => (
          <i key={tick.day} style={{ "--share": tick.share } as React.CSSProperties}>
            {monthOf(tick.day)}
          </i>
        ))}
      </span>
      <span id={help} className="unseen">
        {t(TIME.sliderHelp)}
      </span>
    </span>
  );
}
