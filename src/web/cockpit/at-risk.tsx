import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dayText } from "../../words/dates.ts";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { useLanguage } from "../language.tsx";
import { BesideLights } from "../pieces/beside-lights.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { ReasonText } from "../pieces/reason-text.tsx";
import { useBookId } from "../place.ts";
import type { CommitmentBrief } from "../wire.ts";

/** Rows that a short list shows before somebody asks for the rest. */
export const SHORT = 7;

interface AtRiskProps {
  readonly rows: readonly CommitmentBrief[];
  /** Commitments whose deadline has passed in silence: no light can be given, but calm would be wrong. */
  readonly silent: number;
}

/** Red and amber commitments with the reason of their light, the worst first as the office orders them. */
export function AtRisk({ rows, silent }: AtRiskProps) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  return (
    <section>
      <h2>{t(COCKPIT.atRisk)}</h2>
      {silent > 0 && <p className="empty">{t(COCKPIT.silentPast, { n: silent })}</p>}
      {rows.length === 0 && silent === 0 && <p className="empty">{t(COCKPIT.noRisk)}</p>}
      <ul className="risk-list">
        {(all ? rows : rows.slice(0, SHORT)).map((row) => (
          <RiskRow key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > SHORT && (
        <button type="button" className="plain-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t(COCKPIT.fewer) : t(COCKPIT.more, { n: rows.length - SHORT })}
        </button>
      )}
    </section>
  );
}

function RiskRow({ row }: { readonly row: CommitmentBrief }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  return (
    <li>
      <LightMark light={row.verdict.light} word={row.verdict.word} />
      <Link className="words" to="/b/$book/c/$commitment" params={{ book, commitment: row.id }} lang="zh-CN">
        {row.words}
      </Link>
      <p>
        <ReasonText verdict={row.verdict} />
      </p>
      <BesideLights row={row} />
      <p className="hint">
        {row.leadUnit === null ? t(COCKPIT.noLead) : t(COCKPIT.lead, { unit: row.leadUnit })}
        {row.deadline !== null && ` · ${t(COCKPIT.due, { day: dayText(row.deadline, lang) })}`}
      </p>
    </li>
  );
}
