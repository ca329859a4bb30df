import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { PEOPLE } from "../../words/web/people.ts";
import { SHELL } from "../../words/web/shell.ts";
import { START } from "../../words/web/start.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { QUESTIONS } from "../questions.ts";
import type { BookCard } from "../wire.ts";
import { BookCardView } from "./book-card.tsx";

const ImportBook = lazy(() => import("./import-book.tsx").then((module) => ({ default: module.ImportBook })));
const NewBookForm = lazy(() =>
  import("./new-book-form.tsx").then((module) => ({ default: module.NewBookForm })),
);

/** What this is, the books there are, and the two ways to begin. */
export function StartPage() {
  const { t } = useLanguage();
  const books = useQuery(QUESTIONS.books);
  return (
    <Answered query={books}>
      {(cards) => (
        <main id="content" className="page start">
          <h1>{t(START.title)}</h1>
          <p className="lead">{t(START.first)}</p>
          <p className="lead">{t(START.second)}</p>
          <FirstStart />
          <h2>{t(START.books)}</h2>
          {cards.length === 0 && <p className="empty">{t(START.noBooks)}</p>}
          <div className="cards">
            {cards
              .toSorted((a, b) => Number(a.simulated) - Number(b.simulated))
              .map((card) => (
                <BookCardView key={card.id} card={card} />
              ))}
          </div>
          <Beginnings cards={cards} />
        </main>
      )}
    </Answered>
  );
}

function FirstStart() {
  const { t } = useLanguage();
  const session = useQuery(QUESTIONS.session);
  if (!session.data?.firstStart) return null;
  return (
    <section className="notice">
      <h2>{t(START.firstStart)}</h2>
      <p>{t(PEOPLE.firstStart)}</p>
    </section>
  );
}

function Beginnings({ cards }: { readonly cards: readonly BookCard[] }) {
  const { t } = useLanguage();
  const [making, setMaking] = useState(false);
  const session = useQuery(QUESTIONS.session);
  const office = session.data?.person?.role === "office";
  const real = cards.filter((card) => !card.simulated);
  return (
    <div className="beginnings">
      <section>
        <h2>{t(START.readPlan)}</h2>
        <p>{t(START.readHelp)}</p>
        {office ? (
          <p className="row wrap">
            <span className="hint">{t(START.readInto)}</span>
            {real.map((card) => (
              <Link
                key={card.id}
                className="action"
                to="/b/$book/desk"
                params={{ book: card.id }}
                lang="zh-CN"
              >
                {card.title}
              </Link>
            ))}
          </p>
        ) : (
          <OfficeOnly />
        )}
      </section>
      <section>
        <h2>{t(START.newBook)}</h2>
        <p>{t(START.newBookHelp)}</p>
        {!office && <OfficeOnly />}
        {office && !making && (
          <button type="button" className="action" onClick={() => setMaking(true)}>
            {t(START.newBook)}
          </button>
        )}
        {office && making && (
          <Suspense fallback={<p className="hint">{t(SHELL.loading)}</p>}>
            <NewBookForm close={() => setMaking(false)} />
          </Suspense>
        )}
      </section>
      {office && (
        <Suspense fallback={null}>
          <ImportBook />
        </Suspense>
      )}
    </div>
  );
}

function OfficeOnly() {
  const { t } = useLanguage();
  return (
    <p className="hint">
      {t(START.officeOnly)} <Link to="/sign-in">{t(SHELL.signIn)}</Link>
    </p>
  );
}
