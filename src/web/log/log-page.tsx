import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { CARRY } from "../../words/web/carry.ts";
import { LOG } from "../../words/web/log.ts";
import { SHELL } from "../../words/web/shell.ts";
import { sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { EntryActions } from "../pieces/entry-actions.tsx";
import { EntryProof } from "../pieces/entry-proof.tsx";
import { EntryTimeline } from "../pieces/entry-timeline.tsx";
import { useBook, useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { CheckpointPanel } from "./checkpoint-panel.tsx";
import { Verifier } from "./verifier.tsx";

/** Entries a page. */
const PAGE = 50;

/** The log: every entry, newest first, and the check of the whole book. */
export function LogPage() {
  const { t } = useLanguage();
  const book = useBook();
  const [before, setBefore] = useState<number | null>(null);
  if (!book) return null;
  const until = Math.min(before ?? book.size, book.size);
  const after = Math.max(0, until - PAGE);
  return (
    <main id="content" className="page">
      <h1>{t(LOG.title)}</h1>
      <p className="lead">{t(LOG.lead)}</p>
      <Verifier />
      <ExportLink book={book.id} isOpen={book.simulated} />
      <CheckpointPanel />
      {book.size === 0 ? (
        <p className="empty">{t(LOG.empty)}</p>
      ) : (
        <>
          <Pager after={after} until={until} all={book.size} go={setBefore} />
          <Stretch after={after} count={until - after} />
          <Pager after={after} until={until} all={book.size} go={setBefore} />
        </>
      )}
    </main>
  );
}

/** The whole book as a file, for the office; a simulated book is anybody's. */
function ExportLink({ book, isOpen }: { readonly book: string; readonly isOpen: boolean }) {
  const { t } = useLanguage();
  const session = useQuery(QUESTIONS.session);
  if (!isOpen && session.data?.person?.role !== "office") return null;
  return (
    <p>
      <a href={`/api/books/${encodeURIComponent(book)}/export`} download={`${book}.jsonl`}>
        {t(CARRY.export)}
      </a>
    </p>
  );
}

interface PagerProps {
  readonly after: number;
  readonly until: number;
  readonly all: number;
  readonly go: (before: number | null) => void;
}

function Pager({ after, until, all, go }: PagerProps) {
  const { t } = useLanguage();
  return (
    <p className="row wrap">
      <button
        type="button"
        className="plain-button outlined"
        disabled={until >= all}
        onClick={() => go(until + PAGE >= all ? null : until + PAGE)}
      >
        {t(LOG.newer)}
      </button>
      <span className="hint">{t(LOG.between, { from: after + 1, to: until, all })}</span>
      <button
        type="button"
        className="plain-button outlined"
        disabled={after === 0}
        onClick={() => go(after)}
      >
        {t(LOG.older)}
      </button>
    </p>
  );
}

function Stretch({ after, count }: { readonly after: number; readonly count: number }) {
  const { t } = useLanguage();
  const id = useBookId();
  const when = useWhen();
  const duties = useDuties(useBook());
  const entries = useQuery(QUESTIONS.entries(id, after, count));
  const registers = useQuery(QUESTIONS.registers(id, when));
  const schemas = useMemo(() => registers.data?.map((one) => one.register) ?? [], [registers.data]);
  // A part of a page says that it waits or has failed in a line: it is not another page within the page.
  if (entries.isError) return <p className="fault">{t(sentenceOf(entries.error))}</p>;
  if (!entries.data) return <p className="hint">{t(SHELL.loading)}</p>;
  return (
    <EntryTimeline
      entries={entries.data}
      registers={schemas}
      renderActions={(entry) => (
        <>
          <EntryProof seq={entry.seq} />
          <EntryActions
            entry={entry}
            duties={duties}
            register={schemas.find((one) => one.id === entry.register)}
          />
        </>
      )}
    />
  );
}
