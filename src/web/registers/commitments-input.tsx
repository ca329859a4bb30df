import { Select } from "antd";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { useWallRows } from "../names.ts";

interface CommitmentsInputProps {
  readonly id: string;
  /** Identifiers separated by spaces, as the book keeps them. */
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}

/** Chooses commitments by their own words; the identifiers stay out of sight. */
export function CommitmentsInput({ id, value, onChange }: CommitmentsInputProps) {
  const { t } = useLanguage();
  const rows = useWallRows();
  return (
    <Select
      id={id}
      className="wide"
      mode="multiple"
      showSearch={{ optionFilterProp: "label" }}
      loading={rows.length === 0}
      placeholder={t(SHELL.choose)}
      value={rows.length > 0 ? value.split(/[\s,，、;；]+/).filter(Boolean) : []}
      onChange={(chosen: readonly string[]) => onChange(chosen.length === 0 ? null : chosen.join(" "))}
      options={rows.map((row) => ({ value: row.commitment, label: row.words }))}
    />
  );
}
