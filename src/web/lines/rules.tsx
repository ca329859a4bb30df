import { GRADES } from "../../rules/rule.ts";
import { dayText } from "../../words/dates.ts";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { LinePage } from "../wire.ts";

type Rule = LinePage["rules"][number];

/** 现行依据: the thresholds in force on the day, with document, article and how well each is proven. */
export function LineRules({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  return (
    <section className="panel">
      <h2>{t(LINE_PAGE.rules)}</h2>
      {page.rules.length === 0 ? (
        <p className="empty">{t(LINE_PAGE.noRules)}</p>
      ) : (
        <ul className="plain-list two-wide">
          {page.rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RuleRow({ rule }: { readonly rule: Rule }) {
  const { t, lang } = useLanguage();
  // A source without a numbered article names its place itself ("附件2"); a bare number is an article's.
  const isNumber = rule.article !== null && /^[\d\s,、，;；-]+$/.test(rule.article);
  const article =
    rule.article === null ? "" : isNumber ? t(LINE_PAGE.article, { article: rule.article }) : rule.article;
  return (
    <li className="line-card">
      <p>{t(rule)}</p>
      <p className="hint small">
        <span lang="zh-CN">
          {rule.authority} {rule.document}
        </span>{" "}
        {article}
        {rule.from !== null && ` · ${t(LINE_PAGE.since, { day: dayText(rule.from, lang) })}`}
        {" · "}
        {t(GRADES[rule.grade])}
        {rule.address !== null && (
          <>
            {" · "}
            <a href={rule.address} rel="noreferrer" target="_blank">
              {t(LINE_PAGE.original)}
            </a>
          </>
        )}
      </p>
      {rule.note !== undefined && <p className="small">{t(rule.note)}</p>}
    </li>
  );
}
