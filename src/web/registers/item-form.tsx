import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { bad, good, type Result } from "../../std/result.ts";
import { ITEM } from "../../words/web/registers.ts";
import { type FieldFaults, formFault, useSending } from "../form-fault.ts";
import { useKept } from "../kept.ts";
import { type Language, useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { EvidenceInput } from "../pieces/evidence-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import type { EvidenceStored, ItemRow, Register } from "../wire.ts";
import { FactInputs } from "./fact-inputs.tsx";
import { factsOf, rebased, type Typed } from "./facts-form.ts";
import { StageInput } from "./stage-input.tsx";

/** What a filled form wants written. */
export interface Writing {
  readonly stage: string | null;
  readonly facts: Readonly<{ [field: string]: string | boolean | null }>;
  readonly effectiveOn: Day;
  readonly evidence: readonly string[];
  readonly why: string;
}

/** What stands in the form. */
interface Filled {
  readonly typed: Typed;
  readonly stage: string | null;
  readonly day: Day | null;
  readonly why: string;
  /** The facts that stood when the form was opened; what differs from them is the writer's own. */
  readonly opened: ItemRow["facts"];
}

interface ItemFormProps {
  /** Names the form in this machine's storage, so that half-filled words survive. */
  readonly keep: string;
  readonly register: Register;
  readonly present: Pick<ItemRow, "stage" | "facts">;
  /** What the inputs open with when nothing was kept. */
  readonly fresh: Omit<Filled, "why" | "opened">;
  /** Which parts are asked: all of them, only the stage, or only the facts. */
  readonly parts: "all" | "stage" | "facts";
  /** Asks for the reason when an earlier entry is corrected. */
  readonly asksWhy?: boolean;
  readonly write: (writing: Writing) => Promise<unknown>;
  readonly after: () => void | Promise<void>;
  readonly close: () => void;
}

type Asked = Pick<ItemFormProps, "register" | "present" | "parts"> & { readonly asksWhy: boolean };

/** The writing that a filled form stands for, or what is missing, at its fields. */
function writingOf(
  filled: Filled,
  asked: Asked,
  t: Language["t"],
): Result<Omit<Writing, "evidence">, FieldFaults> {
  const { register, present, parts, asksWhy } = asked;
  const facts = parts === "stage" ? good({}) : factsOf(register, filled.typed, present.facts, t);
  if (!facts.ok) return facts;
  if (filled.day === null) return bad({ effectiveOn: t(ITEM.dayNeeded) });
  const why = filled.why.trim();
  if (asksWhy && why === "") return bad({ why: t(ITEM.required, { label: t(ITEM.correctWhy) }) });
  const stage = parts === "facts" ? null : filled.stage;
  if (stage === null && Object.keys(facts.value).length === 0) return bad({ "": t(ITEM.nothing) });
  return good({ stage, facts: facts.value, effectiveOn: filled.day, why });
}

/** What stands in the form, kept on this machine; fields that nobody touched follow the book. */
function useFilled(keep: string, fresh: Filled) {
  const { opened } = fresh;
  const [stored, store, drop] = useKept<Filled>(keep, fresh);
  const kept = { ...stored, typed: rebased(stored.typed, stored.opened, opened), opened };
  return { kept, drop, set: (part: Partial<Filled>) => store({ ...kept, ...part }) };
}

/** The fields at which the form can show what is wrong with them. */
const shownBy = (register: Register): readonly string[] => [
  ...register.fields.map((field) => field.id),
  "stage",
  "effectiveOn",
  "evidence",
  "why",
];

/** Writes facts, a stage, or both, of one item. Refusals stand at their fields; nothing typed is lost. */
export function ItemForm(props: ItemFormProps) {
  const { t } = useLanguage();
  const { keep, register, present, fresh, parts, asksWhy = false } = props;
  const { kept, set, drop } = useFilled(keep, { ...fresh, why: "", opened: present.facts });
  const [files, setFiles] = useState<readonly EvidenceStored[]>([]);
  const { busy, faults, setFaults, between, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const writing = writingOf(kept, { register, present, parts, asksWhy }, t);
    if (!writing.ok) return setFaults(writing.error);
    const evidence = files.map((file) => file.sha256);
    void send(
      () => props.write({ ...writing.value, evidence }),
      async () => {
        drop();
        await props.after();
      },
    );
  };
  return (
    <form className="item-form" onSubmit={submit} noValidate>
      {parts !== "stage" && (
        <FactInputs
          id={keep}
          register={register}
          typed={kept.typed}
          change={(typed) => set({ typed })}
          faults={faults}
        />
      )}
      {parts !== "facts" && (
        <StageInput
          id={keep}
          register={register}
          present={present.stage}
          value={kept.stage}
          change={(stage) => set({ stage })}
          fault={faults.stage}
          optional={parts === "all"}
        />
      )}
      <Circumstance
        id={keep}
        kept={kept}
        set={set}
        faults={faults}
        files={files}
        setFiles={setFiles}
        asksWhy={asksWhy}
      />
      <FormFoot
        fault={formFault(faults, shownBy(register))}
        between={between}
        busy={busy}
        send={t(ITEM.write)}
        close={props.close}
      />
    </form>
  );
}

interface CircumstanceProps {
  readonly id: string;
  readonly kept: Filled;
  readonly set: (part: Partial<Filled>) => void;
  readonly faults: FieldFaults;
  readonly files: readonly EvidenceStored[];
  readonly setFiles: (files: readonly EvidenceStored[]) => void;
  readonly asksWhy: boolean;
}

/** When it happened, what shows it, and why an earlier entry was wrong. */
function Circumstance({ id, kept, set, faults, files, setFiles, asksWhy }: CircumstanceProps) {
  const { t } = useLanguage();
  return (
    <>
      <FormField id={`${id}-day`} label={t(ITEM.day)} fault={faults.effectiveOn} required>
        <DayInput id={`${id}-day`} value={kept.day} onChange={(day) => set({ day })} />
      </FormField>
      <EvidenceInput
        id={`${id}-files`}
        label={t(ITEM.evidence)}
        fault={faults.evidence}
        files={files}
        onChange={setFiles}
      />
      {asksWhy && (
        <WordsField
          id={`${id}-why`}
          label={t(ITEM.correctWhy)}
          fault={faults.why}
          required
          value={kept.why}
          onChange={(why) => set({ why })}
        />
      )}
    </>
  );
}
