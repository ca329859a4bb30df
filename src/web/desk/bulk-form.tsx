import { useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { isDay } from "../../std/day.ts";
import { BULK } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import { QUESTIONS } from "../questions.ts";
import { type BulkPart, setOnMany } from "./bulk.ts";
import type { DeskContext } from "./context.ts";

/** What the form says to set; null while it says nothing yet. */
function partOf(what: BulkPart["set"], value: string): BulkPart | null {
  if (value.trim() === "") return null;
  if (what === "lead") return { set: "lead", unit: value };
  if (what === "leader") return { set: "leader", post: value };
  if (what === "line") return { set: "line", line: value };
  return isDay(value) ? { set: "deadline", on: value } : null;
}

/** Lead unit, leader's post, deadline or line for every ticked promise at once; each is one step that Z takes back. */
export function BulkForm({ context }: { readonly context: DeskContext }) {
  const { t } = useLanguage();
  const { desk, step } = context;
  const lines = useQuery(QUESTIONS.lines);
  const [what, setWhat] = useState<BulkPart["set"]>("lead");
  const [value, setValue] = useState("");
  const part = partOf(what, value);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (part !== null) step({ step: "edit", edit: (state) => setOnMany(state, desk.ticked, part) });
    setValue("");
  };
  return (
    <form className="bulk row wrap" onSubmit={submit}>
      <label htmlFor="bulk-what">{t(BULK.set)}</label>
      <select
        id="bulk-what"
        value={what}
        onChange={(event) => {
          setWhat(event.target.value as BulkPart["set"]);
          setValue("");
        }}
      >
        {(["lead", "leader", "deadline", "line"] as const).map((one) => (
          <option key={one} value={one}>
            {t(BULK[one])}
          </option>
        ))}
      </select>
      {what === "line" ? (
        <select aria-label={t(BULK.line)} value={value} onChange={(event) => setValue(event.target.value)}>
          <option value="" />
          {(lines.data ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {t(one)}
            </option>
          ))}
        </select>
      ) : (
        <input
          aria-label={t(BULK[what])}
          type={what === "deadline" ? "date" : "text"}
          maxLength={200}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <button type="submit" className="plain-button outlined" disabled={part === null}>
        {t(BULK.apply)}
      </button>
    </form>
  );
}
