import { useId } from "react";
import { MODEL_SAYS } from "../../words/model.ts";
import { DESK } from "../../words/web/desk.ts";
import { LINTING } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import type { Draft } from "../wire.ts";
import { countsOf } from "./desk-state.ts";
import type { DeskDialog } from "./desk-dialogs.tsx";
import type { Filter } from "./filter.ts";
import { ModelButtons } from "./model/model-buttons.tsx";
import { TableButtons } from "./table-buttons.tsx";
import type { useAutosave } from "./use-autosave.ts";
import type { Desk, DeskStep } from "./use-desk.ts";
import { FIND_ID } from "./use-desk-keys.ts";

interface DeskBarProps {
  readonly book: string;
  readonly draft: Draft;
  readonly desk: Desk;
  readonly step: (step: DeskStep) => void;
  readonly autosave: ReturnType<typeof useAutosave>;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly setDialog: (dialog: DeskDialog) => void;
  /** A model has been asked about this draft. */
  readonly answered: boolean;
  /** Visits the next sentence that was not understood. */
  readonly walk: () => void;
}

/** Title, counters (each narrows the cards), search, saving, and the one action that stands out: adopt. */
export function DeskBar(props: DeskBarProps) {
  const { t } = useLanguage();
  const { draft, desk, step, autosave, filter, setFilter, setDialog } = props;
  return (
    <header className="desk-bar">
      <h1 lang="zh-CN">{draft.plan.title}</h1>
      <span className="hint">{t(DESK.ofYear, { year: draft.plan.year })}</span>
      <Counters {...props} />
      <span className="row wrap">
        <label className="unseen" htmlFor={FIND_ID}>
          {t(DESK.find)}
        </label>
        <input
          id={FIND_ID}
          className="find"
          type="search"
          placeholder={t(DESK.findHint)}
          value={filter.words}
          onChange={(event) => setFilter({ ...filter, words: event.target.value })}
          onKeyDown={(event) =>
            (event.key === "Escape" || event.key === "Enter") && event.currentTarget.blur()
          }
        />
        <button
          type="button"
          className="plain-button"
          disabled={desk.past.length === 0}
          onClick={() => step({ step: "undo" })}
        >
          {t(DESK.undo)} <kbd>Z</kbd>
        </button>
        <ModelButtons book={props.book} draft={draft.id} answered={props.answered} open={setDialog} />
        <TableButtons book={props.book} draft={draft.id} flush={autosave.flush} step={step} />
        <button type="button" className="plain-button" onClick={() => setDialog("keys")}>
          {t(DESK.help)} <kbd>?</kbd>
        </button>
        <span className={autosave.saving === "unsaved" ? "fault" : "hint"} role="status">
          {t(DESK[autosave.saving])}
        </span>
        <button type="button" className="action" onClick={() => setDialog("adopt")}>
          {t(DESK.adopt)}
        </button>
      </span>
    </header>
  );
}

function Counters({ draft, desk, step, filter, setFilter, walk }: DeskBarProps) {
  const { t } = useLanguage();
  const label = useId();
  const counts = countsOf(desk.state);
  const unknown = draft.sentences.filter((one) => one.kind === "not-understood").length;
  const only = (wish: Filter["only"], text: string) => (
    <button
      type="button"
      className="counter"
      aria-pressed={filter.only === wish}
      onClick={() => setFilter({ ...filter, only: filter.only === wish ? "all" : wish })}
    >
      {text}
    </button>
  );
  return (
    <div className="counters" role="group" aria-labelledby={label}>
      <span id={label} className="unseen">
        {t(DESK.counters)}
      </span>
      {only("all", t(DESK.promises, { n: counts.promises }))}
      {only("open", t(DESK.acceptedCount, { n: counts.accepted }))}
      {only("doubts", t(DESK.doubtsOpen, { n: counts.doubts }))}
      {only("owners", t(DESK.ownersMissing, { n: counts.owners.length }))}
      {counts.warnings > 0 && only("warnings", t(LINTING.count, { n: counts.warnings }))}
      {counts.aside > 0 && only("aside", `${counts.aside} ${t(DESK.asideMark)}`)}
      {counts.waiting > 0 && only("proposed", t(MODEL_SAYS.waiting, { n: counts.waiting }))}
      <button type="button" className="counter" onClick={walk} disabled={unknown === 0}>
        {t(DESK.notUnderstood, { n: unknown })} {unknown > 0 && <kbd>N</kbd>}
      </button>
      {counts.owners.length > 0 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => step({ step: "tick", ids: counts.owners.map((one) => one.id), on: true })}
        >
          {t(DESK.tickMissing)}
        </button>
      )}
    </div>
  );
}
