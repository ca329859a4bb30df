import { useState } from "react";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { COMMITMENT, FLAG_WORDS } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { useWallRows } from "../names.ts";
import { useDuties } from "../place.ts";
import type { Flag } from "../../draw/wall.ts";
import type { CommitmentPage, Waypoint } from "../wire.ts";
import { ReachForm } from "./reach-form.tsx";

type Mark = keyof typeof FLAG_WORDS;

/** A step that is done by report only says so. */
const markOf = (flag: Flag | undefined): Mark | null =>
  flag === undefined ? null : flag.mark === "done" && flag.proven === false ? "reported" : flag.mark;

/** The dated steps that the office has set for a promise, and where each stands. */
export function Waypoints({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const { waypoints } = page.current;
  const flags = useWallRows().find((row) => row.commitment === page.current.id)?.flags ?? [];
  return (
    <section className="panel">
      <h2>{t(COMMITMENT.waypoints)}</h2>
      {waypoints.length === 0 && <p className="hint">{t(COMMITMENT.noWaypoints)}</p>}
      <ol className="plain-list">
        {waypoints.map((waypoint) => (
          <WaypointLine
            key={waypoint.id}
            waypoint={waypoint}
            page={page}
            mark={markOf(flags.find((flag) => flag.id === waypoint.id))}
          />
        ))}
      </ol>
    </section>
  );
}

interface WaypointLineProps {
  readonly waypoint: Waypoint;
  readonly page: CommitmentPage;
  readonly mark: Mark | null;
}

function WaypointLine({ waypoint, page, mark }: WaypointLineProps) {
  const { t, lang } = useLanguage();
  const duties = useDuties(page.book);
  const [open, setOpen] = useState(false);
  const unit = page.current.target?.unit ?? "";
  return (
    <li className="waypoint">
      <b>{dayText(waypoint.due, lang)}</b> <span lang="zh-CN">{waypoint.title}</span>
      {waypoint.expected !== null && (
        <span className="hint"> {figureText(waypoint.expected, unit, lang)}</span>
      )}{" "}
      {mark !== null && <span className={`flag-${mark} small`}>{t(FLAG_WORDS[mark])}</span>}
      {duties.writes && mark !== "done" && mark !== "reported" && !open && (
        <button type="button" className="plain-button" onClick={() => setOpen(true)}>
          {t(COMMITMENT.reached)}
        </button>
      )}
      {open && <ReachForm waypoint={waypoint} page={page} close={() => setOpen(false)} />}
    </li>
  );
}
