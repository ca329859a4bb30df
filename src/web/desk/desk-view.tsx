import { useCallback, useMemo, useRef, useState } from "react";
import { DESK_TABLE } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import { useBook } from "../place.ts";
import type { Draft } from "../wire.ts";
import { AdoptDialog } from "./adopt-dialog.tsx";
import { CardColumn } from "./card-column.tsx";
import { DeskBar } from "./desk-bar.tsx";
import type { DeskState } from "./desk-state.ts";
import { type Filter, shownCommitments } from "./filter.ts";
import { KeyHelp } from "./key-help.tsx";
import { ModelDialog } from "./model/model-dialog.tsx";
import { ModelDrawer } from "./model/model-drawer.tsx";
import { SaveNews } from "./save-news.tsx";
import { TextColumn } from "./text-column.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useDesk } from "./use-desk.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useScrollTogether } from "./use-scroll-together.ts";

/** What is open on the selected card: nothing, a part of its fields, or the question where to split it. */
export type Panel = "content" | "owner" | "waypoints" | "split" | null;

/** What lies over the desk; the desk's keys rest meanwhile. */
export type DeskDialog = "adopt" | "keys" | "model" | "answer" | null;

interface DeskViewProps {
  readonly draft: Draft;
  /** The desk as the server has it. */
  readonly base: DeskState;
  /** The desk as it opens: the same, or with work of an earlier visit put on top. */
  readonly start: DeskState;
}

/** Text on the left, cards on the right, counters on top; everything also by keyboard. */
export function DeskView({ draft, base, start }: DeskViewProps) {
  const book = useBook();
  const [desk, step] = useDesk(start);
  const join = useCallback(
    (state: DeskState, mine: DeskState) => step({ step: "join", mine, state }),
    [step],
  );
  const autosave = useAutosave(book?.id ?? "", draft, base, desk.state, join);
  const [model, setModel] = useState(draft.model);
  const [filter, setFilter] = useState<Filter>({ only: "all", words: "" });
  const [panel, setPanel] = useState<Panel>(null);
  const [dialog, setDialog] = useState<DeskDialog>(null);
  const [unknown, setUnknown] = useState<number | null>(null);
  const textColumn = useRef<HTMLDivElement>(null);
  const cardColumn = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownCommitments(desk.state, filter), [desk.state, filter]);
  const { text, repairs } = draft.plan.statement;
  const context = { draft, desk, step, shown, panel, setPanel, text, setDialog, setUnknown, unknown };
  useDeskKeys(context, dialog === null);
  useScrollTogether(textColumn, cardColumn, desk.selected);
  if (!book) return null;
  const select = (id: string) => {
    setFilter({ only: "all", words: "" });
    step({ step: "select", id });
    setDialog(null);
  };
  return (
    <main id="content" className="desk">
      <DeskBar
        book={book.id}
        draft={draft}
        desk={desk}
        step={step}
        autosave={autosave}
        filter={filter}
        setFilter={setFilter}
        setDialog={setDialog}
        answered={model !== undefined}
        walk={() => setUnknown((at) => nextUnknown(draft, at))}
      />
      {draft.sheets && <SheetsNotice sheets={draft.sheets} />}
      {autosave.news && <SaveNews news={autosave.news} dismiss={autosave.dismiss} />}
      <div className="desk-columns">
        <TextColumn
          column={textColumn}
          text={text}
          repairs={repairs}
          sentences={draft.sentences}
          commitments={desk.state.commitments}
          setAside={desk.state.setAside}
          selected={desk.selected}
          unknown={unknown}
          select={(id) => step({ step: "select", id })}
        />
        <CardColumn column={cardColumn} context={context} />
      </div>
      {dialog === "keys" && <KeyHelp close={() => setDialog(null)} />}
      {dialog === "adopt" && (
        <AdoptDialog
          book={book}
          draft={draft}
          state={desk.state}
          flush={autosave.flush}
          catchUp={() => autosave.catchUp()}
          close={() => setDialog(null)}
        />
      )}
      {dialog === "model" && (
        <ModelDialog
          book={book.id}
          draft={draft.id}
          autosave={autosave}
          close={() => setDialog(null)}
          answered={(answer) => {
            setModel(answer);
            setDialog("answer");
          }}
        />
      )}
      {dialog === "answer" && model && (
        <ModelDrawer model={model} state={desk.state} close={() => setDialog(null)} select={select} />
      )}
    </main>
  );
}

/** Which sheets of a spreadsheet were read, and which were hidden and skipped. */
function SheetsNotice({ sheets }: { readonly sheets: NonNullable<Draft["sheets"]> }) {
  const { t } = useLanguage();
  const told = { read: sheets.read.join("、"), hidden: sheets.hidden.join("、") };
  return (
    <p className="notice" role="status">
      {t(DESK_TABLE.sheets, told)}
    </p>
  );
}

/** Start of the next sentence that was not understood, after the one last visited; around the end to the first. */
export function nextUnknown(draft: Pick<Draft, "sentences">, at: number | null): number | null {
  const starts = draft.sentences.filter((one) => one.kind === "not-understood").map((one) => one.start);
  return starts.find((start) => at === null || start > at) ?? starts[0] ?? null;
}
