import { type Ref, useMemo, useRef, useState } from "react";
import { DESK_TABLE } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import { useBook } from "../place.ts";
import type { Draft } from "../wire.ts";
import { CardColumn } from "./card-column.tsx";
import { DeskBar } from "./desk-bar.tsx";
import type { DeskContext } from "./context.ts";
import type { DeskState } from "./desk-state.ts";
import { type Filter, shownCommitments } from "./filter.ts";
import { type DeskDialog, DeskDialogs } from "./desk-dialogs.tsx";
import { SaveNews } from "./save-news.tsx";
import { TextColumn } from "./text-column.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useDesk } from "./use-desk.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useScrollTogether } from "./use-scroll-together.ts";

/** What is open on the selected card: nothing, a part of its fields, or the question where to split it. */
export type Panel = "content" | "owner" | "waypoints" | "split" | null;

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
  const autosave = useAutosave(book?.id ?? "", draft, base, desk.state, step);
  const [model, setModel] = useState(draft.model);
  const [filter, setFilter] = useState<Filter>({ only: "all", words: "" });
  const [panel, setPanel] = useState<Panel>(null);
  const [dialog, setDialog] = useState<DeskDialog>(null);
  const [unknown, setUnknown] = useState<number | null>(null);
  const textColumn = useRef<HTMLDivElement>(null);
  const cardColumn = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownCommitments(desk.state, filter), [desk.state, filter]);
  const { text } = draft.plan.statement;
  const context = { draft, desk, step, shown, panel, setPanel, text, setDialog, setUnknown, unknown };
  useDeskKeys(context, dialog === null);
  useScrollTogether(textColumn, cardColumn, desk.selected);
  const select = (id: string) => {
    setFilter({ only: "all", words: "" });
    step({ step: "select", id });
    setDialog(null);
  };
  if (!book) return null;
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
        <DeskText column={textColumn} context={context} />
        <CardColumn column={cardColumn} context={context} />
      </div>
      <DeskDialogs
        book={book}
        draft={draft}
        state={desk.state}
        autosave={autosave}
        dialog={dialog}
        setDialog={setDialog}
        model={model}
        answered={setModel}
        select={select}
      />
    </main>
  );
}

interface DeskTextProps {
  readonly column: Ref<HTMLDivElement>;
  readonly context: DeskContext;
}

/** The text beside the cards: the same promises, the same selection. */
function DeskText({ column, context }: DeskTextProps) {
  const { draft, desk, step, text, unknown } = context;
  return (
    <TextColumn
      column={column}
      text={text}
      repairs={draft.plan.statement.repairs}
      sentences={draft.sentences}
      shortfalls={draft.plan.shortfalls}
      commitments={desk.state.commitments}
      setAside={desk.state.setAside}
      selected={desk.selected}
      unknown={unknown}
      select={(id) => step({ step: "select", id })}
    />
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
