import { LINE_PAGE } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { RuleSource } from "../pieces/rule-source.tsx";
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
  const { t } = useLanguage();
  return (
    <li className="line-card">
      <p>{t(rule)}</p>
      <p className="hint small">
        <RuleSource rule={rule} />
      </p>
      {rule.note !== undefined && <p className="small">{t(rule.note)}</p>}
    </li>
  );
}
