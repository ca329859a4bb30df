import { Link, useRouter } from "@tanstack/react-router";
import { Input, Popover } from "antd";
import { useState } from "react";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { TableSearch } from "./table-search.ts";

interface SavedView {
  readonly name: string;
  readonly search: TableSearch;
}

const keyOf = (register: string): string => `taizhang.views.${register}`;

/** Views saved in this browser; what cannot be read counts as none. */
export function readViews(text: string | null): readonly SavedView[] {
  try {
    const told: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(told)) return [];
    return told.flatMap((one: unknown) => {
      const { name, search } = (one ?? {}) as Partial<SavedView>;
      return typeof name === "string" && typeof search === "object" && search !== null
        ? [{ name, search }]
        : [];
    });
  } catch {
    return [];
  }
}

/** Named views of a register: kept in this browser, and sent on as plain addresses. */
export function SavedViews({
  register,
  search,
}: {
  readonly register: string;
  readonly search: TableSearch;
}) {
  const { t } = useLanguage();
  const [views, setViews] = useState(() => readViews(localStorage.getItem(keyOf(register))));
  const [name, setName] = useState("");
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    localStorage.setItem(keyOf(register), JSON.stringify(next));
  };
  const save = () => {
    const named = name.trim();
    if (named === "") return;
    keep([...views.filter((one) => one.name !== named), { name: named, search }]);
    setName("");
  };
  const list = (
    <div className="saved-views">
      <Views register={register} views={views} drop={(view) => keep(views.filter((one) => one !== view))} />
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Input
          aria-label={t(REGISTER_VIEW.viewName)}
          placeholder={t(REGISTER_VIEW.viewName)}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="action small">
          {t(REGISTER_VIEW.saveView)}
        </button>
      </form>
      <p className="hint">{t(REGISTER_VIEW.viewsHelp)}</p>
      <ViewLink register={register} search={search} />
    </div>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <button type="button" className="plain-button outlined">
        {t(REGISTER_VIEW.views)}
      </button>
    </Popover>
  );
}

/** The present view as an address to send on; the columns of this browser go along, so that whoever opens it sees the same table. */
function ViewLink({ register, search }: { readonly register: string; readonly search: TableSearch }) {
  const { t } = useLanguage();
  const book = useBookId();
  const address = useRouter().buildLocation({
    to: "/b/$book/r/$register",
    params: { book, register },
    search: (old) => ({ ...old, ...search }),
  }).href;
  return (
    <label className="view-link">
      {t(REGISTER_VIEW.link)}
      <Input
        readOnly
        value={new URL(address, globalThis.location.href).href}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  );
}

interface ViewsProps {
  readonly register: string;
  readonly views: readonly SavedView[];
  readonly drop: (view: SavedView) => void;
}

function Views({ register, views, drop }: ViewsProps) {
  const { t } = useLanguage();
  const book = useBookId();
  if (views.length === 0) return <p className="hint">{t(REGISTER_VIEW.noViews)}</p>;
  return (
    <ul className="plain-list">
      {views.map((view) => (
        <li key={view.name} className="row spread">
          <Link to="/b/$book/r/$register" params={{ book, register }} search={{ ...view.search }}>
            {view.name}
          </Link>
          <button
            type="button"
            className="plain-button"
            aria-label={t(REGISTER_VIEW.dropView, { name: view.name })}
            onClick={() => drop(view)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
