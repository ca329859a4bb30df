import { useQuery } from "@tanstack/react-query";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import { BoardPanel } from "../lines/board.tsx";
import { EventsPanel } from "../lines/events.tsx";
import "../lines/lines.css";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Register } from "../wire.ts";
import type { ShownAs } from "./table-search.ts";
import { TownGrid } from "./town-grid.tsx";

interface OtherViewProps {
  readonly register: Register;
  readonly view: Exclude<ShownAs, "table">;
}

/** The rows of a register as a board, on a calendar, or by town. */
export function OtherView({ register, view }: OtherViewProps) {
  const { t } = useLanguage();
  const answer = useQuery(QUESTIONS.registerView(useBookId(), register.id, view, useWhen()));
  return (
    <Answered query={answer}>
      {(shown) => {
        if (shown?.panel === "board") return <BoardPanel view={shown} register={register} />;
        if (shown?.panel === "events") return <EventsPanel view={shown} register={register} />;
        if (shown?.panel === "portfolio") return <TownGrid view={shown} register={register} />;
        return <p className="empty">{t(REGISTER_VIEW.noView)}</p>;
      }}
    </Answered>
  );
}
