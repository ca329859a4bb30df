import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { say } from "../../words/sentence.ts";
import { BESIDE_WORDS } from "../../words/settings.ts";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Cockpit } from "../wire.ts";
import { AtRisk } from "./at-risk.tsx";
import "./cockpit.css";
import { PointRow } from "./point-row.tsx";
import { Counted } from "./counted.tsx";
import { StateLine } from "./state-line.tsx";
import { Turned } from "./turned.tsx";
import { Waiting } from "./waiting.tsx";

/** How many commitments let their deadline pass without anybody reporting on them. */
const silentPast = ({ programmes, asOf }: Cockpit): number =>
  programmes
    .flatMap(({ points }) => points.flatMap(({ commitments }) => commitments))
    .filter(({ deadline, verdict }) => deadline !== null && deadline < asOf.on && verdict.light === "grey")
    .filter(({ verdict }) => ["nobody-has-reported", "reading-not-chosen"].includes(verdict.reason))
    .filter(({ verdict }) => (verdict.reading?.contributions.length ?? 0) === 0).length;

/** 总览: one line of state, the programmes with their lines, and three short lists. */
export function CockpitPage() {
  const book = useBookId();
  const when = useWhen();
  const cockpit = useQuery(QUESTIONS.cockpit(book, when));
  const { lang } = useLanguage();
  return (
    <Answered query={cockpit}>
      {(answer) => (
        <main id="content" className="page cockpit">
          <StateLine tally={answer.tally} before={answer.before} turned={answer.turned.length} />
          <Counted count={answer.count} />
          {(answer.setByHand ?? 0) > 0 && (
            <p className="hint">{say(BESIDE_WORDS.setByHand, lang, { n: answer.setByHand ?? 0 })}</p>
          )}
          <div className="cockpit-columns">
            <div>
              {answer.programmes.length === 0 ? <NoPlan book={book} /> : <Programmes cockpit={answer} />}
            </div>
            <div className="short-lists">
              <AtRisk rows={answer.atRisk} silent={silentPast(answer)} />
              <Turned turns={answer.turned} />
              <Waiting rows={answer.waiting} />
            </div>
          </div>
        </main>
      )}
    </Answered>
  );
}

function NoPlan({ book }: { readonly book: string }) {
  const { t } = useLanguage();
  return (
    <div className="empty">
      <p>{t(COCKPIT.noPlan)}</p>
      <Link className="action" to="/b/$book/desk" params={{ book }}>
        {t(COCKPIT.toDesk)}
      </Link>
    </div>
  );
}

function Programmes({ cockpit }: { readonly cockpit: Cockpit }) {
  const { lang } = useLanguage();
  return (
    <>
      {cockpit.programmes.map((programme) => (
        <section key={programme.id} className="programme">
          <h2 lang="zh-CN">{programme.title}</h2>
          <ul className="points">
            {programme.points.map((point) => (
              <PointRow key={point.id} point={point} />
            ))}
          </ul>
        </section>
      ))}
      {cockpit.shortfalls.map((shortfall) => (
        <p key={shortfall.words} className="hint">
          <span lang="zh-CN">「{shortfall.words}」</span>
          {say(COCKPIT.shortfall, lang, { named: shortfall.named, described: shortfall.described })}
        </p>
      ))}
    </>
  );
}
