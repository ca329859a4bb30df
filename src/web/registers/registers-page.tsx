import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { LineLink } from "../pieces/line-link.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { LineBrief, RegisterBrief } from "../wire.ts";
import "./registers.css";

/** The registers of the book: those in use first. */
export function RegistersPage() {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const registers = useQuery(QUESTIONS.registers(book, when));
  return (
    <Answered query={registers}>
      {(all) => {
        const used = all.filter((one) => one.items > 0);
        const unused = all.filter((one) => one.items === 0);
        return (
          <main id="content" className="page">
            <h1>{t(REGISTER.title)}</h1>
            <p className="lead">{t(REGISTER.lead)}</p>
            <h2>{t(REGISTER.inUse)}</h2>
            {used.length === 0 && <p className="empty">{t(REGISTER.noneYet)}</p>}
            <RegisterList registers={used} />
            {unused.length > 0 && <h2>{t(REGISTER.notYet)}</h2>}
            <RegisterList registers={unused} />
          </main>
        );
      }}
    </Answered>
  );
}

function RegisterList({ registers }: { readonly registers: readonly RegisterBrief[] }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const lines = useQuery(QUESTIONS.lines);
  const named = (ids: readonly string[]): readonly LineBrief[] =>
    (lines.data ?? []).filter(({ id }) => ids.includes(id));
  return (
    <ul className="register-list">
      {registers.map(({ register, items, lines: own }) => (
        <li key={register.id}>
          <Link to="/b/$book/r/$register" params={{ book, register: register.id }}>
            {t(register)}
          </Link>
          {items > 0 && <span className="hint">{t(REGISTER.count, { n: items })}</span>}
          {named(own).length > 0 && (
            <p className="hint">
              {t(LINE_PAGE.lineOf, { line: "" })}
              {named(own).map((line, at) => (
                <span key={line.id}>
                  {at > 0 && (lang === "zh" ? "、" : ", ")}
                  <LineLink line={line.id}>{t(line)}</LineLink>
                </span>
              ))}
            </p>
          )}
          <p className="hint small">{register.stages.map((stage) => t(stage)).join(" → ")}</p>
        </li>
      ))}
    </ul>
  );
}
