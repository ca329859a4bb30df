import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";

interface CommitmentsInputProps {
  readonly id: string;
  /** Identifiers separated by spaces, as the book keeps them. */
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}

/** Chooses commitments by their own words; the identifiers stay out of sight. */
export function CommitmentsInput({ id, value, onChange }: CommitmentsInputProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const wall = useQuery(QUESTIONS.wall(book, when));
  const rows =
    wall.data?.programmes.flatMap((programme) => programme.points.flatMap((point) => point.rows)) ?? [];
  return (
    <Select
      id={id}
      className="wide"
      mode="multiple"
      showSearch={{ optionFilterProp: "label" }}
      loading={wall.isPending}
      placeholder={t(SHELL.choose)}
      value={wall.data ? value.split(/[\s,，、;；]+/).filter(Boolean) : []}
      onChange={(chosen: readonly string[]) => onChange(chosen.length === 0 ? null : chosen.join(" "))}
      options={rows.map((row) => ({ value: row.commitment, label: row.words }))}
    />
  );
}
