import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { INDUSTRIES } from "../../rules/industries.data.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { SHELL } from "../../words/web/shell.ts";
import { type Language, useLanguage } from "../language.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Field, Register, TableValues } from "../wire.ts";
import { conditionsOf, type Narrowed, narrowedIn, narrowing, type TableSearch } from "./table-search.ts";

interface ColumnFilterProps {
  readonly register: Register;
  readonly field: Field;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
  /** Absent where the filter stands among others and has nothing to fold away. */
  readonly close?: () => void;
}

interface PartProps extends ColumnFilterProps {
  readonly narrowed: Narrowed;
  readonly narrow: (to: Narrowed) => void;
}

const BOUNDED: readonly Field["kind"][] = ["number", "money", "day"];
const LISTED: readonly Field["kind"][] = ["choice", "flag", "place", "industry", "organisation"];
const NAMED_BY_ID: readonly Field["kind"][] = ["commitments", "item", "items"];

/** True for columns that can be narrowed by themselves; what is kept as identifiers cannot. */
export const canNarrow = ({ kind }: Field): boolean => !NAMED_BY_ID.includes(kind);

/** What a column is narrowed by, fitted to its kind: some of its values, bounds, or words. */
export function ColumnFilter(props: ColumnFilterProps) {
  const { field, search, change } = props;
  const narrowed = narrowedIn(search, field.id);
  const part = { ...props, narrowed, narrow: (to: Narrowed) => change(narrowing(search, field.id, to)) };
  if (LISTED.includes(field.kind)) return <Values {...part} />;
  if (BOUNDED.includes(field.kind)) return <Bounds key={JSON.stringify(narrowed)} {...part} />;
  return <Words key={narrowed.has ?? ""} {...part} />;
}

/** A value of a listed column as people read it. */
export function valueText(field: Field, value: string, { t }: Pick<Language, "t">): string {
  if (value === "") return t(REGISTER_VIEW.notSaid);
  if (field.kind === "flag") return t(value === "true" ? REGISTER_VIEW.yes : REGISTER_VIEW.no);
  const named = [...(field.choices ?? [])].find(({ id }) => id === value);
  if (named !== undefined) return t(named);
  const industry = field.kind === "industry" ? INDUSTRIES.find(({ code }) => code === value) : undefined;
  return industry === undefined ? value : `${value} ${t(industry)}`;
}

/** The values that rows have, in the schema's order where it has one; those picked stay even when no row has them. */
function offered(field: Field, picked: readonly string[], told: TableValues["values"]) {
  const counts = new Map(told.map(({ value, count }) => [value, count]));
  const schema = (field.choices ?? []).map(({ id }) => id);
  const values = [...new Set([...schema.filter((id) => counts.has(id)), ...counts.keys(), ...picked])];
  const said = values.filter((value) => value !== "");
  return (values.includes("") ? [...said, ""] : said).map((value) => ({
    value,
    count: counts.get(value) ?? 0,
  }));
}

function Values({ register, field, search, narrowed, narrow, close }: PartProps) {
  const language = useLanguage();
  const { t } = language;
  const query = conditionsOf(search);
  query.set("field", field.id);
  const answer = useQuery(QUESTIONS.columnValues(useBookId(), register.id, query.toString(), useWhen()));
  const picked = narrowed.oneOf ?? [];
  return (
    <div className="column-filter" role="group" aria-label={t(REGISTER_VIEW.filter, { label: t(field) })}>
      {answer.isPending && <p className="hint">{t(SHELL.loading)}</p>}
      <Checkbox.Group
        value={[...picked]}
        onChange={(oneOf) => narrow({ oneOf: oneOf.map(String) })}
        options={offered(field, picked, answer.data?.values ?? []).map(({ value, count }) => ({
          value,
          label: (
            <>
              {valueText(field, value, language)} <span className="hint">{count}</span>
            </>
          ),
        }))}
      />
      {(answer.data?.more ?? 0) > 0 && (
        <p className="hint">{t(REGISTER_VIEW.moreValues, { n: answer.data?.more ?? 0 })}</p>
      )}
      <Foot clear={picked.length === 0 ? null : () => narrow({})} close={close} />
    </div>
  );
}

function Bounds({ field, narrowed, narrow, close }: PartProps) {
  const { t } = useLanguage();
  const [from, setFrom] = useState(narrowed.from ?? "");
  const [to, setTo] = useState(narrowed.to ?? "");
  const type = field.kind === "day" ? "date" : "text";
  const bound = (label: string, value: string, set: (text: string) => void) => (
    <label>
      {label}
      <Input
        type={type}
        inputMode={type === "text" ? "decimal" : "text"}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <form
      className="column-filter"
      aria-label={t(REGISTER_VIEW.filter, { label: t(field) })}
      onSubmit={(event) => {
        event.preventDefault();
        narrow({ from: from.trim(), to: to.trim() });
        close?.();
      }}
    >
      {bound(t(REGISTER_VIEW.from), from, setFrom)}
      {bound(t(REGISTER_VIEW.to), to, setTo)}
      {field.unit !== undefined && <span className="hint">{field.unit}</span>}
      <button type="submit" className="action small">
        {t(REGISTER_VIEW.apply)}
      </button>
      <Foot
        clear={narrowed.from === undefined && narrowed.to === undefined ? null : () => narrow({})}
        close={close}
      />
    </form>
  );
}

function Words({ field, narrowed, narrow, close }: PartProps) {
  const { t } = useLanguage();
  const [words, setWords] = useState(narrowed.has ?? "");
  return (
    <form
      className="column-filter"
      aria-label={t(REGISTER_VIEW.filter, { label: t(field) })}
      onSubmit={(event) => {
        event.preventDefault();
        narrow({ has: words.trim() });
        close?.();
      }}
    >
      <label>
        {t(REGISTER_VIEW.contains)}
        <Input maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <button type="submit" className="action small">
        {t(REGISTER_VIEW.apply)}
      </button>
      <Foot clear={narrowed.has === undefined ? null : () => narrow({})} close={close} />
    </form>
  );
}

interface FootProps {
  readonly clear: (() => void) | null;
  readonly close: (() => void) | undefined;
}

function Foot({ clear, close }: FootProps) {
  const { t } = useLanguage();
  if (clear === null && close === undefined) return null;
  return (
    <p className="row">
      {clear !== null && (
        <button type="button" className="plain-button" onClick={clear}>
          {t(REGISTER_VIEW.clearColumn)}
        </button>
      )}
      {close !== undefined && (
        <button type="button" className="plain-button" onClick={close}>
          {t(REGISTER_VIEW.close)}
        </button>
      )}
    </p>
  );
}
