import { tallyOf } from "../../reader/sentence-mark.ts";
import { COVERAGE, SENTENCE_KINDS } from "../../words/coverage.ts";
import { useLanguage } from "../language.tsx";
import type { Draft } from "../wire.ts";

interface CoverageProps {
  readonly sentences: Draft["sentences"];
  readonly shortfalls: Draft["plan"]["shortfalls"];
}

/** What every sentence of the text was taken for, and what the text counts more of than it tells. */
export function Coverage({ sentences, shortfalls }: CoverageProps) {
  const { t } = useLanguage();
  return (
    <div className="coverage small hint" role="group" aria-label={t(COVERAGE.title)}>
      <span>{t(COVERAGE.all, { n: sentences.length })}</span>
      {tallyOf(sentences).map(({ kind, count }) => (
        <span key={kind}>{t(COVERAGE.count, { kind: t(SENTENCE_KINDS[kind]), n: count })}</span>
      ))}
      {shortfalls.map(({ words, named, described }) => (
        <strong key={words}>{t(COVERAGE.shortfall, { words, named, described })}</strong>
      ))}
    </div>
  );
}
