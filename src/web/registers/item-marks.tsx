import { LEVEL_WORDS } from "../../words/web/pieces.ts";
import { MARK_WORDS, REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import type { ItemRow } from "../wire.ts";

/** Reported hollow, attested solid, with how it was checked. */
export function AttestedMark({ row }: { readonly row: ItemRow }) {
  const { t } = useLanguage();
  if (row.stage === null) return null;
  const level = row.attested;
  return (
    <span className="proof small">
      {level === 0 ? (
        <b className="reported">{t(REGISTER.reported)}</b>
      ) : (
        <b className="proven">{t(REGISTER.proven, { level: t(LEVEL_WORDS[level]) })}</b>
      )}
    </span>
  );
}

const wordOf = (mark: string): { readonly zh: string; readonly en: string } | null =>
  mark in MARK_WORDS ? MARK_WORDS[mark as keyof typeof MARK_WORDS] : null;

/** Out-of-order stages and refutations, each as a short word. */
export function ItemMarks({ row }: { readonly row: ItemRow }) {
  const { t } = useLanguage();
  return row.marks.map((mark) => {
    const word = wordOf(mark);
    return word === null ? null : (
      <span key={mark} className="mark">
        {t(word)}
      </span>
    );
  });
}
