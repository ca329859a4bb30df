import { Button, Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { COMMITMENT, RETURN_FORM } from "../../words/web/commitment.ts";
import { SHELL } from "../../words/web/shell.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useKept } from "../kept.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { EvidenceInput } from "../pieces/evidence-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { useBookId } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import type { CommitmentPage, EvidenceStored } from "../wire.ts";

interface ReturnFormProps {
  readonly commitment: string;
  readonly today: Day;
  /** Last time's return: its next step is where this one starts. */
  readonly last: CommitmentPage["returns"][number] | undefined;
  readonly close: () => void;
}

const PARTS = ["happened", "problem", "next"] as const;
type Words = Readonly<{ [part in (typeof PARTS)[number]]: string }>;

/** Three short fields and files; "nothing new" sends at once. */
export function ReturnForm({ commitment, today, last, close }: ReturnFormProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const refresh = useRefresh();
  const fresh: Words = { happened: "", problem: last?.problem ?? "", next: last?.next ?? "" };
  const [words, keep, drop] = useKept<Words>(`return.${book}.${commitment}`, fresh);
  const [day, setDay] = useState<Day | null>(today);
  const [files, setFiles] = useState<readonly EvidenceStored[]>([]);
  const { busy, faults, setFaults, send } = useSending();
  const report = (nothingNew: boolean) => {
    const said = nothingNew
      ? {}
      : Object.fromEntries(
          PARTS.filter((part) => words[part].trim() !== "").map((part) => [part, words[part].trim()]),
        );
    if (!nothingNew && Object.keys(said).length === 0) return setFaults({ happened: t(RETURN_FORM.empty) });
    void send(
      () =>
        actApi.report(book, {
          commitment,
          ...said,
          nothingNew,
          effectiveOn: day ?? today,
          evidence: files.map((file) => file.sha256),
        }),
      async () => {
        drop();
        await refresh();
        close();
      },
    );
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    report(false);
  };
  const whole = formFault(faults, [...PARTS, "effectiveOn", "evidence"]);
  return (
    <form onSubmit={submit} className="inset" noValidate>
      <p>
        <Button onClick={() => report(true)} loading={busy}>
          {t(COMMITMENT.nothingNew)}
        </Button>
      </p>
      {PARTS.map((part) => (
        <FormField key={part} id={`return-${part}`} label={t(RETURN_FORM[part])} fault={faults[part]}>
          <Input.TextArea
            id={`return-${part}`}
            autoSize={{ minRows: part === "happened" ? 2 : 1 }}
            value={words[part]}
            onChange={(e) => keep({ ...words, [part]: e.target.value })}
            aria-describedby={`return-${part}-help`}
          />
        </FormField>
      ))}
      <FormField id="return-day" label={t(RETURN_FORM.day)} fault={faults.effectiveOn}>
        <DayInput id="return-day" value={day} onChange={setDay} />
      </FormField>
      <FormField id="return-files" label={t(RETURN_FORM.files)} fault={faults.evidence}>
        <EvidenceInput id="return-files" files={files} onChange={setFiles} />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(RETURN_FORM.send)}
        </Button>
        <Button onClick={close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}
