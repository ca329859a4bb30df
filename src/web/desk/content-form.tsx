import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { type KeyboardEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { COMPARATOR_SIGNS, FORCE_WORDS } from "../../words/lights.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { DESK, FIELDS } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { QUESTIONS } from "../questions.ts";
import type { Commitment } from "../wire.ts";
import { type Content, contentOf, partOfContent } from "./content.ts";
import type { DeskContext } from "./context.ts";
import { movesOf } from "./moves.ts";

interface ContentFormProps {
  readonly commitment: Commitment;
  readonly context: DeskContext;
}

const COMPARATORS = [">=", ">", "<=", "<", "~", "="] as const;
const FORCES = ["ensure", "plain", "strive", "advance"] as const;

/** What a promise says, field by field. Escape or "Done" takes the changes over as one step that Z takes back. */
export function ContentForm({ commitment, context }: ContentFormProps) {
  const { t } = useLanguage();
  const [content, setContent] = useState<Content>(() => contentOf(commitment));
  const [fault, setFault] = useState<string | null>(null);
  const set = (part: Partial<Content>) => setContent({ ...content, ...part });
  const done = () => {
    const part = partOfContent(content, commitment);
    if (part === null) return setFault(t(FIELDS.valueWrong));
    if (Object.keys(part).length > 0) movesOf(context).patch(part);
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
      <div className="field-grid">
        <Words
          id="action"
          label={t(FIELDS.action)}
          value={content.action}
          change={(action) => set({ action })}
          first
        />
        <Words
          id="object"
          label={t(FIELDS.object)}
          value={content.object}
          change={(object) => set({ object })}
        />
        <Words
          id="measure"
          label={t(FIELDS.measure)}
          value={content.measure}
          change={(measure) => set({ measure })}
        />
        <FormField id="f-comparator" label={t(FIELDS.comparator)}>
          <Select
            id="f-comparator"
            className="wide"
            value={content.comparator}
            onChange={(comparator) => set({ comparator })}
            options={COMPARATORS.map((one) => ({ value: one, label: COMPARATOR_SIGNS[one] }))}
          />
        </FormField>
        <Words
          id="value"
          label={t(FIELDS.value)}
          value={content.value}
          change={(value) => set({ value })}
          fault={fault}
        />
        <Words id="unit" label={t(FIELDS.unit)} value={content.unit} change={(unit) => set({ unit })} />
        <FormField id="f-deadline" label={t(FIELDS.deadline)}>
          <DayInput
            id="f-deadline"
            value={content.deadline}
            onChange={(deadline: Day | null) => set({ deadline })}
          />
        </FormField>
        <FormField id="f-force" label={t(FIELDS.force)}>
          <Select
            id="f-force"
            className="wide"
            value={content.force}
            onChange={(force) => set({ force })}
            options={FORCES.map((one) => ({
              value: one,
              label: t(FORCE_WORDS[one]) || t(COMMITMENT.plainForce),
            }))}
          />
        </FormField>
        <LineChoice content={content} set={set} />
      </div>
      <Button type="primary" onClick={done}>
        {t(DESK.done)} <kbd>Esc</kbd>
      </Button>
    </div>
  );
}

interface WordsProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly fault?: string | null;
  readonly first?: boolean;
}

function Words({ id, label, value, change, fault, first = false }: WordsProps) {
  return (
    <FormField id={`f-${id}`} label={label} fault={fault}>
      <Input
        id={`f-${id}`}
        value={value}
        onChange={(e) => change(e.target.value)}
        aria-describedby={`f-${id}-help`}
        autoFocus={first}
      />
    </FormField>
  );
}

interface LineChoiceProps {
  readonly content: Content;
  readonly set: (part: Partial<Content>) => void;
}

function LineChoice({ content, set }: LineChoiceProps) {
  const { t } = useLanguage();
  const lines = useQuery(QUESTIONS.lines);
  const all = lines.data ?? [];
  const own = all.find((one) => one.id === content.line);
  const shared = all.find((one) => one.id === "general");
  const measures = [...(own?.measures ?? []), ...(own === shared ? [] : (shared?.measures ?? []))];
  return (
    <>
      <FormField id="f-line" label={t(FIELDS.line)}>
        <Select
          id="f-line"
          className="wide"
          loading={lines.isPending}
          value={own ? content.line : null}
          onChange={(line: string) => set({ line, measureId: null })}
          options={all.map((one) => ({ value: one.id, label: t(one) }))}
        />
      </FormField>
      <FormField id="f-counted" label={t(FIELDS.counted)}>
        <Select
          id="f-counted"
          className="wide"
          value={lines.data ? (content.measureId ?? "") : null}
          onChange={(measureId: string) => set({ measureId: measureId === "" ? null : measureId })}
          options={[
            { value: "", label: t(FIELDS.notCounted) },
            ...measures.map((one) => ({ value: one.id, label: t(one) })),
          ]}
        />
      </FormField>
    </>
  );
}
