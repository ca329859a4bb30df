import { dayText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { PanelOf } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { type PanelProps, stageName } from "./registers-of.ts";
import { rowsOfRung } from "./rows-behind.ts";
import { TableDoor } from "./table-door.tsx";

type Props = PanelProps<"ladder">;
type Rung = PanelOf<"ladder">["rungs"][number];

/** 梯队: each rung for itself, those there solid and those under way hollow; the first rung stands lowest. */
export function LadderPanel(props: Props) {
  const { t } = useLanguage();
  const { view, register } = props;
  return (
    <>
      <p className="hint">{t(PANEL_WORDS.ladderHelp, { stage: t(stageName(register, view.top)) })}</p>
      <ol className="ladder" reversed>
        {[...view.rungs].reverse().map((rung, at) => (
          <RungRow key={rung.key} rung={rung} height={view.rungs.length - 1 - at} {...props} />
        ))}
      </ol>
    </>
  );
}

interface RungRowProps extends Props {
  readonly rung: Rung;
  /** Rungs below this one, for the step to the right. */
  readonly height: number;
}

function RungRow({ rung, height, view, register }: RungRowProps) {
  const { t, lang } = useLanguage();
  const rows = rowsOfRung(register, view, rung.key);
  return (
    <li className="rung" style={{ "--step": height } as React.CSSProperties}>
      <div className="rung-head">
        <h3>{t(rung)}</h3>
        <p className="small">
          {rung.there === 0 ? (
            t(PANEL_WORDS.there, { n: 0 })
          ) : (
            <TableDoor register={register.id} view={rows.there}>
              {t(PANEL_WORDS.there, { n: rung.there })}
            </TableDoor>
          )}
          {" · "}
          {rung.underWay === 0 ? (
            t(PANEL_WORDS.underWay, { n: 0 })
          ) : (
            <TableDoor register={register.id} view={rows.underWay}>
              {t(PANEL_WORDS.underWay, { n: rung.underWay })}
            </TableDoor>
          )}
          {rung.ended > 0 && (
            <>
              {" · "}
              <TableDoor register={register.id} view={rows.ended}>
                {t(PANEL_WORDS.ended, { n: rung.ended })}
              </TableDoor>
            </>
          )}
        </p>
      </div>
      {rung.there + rung.underWay === 0 && <p className="hint">{t(PANEL_WORDS.rungEmpty)}</p>}
      <RungBar rung={rung} most={Math.max(1, ...view.rungs.map((one) => one.there + one.underWay))} />
      {rung.latest.length > 0 && (
        <p className="small rung-latest">
          <span className="hint">{t(PANEL_WORDS.latestThere)}</span>
          {rung.latest.slice(0, 3).map((one, at) => (
            <span key={one.item}>
              {at > 0 && (lang === "zh" ? "、" : ", ")}
              <ItemLink one={one} /> <span className="hint nowrap">{dayText(one.on, lang)}</span>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function RungBar({ rung, most }: { readonly rung: Rung; readonly most: number }) {
  if (rung.there + rung.underWay === 0) return null;
  const width = (n: number): number => (1000 * n) / most;
  return (
    <svg className="rung-bar" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      <rect width={width(rung.there + rung.underWay)} height="14" className="bar-hollow" />
      <rect width={width(rung.there)} height="14" className="bar-going" />
    </svg>
  );
}
