import { Button, Checkbox, Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { OWNER } from "../../words/web/desk.ts";
import { SHELL } from "../../words/web/shell.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { OwnerFields } from "../pieces/owner-fields.tsx";
import { WaypointFields } from "../pieces/waypoint-fields.tsx";
import { useRefresh } from "../refresh.ts";
import type { CommitmentPage } from "../wire.ts";
import { DocumentFields } from "./document-fields.tsx";
import { type Revision, changeOf, revisionOf } from "./revision.ts";

interface ReviseFormProps {
  readonly page: CommitmentPage;
  readonly close: () => void;
}

/** A change by decision: what changes, why, and by which document. The first promise stays beside it. */
export function ReviseForm({ page, close }: ReviseFormProps) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [revision, setRevision] = useState<Revision>(() => revisionOf(page.current, page.book.today));
  const patch = (part: Partial<Revision>) => setRevision({ ...revision, ...part });
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const change = changeOf(revision, page.current);
    if (!change.ok) return setFaults({ [change.error.field]: t(change.error.sentence) });
    void send(
      () => actApi.revise(page.book.id, { ...change.value, seen: page.head }),
      async () => {
        await refresh();
        close();
      },
    );
  };
  const shown = ["value", "deadline", "why", "document", "authority", "documentOn", "effectiveOn"];
  const whole = formFault(faults, shown);
  return (
    <form onSubmit={submit} className="inset" noValidate>
      <h3>{t(ACT_FORMS.reviseTitle)}</h3>
      <p className="hint">{t(ACT_FORMS.reviseHelp)}</p>
      {page.current.target !== null && (
        <FormField id="revise-value" label={t(ACT_FORMS.value)} fault={faults.value}>
          <Input
            id="revise-value"
            value={revision.value}
            suffix={page.current.target.unit}
            onChange={(e) => patch({ value: e.target.value })}
            aria-describedby="revise-value-help"
          />
        </FormField>
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
      <FormField id="revise-why" label={t(ACT_FORMS.why)} fault={faults.why} required>
        <Input.TextArea
          id="revise-why"
          autoSize={{ minRows: 2 }}
          value={revision.why}
          onChange={(e) => patch({ why: e.target.value })}
          aria-describedby="revise-why-help"
        />
      </FormField>
      <DocumentFields revision={revision} patch={patch} faults={faults} />
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(ACT_FORMS.revise)}
        </Button>
        <Button onClick={close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}
