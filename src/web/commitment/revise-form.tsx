import { Checkbox } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { OWNER } from "../../words/web/desk.ts";
import { actApi } from "../api.ts";
import { type FieldFaults, formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { OwnerFields } from "../pieces/owner-fields.tsx";
import { WaypointFields } from "../pieces/waypoint-fields.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import { useRefresh } from "../refresh.ts";
import type { CommitmentPage } from "../wire.ts";
import { DocumentFields } from "./document-fields.tsx";
import { type Revision, changeOf, revisionOf } from "./revision.ts";

interface ReviseFormProps {
  readonly page: CommitmentPage;
  readonly close: () => void;
}

const SHOWN = ["value", "deadline", "why", "document", "authority", "documentOn", "effectiveOn"];

/** A change by decision: what changes, why, and by which document. The first promise stays beside it. */
export function ReviseForm({ page, close }: ReviseFormProps) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  // Only what differs from the promise as it was opened is this person's change; the rest follows the book.
  const [opened] = useState(page.current);
  const [revision, setRevision] = useState<Revision>(() => revisionOf(page.current, page.book.today));
  const patch = (part: Partial<Revision>) => setRevision({ ...revision, ...part });
  const { busy, faults, setFaults, between, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const change = changeOf(revision, opened);
    if (!change.ok) return setFaults({ [change.error.field]: t(change.error.sentence) });
    void send(
      () => actApi.revise(page.book.id, { ...change.value, seen: page.head }),
      async () => {
        await refresh();
        close();
      },
    );
  };
  return (
    <form onSubmit={submit} className="inset" noValidate>
      <h3>{t(ACT_FORMS.reviseTitle)}</h3>
      <p className="hint">{t(ACT_FORMS.reviseHelp)}</p>
      <ChangeFields page={page} revision={revision} patch={patch} faults={faults} />
      <WordsField
        id="revise-why"
        label={t(ACT_FORMS.why)}
        fault={faults.why}
        required
        rows={2}
        value={revision.why}
        onChange={(why) => patch({ why })}
      />
      <DocumentFields revision={revision} patch={patch} faults={faults} />
      <FormFoot
        fault={formFault(faults, SHOWN)}
        between={between}
        busy={busy}
        send={t(ACT_FORMS.revise)}
        close={close}
      />
    </form>
  );
}

interface ChangeFieldsProps {
  readonly page: CommitmentPage;
  readonly revision: Revision;
  readonly patch: (part: Partial<Revision>) => void;
  readonly faults: FieldFaults;
}

function ChangeFields({ page, revision, patch, faults }: ChangeFieldsProps) {
  const { t } = useLanguage();
  const { target } = page.current;
  return (
    <>
      {target !== null && (
        <WordsField
          id="revise-value"
          label={t(ACT_FORMS.value)}
          fault={faults.value}
          suffix={target.unit}
          value={revision.value}
          onChange={(value) => patch({ value })}
        />
      )}
      <FormField id="revise-deadline" label={t(ACT_FORMS.deadline)} fault={faults.deadline}>
        <DayInput
          id="revise-deadline"
          value={revision.deadline}
          onChange={(deadline: Day | null) => patch({ deadline })}
        />
      </FormField>
      <details>
        <summary>{t(OWNER.title)}</summary>
        <OwnerFields id="revise" owner={revision.owner} onChange={(owner) => patch({ owner })} />
      </details>
      <details>
        <summary>{t(OWNER.waypoints)}</summary>
        <WaypointFields
          id="revise"
          year={page.plan.year}
          waypoints={revision.waypoints}
          onChange={(waypoints) => patch({ waypoints })}
        />
      </details>
      <p>
        <Checkbox checked={revision.stop} onChange={(e) => patch({ stop: e.target.checked })}>
          {t(ACT_FORMS.stop)}
        </Checkbox>
      </p>
    </>
  );
}
