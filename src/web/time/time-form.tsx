import { Button } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { isDay } from "../../std/day.ts";
import { SHELL } from "../../words/web/shell.ts";
import { TIME } from "../../words/web/time.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";

interface TimeFormProps {
  /** Keeps the fields of two forms on one page apart. */
  readonly name: string;
  readonly on: Day;
  readonly known: string | undefined;
  readonly apply: (on: Day | undefined, known: string | undefined) => void;
  readonly close: () => void;
}

/** Chooses both dates at once. */
export function TimeForm({ name, on, known, apply, close }: TimeFormProps) {
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
      <label htmlFor={`${name}-on`}>{t(TIME.on)}</label>
      <DayInput id={`${name}-on`} value={day} onChange={setDay} describedBy={`${name}-on-help`} />
      <span id={`${name}-on-help`} className="hint">
        {t(TIME.onHelp)}
      </span>
      <label htmlFor={`${name}-known`}>{t(TIME.known)}</label>
      <DayInput id={`${name}-known`} value={then} onChange={setThen} describedBy={`${name}-known-help`} />
      <span id={`${name}-known-help`} className="hint">
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
