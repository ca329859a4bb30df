import { Outlet } from "@tanstack/react-router";
import { isPast } from "../address.ts";
import { useBook, usePageSearch } from "../place.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { TimeBar } from "./time-bar.tsx";

/** The frame of a book's pages: its tabs and the time bar; tinted when the page is not about the present. */
export function BookShell() {
  const { t } = useLanguage();
  const book = useBook();
  const search = usePageSearch();
  const past = book !== null && isPast(search, book.today);
  return (
    <div className={past ? "book past" : "book"}>
      <div className="bars">
        <TimeBar book={book} past={past} />
        {book?.simulated && (
          <aside className="simulated-line" aria-label={t(SHELL.simulated)}>
            {t(SHELL.simulatedLong)}
          </aside>
        )}
      </div>
      <Outlet />
    </div>
  );
}
