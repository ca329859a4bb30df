import type { ReactNode } from "react";
import { paceText } from "../../draw/told.ts";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { outlookText } from "../../words/outlook.ts";
import { ASSUMPTION_NAMES, BESIDE_WORDS } from "../../words/settings.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { BesideLights } from "../pieces/beside-lights.tsx";
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
      <BesideLights row={page} full />
      {page.promised !== undefined && (
        <p className="small">
          {t(COMMITMENT.originally)}
          <ReasonText verdict={page.promised} />
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
      <Ruled page={page} />
    </section>
  );
}

/** What the district itself has set of the way this is judged, each with its entry. */
function Ruled({ page }: { readonly page: CommitmentPage }) {
  const { t, lang } = useLanguage();
  const entry = (seq: number): string => t(BESIDE_WORDS.entry, { entry: seq });
  const list = (page.assumed ?? []).map(({ name, value, entry: seq }) => {
    const known = ASSUMPTION_NAMES[name as keyof typeof ASSUMPTION_NAMES];
    return `${known === undefined ? name : t(known)} ${value} (${entry(seq)})`;
  });
  return (
    <>
      {page.definitions?.map((one) => (
        <p key={one.entry} className="small">
          {t(BESIDE_WORDS.definition, { on: dayText(one.since, lang), what: t(one) })}
          {one.by === "setting" && t(BESIDE_WORDS.definitionBySetting)} · {entry(one.entry)}
        </p>
      ))}
      {list.length > 0 && <p className="small">{t(BESIDE_WORDS.assumed, { list: list.join("; ") })}</p>}
    </>
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
