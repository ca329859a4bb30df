import { useQuery } from "@tanstack/react-query";
import type { Day } from "../../std/day.ts";
import { monthOf, yearOf } from "../../std/day.ts";
import { dayShort, monthText } from "../../words/dates.ts";
import { REGISTER_VIEW, WEEKDAYS } from "../../words/web/register-view.ts";
import { type Language, useLanguage } from "../language.tsx";
import { ItemLink } from "../lines/item-link.tsx";
import { useNarrow } from "../narrow.ts";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Register, RegisterCalendar } from "../wire.ts";
import { monthAway, weeksOf } from "./month.ts";
import { conditionsOf, type TableSearch } from "./table-search.ts";

interface CalendarProps {
  readonly register: Register;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

type CalendarDay = RegisterCalendar["days"][number];
type CalendarEvent = CalendarDay["events"][number];

const monthName = (month: string, lang: Language["lang"]): string => {
  const day: Day = `${month}-01`;
  return lang === "zh"
    ? `${yearOf(day)}年${monthText(monthOf(day), lang)}`
    : `${monthText(monthOf(day), lang)} ${yearOf(day)}`;
};

/** 日程: a month of planned days and stages reached, of the rows that the view finds. */
export function Calendar({ register, search, change }: CalendarProps) {
  const query = conditionsOf(search);
  if (search.month !== undefined) query.set("month", search.month);
  const answer = useQuery(QUESTIONS.calendar(useBookId(), register.id, query.toString(), useWhen()));
  return (
    <Answered query={answer} part>
      {(calendar) => <Month calendar={calendar} register={register} change={change} />}
    </Answered>
  );
}

function Month({
  calendar,
  register,
  change,
}: Pick<CalendarProps, "register" | "change"> & { readonly calendar: RegisterCalendar }) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  return (
    <section className="calendar" aria-live="polite">
      <Turns calendar={calendar} change={change} />
      {calendar.days.length === 0 && <p className="empty">{t(REGISTER_VIEW.monthEmpty)}</p>}
      {narrow ? (
        <DayList calendar={calendar} register={register} />
      ) : (
        <Weeks calendar={calendar} register={register} />
      )}
      {calendar.undated > 0 && <p className="hint">{t(REGISTER_VIEW.undated, { n: calendar.undated })}</p>}
    </section>
  );
}

interface MonthProps {
  readonly calendar: RegisterCalendar;
  readonly register: Register;
}

function Turns({
  calendar,
  change,
}: {
  readonly calendar: RegisterCalendar;
  readonly change: CalendarProps["change"];
}) {
  const { t, lang } = useLanguage();
  const { month, before, after } = calendar;
  const go = (to: string) => () => change({ month: to });
  const isNear = before === monthAway(month, -1) || before === null;
  const isNext = after === monthAway(month, 1) || after === null;
  return (
    <div className="row wrap month-turns">
      <button type="button" className="plain-button outlined" onClick={go(monthAway(month, -1))}>
        ‹ {t(REGISTER_VIEW.monthBefore)}
      </button>
      <h2>{monthName(month, lang)}</h2>
      <button type="button" className="plain-button outlined" onClick={go(monthAway(month, 1))}>
        {t(REGISTER_VIEW.monthAfter)} ›
      </button>
      {!isNear && before !== null && (
        <button type="button" className="plain-button" onClick={go(before)}>
          {t(REGISTER_VIEW.nearestBefore, { month: monthName(before, lang) })}
        </button>
      )}
      {!isNext && after !== null && (
        <button type="button" className="plain-button" onClick={go(after)}>
          {t(REGISTER_VIEW.nearestAfter, { month: monthName(after, lang) })}
        </button>
      )}
    </div>
  );
}

function Weeks({ calendar, register }: MonthProps) {
  const { t } = useLanguage();
  const told = new Map(calendar.days.map((day) => [day.on, day]));
  return (
    <table className="month">
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day.en} scope="col">
              {t(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar.month).map((week, at) => (
          // A week has no name of its own but its place in the month.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={at}>
            {week.map((day, place) =>
              day === null ? (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place} className="outside" />
              ) : (
                <td key={day}>
                  <span className="month-day">{Number(day.slice(8))}</span>
                  <Events day={told.get(day)} calendar={calendar} register={register} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Events of a day before somebody asks for the rest. */
const SHORT = 3;

function Events({
  day,
  calendar,
  register,
  short = SHORT,
}: MonthProps & { readonly day: CalendarDay | undefined; readonly short?: number }) {
  const { t } = useLanguage();
  if (day === undefined) return null;
  const [first, rest] = [day.events.slice(0, short), day.events.slice(short)];
  const line = (event: CalendarEvent) => (
    <li key={`${event.item} ${event.stage ?? ""}`} className={`event ${event.planned ?? "reached"}`}>
      <ItemLink one={event} />
      <small className="hint">{eventText(event, calendar, register, t)}</small>
    </li>
  );
  const beyond = day.count - day.events.length;
  return (
    <>
      <ul className="plain-list">{first.map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="small">{t(REGISTER_VIEW.moreOnDay, { n: day.count - first.length })}</summary>
          <ul className="plain-list">{rest.map(line)}</ul>
          {beyond > 0 && <p className="hint">{t(REGISTER_VIEW.moreOnDay, { n: beyond })}</p>}
        </details>
      )}
    </>
  );
}

/** What an event is: a stage by its name, a planned day by its field's, with whether it was kept. */
function eventText(
  { stage, planned }: CalendarEvent,
  calendar: RegisterCalendar,
  register: Register,
  t: Language["t"],
): string {
  const reached = register.stages.find(({ id }) => id === stage);
  if (planned === null) return reached === undefined ? "" : t(reached);
  const field = register.fields.find(({ id }) => id === calendar.planned);
  const what = field === undefined ? "" : t(field);
  if (planned === "met") return register.due === undefined ? what : t(REGISTER_VIEW.plannedMet, { what });
  return t(planned === "late" ? REGISTER_VIEW.plannedLate : REGISTER_VIEW.plannedAhead, { what });
}

/** On a phone the days stand one under another. */
function DayList({ calendar, register }: MonthProps) {
  const { lang } = useLanguage();
  return (
    <ul className="plain-list day-list">
      {calendar.days.map((day) => (
        <li key={day.on}>
          <b>{dayShort(day.on, lang)}</b>
          <Events day={day} calendar={calendar} register={register} short={6} />
        </li>
      ))}
    </ul>
  );
}
