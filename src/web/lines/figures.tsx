import { Link } from "@tanstack/react-router";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import type { Sentence } from "../../words/sentence.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { PanelOf, Register } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import type { PanelProps } from "./registers-of.ts";

type FigureRow = PanelOf<"figures">["rows"][number];
type FigureVintage = FigureRow["vintages"][number];

/** 数据与版本: every published figure with its period, source and release day; earlier vintages stay beside the one that counts. */
export function FiguresPanel({ view, register }: PanelProps<"figures">) {
  const { t } = useLanguage();
  const heads = [
    PANEL_WORDS.indicator,
    PANEL_WORDS.period,
    PANEL_WORDS.figure,
    PANEL_WORDS.vintage,
    PANEL_WORDS.source,
    PANEL_WORDS.released,
  ];
  return (
    <>
      <div className="scroll-x">
        <table className="ledger figures">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.en} scope="col" className={head === PANEL_WORDS.figure ? "number" : undefined}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          {view.rows.map((row) => (
            <tbody key={`${row.indicator} ${row.period ?? ""}`}>
              {row.vintages.map((vintage, at) => (
                <VintageRow key={vintage.item} {...{ row, vintage, register }} isFirst={at === 0} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {view.without > 0 && <p className="hint">{t(PANEL_WORDS.without, { n: view.without })}</p>}
    </>
  );
}

interface VintageRowProps {
  readonly row: FigureRow;
  readonly vintage: FigureVintage;
  readonly register: Register;
  readonly isFirst: boolean;
}

/** The name of a vintage's choice; "not said" where nobody said it. */
function vintageName(register: Register, id: string | null): Sentence {
  const choices = register.fields.find((field) => field.id === "vintage")?.choices ?? [];
  return choices.find((one) => one.id === id) ?? PANEL_WORDS.weightUnsaid;
}

function VintageRow({ row, vintage, register, isFirst }: VintageRowProps) {
  const { t, lang } = useLanguage();
  return (
    <tr className={vintage.counts ? "" : "idle"}>
      <th scope="row" lang="zh-CN">
        {isFirst && (
          <>
            <ItemLink one={vintage} />
            <CountsFor ids={row.commitments} />
          </>
        )}
      </th>
      <td lang="zh-CN">{isFirst && row.period}</td>
      <td className="number">
        {vintage.figure === null ? "—" : figureText(vintage.figure, row.unit ?? "", lang)}
      </td>
      <td className="nowrap">
        {t(vintageName(register, vintage.vintage))}
        {vintage.counts && <span className="hint"> {t(PANEL_WORDS.countsNow)}</span>}
      </td>
      <td lang="zh-CN">{vintage.source ?? "—"}</td>
      <td className="nowrap">{dayText(vintage.releasedOn, lang)}</td>
    </tr>
  );
}

function CountsFor({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <>
      {ids.map((commitment) => (
        <span key={commitment} className="hint">
          {" "}
          <Link className="item-link" to="/b/$book/c/$commitment" params={{ book, commitment }}>
            {t(PANEL_WORDS.itsPromise)}
          </Link>
        </span>
      ))}
    </>
  );
}
