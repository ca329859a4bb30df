import { Link } from "@tanstack/react-router";
import { targetText } from "../../draw/told.ts";
import { dayText } from "../../words/dates.ts";
import { exactText } from "../../words/figures.ts";
import { LIGHTS } from "../../words/lights.ts";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { UNDATED } from "../../words/web/undated.ts";
import { useLanguage } from "../language.tsx";
import { useNarrow } from "../narrow.ts";
import { BesideLights } from "../pieces/beside-lights.tsx";
import { LightMark, LightShape } from "../pieces/light-mark.tsx";
import { VerdictCount } from "../pieces/verdict-count.tsx";
import { useBookId } from "../place.ts";
import type { LinePage } from "../wire.ts";
import { byProgramme } from "./undated.tsx";
import { PromiseLink } from "./promise-link.tsx";

type LineCommitment = LinePage["commitments"][number];

/** A whole report has some hundreds: more than these stand folded by programme, so that what comes below them is found. */
const MANY = 30;
const WORST_FIRST = ["red", "amber", "green", "grey"] as const;

/** The promises of the line: light, words, target, and what was reported and proven. */
export function LineCommitments({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <section id="commitments">
      <h2>{t(LINE_PAGE.commitments)}</h2>
      {page.commitments.length === 0 ? (
        <div className="empty">
          <p>{t(LINE_PAGE.noCommitments, { line: t(page.line) })}</p>
          <Link to="/b/$book/desk" params={{ book }}>
            {t(LINE_PAGE.toDesk)}
          </Link>
        </div>
      ) : page.commitments.length > MANY ? (
        byProgramme(page.commitments).map(([programme, rows]) => (
          <Programme key={programme ?? ""} programme={programme} rows={rows} />
        ))
      ) : (
        <Rows rows={page.commitments} />
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly LineCommitment[];
}

/** One programme of a whole report, folded: how many promises, and how they stand. */
function Programme({ programme, rows }: RowsProps & { readonly programme: string | null }) {
  const { t } = useLanguage();
  const lights = WORST_FIRST.map(
    (light) => [light, rows.filter((one) => one.verdict.light === light).length] as const,
  );
  return (
    <details className="programme">
      <summary>
        {t(UNDATED.all, { programme: programme ?? t(UNDATED.noProgramme), n: rows.length })}{" "}
        <span className="small">
          {lights
            .filter(([, n]) => n > 0)
            .map(([light, n]) => (
              <span key={light} className="nowrap">
                <LightShape light={light} /> {t(LIGHTS[light])} {n}{" "}
              </span>
            ))}
        </span>
      </summary>
      <Rows rows={rows} />
    </details>
  );
}

function Rows({ rows }: RowsProps) {
  const narrow = useNarrow();
  if (!narrow) return <CommitmentTable rows={rows} />;
  return (
    <ul className="plain-list panel">
      {rows.map((one) => (
        <CommitmentCard key={one.id} one={one} />
      ))}
    </ul>
  );
}

function CommitmentTable({ rows }: RowsProps) {
  const { t, lang } = useLanguage();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t(LINE_PAGE.light)}</th>
          <th scope="col">{t(LINE_PAGE.promise)}</th>
          <th scope="col">{t(LINE_PAGE.leadUnit)}</th>
          <th scope="col" className="number">
            {t(LINE_PAGE.target)}
          </th>
          <th scope="col" className="number">
            {t(LINE_PAGE.count)}
          </th>
          <th scope="col">{t(LINE_PAGE.deadline)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>
              <LightMark light={one.verdict.light} word={one.verdict.word} />
              <BesideLights row={one} />
            </td>
            <th scope="row">
              <Words one={one} />
            </th>
            <td>{one.leadUnit ?? t(COCKPIT.noLead)}</td>
            <td className="number">
              <Goal one={one} />
            </td>
            <td className="number">
              <Count one={one} />
            </td>
            <td className="nowrap">
              {one.deadline === null ? t(LINE_PAGE.noDeadline) : dayText(one.deadline, lang)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A commitment on a phone: nothing is left out, the lines stand under each other. */
function CommitmentCard({ one }: { readonly one: LineCommitment }) {
  const { t, lang } = useLanguage();
  return (
    <li className="line-card">
      <span className="row wrap spread close">
        <LightMark light={one.verdict.light} word={one.verdict.word} />
        <span className="small">
          <Count one={one} /> <Goal one={one} />
        </span>
      </span>
      <Words one={one} />
      <BesideLights row={one} />
      <span className="hint">
        {one.leadUnit ?? t(COCKPIT.noLead)} ·{" "}
        {one.deadline === null
          ? t(LINE_PAGE.noDeadline)
          : t(COCKPIT.due, { day: dayText(one.deadline, lang) })}
      </span>
    </li>
  );
}

function Words({ one }: { readonly one: LineCommitment }) {
  const { t } = useLanguage();
  return (
    <>
      <PromiseLink commitment={one.id} words={one.words} />
      {one.stopped && <span className="hint"> {t(LINE_PAGE.stopped)}</span>}
    </>
  );
}

function Goal({ one }: { readonly one: LineCommitment }) {
  const { t, lang } = useLanguage();
  if (one.target === null) return <span className="hint">{t(LINE_PAGE.noTarget)}</span>;
  return (
    <span title={exactText(one.target.value, one.target.unit, lang)}>{targetText(one.target, lang)}</span>
  );
}

/** The number is a door: the commitment's page opens it down to the evidence. */
function Count({ one }: { readonly one: LineCommitment }) {
  const { t } = useLanguage();
  const book = useBookId();
  if (one.verdict.reading === null) return <VerdictCount verdict={one.verdict} />;
  return (
    <Link
      className="count-link"
      to="/b/$book/c/$commitment"
      params={{ book, commitment: one.id }}
      title={t(LINE_PAGE.countDoor)}
    >
      <VerdictCount verdict={one.verdict} />
    </Link>
  );
}
