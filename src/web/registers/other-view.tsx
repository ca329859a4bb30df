import { useQuery } from "@tanstack/react-query";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import "../lines/lines.css";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Register } from "../wire.ts";
import { Board } from "./board.tsx";
import { Calendar } from "./calendar.tsx";
import { conditionsOf, type ShownAs, type TableSearch } from "./table-search.ts";
import { TownGrid } from "./town-grid.tsx";

interface OtherViewProps {
  readonly register: Register;
  readonly view: Exclude<ShownAs, "table">;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
  readonly writes: boolean;
}

/** The rows that the view finds, as a board, on a calendar, or by town. */
export function OtherView(props: OtherViewProps) {
  return props.view === "calendar" ? <Calendar {...props} /> : <Panel {...props} view={props.view} />;
}

function Panel({ register, view, search, writes }: OtherViewProps & { readonly view: "board" | "towns" }) {
  const { t } = useLanguage();
  const asked = `${view}?${conditionsOf(search)}`;
  const answer = useQuery(QUESTIONS.registerView(useBookId(), register.id, asked, useWhen()));
  return (
    <Answered query={answer} part>
      {(shown) => {
        if (shown?.panel === "board")
          return <Board view={shown} register={register} search={search} writes={writes} />;
        if (shown?.panel === "portfolio")
          return <TownGrid view={shown} register={register} search={search} />;
        return <p className="empty">{t(REGISTER_VIEW.noView)}</p>;
      }}
    </Answered>
  );
}
