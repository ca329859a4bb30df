import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { LineCard } from "../wire.ts";
import "./lines.css";

/** 条线: every line of work with what it carries, the way into its page. */
export function LinesPage() {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const lines = useQuery(QUESTIONS.lineCards(book, when));
  return (
    <Answered query={lines}>
      {(all) => (
        <main id="content" className="page">
          <h1>{t(LINE_PAGE.title)}</h1>
          <p className="lead">{t(LINE_PAGE.lead)}</p>
          <ul className="line-list">
            {all.map((line) => (
              <LineRow key={line.id} line={line} />
            ))}
          </ul>
        </main>
      )}
    </Answered>
  );
}

function LineRow({ line }: { readonly line: LineCard }) {
  const { t } = useLanguage();
  const book = useBookId();
  const isEmpty = line.commitments === 0 && line.items === 0;
  return (
    <li>
      <Link to="/b/$book/l/$line" params={{ book, line: line.id }}>
        {t(line)}
      </Link>
      <span className="hint">
        {isEmpty
          ? t(LINE_PAGE.nothingYet)
          : `${t(LINE_PAGE.promises, { n: line.commitments })} · ${t(LINE_PAGE.items, { n: line.items })}`}
      </span>
    </li>
  );
}
