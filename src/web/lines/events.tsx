import { monthOf, yearOf } from "../../std/day.ts";
import { dayShort, monthText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { type Language, useLanguage } from "../language.tsx";
import type { PanelOf } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { type PanelProps, stageName } from "./registers-of.ts";
import { FlagShape } from "./stage-flag.tsx";

type EventDay = PanelOf<"events">["events"][number];

/** Events by their month, in order; those without a day last. */
export function byMonth(events: readonly EventDay[]): readonly (readonly [string, readonly EventDay[]])[] {
  const months = new Map<string, EventDay[]>();
  for (const event of events) {
    const month = event.on?.slice(0, 7) ?? "";
    const list = months.get(month) ?? [];
    months.set(month, list);
    list.push(event);
  }
  return [...months].sort(([a], [b]) => ((a || "9") < (b || "9") ? -1 : 1));
}

const monthName = (month: string, { t, lang }: Language): string => {
  if (month === "") return t(PANEL_WORDS.undated);
  const day = `${month}-01`;
  return lang === "zh"
    ? `${yearOf(day)}年${monthText(monthOf(day), lang)}`
    : `${monthText(monthOf(day), lang)} ${yearOf(day)}`;
};

/** 日程: a list by month; what has happened solid, what is planned hollow. */
export function EventsPanel({ view, register }: Omit<PanelProps<"events">, "page">) {
  const language = useLanguage();
  const { t, lang } = language;
  return (
    <div className="months">
      {byMonth(view.events).map(([month, events]) => (
        <section key={month}>
          <h3>{monthName(month, language)}</h3>
          <ul className="plain-list">
            {events.map((event) => (
              <li key={event.item} className={event.ended ? "idle" : ""}>
                <span className="event-day">{event.on === null ? "" : dayShort(event.on, lang)}</span>
                <FlagShape kind={event.done ? "proven" : "reported"} />
                <span>
                  <ItemLink one={event} />{" "}
                  <span className="hint nowrap">
                    {t(
                      event.ended
                        ? PANEL_WORDS.called
                        : event.done
                          ? PANEL_WORDS.held
                          : PANEL_WORDS.plannedOn,
                    )}
                    {!event.done && !event.ended && ` · ${t(stageName(register, event.stage))}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
