import { useQuery } from "@tanstack/react-query";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { DOOR, PROOF } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import { VerdictCount } from "../pieces/verdict-count.tsx";
import { useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { useItemName } from "../registers/item-name.ts";
import type { CommitmentPage, ItemRow } from "../wire.ts";
import type { ItemKey } from "./number-door.tsx";

interface DoorItemsProps {
  readonly page: CommitmentPage;
  readonly choose: (item: ItemKey) => void;
}

/** The items that make up a number, each with what it adds and whether that is proven. */
export function DoorItems({ page, choose }: DoorItemsProps) {
  const { t } = useLanguage();
  const reading = page.verdict.reading;
  const register = page.measure?.register;
  const pile = reading?.contributions ?? [];
  const counted = new Set(pile.map((one) => one.item));
  const rows = page.items.filter((row) => row.register === register && counted.has(row.id));
  const others = page.items.filter((row) => !rows.includes(row));
  return (
    <>
      {reading !== null && (
        <p>
          <VerdictCount verdict={page.verdict} />
        </p>
      )}
      <p className="hint">{rows.length === 0 ? t(DOOR.noItems) : t(DOOR.items, { n: rows.length })}</p>
      <ItemList rows={rows} page={page} choose={choose} />
      {others.length > 0 && (
        <>
          <p className="hint">{t(DOOR.others, { n: others.length })}</p>
          <ItemList rows={others} page={page} choose={choose} />
        </>
      )}
    </>
  );
}

interface ItemListProps extends DoorItemsProps {
  readonly rows: readonly ItemRow[];
}

function ItemList({ rows, page, choose }: ItemListProps) {
  return (
    <ul className="door-list">
      {rows.map((row) => (
        <li key={`${row.register}/${row.id}`}>
          <ItemButton row={row} page={page} choose={choose} />
        </li>
      ))}
    </ul>
  );
}

function ItemButton({ row, page, choose }: { readonly row: ItemRow } & DoorItemsProps) {
  const { t, lang } = useLanguage();
  const when = useWhen();
  const nameOf = useItemName();
  const registers = useQuery(QUESTIONS.registers(page.book.id, when));
  const schema = registers.data?.find((one) => one.register.id === row.register)?.register;
  const stage = schema?.stages.find((one) => one.id === row.stage);
  const reading = page.verdict.reading;
  const added = reading?.contributions.find((one) => one.item === row.id);
  return (
    <button
      type="button"
      className="door-item"
      onClick={() => choose({ register: row.register, item: row.id })}
    >
      <b lang="zh-CN">{schema ? nameOf(row, schema) : ""}</b>
      <span className="hint">
        {stage && t(stage)}
        {row.stageOn !== null && ` · ${dayText(row.stageOn, lang)}`}
      </span>
      <Vintage row={row} page={page} />
      {added && reading && (
        <span className="small proof">
          <b className={added.proven ? "proven" : "reported"}>
            {t(added.proven ? PROOF.proven : PROOF.reported)}
          </b>{" "}
          {t(DOOR.counts, {
            day: dayText(added.on, lang),
            amount: figureText(added.amount, reading.unit, lang),
          })}
        </span>
      )}
    </button>
  );
}

/** What a vintage of a published figure said; nothing for other items. */
function Vintage({ row, page }: { readonly row: ItemRow; readonly page: CommitmentPage }) {
  const { lang } = useLanguage();
  const found = (page.figures ?? []).flatMap((told) =>
    told.vintages
      .filter(({ register, item }) => register === row.register && item === row.id)
      .map((vintage) => ({ told, vintage })),
  )[0];
  if (found === undefined || found.vintage.figure === null) return null;
  const { told, vintage } = found;
  return (
    <span className="small" lang="zh-CN">
      {[told.period, figureText(found.vintage.figure, told.unit ?? "", lang), vintage.source]
        .filter((part) => part !== null)
        .join(" · ")}{" "}
      <span lang={lang === "zh" ? "zh-CN" : "en"}>{dayText(vintage.releasedOn, lang)}</span>
    </span>
  );
}
