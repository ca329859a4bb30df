import { dayText } from "../../words/dates.ts";
import { COOPERATION_WORDS } from "../../words/web/cooperations.ts";
import { useLanguage } from "../language.tsx";
import type { LinePage } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { registerIn, stageName } from "./registers-of.ts";
import { PromiseLink } from "./promise-link.tsx";

type Row = NonNullable<LinePage["cooperations"]>[number];

/** 合作: what the line's promises have agreed with others, and what came of it. */
export function Cooperations({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const rows = page.cooperations ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(COOPERATION_WORDS.title)}</h2>
      <p className="hint">{t(COOPERATION_WORDS.lead)}</p>
      <ul className="plain-list two-wide">
        {rows.map((row) => (
          <CooperationCard key={row.item} row={row} page={page} />
        ))}
      </ul>
    </section>
  );
}

function CooperationCard({ row, page }: { readonly row: Row; readonly page: LinePage }) {
  const { t, lang } = useLanguage();
  const register = registerIn(page, row.register);
  const day = (on: string | null): string => (on === null ? t(COOPERATION_WORDS.unsaid) : dayText(on, lang));
  const told = [
    register === undefined ? "" : t(stageName(register, row.stage)),
    t(row.attested > 0 ? COOPERATION_WORDS.attested : COOPERATION_WORDS.unproven),
    row.signedOn === null ? "" : t(COOPERATION_WORDS.signed, { day: day(row.signedOn) }),
    row.from === null && row.to === null
      ? ""
      : t(COOPERATION_WORDS.term, { from: day(row.from), to: day(row.to) }),
  ];
  return (
    <li className="line-card">
      <ItemLink one={row} /> <span lang="zh-CN">{row.partner}</span>
      <p className="small">{told.filter(Boolean).join(" · ")}</p>
      <p className="small" lang={row.result === null ? undefined : "zh-CN"}>
        {row.result === null
          ? t(COOPERATION_WORDS.noResult)
          : t(COOPERATION_WORDS.result, { result: row.result })}
      </p>
      <p className="hint">
        {t(COOPERATION_WORDS.for)}
        {row.commitments.map((commitment, at) => (
          <span key={commitment}>
            {at > 0 && (lang === "zh" ? "、" : ", ")}
            <PromiseLink
              commitment={commitment}
              words={page.commitments.find(({ id }) => id === commitment)?.words ?? commitment}
            />
          </span>
        ))}
      </p>
    </li>
  );
}
