import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { RegisterBrief } from "../wire.ts";
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
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <ul className="register-list">
      {registers.map(({ register, items }) => (
        <li key={register.id}>
          <Link to="/b/$book/r/$register" params={{ book, register: register.id }}>
            {t(register)}
          </Link>
          {items > 0 && <span className="hint">{t(REGISTER.count, { n: items })}</span>}
          <p className="hint small">{register.stages.map((stage) => t(stage)).join(" → ")}</p>
        </li>
      ))}
    </ul>
  );
}
