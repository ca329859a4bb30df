import { DESK } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { BulkForm } from "./bulk-form.tsx";
import type { DeskContext } from "./context.ts";
import { accept } from "./desk-state.ts";
import { movesOf } from "./moves.ts";

/** What can be done with all ticked promises at once. */
export function TickBar({ context }: { readonly context: DeskContext }) {
  const { t } = useLanguage();
  const { desk, step } = context;
  const moves = movesOf(context);
  const acceptAll = () => step({ step: "edit", edit: (state) => [...desk.ticked].reduce(accept, state) });
  return (
    <div className="tick-bar">
      <p className="row wrap" role="status">
        <b>{t(DESK.ticked, { n: desk.ticked.size })}</b>
        <button type="button" className="plain-button outlined" onClick={() => moves.copy("owner")}>
          {t(DESK.copyOwner)} <kbd>C</kbd>
        </button>
        <button type="button" className="plain-button outlined" onClick={() => moves.copy("waypoints")}>
          {t(DESK.copyWaypoints)}
        </button>
        <button type="button" className="plain-button outlined" onClick={acceptAll}>
          {t(DESK.acceptTicked)}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => step({ step: "tick", ids: [...desk.ticked], on: false })}
        >
          {t(DESK.untick)}
        </button>
      </p>
      <BulkForm context={context} />
    </div>
  );
}
