import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Field } from "../wire.ts";

interface ItemsInputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}

/** Rows offered at once; whoever looks for another types some of its words. */
const OFFERED = 50;

/** Chooses items of another register by their names; the identifiers stay out of sight. */
export function ItemsInput({ id, field, value, onChange }: ItemsInputProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const register = field.of ?? "";
  const [words, setWords] = useState("");
  const query = new URLSearchParams({
    ...(words === "" ? {} : { q: words }),
    take: String(OFFERED),
  }).toString();
  // Before anybody has said of which register, there is nothing to choose among.
  const table = useQuery({ ...QUESTIONS.table(book, register, query, {}), enabled: register !== "" });
  const chosen = value.split(/[\s,，、;；]+/).filter(Boolean);
  const isNamed = new URLSearchParams({ is: `id:${chosen.join("|")}`, take: "50" }).toString();
  const named = useQuery({
    ...QUESTIONS.table(book, register, isNamed, {}),
    enabled: register !== "" && chosen.length > 0,
  });
  const rows = [...(table.data?.rows ?? []), ...(named.data?.rows ?? [])];
  const options = [
    ...new Map(
      rows.map((row) => [row.id, { value: row.id, label: String(row.facts["name"] ?? row.id) }]),
    ).values(),
  ];
  const many = field.kind === "items";
  return (
    <Select
      id={id}
      className="wide"
      {...(many ? { mode: "multiple" as const } : { allowClear: true })}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={table.isFetching}
      disabled={register === ""}
      placeholder={t(SHELL.choose)}
      value={many ? chosen : (chosen[0] ?? null)}
      onChange={(next: string | readonly string[] | null | undefined) => {
        const ids = typeof next === "string" ? [next] : (next ?? []);
        onChange(ids.length === 0 ? null : ids.join(" "));
      }}
      options={options}
    />
  );
}
