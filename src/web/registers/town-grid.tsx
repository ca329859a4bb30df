import { Link } from "@tanstack/react-router";
import { sumOf } from "../../std/decimal.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import { endedStages } from "../lines/registers-of.ts";
import { useBookId } from "../place.ts";
import type { PanelOf, Register } from "../wire.ts";
import { narrowing, type TableSearch } from "./table-search.ts";
import { NO_STAGE } from "./table-view.ts";

interface TownGridProps {
  readonly view: PanelOf<"portfolio">;
  readonly register: Register;
  readonly search: TableSearch;
}

/** The view behind a tile: its place, and where no stage is chosen the stages that are no end, for those stand in no tile. */
export function tileSearch(
  search: TableSearch,
  register: Register,
  field: string,
  place: string,
): TableSearch {
  const ended = endedStages(register);
  const open = register.stages.map(({ id }) => id).filter((id) => !ended.includes(id));
  const stage = search.stage ?? (ended.length === 0 ? undefined : [NO_STAGE, ...open].join(","));
  return { ...search, ...narrowing(search, field, { oneOf: [place] }), stage, view: undefined };
}

/** Tints of a tile, from none to most; the number says it, the tint only helps the eye. */
const TINTS = 4;

/** A schematic grid of towns: a tile each with its items and their amount. No outline maps. */
export function TownGrid({ view, register, search }: TownGridProps) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const tiles = view.rows.map((row) => {
    const cells = view.cells.filter((cell) => cell.row === row.key);
    return {
      row,
      count: cells.reduce((sum, { count }) => sum + count, 0),
      value: view.unit === null ? null : sumOf(cells.map(({ value }) => value ?? "0")),
    };
  });
  const most = Math.max(1, ...tiles.map(({ count }) => count));
  if (tiles.length === 0) return <p className="empty">{t(REGISTER_VIEW.noneFound)}</p>;
  return (
    <>
      <ul className="town-grid">
        {tiles.map(({ row, count, value }) => (
          <li key={row.key} data-tint={Math.ceil((count / most) * TINTS)}>
            <b>{t(row)}</b>
            <Link
              to="/b/$book/r/$register"
              params={{ book, register: register.id }}
              search={tileSearch(search, register, view.by.rows, row.key)}
              aria-label={t(REGISTER_VIEW.townOpen, { place: t(row) })}
            >
              {t(REGISTER_VIEW.townItems, { n: count })}
            </Link>
            {value !== null && <span className="hint">{figureText(value, view.unit ?? "", lang)}</span>}
          </li>
        ))}
      </ul>
      {view.ended > 0 && <p className="hint">{t(REGISTER_VIEW.limitToo, { n: view.ended })}</p>}
    </>
  );
}
