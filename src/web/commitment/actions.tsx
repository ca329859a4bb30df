import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { SPLIT_FORM } from "../../words/lineage.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { CommitmentPage } from "../wire.ts";

const ReviseForm = lazy(() => import("./revise-form.tsx").then((module) => ({ default: module.ReviseForm })));

const SplitForm = lazy(() => import("./split-form.tsx").then((module) => ({ default: module.SplitForm })));

/** What the signed-in role may do here: write an item of the line's registers, revise the promise. */
export function Actions({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const duties = useDuties(page.book);
  const [open, setOpen] = useState<"revise" | "split" | null>(null);
  const toggle = (form: "revise" | "split") => setOpen(open === form ? null : form);
  // An item of a split is split no further.
  const splits = duties.decides && page.lineage?.partOf === undefined;
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
            aria-expanded={open === "revise"}
            onClick={() => toggle("revise")}
          >
            {t(COMMITMENT.revise)}
          </button>
        )}
        {splits && (
          <button
            type="button"
            className="plain-button outlined"
            aria-expanded={open === "split"}
            onClick={() => toggle("split")}
          >
            {t(SPLIT_FORM.open)}
          </button>
        )}
      </p>
      {open !== null && (
        <Suspense fallback={<p className="hint">{t(SHELL.loading)}</p>}>
          {open === "revise" ? (
            <ReviseForm page={page} close={() => setOpen(null)} />
          ) : (
            <SplitForm page={page} close={() => setOpen(null)} />
          )}
        </Suspense>
      )}
    </section>
  );
}
