import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Input } from "antd";
import { lazy, Suspense, useMemo } from "react";
import type { Sentence } from "../../words/sentence.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useNarrow } from "../narrow.ts";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { RegisterPage as Page } from "../wire.ts";
import { ItemList } from "./item-list.tsx";
import { ItemTable } from "./item-table.tsx";
import "./registers.css";
import { StageTotals } from "./stage-totals.tsx";
import type { TableSearch } from "./table-search.ts";
import { viewOf } from "./table-view.ts";

const NewItem = lazy(() => import("./new-item.tsx").then((module) => ({ default: module.NewItem })));

/** Registers that only the office writes: they set how the book answers and count for no commitment. */
const OFFICE_REGISTERS: readonly string[] = ["settings", "posts", "overrides", "erasures", "identities"];
/** An erasure begins at the entry that loses words, never as a row of its own. */
const ERASURES = "erasures";

function emptyHelp(register: string, adds: boolean): Sentence {
  if (register === ERASURES) return REGISTER.emptyErasures;
  if (OFFICE_REGISTERS.includes(register)) return REGISTER.emptyOffice;
  return adds ? REGISTER.emptyWriter : REGISTER.emptyReader;
}

/** 名册: the table first, with totals by stage; its view stands in the address. */
export function RegisterPage() {
  const book = useBookId();
  const when = useWhen();
  const { register = "" } = useParams({ strict: false });
  const page = useQuery(QUESTIONS.register(book, register, when));
  return <Answered query={page}>{(answer) => <RegisterView key={register} page={answer} />}</Answered>;
}

function RegisterView({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const duties = useDuties(page.book);
  const navigate = useNavigate();
  const adding = useLocation().hash === "new";
  const isOffices = OFFICE_REGISTERS.includes(page.register.id);
  const adds = isOffices ? duties.decides && page.register.id !== ERASURES : duties.writes;
  const search: TableSearch = useSearch({ strict: false });
  const rows = useMemo(() => viewOf(page.rows, page.register, search), [page, search]);
  const change = (next: TableSearch) =>
    void navigate({ to: ".", search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const setAdding = (open: boolean) =>
    void navigate({
      to: ".",
      search: (old) => old,
      hash: open ? "new" : "",
      replace: true,
      resetScroll: false,
    });
  return (
    <main id="content" className="page full">
      <div className="row spread wrap">
        <h1>{t(page.register)}</h1>
        {adds && !adding && (
          <button type="button" className="action" onClick={() => setAdding(true)}>
            {t(REGISTER.add)}
          </button>
        )}
      </div>
      {adding && adds && (
        <Suspense fallback={<p className="hint">{t(SHELL.loading)}</p>}>
          <NewItem page={page} close={() => setAdding(false)} />
        </Suspense>
      )}
      {page.rows.length === 0 ? (
        <p className="empty">
          {t(REGISTER.empty)} {t(emptyHelp(page.register.id, adds))}
        </p>
      ) : (
        <>
          {page.register.stages.length > 0 && (
            <StageTotals page={page} chosen={search.stage} choose={(stage) => change({ stage })} />
          )}
          <Finder search={search} change={change} shown={rows.length} all={page.rows.length} />
          {narrow ? (
            <ItemList rows={rows} page={page} />
          ) : (
            <ItemTable rows={rows} page={page} search={search} change={change} />
          )}
        </>
      )}
    </main>
  );
}

interface FinderProps {
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
  readonly shown: number;
  readonly all: number;
}

function Finder({ search, change, shown, all }: FinderProps) {
  const { t } = useLanguage();
  const narrowed = search.stage !== undefined || search.q !== undefined;
  return (
    <p className="row wrap finder">
      <label htmlFor="find">{t(REGISTER.search)}</label>
      <Input
        id="find"
        allowClear
        placeholder={t(REGISTER.searchHint)}
        value={search.q ?? ""}
        onChange={(e) => change({ q: e.target.value === "" ? undefined : e.target.value })}
      />
      <span className="hint" role="status">
        {t(REGISTER.shown, { n: shown, all })}
      </span>
      {narrowed && (
        <button
          type="button"
          className="plain-button"
          onClick={() => change({ q: undefined, stage: undefined })}
        >
          {t(REGISTER.clear)}
        </button>
      )}
    </p>
  );
}
