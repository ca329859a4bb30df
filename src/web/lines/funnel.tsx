import { decimalOf, over, roundTo, times } from "../../std/decimal.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { PanelOf } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { endedStages, type PanelProps, stageName, stagesFrom } from "./registers-of.ts";
import { NO_STAGE } from "./rows-behind.ts";
import { TableDoor } from "./table-door.tsx";

type Props = PanelProps<"funnel">;
type FunnelStage = PanelOf<"funnel">["stages"][number];

/** 漏斗: how many ever came to each stage, who stands there now and for how long, and what became of each quarter's beginners. */
export function FunnelPanel(props: Props) {
  const { t } = useLanguage();
  const { view, register } = props;
  return (
    <>
      <div className="scroll-x">
        <table className="ledger funnel">
          <thead>
            <tr>
              <th scope="col">{t(PANEL_WORDS.stage)}</th>
              <th scope="col" colSpan={2}>
                {t(PANEL_WORDS.reached)}
              </th>
              <th scope="col" className="number">
                {t(PANEL_WORDS.standing)}
              </th>
              <th scope="col" className="number">
                {t(PANEL_WORDS.age)}
              </th>
              <th scope="col">{t(PANEL_WORDS.oldest)}</th>
            </tr>
          </thead>
          <tbody>
            {view.stages.map((stage) => (
              <StageRow key={stage.stage} stage={stage} {...props} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">
        {view.ended > 0 && (
          <TableDoor register={register.id} view={{ stages: endedStages(register) }}>
            {t(PANEL_WORDS.ended, { n: view.ended })}
          </TableDoor>
        )}
        {view.ended > 0 && view.unstaged > 0 && " · "}
        {view.unstaged > 0 && (
          <TableDoor register={register.id} view={{ stages: [NO_STAGE] }}>
            {t(PANEL_WORDS.unstaged, { n: view.unstaged })}
          </TableDoor>
        )}
      </p>
      {view.cohorts.map((cohort) => (
        <Cohorts key={`${cohort.from} ${cohort.to}`} cohort={cohort} register={register} />
      ))}
    </>
  );
}

const WIDTH = 180;

function StageRow({ stage, view, register }: Props & { readonly stage: FunnelStage }) {
  const { t } = useLanguage();
  const most = Math.max(1, ...view.stages.map(({ reached }) => reached));
  const name = t(stageName(register, stage.stage));
  const going = stage.reached - stage.endedAfter;
  return (
    <tr className={stage.reached === 0 ? "idle" : ""}>
      <th scope="row">{name}</th>
      <td className="funnel-bar" aria-hidden="true">
        <svg viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none">
          <rect width={(WIDTH * stage.reached) / most} height="16" className="bar-hollow" />
          <rect width={(WIDTH * going) / most} height="16" className="bar-going" />
        </svg>
      </td>
      <td className="nowrap">
        <TableDoor
          register={register.id}
          view={{ stages: stagesFrom(register, stage.stage) }}
          label={`${stage.reached} · ${t(PANEL_WORDS.standingOrLater, { stage: name })}`}
        >
          {stage.reached}
        </TableDoor>
        {stage.endedAfter > 0 && (
          <span className="hint"> {t(PANEL_WORDS.endedAfter, { n: stage.endedAfter })}</span>
        )}
      </td>
      <td className="number">
        <TableDoor register={register.id} view={{ stages: [stage.stage] }}>
          {stage.standing}
        </TableDoor>
        {stage.refuted > 0 && (
          <span className="hint block">{t(PANEL_WORDS.refuted, { n: stage.refuted })}</span>
        )}
      </td>
      <td className="number">{stage.age === null ? "—" : t(PANEL_WORDS.days, { n: stage.age })}</td>
      <td className="oldest">
        {stage.oldest.slice(0, 3).map((one) => (
          <div key={one.item}>
            <ItemLink one={one} /> <span className="hint">{t(PANEL_WORDS.days, { n: one.days })}</span>
          </div>
        ))}
      </td>
    </tr>
  );
}

type Cohort = PanelOf<"funnel">["cohorts"][number];

function Cohorts({ cohort, register }: { readonly cohort: Cohort; readonly register: Props["register"] }) {
  const { t } = useLanguage();
  const [from, to] = [t(stageName(register, cohort.from)), t(stageName(register, cohort.to))];
  return (
    <>
      <h3>{t(PANEL_WORDS.cohort, { from, to })}</h3>
      {cohort.rows.length === 0 ? (
        <p className="empty">{t(PANEL_WORDS.noCohort, { from })}</p>
      ) : (
        <div className="scroll-x">
          <table className="ledger cohorts">
            <thead>
              <tr>
                <th scope="col">{t(PANEL_WORDS.quarter)}</th>
                <th scope="col" className="number">
                  {t(PANEL_WORDS.began)}
                </th>
                <th scope="col">{t(PANEL_WORDS.arrived)}</th>
                <th scope="col" className="number">
                  {t(PANEL_WORDS.middle)}
                </th>
                <th scope="col">{t(PANEL_WORDS.under)}</th>
                <th scope="col">{t(PANEL_WORDS.dropped)}</th>
              </tr>
            </thead>
            <tbody>
              {cohort.rows.map((row) => (
                <CohortRow key={row.quarter} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** "75" for three of four. */
const percent = (part: number, whole: number): string =>
  whole === 0 ? "0" : roundTo(times(over(decimalOf(part), decimalOf(whole)), "100"), 0);

function CohortRow({ row }: { readonly row: Cohort["rows"][number] }) {
  const { t } = useLanguage();
  const [year = "", quarter = ""] = row.quarter.split("Q");
  return (
    <tr>
      <th scope="row" className="nowrap">
        {t(PANEL_WORDS.quarterOf, { year, quarter })}
      </th>
      <td className="number">{row.began}</td>
      <td>
        <Who n={row.arrived} items={row.there} beside={`${percent(row.arrived, row.began)}%`} />
      </td>
      <td className="number">{row.days === null ? "—" : t(PANEL_WORDS.days, { n: row.days })}</td>
      <td>
        <Who n={row.began - row.arrived - row.ended} items={row.under} />
      </td>
      <td>
        <Who n={row.ended} items={row.gone} />
      </td>
    </tr>
  );
}

interface WhoProps {
  readonly n: number;
  readonly items: Cohort["rows"][number]["under"];
  readonly beside?: string;
}

/** A count that unfolds into the items behind it. */
function Who({ n, items, beside }: WhoProps) {
  const { t } = useLanguage();
  const share = beside === undefined ? null : <span className="hint"> {beside}</span>;
  if (n === 0) return <>0{share}</>;
  return (
    <details className="who-list">
      <summary>
        {n}
        {share}
      </summary>
      {items.map((one) => (
        <div key={one.item}>
          <ItemLink one={one} />
        </div>
      ))}
      {n > items.length && <span className="hint">{t(PANEL_WORDS.more, { n: n - items.length })}</span>}
    </details>
  );
}
