import { Select } from "antd";
import { ITEM } from "../../words/web/registers.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { Register } from "../wire.ts";
import { stagesFrom } from "./facts-form.ts";

interface StageInputProps {
  readonly id: string;
  readonly register: Register;
  readonly present: string | null;
  readonly value: string | null;
  readonly change: (stage: string | null) => void;
  readonly fault: string | undefined;
  readonly optional: boolean;
}

/** The stage to enter, with what proves it and whether it needs evidence. */
export function StageInput({ id, register, present, value, change, fault, optional }: StageInputProps) {
  const { t } = useLanguage();
  const stages = stagesFrom(register, present);
  const stage = register.stages.find((one) => one.id === value);
  const needs = stage?.evidence ? t(ITEM.evidenceNeeded) : "";
  const proof = stage?.proof ? t(ITEM.proofOf, { proof: t(stage.proof) }) : "";
  if (stages.length === 0) return null;
  return (
    <FormField
      id={`${id}-stage`}
      label={t(ITEM.toStage)}
      fault={fault}
      hint={[needs, proof].filter(Boolean).join(" · ")}
    >
      <Select
        id={`${id}-stage`}
        className="wide"
        value={value}
        placeholder={t(SHELL.choose)}
        allowClear={optional}
        onChange={(next: string | undefined) => change(next ?? null)}
        options={stages.map((one) => ({ value: one.id, label: t(one) }))}
      />
    </FormField>
  );
}
