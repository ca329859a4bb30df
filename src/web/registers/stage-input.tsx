import { Select } from "antd";
import { ROLE_WORDS } from "../../words/roles.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { ITEM } from "../../words/web/registers.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { RuleBeside } from "../pieces/rule-source.tsx";
import { usePerson } from "../place.ts";
import type { Register } from "../wire.ts";
import { stagesFrom } from "./facts-form.ts";
import { timesOf } from "./stage-times.ts";

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
  const time = stage === undefined ? [] : timesOf(stage, register, t);
  const role = usePerson()?.role;
  const barred = (one: Register["stages"][number]): boolean =>
    one.by !== undefined && !one.by.some((who) => who === role);
  const rolesOf = (one: Register["stages"][number]): string =>
    barred(one)
      ? t(REGISTER_VIEW.byOthers, { roles: (one.by ?? []).map((who) => t(ROLE_WORDS[who])).join("、") })
      : "";
  const needs = stage?.evidence ? t(ITEM.evidenceNeeded) : "";
  const proof = stage?.proof ? t(ITEM.proofOf, { proof: t(stage.proof) }) : "";
  if (stages.length === 0) return null;
  return (
    <FormField
      id={`${id}-stage`}
      label={t(ITEM.toStage)}
      fault={fault}
      hint={
        <>
          {[needs, proof, ...time].filter(Boolean).join(" · ")}
          {stage?.rule !== undefined && <RuleBeside id={stage.rule} />}
        </>
      }
    >
      <Select
        id={`${id}-stage`}
        className="wide"
        value={value}
        placeholder={t(SHELL.choose)}
        allowClear={optional}
        onChange={(next: string | undefined) => change(next ?? null)}
        options={stages.map((one) => ({
          value: one.id,
          label: `${t(one)}${rolesOf(one)}`,
          disabled: barred(one),
        }))}
      />
    </FormField>
  );
}
