import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { lazy, Suspense, useState } from "react";
import { dayText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { ItemLink } from "../lines/item-link.tsx";
import { stageName } from "../lines/registers-of.ts";
import { useNarrow } from "../narrow.ts";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { PanelOf, Register } from "../wire.ts";
import type { TableSearch } from "./table-search.ts";
import { NO_STAGE } from "./table-view.ts";
import { isOver } from "../../judge/registershape.ts";

const PatchForm = lazy(() => import("./patch-form.tsx").then(({ PatchForm: form }) => ({ default: form })));

interface BoardProps {
  readonly view: PanelOf<"board">;
  readonly register: Register;
  readonly search: TableSearch;
  /** Whether the visitor may move items. */
  readonly writes: boolean;
}

type BoardColumn = BoardProps["view"]["columns"][number];
type BoardCard = BoardColumn["cards"][number];

/** 看板: a column a stage, those that have waited longest on top; a card is moved through the same form as on its page. */
export function Board({ view, register, search, writes }: BoardProps) {
  const { t } = useLanguage();
  const [moving, setMoving] = useState<BoardCard | null>(null);
  if (view.columns.length === 0) return <p className="empty">{t(REGISTER_VIEW.noneFound)}</p>;
  return (
    <>
      {/* A scrolling region must be reachable by keyboard to be scrolled by it. */}
      <div className="board scroll-x" tabIndex={0} role="group" aria-label={t(register)}>
        {view.columns.map((column) => (
          <Column
            key={column.stage ?? ""}
            column={column}
            register={register}
            search={search}
            move={writes ? setMoving : null}
          />
        ))}
      </div>
      <Drawer
        open={moving !== null}
        onClose={() => setMoving(null)}
        size={560}
        title={t(REGISTER_VIEW.moveTitle, { name: moving?.name ?? t(PANEL_WORDS.nameErased) })}
      >
        {moving !== null && <Mover register={register} item={moving.item} close={() => setMoving(null)} />}
      </Drawer>
    </>
  );
}

interface MoverProps {
  readonly register: Register;
  readonly item: string;
  readonly close: () => void;
}

function Mover({ register, item, close }: MoverProps) {
  const { t } = useLanguage();
  const answer = useQuery(QUESTIONS.item(useBookId(), register.id, item, useWhen()));
  return (
    <Suspense fallback={<p className="hint">{t(SHELL.loading)}</p>}>
      <Answered query={answer} part>
        {(page) => <PatchForm key={page.row.id} page={page} parts="stage" close={close} />}
      </Answered>
    </Suspense>
  );
}

/** Cards that a column shows before somebody asks for the rest. */
const SHORT = 6;

interface ColumnProps {
  readonly column: BoardColumn;
  readonly register: Register;
  readonly search: TableSearch;
  readonly move: ((card: BoardCard) => void) | null;
}

function Column({ column, register, search, move }: ColumnProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const over = isOver(register, column.stage);
  const rest = column.count - column.cards.length;
  const shown = useNarrow() ? SHORT / 2 : SHORT;
  const [first, others] = [column.cards.slice(0, shown), column.cards.slice(shown)];
  const table = {
    to: "/b/$book/r/$register",
    params: { book, register: register.id },
    search: { ...search, stage: column.stage ?? NO_STAGE, view: undefined, page: undefined },
  } as const;
  const cards = (list: readonly BoardCard[]) =>
    list.map((card) => <Card key={card.item} card={card} over={over} move={move} />);
  return (
    <section className="board-column">
      <h3>
        {t(stageName(register, column.stage))}{" "}
        {column.count === 0 ? <span className="nought">0</span> : <Link {...table}>{column.count}</Link>}
      </h3>
      <ul className="plain-list">{cards(first)}</ul>
      {others.length > 0 && (
        <details>
          <summary className="small">{t(PANEL_WORDS.more, { n: others.length })}</summary>
          <ul className="plain-list">{cards(others)}</ul>
        </details>
      )}
      {rest > 0 && (
        <Link {...table} className="small">
          {t(PANEL_WORDS.more, { n: rest })}
        </Link>
      )}
    </section>
  );
}

interface CardProps {
  readonly card: BoardCard;
  readonly over: boolean;
  readonly move: ColumnProps["move"];
}

function Card({ card, over, move }: CardProps) {
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
      {move !== null && (
        <button
          type="button"
          className="plain-button small"
          aria-haspopup="dialog"
          aria-label={t(REGISTER_VIEW.moveTitle, { name: card.name ?? t(PANEL_WORDS.nameErased) })}
          onClick={() => move(card)}
        >
          {t(REGISTER_VIEW.moveCard)} ›
        </button>
      )}
    </li>
  );
}
