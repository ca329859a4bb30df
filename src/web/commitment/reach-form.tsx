import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { ITEM } from "../../words/web/registers.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { EvidenceInput } from "../pieces/evidence-input.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { useRefresh } from "../refresh.ts";
import type { CommitmentPage, EvidenceStored, Waypoint } from "../wire.ts";

interface ReachFormProps {
  readonly waypoint: Waypoint;
  readonly page: CommitmentPage;
  readonly close: () => void;
}

/** Writes that a waypoint has been reached: the day, and the papers that show it. */
export function ReachForm({ waypoint, page, close }: ReachFormProps) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [day, setDay] = useState<Day | null>(page.book.today);
  const [files, setFiles] = useState<readonly EvidenceStored[]>([]);
  const { busy, faults, setFaults, send } = useSending();
  const id = `reach-${waypoint.id}`;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (day === null) return setFaults({ effectiveOn: t(ITEM.dayNeeded) });
    const body = {
      register: "waypoints",
      item: null,
      stage: "reached",
      facts: { commitment: page.current.id, waypoint: waypoint.id },
      effectiveOn: day,
      seen: 0,
      evidence: files.map((file) => file.sha256),
    };
    void send(
      () => actApi.write(page.book.id, body),
      async () => {
        await refresh();
        close();
      },
    );
  };
  return (
    <form className="inset" onSubmit={submit} noValidate>
      <FormField id={`${id}-day`} label={t(ITEM.day)} fault={faults.effectiveOn}>
        <DayInput id={`${id}-day`} value={day} onChange={setDay} />
      </FormField>
      <EvidenceInput
        id={`${id}-files`}
        label={t(ITEM.evidence)}
        fault={faults.evidence}
        files={files}
        onChange={setFiles}
      />
      <FormFoot
        fault={formFault(faults, ["effectiveOn", "evidence"])}
        busy={busy}
        send={t(COMMITMENT.reached)}
        close={close}
      />
    </form>
  );
}
