import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { CommitmentPage } from "../wire.ts";

const ReviseForm = lazy(() => import("./revise-form.tsx").then((module) => ({ default: module.ReviseForm })));

/** What the signed-in role may do here: write an item of the line's registers, revise the promise. */
export function Actions({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const duties = useDuties(page.book);
  const [revising, setRevising] = useState(false);
  const registers = useQuery({ ...QUESTIONS.registers(book, when), enabled: duties.writes });
  if (!duties.writes) return null;
  const own = registers.data?.filter((one) => page.line.registers.includes(one.register.id)) ?? [];
  return (
    <section className="panel">
      <h2>{t(COMMITMENT.actions)}</h2>
      <p className="row wrap">
        {own.map(({ register }) => (
          <Link
            key={register.id}
            className="plain-button outlined"
            to="/b/$book/r/$register"
            params={{ book, register: register.id }}
            hash="new"
          >
            {t(COMMITMENT.register, { register: t(register) })}
          </Link>
        ))}
        {duties.decides && (
          <button
            type="button"
            className="plain-button outlined"
            aria-expanded={revising}
            onClick={() => setRevising(!revising)}
          >
            {t(COMMITMENT.revise)}
          </button>
        )}
      </p>
      {revising && (
        <Suspense fallback={<p className="hint">{t(SHELL.loading)}</p>}>
          <ReviseForm page={page} close={() => setRevising(false)} />
        </Suspense>
      )}
    </section>
  );
}
