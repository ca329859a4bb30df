import { DESK, KIND_WORDS, MARKING } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";

const KINDS = ["quantity", "milestone", "relative", "action"] as const;

/** What the underlines mean. */
export function MarkLegend({ repairs }: { readonly repairs: number }) {
  const { t } = useLanguage();
  return (
    <p className="legend small">
      <span className="hint">{t(MARKING.legend)}</span>
      {KINDS.map((kind) => (
        <span key={kind} className={`mark-${kind}`}>
          {t(KIND_WORDS[kind])}
        </span>
      ))}
      <span className="mark-unknown">{t(MARKING.notUnderstood)}</span>
      {repairs > 0 && <span className="repair-by-language">{t(DESK.repairs, { n: repairs })}</span>}
    </p>
  );
}
