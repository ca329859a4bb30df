import { GRADES } from "../../rules/rule.ts";
import { LINTING } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";
import "./lint-boxes.css";
import { lintsOf } from "./lints.ts";

interface LintBoxesProps {
  readonly commitment: Commitment;
  /** In the book already: what can be done then is a revision. */
  readonly adopted?: boolean;
}

/** The warnings of one promise: what may be wrong, the article, and how well it is proven. A question, never a bar. */
export function LintBoxes({ commitment, adopted = false }: LintBoxesProps) {
  const { t } = useLanguage();
  const lints = lintsOf(commitment);
  if (lints.length === 0) return null;
  return (
    <section className="lint-box" aria-label={t(LINTING.title)}>
      {lints.map((lint) => (
        <div key={lint.code}>
          <p>
            <b>{t(LINTING.title)}</b> {t(lint.says)}
          </p>
          <p className="hint small">
            {t(LINTING.from, { article: t(lint.article), grade: t(GRADES[lint.grade]) })}
          </p>
        </div>
      ))}
      <p className="hint small">{t(adopted ? LINTING.adopted : LINTING.question)}</p>
    </section>
  );
}
