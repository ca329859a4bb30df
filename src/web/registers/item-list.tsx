import { Link } from "@tanstack/react-router";
import { dayText } from "../../words/dates.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { ItemRow, Register } from "../wire.ts";
import { AttestedMark, ItemMarks } from "./item-marks.tsx";
import { useItemName } from "./item-name.ts";
import { stageText } from "./item-columns.tsx";

interface ItemListProps {
  readonly rows: readonly ItemRow[];
  readonly register: Register;
}

/** The same rows on a phone. */
export function ItemList({ rows, register }: ItemListProps) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const nameOf = useItemName();
  if (rows.length === 0) return <p className="empty">{t(REGISTER.noMatch)}</p>;
  return (
    <ul className="plain-list item-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            to="/b/$book/r/$register/$item"
            params={{ book, register: register.id, item: row.id }}
            lang="zh-CN"
            className="row-link"
          >
            {nameOf(row, register)}
          </Link>
          <span className="row wrap small">
            {stageText(row, { register }, t)}
            {row.stageOn !== null && <span className="hint">{dayText(row.stageOn, lang)}</span>}
            <AttestedMark row={row} />
            <ItemMarks row={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}
