import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment, CommitmentPage } from "../wire.ts";

interface WaypointsProps {
  readonly commitment: Commitment;
  readonly page: CommitmentPage;
}

/** The dated steps that the office has set for a promise. */
export function Waypoints({ commitment, page }: WaypointsProps) {
  const { t, lang } = useLanguage();
  const unit = commitment.target?.unit ?? "";
  return (
    <section className="panel">
      <h2>{t(COMMITMENT.waypoints)}</h2>
      {commitment.waypoints.length === 0 && <p className="hint">{t(COMMITMENT.noWaypoints)}</p>}
      <ol className="plain-list">
        {commitment.waypoints.map((waypoint) => (
          <li key={waypoint.id} className={waypoint.due <= page.asOf.on ? "waypoint past-due" : "waypoint"}>
            <b>{dayText(waypoint.due, lang)}</b> <span lang="zh-CN">{waypoint.title}</span>
            {waypoint.expected !== null && (
              <span className="hint"> {figureText(waypoint.expected, unit, lang)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
