import { Link } from "@tanstack/react-router";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useBookId, usePerson } from "../place.ts";

const TABS = [
  { to: "/b/$book", word: SHELL.cockpit, exact: true },
  { to: "/b/$book/wall", word: SHELL.wall, exact: false },
  { to: "/b/$book/l", word: SHELL.lines, exact: false },
  { to: "/b/$book/r", word: SHELL.registers, exact: false },
  { to: "/b/$book/desk", word: SHELL.desk, exact: false },
  { to: "/b/$book/difference", word: SHELL.changes, exact: false },
  { to: "/b/$book/log", word: SHELL.log, exact: false },
] as const;

/** The pages of a book. */
export function BookTabs() {
  const { t } = useLanguage();
  const book = useBookId();
  const person = usePerson();
  return (
    <nav className="tabs" aria-label={t(SHELL.pages)}>
      {TABS.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          params={{ book }}
          activeOptions={{ exact: tab.exact, includeSearch: false }}
        >
          {t(tab.word)}
        </Link>
      ))}
      {person && (
        <Link to="/b/$book/my" params={{ book }} activeOptions={{ includeSearch: false }}>
          {t(SHELL.my)}
        </Link>
      )}
    </nav>
  );
}
