import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CARRY } from "../../words/web/carry.ts";
import { LOG } from "../../words/web/log.ts";
import { SHELL } from "../../words/web/shell.ts";
import { sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { ActingTimeline } from "../pieces/acting-timeline.tsx";
import { useBook } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { BookCard } from "../wire.ts";
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
          <Stretch book={book} after={after} count={until - after} />
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

interface StretchProps {
  readonly book: BookCard;
  readonly after: number;
  readonly count: number;
}

function Stretch({ book, after, count }: StretchProps) {
  const { t } = useLanguage();
  const entries = useQuery(QUESTIONS.entries(book.id, after, count));
  // A part of a page says that it waits or has failed in a line: it is not another page within the page.
  if (entries.isError) return <p className="fault">{t(sentenceOf(entries.error))}</p>;
  if (!entries.data) return <p className="hint">{t(SHELL.loading)}</p>;
  return <ActingTimeline book={book} entries={entries.data} />;
}
