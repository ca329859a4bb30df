import type { Sentence } from "../../words/sentence.ts";
import { SETTING_FORMS } from "../../words/settings.ts";
import { ITEM } from "../../words/web/registers.ts";
import type { FieldFaults } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import type { Field, Register } from "../wire.ts";
import { FactInput } from "./fact-input.tsx";
import { fieldsFirst, type Typed } from "./facts-form.ts";
import { useWeighed } from "./use-weighed.ts";

interface FactInputsProps {
  readonly id: string;
  readonly register: Register;
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
  readonly faults: FieldFaults;
}

const FORMS: Readonly<{ [kind: string]: Sentence }> = SETTING_FORMS;

/** How a setting of the chosen kind is written; nothing before a kind is chosen. */
function settingForm(kind: Typed[string] | undefined, t: (form: Sentence) => string): string | undefined {
  const form = typeof kind === "string" ? FORMS[kind] : undefined;
  return form && t(form);
}

/** A field with the register whose items it names, where the row says which one. */
function fieldOfRow(field: Field, typed: Typed): Field {
  const of = field.ofField === undefined ? null : typed[field.ofField];
  return typeof of === "string" ? { ...field, of } : field;
}

/** The fields of a register: the fewest first, the others folded until one of them says something or is at fault. */
export function FactInputs({ id, register, typed, change, faults }: FactInputsProps) {
  const { t } = useLanguage();
  const { first, more } = fieldsFirst(register);
  const weighed = useWeighed(register, typed);
  const inputs = (fields: readonly Field[]) => (
    <div className="field-grid">
      {fields.map((field) => (
        <FactInput
          key={field.id}
          id={`${id}-${field.id}`}
          field={fieldOfRow(field, typed)}
          value={typed[field.id] ?? null}
          onChange={(value) => change({ ...typed, [field.id]: value })}
          fault={faults[field.id]}
          warning={weighed[field.id] && t(weighed[field.id] as Sentence)}
          form={
            register.id === "settings" && field.id === "value" ? settingForm(typed["kind"], t) : undefined
          }
        />
      ))}
    </div>
  );
  const speaks = more.some((field) => faults[field.id] !== undefined || (typed[field.id] ?? null) !== null);
  return (
    <>
      {inputs(first)}
      {more.length > 0 && (
        <details open={speaks}>
          <summary>{t(ITEM.more)}</summary>
          {inputs(more)}
        </details>
      )}
    </>
  );
}
