import { Button, Input, Select } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { ITEM } from "../../words/web/registers.ts";
import { SHELL } from "../../words/web/shell.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useKept } from "../kept.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { EvidenceInput } from "../pieces/evidence-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { EvidenceStored, ItemRow, Register, Stage } from "../wire.ts";
import { FactInput } from "./fact-input.tsx";
import { factsOf, fieldsFirst, stagesFrom, type Typed } from "./facts-form.ts";

/** What a filled form wants written. */
export interface Writing {
  readonly stage: string | null;
  readonly facts: Readonly<{ [field: string]: string | boolean | null }>;
  readonly effectiveOn: Day;
  readonly evidence: readonly string[];
  readonly why: string;
}

interface ItemFormProps {
  /** Names the form in this machine's storage, so that half-filled words survive. */
  readonly keep: string;
  readonly register: Register;
  readonly present: Pick<ItemRow, "stage" | "facts">;
  /** What the inputs open with when nothing was kept. */
  readonly fresh: { readonly typed: Typed; readonly stage: string | null; readonly day: Day };
  /** Which parts are asked: all of them, only the stage, or only the facts. */
  readonly parts: "all" | "stage" | "facts";
  /** Asks for the reason when an earlier entry is corrected. */
  readonly asksWhy?: boolean;
  readonly write: (writing: Writing) => Promise<unknown>;
  readonly after: () => void | Promise<void>;
  readonly close: () => void;
}

/** Writes facts, a stage, or both, of one item. Refusals stand at their fields; nothing typed is lost. */
export function ItemForm(props: ItemFormProps) {
  const { t } = useLanguage();
  const { keep, register, present, fresh, parts, asksWhy = false } = props;
  const [kept, setKept, drop] = useKept(keep, {
    typed: fresh.typed,
    stage: fresh.stage,
    day: fresh.day as Day | null,
    why: "",
  });
  const [files, setFiles] = useState<readonly EvidenceStored[]>([]);
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const facts =
      parts === "stage" ? { ok: true as const, value: {} } : factsOf(register, kept.typed, present.facts, t);
    if (!facts.ok) return setFaults(facts.error);
    if (kept.day === null) return setFaults({ effectiveOn: t(ITEM.dayNeeded) });
    if (asksWhy && kept.why.trim() === "")
      return setFaults({ why: t(ITEM.required, { label: t(ITEM.correctWhy) }) });
    const stage = parts === "facts" ? null : kept.stage;
    if (stage === null && Object.keys(facts.value).length === 0) return setFaults({ "": t(ITEM.nothing) });
    const writing = {
      stage,
      facts: facts.value,
      effectiveOn: kept.day,
      evidence: files.map((file) => file.sha256),
      why: kept.why.trim(),
    };
    void send(
      () => props.write(writing),
      async () => {
        drop();
        await props.after();
      },
    );
  };
  const whole = formFault(faults, [
    ...register.fields.map((field) => field.id),
    "stage",
    "effectiveOn",
    "evidence",
    "why",
  ]);
  return (
    <form className="item-form" onSubmit={submit} noValidate>
      {parts !== "stage" && (
        <FactInputs
          keep={keep}
          register={register}
          typed={kept.typed}
          change={(typed) => setKept({ ...kept, typed })}
          faults={faults}
        />
      )}
      {parts !== "facts" && (
        <StageInput
          keep={keep}
          register={register}
          present={present.stage}
          value={kept.stage}
          change={(stage) => setKept({ ...kept, stage })}
          fault={faults.stage}
          optional={parts === "all"}
        />
      )}
      <FormField id={`${keep}-day`} label={t(ITEM.day)} fault={faults.effectiveOn} required>
        <DayInput id={`${keep}-day`} value={kept.day} onChange={(day) => setKept({ ...kept, day })} />
      </FormField>
      <FormField id={`${keep}-files`} label={t(ITEM.evidence)} fault={faults.evidence}>
        <EvidenceInput id={`${keep}-files`} files={files} onChange={setFiles} />
      </FormField>
      {asksWhy && (
        <FormField id={`${keep}-why`} label={t(ITEM.correctWhy)} fault={faults.why} required>
          <Input
            id={`${keep}-why`}
            value={kept.why}
            onChange={(e) => setKept({ ...kept, why: e.target.value })}
            aria-describedby={`${keep}-why-help`}
          />
        </FormField>
      )}
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(ITEM.write)}
        </Button>
        <Button onClick={props.close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}

interface FactInputsProps {
  readonly keep: string;
  readonly register: Register;
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
  readonly faults: Readonly<{ [field: string]: string }>;
}

function FactInputs({ keep, register, typed, change, faults }: FactInputsProps) {
  const { t } = useLanguage();
  const { first, more } = fieldsFirst(register);
  const input = (field: Register["fields"][number]) => (
    <FactInput
      key={field.id}
      id={`${keep}-${field.id}`}
      field={field}
      value={typed[field.id] ?? null}
      onChange={(value) => change({ ...typed, [field.id]: value })}
      fault={faults[field.id]}
    />
  );
  const open = more.some((field) => faults[field.id] !== undefined || (typed[field.id] ?? null) !== null);
  return (
    <>
      <div className="field-grid">{first.map(input)}</div>
      {more.length > 0 && (
        <details open={open}>
          <summary>{t(ITEM.more)}</summary>
          <div className="field-grid">{more.map(input)}</div>
        </details>
      )}
    </>
  );
}

interface StageInputProps {
  readonly keep: string;
  readonly register: Register;
  readonly present: string | null;
  readonly value: string | null;
  readonly change: (stage: string | null) => void;
  readonly fault: string | undefined;
  readonly optional: boolean;
}

function StageInput({ keep, register, present, value, change, fault, optional }: StageInputProps) {
  const { t } = useLanguage();
  const stages = stagesFrom(register, present);
  const stage: Stage | undefined = register.stages.find((one) => one.id === value);
  const needs = stage?.evidence ? t(ITEM.evidenceNeeded) : "";
  const proof = stage?.proof ? t(ITEM.proofOf, { proof: t(stage.proof) }) : "";
  if (stages.length === 0) return null;
  return (
    <FormField
      id={`${keep}-stage`}
      label={t(ITEM.toStage)}
      fault={fault}
      hint={[needs, proof].filter(Boolean).join(" · ")}
    >
      <Select
        id={`${keep}-stage`}
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
