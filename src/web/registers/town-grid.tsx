import { sumOf } from "../../std/decimal.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import { TableDoor } from "../lines/table-door.tsx";
import type { PanelOf, Register } from "../wire.ts";

interface TownGridProps {
  readonly view: PanelOf<"portfolio">;
  readonly register: Register;
}

/** Tints of a tile, from none to most; the number says it, the tint only helps the eye. */
const TINTS = 4;

/** A schematic grid of towns: a tile each with its items and their amount. No outline maps. */
export function TownGrid({ view, register }: TownGridProps) {
  const { t, lang } = useLanguage();
  const tiles = view.rows.map((row) => {
    const cells = view.cells.filter((cell) => cell.row === row.key);
    return {
      row,
      count: cells.reduce((sum, { count }) => sum + count, 0),
      value: view.unit === null ? null : sumOf(cells.map(({ value }) => value ?? "0")),
    };
  });
  const most = Math.max(1, ...tiles.map(({ count }) => count));
  return (
    <ul className="town-grid">
      {tiles.map(({ row, count, value }) => (
        <li key={row.key} data-tint={Math.ceil((count / most) * TINTS)}>
          <b>{t(row)}</b>
          {row.key === "" ? (
            <span>{t(REGISTER_VIEW.townItems, { n: count })}</span>
          ) : (
            <TableDoor
              register={register.id}
              view={{ is: { [view.by.rows]: [row.key] } }}
              label={t(REGISTER_VIEW.townOpen, { place: t(row) })}
            >
              {t(REGISTER_VIEW.townItems, { n: count })}
            </TableDoor>
          )}
          {value !== null && <span className="hint">{figureText(value, view.unit ?? "", lang)}</span>}
        </li>
      ))}
    </ul>
  );
}
