import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import { ROWS_A_PAGE, type TableSearch } from "./table-search.ts";

/** Pages named on either side of the present one. */
const BESIDE = 2;
const LEAP = 5;

/** The first page, those around the present one, and the last; null where pages are left out. */
export function pagesNamed(present: number, last: number): readonly (number | null)[] {
  const near = Array.from({ length: 2 * BESIDE + 1 }, (_, at) => present - BESIDE + at);
  const named = [...new Set([1, ...near.filter((page) => page > 1 && page < last), last])];
  return named.flatMap((page, at) => (at > 0 && page - (named[at - 1] ?? page) > 1 ? [null, page] : [page]));
}

interface PageTurnerProps {
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
  readonly found: number;
}

/** Turns the pages of a table. */
export function PageTurner({ search, change, found }: PageTurnerProps) {
  const { t } = useLanguage();
  const last = Math.ceil(found / ROWS_A_PAGE);
  if (last < 2) return null;
  const present = Math.min(last, Math.max(1, Number(search.page ?? "1")));
  const go = (page: number) => change({ page: page <= 1 ? undefined : String(Math.min(last, page)) });
  const turn = (sign: string, called: string, page: number) => (
    <button
      type="button"
      className="plain-button"
      aria-label={called}
      title={called}
      disabled={page < 1 || page > last}
      onClick={() => go(page)}
    >
      {sign}
    </button>
  );
  return (
    <nav className="page-turner" aria-label={t(REGISTER_VIEW.pages)}>
      {turn("‹", t(REGISTER_VIEW.previousPage), present - 1)}
      {pagesNamed(present, last).map((page, at) => (
        <span key={page ?? `gap-${at}`}>
          {page !== null ? (
            <button
              type="button"
              className="plain-button"
              aria-current={page === present ? "page" : undefined}
              onClick={() => go(page)}
            >
              {page}
            </button>
          ) : at < BESIDE ? (
            turn("«", t(REGISTER_VIEW.furtherBack), Math.max(1, present - LEAP))
          ) : (
            turn("»", t(REGISTER_VIEW.furtherOn), Math.min(last, present + LEAP))
          )}
        </span>
      ))}
      {turn("›", t(REGISTER_VIEW.nextPage), present + 1)}
    </nav>
  );
}
