import { Link } from "@tanstack/react-router";
import { dayText } from "../../words/dates.ts";
import { BESIDE_WORDS } from "../../words/settings.ts";
import { COCKPIT, WAITING_FOR } from "../../words/web/cockpit.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { Cockpit } from "../wire.ts";
import { SHORT } from "./at-risk.tsx";

type Row = Cockpit["waiting"][number];
const KINDS = ["doubt", "owner", "attest", "return"] as const;

/** What waits, grouped by who is asked to move; each group folds beyond a few rows. */
export function Waiting({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useLanguage();
  return (
    <section>
      <h2>{t(COCKPIT.waiting)}</h2>
      {rows.length === 0 && <p className="empty">{t(COCKPIT.noWaiting)}</p>}
      {KINDS.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        if (own.length === 0) return null;
        return (
          <details key={kind} open={own.length <= SHORT}>
            <summary>
              {t(WAITING_FOR[kind])} <b className="counted">{own.reduce((sum, row) => sum + row.count, 0)}</b>
            </summary>
            <ul className="wait-list">
              {own.map((row) => (
                <WaitingRow key={row.commitment} row={row} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function WaitingRow({ row }: { readonly row: Row }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  return (
    <li>
      <Link to="/b/$book/c/$commitment" params={{ book, commitment: row.commitment }} lang="zh-CN">
        {row.words}
      </Link>
      <span className="hint">
        {row.unit !== null && ` · ${row.unit}`}
        {row.due !== undefined && ` · ${t(BESIDE_WORDS.returnDue, { day: dayText(row.due, lang) })}`}
        {row.count > 1 && ` · ${row.count}`}
      </span>
    </li>
  );
}
