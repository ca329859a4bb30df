import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { LINE_PAGE, PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { LineCard, LinePage as Page } from "../wire.ts";
import { BringToTarget } from "./bring-to-target.tsx";
import { LineCommitments } from "./commitments.tsx";
import { Cooperations } from "./cooperations.tsx";
import { AlsoCounted, Doubles } from "./doubles.tsx";
import "./lines.css";
import { LinePanel } from "./line-panel.tsx";
import { LineMeasures } from "./measures.tsx";
import { LineReadings } from "./readings.tsx";
import { itemsIn } from "./registers-of.ts";
import { LineRules } from "./rules.tsx";
import { Stuck } from "./stuck.tsx";
import { Undated } from "./undated.tsx";
import { TableDoor } from "./table-door.tsx";

/** 条线页: the promises of one line, its panels, what is stuck, what would bring it to target, how it is counted and by which rules. */
export function LinePage() {
  const book = useBookId();
  const when = useWhen();
  const { line = "" } = useParams({ strict: false });
  const page = useQuery(QUESTIONS.linePage(book, line, when));
  return <Answered query={page}>{(answer) => <LineView key={line} page={answer} />}</Answered>;
}

function LineView({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  return (
    <main id="content" className="page line-page">
      <OtherLines />
      <h1>{t(page.line)}</h1>
      <p className="hint line-registers">
        {t(LINE_PAGE.registers)}{" "}
        {page.registers.map(({ register, items }) => (
          <span key={register.id}>
            <TableDoor register={register.id} className="item-link">
              {t(register)}
            </TableDoor>{" "}
            {t(LINE_PAGE.items, { n: items })}
          </span>
        ))}
      </p>
      <LineCommitments page={page} />
      <Undated page={page} />
      <div className="line-columns">
        <BringToTarget page={page} />
        <Stuck page={page} />
      </div>
      {page.panels
        .filter((view) => itemsIn(page, view.register) > 0)
        .map((view, at) => (
          <LinePanel key={`${view.panel} ${at}`} view={view} page={page} />
        ))}
      <Cooperations page={page} />
      <Doubles page={page} />
      <AlsoCounted page={page} />
      <EmptyRegisters page={page} />
      <LineReadings page={page} />
      <LineMeasures page={page} />
      <LineRules page={page} />
    </main>
  );
}

/** Registers that a panel would be drawn from and that hold nothing: told once each, with the way to the first item. */
function EmptyRegisters({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const drawn = new Set(page.panels.map((view) => view.register));
  const empty = page.registers.filter(({ register, items }) => items === 0 && drawn.has(register.id));
  return (
    <>
      {empty.map(({ register }) => (
        <p key={register.id} className="empty">
          {t(PANEL_WORDS.empty, { register: t(register) })}{" "}
          <TableDoor register={register.id}>{t(PANEL_WORDS.openRegister)}</TableDoor>
        </p>
      ))}
    </>
  );
}

/** The way from one line to the next, without going back to the list. */
function OtherLines() {
  const book = useBookId();
  const when = useWhen();
  const lines = useQuery(QUESTIONS.lineCards(book, when));
  // The row keeps its height while it is asked for, so that nothing below it jumps.
  return lines.data === undefined ? <div className="other-lines" /> : <LinesRow lines={lines.data} />;
}

function LinesRow({ lines }: { readonly lines: readonly LineCard[] }) {
  const { t } = useLanguage();
  const book = useBookId();
  const row = useRef<HTMLElement>(null);
  // On a phone the row scrolls sideways; the line that is open must be among those seen.
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && open)
      row.current.scrollLeft = open.offsetLeft - (row.current.clientWidth - open.clientWidth) / 2;
  }, []);
  return (
    <nav className="other-lines" aria-label={t(LINE_PAGE.others)} ref={row}>
      {lines.map((line) => (
        <Link
          key={line.id}
          to="/b/$book/l/$line"
          params={{ book, line: line.id }}
          activeOptions={{ includeSearch: false }}
          className={line.commitments === 0 && line.items === 0 ? "idle" : ""}
        >
          {t(line)}
        </Link>
      ))}
    </nav>
  );
}
