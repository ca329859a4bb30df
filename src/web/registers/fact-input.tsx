import { Input, Radio, Select } from "antd";
import type { Day } from "../../std/day.ts";
import { isDay } from "../../std/day.ts";
import { exactText } from "../../words/figures.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import { ITEM } from "../../words/web/registers.ts";
import { SHELL } from "../../words/web/shell.ts";
import { typedNumber } from "../amount.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { Field } from "../wire.ts";
import { CommitmentsInput } from "./commitments-input.tsx";

interface FactInputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string | boolean | null;
  readonly onChange: (value: string | boolean | null) => void;
  readonly fault?: string | undefined;
}

/** One field of a register as a labelled input, with its unit and what a typed amount is read as. */
export function FactInput(props: FactInputProps) {
  const { t, lang } = useLanguage();
  const { id, field, value, fault } = props;
  const amount =
    (field.kind === "number" || field.kind === "money") && typeof value === "string"
      ? typedNumber(value)
      : null;
  const hint =
    amount !== null && amount !== value
      ? t(ITEM.reads, { exact: exactText(amount, field.unit ?? "", lang) })
      : null;
  return (
    <FormField id={id} label={t(field)} required={field.required === true} fault={fault} hint={hint}>
      <Control {...props} />
    </FormField>
  );
}

function Control({ id, field, value, onChange }: FactInputProps) {
  const { t, lang } = useLanguage();
  const text = typeof value === "string" ? value : "";
  const help = `${id}-help`;
  switch (field.kind) {
    case "flag":
      return (
        <Radio.Group id={id} value={value} onChange={(e) => onChange(e.target.value as boolean | null)}>
          <Radio value={true}>{t(ENTRY.yes)}</Radio>
          <Radio value={false}>{t(ENTRY.no)}</Radio>
          <Radio value={null}>{t(ITEM.notSaid)}</Radio>
        </Radio.Group>
      );
    case "choice":
      return (
        <Select
          id={id}
          className="wide"
          allowClear
          placeholder={t(SHELL.choose)}
          value={text === "" ? null : text}
          onChange={(next: string | undefined) => onChange(next ?? null)}
          options={(field.choices ?? []).map((choice) => ({ value: choice.id, label: t(choice) }))}
        />
      );
    case "day":
      return (
        <DayInput
          id={id}
          value={isDay(text) ? text : null}
          onChange={(day: Day | null) => onChange(day)}
          describedBy={help}
        />
      );
    case "commitments":
      return <CommitmentsInput id={id} value={text} onChange={onChange} />;
    case "text":
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          value={text}
          onChange={(e) => onChange(e.target.value)}
          aria-describedby={help}
        />
      );
    default: {
      const unit =
        field.unit === undefined ? {} : { suffix: exactText("0", field.unit, lang).replace(/^0\s*/, "") };
      return (
        <Input
          id={id}
          value={text}
          onChange={(e) => onChange(e.target.value)}
          aria-describedby={help}
          {...unit}
        />
      );
    }
  }
}
