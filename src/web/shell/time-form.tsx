import { Button } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { isDay } from "../../std/day.ts";
import { SHELL, TIME } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";

interface TimeFormProps {
  readonly on: Day;
  readonly known: string | undefined;
  readonly apply: (on: Day | undefined, known: string | undefined) => void;
  readonly close: () => void;
}

/** Chooses both dates at once. */
export function TimeForm({ on, known, apply, close }: TimeFormProps) {
  const { t } = useLanguage();
  const [day, setDay] = useState<Day | null>(on);
  const [then, setThen] = useState<Day | null>(known !== undefined && isDay(known) ? known : null);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    apply(day ?? undefined, then ?? undefined);
    close();
  };
  return (
    <form className="time-form" onSubmit={send}>
      <label htmlFor="time-on">{t(TIME.on)}</label>
      <DayInput id="time-on" value={day} onChange={setDay} describedBy="time-on-help" />
      <span id="time-on-help" className="hint">
        {t(TIME.onHelp)}
      </span>
      <label htmlFor="time-known">{t(TIME.known)}</label>
      <DayInput id="time-known" value={then} onChange={setThen} describedBy="time-known-help" />
      <span id="time-known-help" className="hint">
        {t(TIME.knownHelp)}
      </span>
      <span className="row">
        <Button type="primary" htmlType="submit">
          {t(TIME.apply)}
        </Button>
        <Button onClick={close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}
