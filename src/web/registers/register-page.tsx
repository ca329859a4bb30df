import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Input } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import type { Sentence } from "../../words/sentence.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useNarrow } from "../narrow.ts";
import { SheetButtons } from "../intake/sheet-buttons.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { RegisterPage as Page, RegisterTable } from "../wire.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { Conditions } from "./conditions.tsx";
import { FilterDrawer } from "./filter-drawer.tsx";
import { ItemList } from "./item-list.tsx";
import { ItemTable } from "./item-table.tsx";
import { ERASURES, mayWrite, OFFICE_REGISTERS } from "./may-write.ts";
import { OtherView } from "./other-view.tsx";
import "./registers.css";
import { useLastColumns } from "./last-columns.ts";
import { PageTurner } from "./page-turner.tsx";
import { FIND_ID, useRowKeys } from "./row-keys.ts";
import { SavedViews } from "./saved-views.tsx";
import { SumDoor } from "./sum-door.tsx";
import { StageTotals } from "./stage-totals.tsx";
import { CLEARED, isNarrowed, SHOWN_AS, tableQuestion, type TableSearch } from "./table-search.ts";

const NewItem = lazy(() => import("./new-item.tsx").then((module) => ({ default: module.NewItem })));

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
  const search: TableSearch = useSearch({ strict: false });
  // The rows are asked for at once and not after the schema, so that both are under way together.
  useQuery(QUESTIONS.table(book, register, tableQuestion(search), when));
  return <Answered query={page}>{(answer) => <RegisterView key={register} page={answer} />}</Answered>;
}

function RegisterView({ page }: { readonly page: Page }) {
  const { t } = useLanguage();
  const duties = useDuties(page.book);
  const navigate = useNavigate();
  const adding = useLocation().hash === "new";
  const adds = mayWrite(page.register.id, duties);
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
      <Rows page={page} adds={adds} />
    </main>
  );
}

function Rows({ page, adds }: { readonly page: Page; readonly adds: boolean }) {
  const { t } = useLanguage();
  const { register } = page;
  const navigate = useNavigate();
  const told: TableSearch = useSearch({ strict: false });
  const [lastColumns, keepColumns] = useLastColumns(register.id);
  const search: TableSearch = { ...told, cols: told.cols ?? lastColumns };
  const answer = useQuery(QUESTIONS.table(page.book.id, register.id, tableQuestion(search), useWhen()));
  const change = (next: TableSearch) => {
    if ("cols" in next) keepColumns(next.cols);
    void navigate({ to: ".", search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  };
  const view = SHOWN_AS.find((kind) => kind === search.view) ?? "table";
  useRowKeys();
  return (
    <Answered query={answer} part>
      {(table) =>
        table.all === 0 ? (
          <>
            <p className="empty">
              {t(REGISTER.empty)} {t(emptyHelp(register.id, adds))}
            </p>
            {adds && <SheetButtons book={page.book.id} register={register.id} writes />}
          </>
        ) : (
          <>
            <ViewBar register={register} search={search} change={change} book={page.book.id} writes={adds} />
            <Narrowing register={register} table={table} search={search} change={change} />
            {view === "table" ? (
              <TableView register={register} table={table} search={search} change={change} />
            ) : (
              <OtherView register={register} view={view} search={search} change={change} writes={adds} />
            )}
          </>
        )
      }
    </Answered>
  );
}

interface ViewProps {
  readonly register: Page["register"];
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/** How the rows are shown, and what belongs to a view. */
function ViewBar({
  register,
  search,
  change,
  book,
  writes,
}: ViewProps & { readonly book: string; readonly writes: boolean }) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const has = (kind: Page["register"]["fields"][number]["kind"]) =>
    register.fields.some((field) => field.kind === kind);
  const kinds = SHOWN_AS.filter(
    (kind) =>
      kind === "table" ||
      (kind === "board" && register.stages.length > 0) ||
      (kind === "calendar" && has("day")) ||
      (kind === "towns" && has("place")),
  );
  const now = search.view ?? "table";
  return (
    <div className="row spread wrap view-bar">
      <div className="row" role="group" aria-label={t(REGISTER_VIEW.shownAs)}>
        {kinds.length > 1 &&
          kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="plain-button"
              aria-pressed={now === kind}
              onClick={() => change({ view: kind === "table" ? undefined : kind })}
            >
              {t(REGISTER_VIEW[kind])}
            </button>
          ))}
      </div>
      <div className="row wrap">
        {now === "table" && !narrow && (
          <ColumnChoice register={register} cols={search.cols} choose={(cols) => change({ cols })} />
        )}
        <SavedViews register={register.id} search={search} />
        <SheetButtons book={book} register={register.id} writes={writes} />
      </div>
    </div>
  );
}

/** What narrows the rows, however they are shown. */
function Narrowing({ register, table, search, change }: ViewProps & { readonly table: RegisterTable }) {
  const narrow = useNarrow();
  return (
    <>
      {register.stages.length > 0 && (
        <StageTotals
          register={register}
          table={table}
          chosen={search.stage}
          choose={(stage) => change({ stage, page: undefined })}
        />
      )}
      <Finder search={search} change={change} shown={table.found} all={table.all}>
        {narrow && <FilterDrawer register={register} table={table} search={search} change={change} />}
      </Finder>
      <Conditions register={register} search={search} change={change} />
    </>
  );
}

function TableView({ register, table, search, change }: ViewProps & { readonly table: RegisterTable }) {
  const narrow = useNarrow();
  if (!narrow) return <ItemTable register={register} table={table} search={search} change={change} />;
  return (
    <>
      <PhoneSums register={register} table={table} search={search} />
      <ItemList rows={table.rows} register={register} />
      <PageTurner search={search} change={change} found={table.found} />
    </>
  );
}

/** On a phone the totals of the register's own columns stand above the list. */
function PhoneSums({
  register,
  table,
  search,
}: Omit<ViewProps, "change"> & { readonly table: RegisterTable }) {
  const { t } = useLanguage();
  const sums = register.fields.flatMap((field) => {
    const sum = table.sums[field.id];
    return sum === undefined || !register.columns.includes(field.id) ? [] : [{ field, sum }];
  });
  if (sums.length === 0) return null;
  return (
    <p className="row wrap phone-sums">
      {sums.map(({ field, sum }) => (
        <span key={field.id}>
          {t(field)} <SumDoor register={register} field={field} sum={sum} search={search} />
        </span>
      ))}
    </p>
  );
}

interface FinderProps {
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
  readonly shown: number;
  readonly all: number;
  readonly children?: ReactNode;
}

function Finder({ search, change, shown, all, children }: FinderProps) {
  const { t } = useLanguage();
  const narrowed = isNarrowed(search);
  return (
    <div className="row wrap finder">
      <label htmlFor={FIND_ID}>{t(REGISTER.search)}</label>
      <Input
        id={FIND_ID}
        title={t(REGISTER_VIEW.keys)}
        allowClear
        placeholder={t(REGISTER.searchHint)}
        value={search.q ?? ""}
        onChange={(e) => change({ q: e.target.value === "" ? undefined : e.target.value, page: undefined })}
      />
      <span className="hint" role="status">
        {t(REGISTER.shown, { n: shown, all })}
      </span>
      {narrowed && (
        <button type="button" className="plain-button" onClick={() => change(CLEARED)}>
          {t(REGISTER.clear)}
        </button>
      )}
      {children}
    </div>
  );
}
