import { Input } from "antd";
import { FormField } from "./form-field.tsx";

interface WordsFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | null | undefined;
  readonly hint?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly suffix?: string;
  /** Rows of a field for longer words; a single line when absent. */
  readonly rows?: number;
}

/** A labelled field for words, with its hint and its fault. */
export function WordsField(props: WordsFieldProps) {
  const {
    id,
    label,
    value,
    onChange,
    fault,
    hint,
    required = false,
    autoFocus = false,
    suffix,
    rows,
  } = props;
  const about = { id, value, autoFocus, "aria-describedby": `${id}-help` };
  return (
    <FormField id={id} label={label} fault={fault} hint={hint} required={required}>
      {rows === undefined ? (
        <Input {...about} suffix={suffix} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea
          {...about}
          autoSize={{ minRows: rows }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
