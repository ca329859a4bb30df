import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ROLE_WORDS } from "../../words/roles.ts";
import { SHELL } from "../../words/web/shell.ts";
import { doorApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useBook, usePerson } from "../place.ts";
import { BookTabs } from "./book-tabs.tsx";
import { SimulatedMark } from "./simulated-mark.tsx";

/** Product, book, language and person: one quiet line above everything. */
export function Masthead() {
  const { t } = useLanguage();
  const book = useBook();
  return (
    <header className="masthead">
      <Link to="/" search={{ on: undefined, known: undefined }} className="wordmark">
        {t(SHELL.product)}
      </Link>
      {book && (
        <span className="book-name">
          <span lang="zh-CN">{book.title}</span>
          {book.simulated && <SimulatedMark />}
        </span>
      )}
      {book && <BookTabs />}
      <span className="masthead-end">
        <LanguageSwitch />
        <PersonCorner />
      </span>
    </header>
  );
}

function LanguageSwitch() {
  const { lang, t } = useLanguage();
  const navigate = useNavigate();
  const other = lang === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="plain-button"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => void navigate({ to: ".", search: (old) => ({ ...old, lang: other }), replace: true })}
    >
      {t(SHELL.otherLanguage)}
    </button>
  );
}

function PersonCorner() {
  const { t } = useLanguage();
  const person = usePerson();
  const client = useQueryClient();
  const navigate = useNavigate();
  if (!person)
    return (
      <Link to="/sign-in" className="plain-button">
        {t(SHELL.signIn)}
      </Link>
    );
  const leave = async () => {
    await doorApi.signOut().catch(() => null);
    client.clear();
    await navigate({ to: "/" });
  };
  return (
    <>
      {person.role === "office" && (
        <Link to="/people" className="plain-button">
          {t(SHELL.people)}
        </Link>
      )}
      <span className="person">
        {person.name} ·{" "}
        {person.unit === "" ? t(ROLE_WORDS[person.role]) : `${person.unit} ${t(ROLE_WORDS[person.role])}`}
      </span>
      <button type="button" className="plain-button" onClick={() => void leave()}>
        {t(SHELL.signOut)}
      </button>
    </>
  );
}
