import { GRADES, type Rule } from "../../rules/rule.ts";
import { ruleOn } from "../../rules/rules.ts";
import { dayText } from "../../words/dates.ts";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import { useBook } from "../place.ts";

type Sourced = Pick<Rule, "authority" | "document" | "article" | "from" | "grade" | "address">;

/** Where a rule is written, since when it holds, and how well that is proven. */
export function RuleSource({ rule }: { readonly rule: Sourced }) {
  const { t, lang } = useLanguage();
  // A source without a numbered article names its place itself ("附件2"); a bare number is an article's.
  const isNumber = rule.article !== null && /^[\d\s,、，;；-]+$/.test(rule.article);
  const article =
    rule.article === null ? "" : isNumber ? t(LINE_PAGE.article, { article: rule.article }) : rule.article;
  return (
    <>
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
    </>
  );
}

/** The rule beside what is being typed, as it stands today; nothing for one that is not in force. */
export function RuleBeside({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const book = useBook();
  const rule = book === null ? null : ruleOn(id, book.today);
  if (rule === null) return null;
  return (
    <span className="block">
      {t(ENTRY.rule, { rule: t(rule) })} · <RuleSource rule={rule} />
    </span>
  );
}
