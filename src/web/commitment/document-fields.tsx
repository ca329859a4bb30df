import type { Day } from "../../std/day.ts";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import type { FieldFaults } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import type { Revision } from "./revision.ts";

interface DocumentFieldsProps {
  readonly revision: Revision;
  readonly patch: (part: Partial<Revision>) => void;
  readonly faults: FieldFaults;
}

/** The document that a decision rests on, and the day it takes effect. */
export function DocumentFields({ revision, patch, faults }: DocumentFieldsProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="field">
      <legend>{t(ACT_FORMS.document)}</legend>
      <WordsField
        id="document-title"
        label={t(ACT_FORMS.documentTitle)}
        fault={faults.document ?? faults.authority}
        required
        value={revision.document}
        onChange={(document) => patch({ document })}
      />
      <WordsField
        id="document-number"
        label={t(ACT_FORMS.documentNumber)}
        fault={faults.number}
        required
        value={revision.number}
        onChange={(number) => patch({ number })}
      />
      <FormField id="document-day" label={t(ACT_FORMS.documentDay)} fault={faults.documentOn} required>
        <DayInput
          id="document-day"
          value={revision.documentOn}
          onChange={(documentOn: Day | null) => patch({ documentOn })}
        />
      </FormField>
      <FormField id="revise-from" label={t(ACT_FORMS.effective)} fault={faults.effectiveOn}>
        <DayInput
          id="revise-from"
          value={revision.effectiveOn}
          onChange={(effectiveOn: Day | null) => patch({ effectiveOn })}
        />
      </FormField>
    </fieldset>
  );
}
