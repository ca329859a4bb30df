import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { WallRow } from "../../draw/wall.ts";
import { dayText } from "../../words/dates.ts";
import { BESIDE_WORDS } from "../../words/settings.ts";
import { MY } from "../../words/web/log.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { usePerson, useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Cockpit, Person } from "../wire.ts";
import { MyLights } from "./my-lights.tsx";
import { ReportOne } from "./report-one.tsx";
import "./my.css";

/** Three things only, for a phone in a corridor: what is due from me, report one, my lights. */
export function MyPage() {
  const { t } = useLanguage();
  const person = usePerson();
  if (person) return <MyView person={person} />;
  return (
    <main id="content" className="page narrow">
      <h1>{t(MY.title)}</h1>
      <p>{t(MY.signIn)}</p>
      <Link className="action" to="/sign-in">
        {t(SHELL.signIn)}
      </Link>
    </main>
  );
}

/** The rows that a person answers for: the own unit's as lead; all of them for the office, which has no unit. */
export const ownRows = (rows: readonly WallRow[], unit: string): readonly WallRow[] =>
  unit === "" ? rows : rows.filter((row) => row.leadUnit === unit);

function MyView({ person }: { readonly person: Person }) {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const wall = useQuery(QUESTIONS.wall(book, when));
  const cockpit = useQuery(QUESTIONS.cockpit(book, when));
  return (
    <Answered query={wall}>
      {(answer) => {
        const rows = ownRows(
          answer.programmes.flatMap((programme) => programme.points.flatMap((point) => point.rows)),
          person.unit,
        );
        return (
          <main id="content" className="page narrow my">
            <h1>{t(MY.title)}</h1>
            <Duties cockpit={cockpit.data} rows={rows} />
            <MyLights rows={rows} unit={person.unit} />
          </main>
        );
      }}
    </Answered>
  );
}

interface DutiesProps {
  readonly cockpit: Cockpit | undefined;
  readonly rows: readonly WallRow[];
}

function Duties({ cockpit, rows }: DutiesProps) {
  const { t, lang } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const own = new Set(rows.map((row) => row.commitment));
  const due = cockpit?.waiting.filter((one) => one.kind === "return" && own.has(one.commitment)) ?? [];
  return (
    <section>
      <h2>{t(MY.duties)}</h2>
      {cockpit && due.length === 0 && <p className="empty">{t(MY.dutiesNone)}</p>}
      <ul className="plain-list">
        {due.map((one) => (
          <li key={one.commitment} className="duty">
            <button
              type="button"
              className="duty-button"
              aria-expanded={open === one.commitment}
              onClick={() => setOpen(open === one.commitment ? null : one.commitment)}
              lang="zh-CN"
            >
              {one.words}
              {one.due !== undefined && (
                <span className="hint"> {t(BESIDE_WORDS.returnDue, { day: dayText(one.due, lang) })}</span>
              )}
            </button>
            {open === one.commitment && cockpit && (
              <ReportOne commitment={one.commitment} book={cockpit.book} close={() => setOpen(null)} />
            )}
          </li>
        ))}
      </ul>
      {cockpit && <AnyReport cockpit={cockpit} rows={rows} />}
    </section>
  );
}

function AnyReport({ cockpit, rows }: { readonly cockpit: Cockpit; readonly rows: readonly WallRow[] }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState("");
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t(MY.report)}</h2>
      <label className="unseen" htmlFor="report-which">
        {t(MY.choose)}
      </label>
      <select
        id="report-which"
        className="wide native"
        value={chosen}
        onChange={(e) => setChosen(e.target.value)}
      >
        <option value="">{t(MY.choose)}</option>
        {rows.map((row) => (
          <option key={row.commitment} value={row.commitment} lang="zh-CN">
            {row.words}
          </option>
        ))}
      </select>
      {chosen !== "" && (
        <ReportOne key={chosen} commitment={chosen} book={cockpit.book} close={() => setChosen("")} />
      )}
    </section>
  );
}
