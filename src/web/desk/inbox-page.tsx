import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SHELL } from "../../words/web/shell.ts";
import { START } from "../../words/web/start.ts";
import { INBOX } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { useBook, usePerson } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { BookCard } from "../wire.ts";
import "./desk.css";
import { DraftList } from "./draft-list.tsx";
import { HandIn } from "./hand-in.tsx";

/** Where texts are handed in, drafts wait, and adopted plans can be read again. */
export function InboxPage() {
  const { t } = useLanguage();
  const book = useBook();
  if (!book) return null;
  return (
    <main id="content" className="page">
      <h1>{t(INBOX.title)}</h1>
      <p className="lead">{t(INBOX.lead)}</p>
      <Intake book={book} />
      <Adopted book={book} />
    </main>
  );
}

function Intake({ book }: { readonly book: BookCard }) {
  const { t } = useLanguage();
  const person = usePerson();
  const office = person?.role === "office";
  const drafts = useQuery({ ...QUESTIONS.drafts(book.id), enabled: office && !book.simulated });
  if (book.simulated) return <p className="empty">{t(INBOX.simulated)}</p>;
  if (!office)
    return (
      <p className="empty">
        {t(INBOX.officeOnly)} {person === null && <Link to="/sign-in">{t(SHELL.signIn)}</Link>}
      </p>
    );
  return (
    <>
      <HandIn book={book} />
      <h2>{t(INBOX.drafts)}</h2>
      {drafts.data && <DraftList drafts={drafts.data} />}
    </>
  );
}

function Adopted({ book }: { readonly book: BookCard }) {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t(INBOX.adopted)}</h2>
      {book.plans.length === 0 && <p className="hint">{t(INBOX.noPlans)}</p>}
      <ul className="plain-list">
        {book.plans.map((plan) => (
          <li key={plan.id} className="draft-row">
            <Link to="/b/$book/plan/$plan" params={{ book: book.id, plan: plan.id }} lang="zh-CN">
              {plan.title}
            </Link>
            <span className="hint">{t(START.planLine, { year: plan.year, n: plan.commitments })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
