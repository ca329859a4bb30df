import type { ReactNode } from "react";
import { paceText } from "../../draw/told.ts";
import { figureText } from "../../words/figures.ts";
import { outlookText } from "../../words/outlook.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { ReasonText } from "../pieces/reason-text.tsx";
import type { CommitmentPage } from "../wire.ts";

type Verdict = CommitmentPage["verdict"];

interface VerdictPanelProps {
  readonly page: CommitmentPage;
  /** The number and the way behind it. */
  readonly door: ReactNode;
}

/** The light with its reason, the number, and the two marks side by side: pace and outlook, never blended. */
export function VerdictPanel({ page, door }: VerdictPanelProps) {
  const { t, lang } = useLanguage();
  const { verdict } = page;
  return (
    <section className="panel verdict">
      <h2 className="unseen">{t(COMMITMENT.verdict)}</h2>
      <p className="verdict-light">
        <LightMark light={verdict.light} word={verdict.word} />
      </p>
      <p className="reason">
        <ReasonText verdict={verdict} />
      </p>
      {verdict.original !== null && (
        <p className="small">
          {t(COMMITMENT.originally)}
          <LightMark light={verdict.original.light} word={verdict.original.word} />
        </p>
      )}
      <div className="marks">
        <section>
          <h3>{t(COMMITMENT.reported)}</h3>
          {door}
        </section>
        <section>
          <h3>{t(COMMITMENT.pace)}</h3>
          <Pace verdict={verdict} />
        </section>
        <section>
          <h3>{t(COMMITMENT.outlook)}</h3>
          <Outlook verdict={verdict} />
        </section>
      </div>
      {verdict.needed !== null && (
        <p className="small needed">
          {t(COMMITMENT.needed, { amount: figureText(verdict.needed.perMonth, verdict.needed.unit, lang) })}
        </p>
      )}
    </section>
  );
}

function Pace({ verdict }: { readonly verdict: Verdict }) {
  const { t, lang } = useLanguage();
  const text = paceText(verdict, lang);
  return (
    <>
      <p className="told">{text === "" ? t(COMMITMENT.noPace) : text}</p>
      <p className="hint">
        {verdict.trajectory?.basis === "assumed-straight-line"
          ? t(COMMITMENT.straight)
          : t(COMMITMENT.paceHelp)}
      </p>
    </>
  );
}

function Outlook({ verdict }: { readonly verdict: Verdict }) {
  const { t, lang } = useLanguage();
  const { forecast } = verdict;
  const text = outlookText(forecast, lang);
  const share = forecast === null ? 0 : Math.round(Number(forecast.assumed) * 20) * 5;
  return (
    <>
      <p className="told">{text === "" ? t(COMMITMENT.noOutlook) : text}</p>
      <p className="hint">{share > 0 ? t(COMMITMENT.assumed, { share }) : t(COMMITMENT.outlookHelp)}</p>
    </>
  );
}
