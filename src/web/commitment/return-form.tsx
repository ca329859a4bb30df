import { Button } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { COMMITMENT, RETURN_FORM } from "../../words/web/commitment.ts";
import { actApi } from "../api.ts";
import { type FieldFaults, formFault, useSending } from "../form-fault.ts";
import { useKept } from "../kept.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { EvidenceInput } from "../pieces/evidence-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { WordsField } from "../pieces/words-field.tsx";
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

/** The parts of a return that say something. */
export const saidIn = (words: Words): Partial<Words> =>
  Object.fromEntries(
    PARTS.flatMap((part) => (words[part].trim() === "" ? [] : [[part, words[part].trim()]])),
  );

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
    const said = nothingNew ? {} : saidIn(words);
    if (!nothingNew && Object.keys(said).length === 0) return setFaults({ happened: t(RETURN_FORM.empty) });
    const evidence = files.map((file) => file.sha256);
    void send(
      () => actApi.report(book, { commitment, ...said, nothingNew, effectiveOn: day ?? today, evidence }),
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
  return (
    <form onSubmit={submit} className="inset" noValidate>
      <p>
        <Button onClick={() => report(true)} loading={busy}>
          {t(COMMITMENT.nothingNew)}
        </Button>
      </p>
      <Parts words={words} keep={keep} faults={faults} />
      <FormField id="return-day" label={t(RETURN_FORM.day)} fault={faults.effectiveOn}>
        <DayInput id="return-day" value={day} onChange={setDay} />
      </FormField>
      <EvidenceInput
        id="return-files"
        label={t(RETURN_FORM.files)}
        fault={faults.evidence}
        files={files}
        onChange={setFiles}
      />
      <FormFoot
        fault={formFault(faults, [...PARTS, "effectiveOn", "evidence"])}
        busy={busy}
        send={t(RETURN_FORM.send)}
        close={close}
      />
    </form>
  );
}

interface PartsProps {
  readonly words: Words;
  readonly keep: (words: Words) => void;
  readonly faults: FieldFaults;
}

function Parts({ words, keep, faults }: PartsProps) {
  const { t } = useLanguage();
  return PARTS.map((part) => (
    <WordsField
      key={part}
      id={`return-${part}`}
      label={t(RETURN_FORM[part])}
      fault={faults[part]}
      rows={part === "happened" ? 2 : 1}
      value={words[part]}
      onChange={(next) => keep({ ...words, [part]: next })}
    />
  ));
}
