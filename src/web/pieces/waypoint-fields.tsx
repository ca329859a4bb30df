import { Button, Input } from "antd";
import type { Day } from "../../std/day.ts";
import { OWNER } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import type { Waypoint } from "../wire.ts";
import { DayInput } from "./day-input.tsx";
import { blankWaypoint, regularWaypoints } from "./waypoint-words.ts";

interface WaypointFieldsProps {
  readonly id: string;
  readonly year: number;
  readonly waypoints: readonly Waypoint[];
  readonly onChange: (waypoints: readonly Waypoint[]) => void;
  readonly autoFocus?: boolean;
}

/** Waypoints by month or by quarter in one click, then each to be said in words. */
export function WaypointFields({ id, year, waypoints, onChange, autoFocus = false }: WaypointFieldsProps) {
  const { t } = useLanguage();
  const titles = (month: number) => t(OWNER.monthTitle, { month });
  return (
    <div className="fields">
      <span className="row wrap">
        <Button
          autoFocus={autoFocus}
          size="small"
          onClick={() => onChange(regularWaypoints(year, 3, titles))}
        >
          {t(OWNER.perQuarter)}
        </Button>
        <Button size="small" onClick={() => onChange(regularWaypoints(year, 1, titles))}>
          {t(OWNER.perMonth)}
        </Button>
        <Button size="small" onClick={() => onChange([...waypoints, blankWaypoint(waypoints, year)])}>
          {t(OWNER.add)}
        </Button>
        {waypoints.length > 0 && (
          <Button size="small" onClick={() => onChange([])}>
            {t(OWNER.clear)}
          </Button>
        )}
      </span>
      <ol className="plain-list">
        {waypoints.map((waypoint) => (
          <WaypointRow
            key={waypoint.id}
            id={`${id}-${waypoint.id}`}
            waypoint={waypoint}
            change={(next) => onChange(waypoints.map((one) => (one.id === waypoint.id ? next : one)))}
            remove={() => onChange(waypoints.filter((one) => one.id !== waypoint.id))}
          />
        ))}
      </ol>
    </div>
  );
}

interface WaypointRowProps {
  readonly id: string;
  readonly waypoint: Waypoint;
  readonly change: (waypoint: Waypoint) => void;
  readonly remove: () => void;
}

function WaypointRow({ id, waypoint, change, remove }: WaypointRowProps) {
  const { t } = useLanguage();
  return (
    <li className="waypoint-row">
      <DayInput
        id={`${id}-due`}
        value={waypoint.due}
        onChange={(due: Day | null) => due !== null && change({ ...waypoint, due })}
      />
      <Input
        aria-label={t(OWNER.what)}
        placeholder={t(OWNER.what)}
        value={waypoint.title}
        onChange={(e) => change({ ...waypoint, title: e.target.value })}
      />
      <Input
        aria-label={t(OWNER.expected)}
        placeholder={t(OWNER.expected)}
        value={waypoint.expected ?? ""}
        onChange={(e) => change({ ...waypoint, expected: e.target.value === "" ? null : e.target.value })}
      />
      <Button size="small" onClick={remove}>
        {t(OWNER.remove)}
      </Button>
    </li>
  );
}
