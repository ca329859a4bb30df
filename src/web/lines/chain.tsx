import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { PanelOf, Register } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { type PanelProps, stageName } from "./registers-of.ts";
import { rowsOfLink, type TableView } from "./rows-behind.ts";
import { TableDoor } from "./table-door.tsx";

type ChainLink = PanelOf<"chain">["links"][number];

/** 产业链: every link in its order, how many stand at which stage, those furthest on by name; a gap is said. */
export function ChainPanel({ view, register }: PanelProps<"chain">) {
  return (
    <ol className="chain">
      {view.links.map((link) => (
        <li key={link.key} className={link.items === 0 ? "chain-link gap" : "chain-link"}>
          <LinkCard link={link} view={view} register={register} />
        </li>
      ))}
    </ol>
  );
}

interface LinkCardProps {
  readonly link: ChainLink;
  readonly view: PanelOf<"chain">;
  readonly register: Register;
}

function LinkCard({ link, view, register }: LinkCardProps) {
  const { t } = useLanguage();
  const most = Math.max(1, ...link.stages.map(({ count }) => count));
  const rest = link.items - link.first.length;
  return (
    <>
      <h3>
        {t(link)}{" "}
        <Counted register={register.id} view={rowsOfLink(register, view, link.key)} n={link.items} />
      </h3>
      {link.items === 0 && <p className="against small">{t(PANEL_WORDS.gap)}</p>}
      <table className="chain-stages">
        <tbody>
          {link.stages.map(({ stage, count }) => (
            <tr key={stage}>
              <th scope="row">{t(stageName(register, stage))}</th>
              <td className="number">
                <Counted
                  register={register.id}
                  view={rowsOfLink(register, view, link.key, stage)}
                  n={count}
                />
              </td>
              <td aria-hidden="true">
                <svg width="60" height="10" viewBox="0 0 60 10">
                  <rect width={(60 * count) / most} height="10" className="bar-going" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="plain-list small">
        {link.first.map((one) => (
          <li key={one.item}>
            <ItemLink one={one} /> <span className="hint nowrap">{t(stageName(register, one.stage))}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="hint">{t(PANEL_WORDS.more, { n: rest })}</p>}
    </>
  );
}

interface CountedProps {
  readonly register: string;
  readonly view: TableView | null;
  readonly n: number;
}

function Counted({ register, view, n }: CountedProps) {
  if (view === null || n === 0) return <b>{n}</b>;
  return (
    <TableDoor register={register} view={view}>
      {n}
    </TableDoor>
  );
}
