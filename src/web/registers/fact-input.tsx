import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { AutoComplete, Input, Radio, Select } from "antd";
import { INDUSTRIES } from "../../rules/industries.data.ts";
import { PLACES } from "../../rules/places.data.ts";
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
import { RuleBeside } from "../pieces/rule-source.tsx";
import { useBook, useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Field } from "../wire.ts";
import { CommitmentsInput } from "./commitments-input.tsx";
import { ItemsInput } from "./items-input.tsx";

type Typed = string | boolean | null;

interface ControlProps {
  readonly id: string;
  readonly field: Field;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
}

interface FactInputProps extends ControlProps {
  /** How the value is written, said before anything is wrong. */
  readonly form?: string | undefined;
  readonly fault?: string | undefined;
  /** What is hardly so; it hinders nothing. */
  readonly warning?: string | undefined;
}

/** One field of a register as a labelled input, with its unit and what a typed amount is read as. */
export function FactInput({ id, field, value, onChange, fault, form, warning }: FactInputProps) {
  const { t, lang } = useLanguage();
  const isAmount = field.kind === "number" || field.kind === "money";
  const amount = isAmount && typeof value === "string" ? typedNumber(value, field.unit) : null;
  const isTold = amount !== null && amount !== value;
  const reads = isTold ? t(ITEM.reads, { exact: exactText(amount, field.unit ?? "", lang) }) : (form ?? null);
  const hint = (
    <>
      {reads} {warning !== undefined && <span className="warning">{warning}</span>}
      {field.rule !== undefined && <RuleBeside id={field.rule} />}
    </>
  );
  return (
    <FormField id={id} label={t(field)} required={field.required === true} fault={fault} hint={hint}>
      <Control id={id} field={field} value={value} onChange={onChange} />
    </FormField>
  );
}

function Control(props: ControlProps) {
  const { id, field, value, onChange } = props;
  const text = typeof value === "string" ? value : "";
  switch (field.kind) {
    case "flag":
      return <FlagControl {...props} />;
    case "choice":
      return <ChoiceControl {...props} />;
    case "day":
      return (
        <DayInput
          id={id}
          value={isDay(text) ? text : null}
          onChange={(day: Day | null) => onChange(day)}
          describedBy={`${id}-help`}
        />
      );
    case "industry":
      return <IndustryControl {...props} />;
    case "place":
      return <PlaceControl {...props} />;
    case "item":
    case "items":
      return <ItemsInput id={id} field={field} value={text} onChange={onChange} />;
    case "commitments":
      return <CommitmentsInput id={id} value={text} onChange={onChange} />;
    default:
      return <WordsControl {...props} />;
  }
}

function FlagControl({ id, value, onChange }: ControlProps) {
  const { t } = useLanguage();
  return (
    <Radio.Group id={id} value={value} onChange={(event) => onChange(event.target.value as boolean | null)}>
      <Radio value={true}>{t(ENTRY.yes)}</Radio>
      <Radio value={false}>{t(ENTRY.no)}</Radio>
      <Radio value={null}>{t(ITEM.notSaid)}</Radio>
    </Radio.Group>
  );
}

function ChoiceControl({ id, field, value, onChange }: ControlProps) {
  const { t } = useLanguage();
  return (
    <Select
      id={id}
      className="wide"
      allowClear
      placeholder={t(SHELL.choose)}
      value={typeof value === "string" && value !== "" ? value : null}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      options={(field.choices ?? []).map((choice) => ({ value: choice.id, label: t(choice) }))}
    />
  );
}

/** A division of GB/T 4754, found by its code or its name. */
function IndustryControl({ id, value, onChange }: ControlProps) {
  const { t } = useLanguage();
  return (
    <Select
      id={id}
      className="wide"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t(SHELL.choose)}
      value={typeof value === "string" && value !== "" ? value : null}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      options={INDUSTRIES.map((one) => ({ value: one.code, label: `${one.code} ${t(one)}` }))}
    />
  );
}

/** A place in words; those already in the book are offered, and the towns of the district where it is the sample district. */
function PlaceControl({ id, field, value, onChange }: ControlProps) {
  const district = useBook()?.district ?? "";
  const { register = "" } = useParams({ strict: false });
  const used = useQuery(QUESTIONS.columnValues(useBookId(), register, `field=${field.id}`, {}));
  const home = PLACES.find(({ name }) => district.endsWith(name));
  const towns = home === undefined ? [] : PLACES.filter(({ within }) => within === home.code);
  const names = [...(used.data?.values ?? []).map((one) => one.value), ...towns.map(({ name }) => name)];
  const typed = typeof value === "string" ? value.trim() : "";
  const offered = [...new Set(names)].filter((name) => name !== "" && name.includes(typed));
  return (
    <AutoComplete
      id={id}
      className="wide"
      value={typeof value === "string" ? value : ""}
      onChange={(next: string) => onChange(next === "" ? null : next)}
      options={offered.map((name) => ({ value: name }))}
    />
  );
}

function WordsControl({ id, field, value, onChange }: ControlProps) {
  const { lang } = useLanguage();
  const about = { id, value: typeof value === "string" ? value : "", "aria-describedby": `${id}-help` };
  if (field.kind === "text")
    return (
      <Input.TextArea
        {...about}
        autoSize={{ minRows: 2 }}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const unit = field.unit === undefined ? undefined : exactText("0", field.unit, lang).replace(/^0\s*/, "");
  return <Input {...about} suffix={unit} onChange={(event) => onChange(event.target.value)} />;
}
