import { paceText } from "../../draw/told.ts";
import { figureText } from "../../words/figures.ts";
import { outlookText } from "../../words/outlook.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { LINE_PAGE, PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { LightShape } from "../pieces/light-mark.tsx";
import { ReasonText } from "../pieces/reason-text.tsx";
import { NearestItems } from "./nearest.tsx";
import type { LinePage } from "../wire.ts";
import { PromiseLink } from "./promise-link.tsx";

type LineCommitment = LinePage["commitments"][number];

/** Done, stopped and past ones are brought nowhere any more; what has neither number nor day stands in a panel of its own. */
const isShort = ({ verdict, stopped }: LineCommitment): boolean =>
  !stopped &&
  !["done-proven", "missed", "stopped"].includes(verdict.word) &&
  verdict.reason !== "no-number-no-date";

/** Told at once; a whole report has a hundred more, and they wait behind a fold. */
const TOLD = 12;

/** Those that somebody has reported on first: of the others there is nothing to say yet. */
const toldFirst = ({ verdict }: LineCommitment): number => (verdict.reason === "nobody-has-reported" ? 1 : 0);

/** 怎样才能达标: why each open commitment stands where it does, its pace and outlook, and what every month would have to bring. */
export function BringToTarget({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const open = page.commitments.filter(isShort).toSorted((a, b) => toldFirst(a) - toldFirst(b));
  return (
    <section className="panel">
      <h2>{t(LINE_PAGE.bring)}</h2>
      {open.length === 0 && <p className="empty">{t(LINE_PAGE.bringNothing)}</p>}
      <OpenOnes open={open.slice(0, TOLD)} page={page} />
      {open.length > TOLD && (
        <details>
          <summary className="small">{t(PANEL_WORDS.more, { n: open.length - TOLD })}</summary>
          <OpenOnes open={open.slice(TOLD)} page={page} />
        </details>
      )}
    </section>
  );
}

function OpenOnes({ open, page }: { readonly open: readonly LineCommitment[]; readonly page: LinePage }) {
  return (
    <ul className="plain-list">
      {open.map((one) => (
        <OpenOne key={one.id} one={one} page={page} />
      ))}
    </ul>
  );
}

function OpenOne({ one, page }: { readonly one: LineCommitment; readonly page: LinePage }) {
  const { t, lang } = useLanguage();
  const { verdict } = one;
  const marks = [
    [LINE_PAGE.pace, paceText(verdict, lang)],
    [LINE_PAGE.outlook, outlookText(verdict.forecast, lang)],
  ] as const;
  const told = marks.filter(([, text]) => text !== "");
  return (
    <li className="line-card">
      <div className="marked">
        <LightShape light={verdict.light} />
        <PromiseLink commitment={one.id} words={one.words} />
      </div>
      <p className="small">
        <ReasonText verdict={verdict} />
      </p>
      {told.length > 0 && (
        <p className="small">
          {told.map(([name, text], at) => (
            <span key={name.en}>
              {at > 0 && " · "}
              {/* The words of a pace or an outlook mostly say which of the two they are. */}
              {text.includes(t(name)) ? text : `${t(name)}${lang === "zh" ? "：" : ": "}${text}`}
            </span>
          ))}
        </p>
      )}
      {verdict.needed !== null && (
        <p className="small needed">
          {t(COMMITMENT.needed, { amount: figureText(verdict.needed.perMonth, verdict.needed.unit, lang) })}
        </p>
      )}
      {one.nearest !== null && <NearestItems nearest={one.nearest} page={page} />}
    </li>
  );
}
