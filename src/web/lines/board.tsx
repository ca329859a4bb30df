import { dayText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { useNarrow } from "../narrow.ts";
import type { PanelOf, Register } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { type PanelProps, stageName } from "./registers-of.ts";
import { NO_STAGE } from "./rows-behind.ts";
import { TableDoor } from "./table-door.tsx";
import { isOver } from "../../judge/registershape.ts";

type BoardColumn = PanelOf<"board">["columns"][number];
type BoardCard = BoardColumn["cards"][number];

/** 看板: a column a stage, those that have waited longest on top. */
export function BoardPanel({ view, register }: Omit<PanelProps<"board">, "page">) {
  const { t } = useLanguage();
  return (
    // A scrolling region must be reachable by keyboard to be scrolled by it.
    <div className="board scroll-x" tabIndex={0} role="group" aria-label={t(register)}>
      {view.columns.map((column) => (
        <Column key={column.stage ?? ""} column={column} register={register} />
      ))}
    </div>
  );
}

/** Cards that a column shows before somebody asks for the rest. */
const SHORT = 6;

function Column({ column, register }: { readonly column: BoardColumn; readonly register: Register }) {
  const { t } = useLanguage();
  const over = isOver(register, column.stage);
  const rest = column.count - column.cards.length;
  const shown = useNarrow() ? SHORT / 2 : SHORT;
  const [first, others] = [column.cards.slice(0, shown), column.cards.slice(shown)];
  return (
    <section className="board-column">
      <h3>
        {t(stageName(register, column.stage))}{" "}
        <TableDoor register={register.id} view={{ stages: [column.stage ?? NO_STAGE] }}>
          {column.count}
        </TableDoor>
      </h3>
      <ul className="plain-list">
        {first.map((card) => (
          <Card key={card.item} card={card} over={over} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary className="small">{t(PANEL_WORDS.more, { n: others.length })}</summary>
          <ul className="plain-list">
            {others.map((card) => (
              <Card key={card.item} card={card} over={over} />
            ))}
          </ul>
        </details>
      )}
      {rest > 0 && (
        <TableDoor register={register.id} view={{ stages: [column.stage ?? NO_STAGE] }} className="small">
          {t(PANEL_WORDS.moreInRegister, { n: rest })}
        </TableDoor>
      )}
    </section>
  );
}

function Card({ card, over }: { readonly card: BoardCard; readonly over: boolean }) {
  const { t, lang } = useLanguage();
  const told = [
    card.days === null ? "" : t(over ? PANEL_WORDS.cameAgo : PANEL_WORDS.waits, { n: card.days }),
    t(card.attested > 0 ? PANEL_WORDS.attested : PANEL_WORDS.unproven),
  ].filter(Boolean);
  return (
    <li className="board-card">
      <ItemLink one={card} />
      <span className="hint">{told.join(" · ")}</span>
      {card.due !== null && (
        <span className="hint">{t(PANEL_WORDS.due, { day: dayText(card.due, lang) })}</span>
      )}
    </li>
  );
}
