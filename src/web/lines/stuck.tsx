import { dayText } from "../../words/dates.ts";
import { LINE_PAGE, PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { LinePage } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { registerIn, stageName } from "./registers-of.ts";

type StuckItem = LinePage["stuck"][number];

/** As many as the office lists; more would be cut off, and the page says so. */
const MOST = 20;
/** Rows shown before somebody asks for the rest. */
const SHORT = 5;

/** 卡点: what stands still, for how long, and why it is called stuck. */
export function Stuck({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const hasItems = page.registers.some(({ items }) => items > 0);
  return (
    <section className="panel">
      <h2>{t(LINE_PAGE.stuck)}</h2>
      {page.stuck.length === 0 && (
        <p className="empty">{t(hasItems ? LINE_PAGE.noStuck : LINE_PAGE.nothingToStick)}</p>
      )}
      <StuckList rows={page.stuck.slice(0, SHORT)} page={page} />
      {page.stuck.length > SHORT && (
        <details>
          <summary>{t(PANEL_WORDS.more, { n: page.stuck.length - SHORT })}</summary>
          <StuckList rows={page.stuck.slice(SHORT)} page={page} />
        </details>
      )}
      {page.stuck.length >= MOST && <p className="hint">{t(LINE_PAGE.mostStuck, { n: MOST })}</p>}
    </section>
  );
}

interface StuckListProps {
  readonly rows: readonly StuckItem[];
  readonly page: LinePage;
}

function StuckList({ rows, page }: StuckListProps) {
  return (
    <ul className="plain-list">
      {rows.map((one) => (
        <StuckRow key={`${one.register} ${one.item}`} one={one} page={page} />
      ))}
    </ul>
  );
}

function StuckRow({ one, page }: { readonly one: StuckItem; readonly page: LinePage }) {
  const { t, lang } = useLanguage();
  const register = registerIn(page, one.register);
  const stage = register === undefined ? "" : t(stageName(register, one.stage));
  const why = [
    t(LINE_PAGE.stands, { stage, days: one.days }),
    ...one.reasons.map((reason) =>
      reason === "older-than-most"
        ? t(LINE_PAGE.olderThanMost, { usual: one.usual ?? 0 })
        : t(LINE_PAGE.plannedPast, { day: one.due === null ? "" : dayText(one.due, lang) }),
    ),
  ];
  return (
    <li className="line-card">
      <ItemLink one={one} />
      <p className="small">{why.join(lang === "zh" ? "；" : "; ")}</p>
    </li>
  );
}
