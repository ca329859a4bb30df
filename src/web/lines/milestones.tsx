import { dayText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { useNarrow } from "../narrow.ts";
import type { Register } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { type MilestoneRow, MilestoneSays, PlannedDay } from "./milestone-words.tsx";
import { endedStages, type PanelProps, stageName } from "./registers-of.ts";
import { RoomMark } from "./room-mark.tsx";
import { FlagKey, StageFlag } from "./stage-flag.tsx";
import { TableDoor } from "./table-door.tsx";

type Props = PanelProps<"milestones">;

/** 节点图: an item a row, a stage a column; solid where proven, hollow where reported; and whether the time is left. */
export function MilestonesPanel(props: Props) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const { view, register } = props;
  return (
    <>
      {narrow ? <Cards {...props} /> : <Chart {...props} />}
      <FlagKey />
      <p className="hint">
        {t(PANEL_WORDS.earliestHelp, { stage: t(stageName(register, view.until)) })}{" "}
        {view.ended > 0 && (
          <TableDoor register={register.id} view={{ stages: endedStages(register) }}>
            {t(PANEL_WORDS.ended, { n: view.ended })}
          </TableDoor>
        )}
      </p>
    </>
  );
}

function Chart({ view, register }: Props) {
  const { t } = useLanguage();
  return (
    <div className="scroll-x">
      <table className="ledger milestones">
        <thead>
          <tr>
            <th scope="col">{t(PANEL_WORDS.item)}</th>
            <th scope="col">{t(PANEL_WORDS.room)}</th>
            <th scope="col">{t(PANEL_WORDS.planned)}</th>
            <th scope="col">{t(PANEL_WORDS.earliest)}</th>
            {view.stages.map((stage) => (
              <th
                key={stage}
                scope="col"
                className={stage === view.until ? "stage-head until" : "stage-head"}
              >
                <span>{t(stageName(register, stage))}</span>
              </th>
            ))}
          </tr>
        </thead>
        {view.rows.map((row) => (
          <ChartRow key={row.item} row={row} view={view} register={register} />
        ))}
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: MilestoneRow;
  readonly view: Props["view"];
  readonly register: Register;
}

function ChartRow({ row, view, register }: RowProps) {
  return (
    <tbody>
      <tr className="flags">
        <th scope="row">
          <ItemLink one={row} />
          {row.place !== null && (
            <span className="hint" lang="zh-CN">
              {" "}
              {row.place}
            </span>
          )}
        </th>
        <td className="nowrap">
          <RoomMark room={row.room} />
        </td>
        <td>
          <PlannedDay row={row} />
        </td>
        <td className="nowrap">
          <Earliest row={row} />
        </td>
        {view.stages.map((stage) => (
          <td key={stage} className={stage === view.until ? "flag-cell until" : "flag-cell"}>
            <StageFlag row={row} stage={stage} register={register} />
          </td>
        ))}
      </tr>
      <tr className="says">
        <td colSpan={4 + view.stages.length}>
          <MilestoneSays row={row} register={register} />
        </td>
      </tr>
    </tbody>
  );
}

function Earliest({ row }: { readonly row: MilestoneRow }) {
  const { lang } = useLanguage();
  return <>{row.earliest === null || row.room === "reached" ? "—" : dayText(row.earliest, lang)}</>;
}

/** On a phone: one card an item, its stages one after another behind a fold. */
function Cards({ view, register }: Props) {
  return (
    <ul className="plain-list">
      {view.rows.map((row) => (
        <RowCard key={row.item} row={row} view={view} register={register} />
      ))}
    </ul>
  );
}

function RowCard({ row, view, register }: RowProps) {
  const { t, lang } = useLanguage();
  const last = [...row.reached].sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  const open = view.stages.filter((stage) => row.reached.some((one) => one.stage === stage)).length;
  return (
    <li className="line-card">
      <ItemLink one={row} />
      <p className="row wrap small close">
        <RoomMark room={row.room} />
        <span>
          {t(PANEL_WORDS.planned)} <PlannedDay row={row} />
        </span>
        {row.room !== "reached" && row.earliest !== null && (
          <span>
            {t(PANEL_WORDS.earliest)} <Earliest row={row} />
          </span>
        )}
      </p>
      <MilestoneSays row={row} register={register} />
      <details>
        <summary className="small">
          {t(PANEL_WORDS.steps, { n: open, all: view.stages.length })}
          {last !== undefined &&
            ` · ${t(PANEL_WORDS.latest, { stage: t(stageName(register, last.stage)), day: dayText(last.on, lang) })}`}
        </summary>
        <ul className="plain-list small">
          {view.stages.map((stage) => {
            const on = row.reached.find((one) => one.stage === stage)?.on;
            return (
              <li key={stage}>
                <StageFlag row={row} stage={stage} register={register} /> {t(stageName(register, stage))}{" "}
                {on !== undefined && <span className="hint">{dayText(on, lang)}</span>}
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}
