import { dayText } from "../../words/dates.ts";
import { ITEM } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import type { ItemPage } from "../wire.ts";
import { timesOf } from "./stage-times.ts";

/** The day on which each stage was first reached by an entry in force. */
export function stageDays(entries: ItemPage["entries"]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const entry of entries) {
    if (entry.act !== "write" || entry.stage === null || entry.struckBy !== null) continue;
    const first = days.get(entry.stage);
    if (first === undefined || entry.effectiveOn < first) days.set(entry.stage, entry.effectiveOn);
  }
  return days;
}

/** All stages in order: reached ones solid with their day, the others hollow. */
export function StageTrack({ page }: { readonly page: ItemPage }) {
  const { t, lang } = useLanguage();
  if (page.register.stages.length === 0) return null;
  const days = stageDays(page.entries);
  return (
    <section className="panel">
      <h2>{t(ITEM.stages)}</h2>
      <ol className="track">
        {page.register.stages.map((stage) => {
          const day = days.get(stage.id);
          // Times matter to what is still to come.
          const times = day === undefined ? timesOf(stage, page.register, t) : [];
          const present = stage.id === page.row.stage;
          if (stage.ended && day === undefined) return null;
          return (
            <li
              key={stage.id}
              className={day === undefined ? "" : "reached"}
              aria-current={present ? "step" : undefined}
            >
              {t(stage)} {day !== undefined && <span className="hint">{dayText(day, lang)}</span>}
              {times.length > 0 && <small className="hint">{times.join(" · ")}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
