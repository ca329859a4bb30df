import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { Day } from "../../std/day.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";

interface DayInputProps {
  readonly id: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly max?: Day;
}

/** A day, typed (2024-6-30 also works) or picked; shown as people write it. */
export function DayInput({ id, value, onChange, describedBy, invalid, max }: DayInputProps) {
  const { t, lang } = useLanguage();
  const shown = lang === "zh" ? "YYYY年M月D日" : "D MMM YYYY";
  return (
    <DatePicker
      id={id}
      value={value === null ? null : dayjs(value)}
      format={[shown, "YYYY-M-D", "YYYY/M/D", "YYYYMMDD"]}
      placeholder={t(SHELL.choose)}
      // Enter takes the day; it must not send a form that goes into a book where nothing can be taken back.
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      onChange={(picked) => onChange(picked ? picked.format("YYYY-MM-DD") : null)}
      {...(invalid ? { status: "error" as const } : {})}
      {...(max === undefined ? {} : { maxDate: dayjs(max) })}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
    />
  );
}
