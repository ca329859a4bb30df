import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { figureText } from "../../words/figures.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { ITEM } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { EntryActions } from "../pieces/entry-actions.tsx";
import { EntryProof } from "../pieces/entry-proof.tsx";
import { EntryTimeline } from "../pieces/entry-timeline.tsx";
import { useFactText } from "../pieces/fact-text.ts";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { EntryLine, ItemPage as Page } from "../wire.ts";
import { CorrectForm } from "./correct-form.tsx";
import { AttestedMark, ItemMarks } from "./item-marks.tsx";
import { mayWrite } from "./may-write.ts";
import { ItemDoors, namesItems, useItemNames } from "./item-doors.tsx";
import { useItemName } from "./item-name.ts";
import { NamingItems } from "./naming-items.tsx";
import { PatchForm } from "./patch-form.tsx";
import { PhotoLog } from "./photo-log.tsx";
import "./registers.css";
import { StageTrack } from "./stage-track.tsx";

/** One item like a file card: what it is, where it stands, what it counts for, and its whole history. */
export function ItemPage() {
  const book = useBookId();
  const when = useWhen();
  const { register = "", item = "" } = useParams({ strict: false });
  const page = useQuery(QUESTIONS.item(book, register, item, when));
  return <Answered query={page}>{(answer) => <ItemView key={item} page={answer} />}</Answered>;
}

function ItemView({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const nameOf = useItemName();
  const book = useBookId();
  return (
    <main id="content" className="page">
      <p>
        <Link to="/b/$book/r/$register" params={{ book, register: page.register.id }}>
          {t(page.register)}
        </Link>
      </p>
      <h1 lang="zh-CN">{nameOf(page.row, page.register)}</h1>
      <p className="row wrap">
        <AttestedMark row={page.row} />
        <ItemMarks row={page.row} />
      </p>
      <ul className="plain-list small against">
        {page.order.map((told) => (
          <li key={told.en}>{t(told)}</li>
        ))}
      </ul>
      <div className="two-columns">
        <div>
          <ItemActs page={page} />
          <section className="panel">
            <h2>{t(ITEM.history)}</h2>
            <EntryTimeline
              entries={page.entries}
              registers={[page.register]}
              renderActions={(entry) => <HistoryActions entry={entry} page={page} />}
            />
          </section>
        </div>
        <div>
          <StageTrack page={page} />
          <FactCard page={page} />
          <PhotoLog entries={page.entries} />
          <NamingItems page={page} />
          <CountsFor page={page} />
        </div>
      </div>
    </main>
  );
}

/** The unit that opened an item; empty where the office did. */
const openedBy = ({ entries }: Page): string =>
  entries.reduce(
    (first, entry) => (entry.seq < first.seq ? entry : first),
    entries[0] ?? { seq: 0, unit: "" },
  ).unit;

function ItemActs({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const duties = useDuties(page.book);
  const [open, setOpen] = useState<"stage" | "facts" | null>(null);
  if (!mayWrite(page.register.id, duties)) return null;
  const owner = openedBy(page);
  // A reporter writes what its own unit opened, or the office: another's form would only be refused.
  if (!duties.decides && owner !== "" && owner !== duties.person?.unit)
    return <p className="hint">{t(ITEM.othersItem, { unit: owner })}</p>;
  return (
    <section className="panel">
      <p className="row wrap">
        {page.register.stages.length > 0 && (
          <button
            type="button"
            className="action"
            aria-expanded={open === "stage"}
            onClick={() => setOpen(open === "stage" ? null : "stage")}
          >
            {t(ITEM.move)}
          </button>
        )}
        <button
          type="button"
          className="plain-button outlined"
          aria-expanded={open === "facts"}
          onClick={() => setOpen(open === "facts" ? null : "facts")}
        >
          {t(ITEM.edit)}
        </button>
      </p>
      {open !== null && <PatchForm key={open} page={page} parts={open} close={() => setOpen(null)} />}
    </section>
  );
}

function HistoryActions({ entry, page }: { readonly entry: EntryLine; readonly page: Page }) {
  const { t } = useLanguage();
  const duties = useDuties(page.book);
  const [correcting, setCorrecting] = useState(false);
  const own = duties.decides || entry.unit === duties.person?.unit;
  const correctable =
    mayWrite(page.register.id, duties) && own && entry.act === "write" && entry.struckBy === null;
  if (correcting) return <CorrectForm page={page} entry={entry} close={() => setCorrecting(false)} />;
  return (
    <span className="row wrap">
      <EntryProof seq={entry.seq} />
      <EntryActions entry={entry} duties={duties} register={page.register} />
      {correctable && (
        <button type="button" className="plain-button" onClick={() => setCorrecting(true)}>
          {t(ITEM.correct)}
        </button>
      )}
    </span>
  );
}

function FactCard({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const factText = useFactText();
  const nameOf = useItemNames(page.register, [page.row]);
  const said = page.register.fields.flatMap((field) => {
    const fact = page.row.facts[field.id];
    // Commitments are told by their own words in the next card, not by their identifiers.
    return fact === undefined || fact === null || field.kind === "commitments" ? [] : [{ field, fact }];
  });
  return (
    <section className="panel">
      <h2>{t(ITEM.facts)}</h2>
      <dl className="facts">
        {said.map(({ field, fact }) => (
          <div key={field.id}>
            <dt>{t(field)}</dt>
            <dd>
              {namesItems(field) ? (
                <ItemDoors field={field} facts={page.row.facts} nameOf={nameOf} />
              ) : (
                factText(fact, field, page.row.facts)
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Derived page={page} />
    </section>
  );
}

/** What the register works out of the facts; nothing is typed here. */
function Derived({ page }: { readonly page: Page }) {
  const { t, lang } = useLanguage();
  const values = (page.register.derived ?? []).flatMap((derived) => {
    const value = page.row.derived?.[derived.id] ?? null;
    return value === null ? [] : [{ derived, value }];
  });
  if (values.length === 0) return null;
  return (
    <>
      <h3>{t(REGISTER_VIEW.derived)}</h3>
      <dl className="facts">
        {values.map(({ derived, value }) => (
          <div key={derived.id}>
            <dt>{t(derived)}</dt>
            <dd>{figureText(value, derived.unit, lang)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function CountsFor({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <section className="panel">
      <h2>{t(ITEM.countsFor)}</h2>
      {page.countsFor.length === 0 && <p className="hint">{t(ITEM.countsForNone)}</p>}
      <ul className="plain-list">
        {page.countsFor.map((one) => (
          <li key={one.commitment}>
            <Link to="/b/$book/c/$commitment" params={{ book, commitment: one.commitment }} lang="zh-CN">
              {one.words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
