import { useState } from "react";
import { dayText } from "../../words/dates.ts";
import { COMMITMENT, RETURN_FORM } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { EvidenceList } from "../pieces/evidence-list.tsx";
import { useDuties } from "../place.ts";
import type { CommitmentPage } from "../wire.ts";
import { ReturnForm } from "./return-form.tsx";

type Return = CommitmentPage["returns"][number];

/** The short returns of the units, newest first, and the form for the next one. */
export function Returns({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const duties = useDuties(page.book);
  const [open, setOpen] = useState(false);
  const last = page.returns[0];
  return (
    <section className="panel">
      <div className="row spread">
        <h2>{t(COMMITMENT.returns)}</h2>
        {duties.writes && !open && (
          <button type="button" className="action" onClick={() => setOpen(true)}>
            {t(RETURN_FORM.title)}
          </button>
        )}
      </div>
      {open && (
        <ReturnForm
          commitment={page.current.id}
          today={page.book.today}
          last={last}
          close={() => setOpen(false)}
        />
      )}
      {page.returns.length === 0 && <p className="empty">{t(COMMITMENT.noReturns)}</p>}
      <ol className="plain-list">
        {page.returns.map((one) => (
          <ReturnRow key={one.seq} one={one} />
        ))}
      </ol>
    </section>
  );
}

function ReturnRow({ one }: { readonly one: Return }) {
  const { t, lang } = useLanguage();
  const parts = [
    [RETURN_FORM.happened, one.happened],
    [RETURN_FORM.problem, one.problem],
    [RETURN_FORM.next, one.next],
  ] as const;
  return (
    <li className="return">
      <p>
        <b>{dayText(one.on, lang)}</b> {one.unit}{" "}
        {one.nothingNew && <span className="hint">{t(COMMITMENT.nothingNew)}</span>}
      </p>
      <dl className="facts small">
        {parts.map(([word, text]) =>
          text === null || text === "" ? null : (
            <div key={word.en}>
              <dt>{t(word)}</dt>
              <dd className="said-words">{text}</dd>
            </div>
          ),
        )}
      </dl>
      <EvidenceList evidence={one.evidence} />
    </li>
  );
}
