import { Button } from "antd";
import type { KeyboardEvent } from "react";
import { DESK } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { WaypointFields } from "../pieces/waypoint-fields.tsx";
import { tidyWaypoints } from "../pieces/waypoint-words.ts";
import type { Commitment } from "../wire.ts";
import type { DeskContext } from "./context.ts";
import { movesOf } from "./moves.ts";
import { useTyped } from "./use-typed.ts";

interface WaypointFormProps {
  readonly commitment: Commitment;
  readonly context: DeskContext;
}

/** Sets the waypoints of the selected promise, and hands them down to the ticked ones. */
export function WaypointForm({ commitment, context }: WaypointFormProps) {
  const { t } = useLanguage();
  const key = `${context.draft.id}.${commitment.id}.waypoints`;
  const [waypoints, setWaypoints, drop] = useTyped(key, commitment.waypoints);
  const done = () => {
    const tidy = tidyWaypoints(waypoints);
    if (JSON.stringify(tidy) !== JSON.stringify(commitment.waypoints))
      movesOf(context).patch({ waypoints: tidy });
    drop();
    context.setPanel(null);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    done();
  };
  const copy = () => {
    done();
    movesOf(context).copy("waypoints");
  };
  return (
    <div className="card-form" onKeyDown={hear}>
      <WaypointFields
        id="waypoint"
        year={context.draft.plan.year}
        waypoints={waypoints}
        onChange={setWaypoints}
        autoFocus
      />
      <span className="row wrap">
        <Button type="primary" onClick={done}>
          {t(DESK.done)} <kbd>Esc</kbd>
        </Button>
        {context.desk.ticked.size > 0 && <Button onClick={copy}>{t(DESK.copyWaypoints)}</Button>}
      </span>
    </div>
  );
}
