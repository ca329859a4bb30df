import { Button, Select } from "antd";
import { type KeyboardEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { COMPARATOR_SIGNS, FORCE_WORDS } from "../../words/lights.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { DESK, FIELDS } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import type { Commitment } from "../wire.ts";
import { type Content, contentOf, partOfContent } from "./content.ts";
import type { DeskContext } from "./context.ts";
import { LineChoice } from "./line-choice.tsx";
import { movesOf } from "./moves.ts";
import { useTyped } from "./use-typed.ts";

interface ContentFormProps {
  readonly commitment: Commitment;
  readonly context: DeskContext;
}

const COMPARATORS = [">=", ">", "<=", "<", "~", "="] as const;
const FORCES = ["ensure", "plain", "strive", "advance"] as const;

/** What a promise says, field by field. Escape or "Done" takes the changes over as one step that Z takes back. */
export function ContentForm({ commitment, context }: ContentFormProps) {
  const { t } = useLanguage();
  const key = `${context.draft.id}.${commitment.id}.content`;
  const [content, setContent, drop] = useTyped<Content>(key, contentOf(commitment));
  const [fault, setFault] = useState<string | null>(null);
  const done = () => {
    const part = partOfContent(content, commitment);
    if (part === null) return setFault(t(FIELDS.valueWrong));
    if (Object.keys(part).length > 0) movesOf(context).patch(part);
    drop();
    context.setPanel(null);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.stopPropagation();
    event.preventDefault();
    done();
  };
  return (
    <div className="card-form" onKeyDown={hear}>
      <ContentFields content={content} fault={fault} set={(part) => setContent({ ...content, ...part })} />
      <Button type="primary" onClick={done}>
        {t(DESK.done)} <kbd>Esc</kbd>
      </Button>
    </div>
  );
}

interface ContentFieldsProps {
  readonly content: Content;
  readonly set: (part: Partial<Content>) => void;
  readonly fault: string | null;
}

function ContentFields({ content, set, fault }: ContentFieldsProps) {
  return (
    <div className="field-grid">
      <WordsPart content={content} set={set} />
      <TargetPart content={content} set={set} fault={fault} />
      <LineChoice content={content} set={set} />
    </div>
  );
}

type PartProps = Omit<ContentFieldsProps, "fault">;

function WordsPart({ content, set }: PartProps) {
  const { t } = useLanguage();
  const forces = FORCES.map((one) => ({
    value: one,
    label: t(FORCE_WORDS[one]) || t(COMMITMENT.plainForce),
  }));
  return (
    <>
      <WordsField
        id="f-action"
        label={t(FIELDS.action)}
        value={content.action}
        onChange={(action) => set({ action })}
        autoFocus
      />
      <WordsField
        id="f-object"
        label={t(FIELDS.object)}
        value={content.object}
        onChange={(object) => set({ object })}
      />
      <FormField id="f-force" label={t(FIELDS.force)}>
        <Select
          id="f-force"
          className="wide"
          value={content.force}
          onChange={(force) => set({ force })}
          options={forces}
        />
      </FormField>
    </>
  );
}

function TargetPart({ content, set, fault }: ContentFieldsProps) {
  const { t } = useLanguage();
  const comparators = COMPARATORS.map((one) => ({ value: one, label: COMPARATOR_SIGNS[one] }));
  return (
    <>
      <WordsField
        id="f-measure"
        label={t(FIELDS.measure)}
        value={content.measure}
        onChange={(measure) => set({ measure })}
      />
      <FormField id="f-comparator" label={t(FIELDS.comparator)}>
        <Select
          id="f-comparator"
          className="wide"
          value={content.comparator}
          onChange={(comparator) => set({ comparator })}
          options={comparators}
        />
      </FormField>
      <WordsField
        id="f-value"
        label={t(FIELDS.value)}
        value={content.value}
        onChange={(value) => set({ value })}
        fault={fault}
      />
      <WordsField
        id="f-unit"
        label={t(FIELDS.unit)}
        value={content.unit}
        onChange={(unit) => set({ unit })}
      />
      <FormField id="f-deadline" label={t(FIELDS.deadline)}>
        <DayInput
          id="f-deadline"
          value={content.deadline}
          onChange={(deadline: Day | null) => set({ deadline })}
        />
      </FormField>
    </>
  );
}
