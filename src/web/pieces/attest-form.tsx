import { Radio } from "antd";
import { type SyntheticEvent, useState } from "react";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { ENTRY, FINDING_WORDS, LEVEL_WORDS } from "../../words/web/pieces.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import type { AttestBody, EvidenceStored } from "../wire.ts";
import { EvidenceInput } from "./evidence-input.tsx";
import { FormFoot } from "./form-foot.tsx";
import { WordsField } from "./words-field.tsx";

interface AttestFormProps {
  readonly entry: number;
  readonly close: () => void;
}

type Check = Pick<AttestBody, "level" | "finding">;
const LEVELS = [1, 2, 3] as const;

/** 核验: how it was checked and what was found; a refutation says what. */
export function AttestForm({ entry, close }: AttestFormProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const refresh = useRefresh();
  const [check, setCheck] = useState<Check>({ level: 1, finding: "confirmed" });
  const [note, setNote] = useState("");
  const [files, setFiles] = useState<readonly EvidenceStored[]>([]);
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const words = note.trim();
    if (check.finding === "refuted" && words === "") return setFaults({ note: t(ACT_FORMS.noteNeeded) });
    const body = { entry, ...check, evidence: files.map((file) => file.sha256) };
    void send(
      () => actApi.attest(book, words === "" ? body : { ...body, note: words }),
      async () => {
        await refresh();
        close();
      },
    );
  };
  return (
    <form
      className="inset"
      onSubmit={submit}
      noValidate
      aria-label={t(ACT_FORMS.attestTitle, { seq: entry })}
    >
      <CheckChoice check={check} choose={setCheck} />
      <WordsField
        id={`note-${entry}`}
        label={t(ACT_FORMS.note)}
        fault={faults.note}
        rows={1}
        value={note}
        onChange={setNote}
      />
      <EvidenceInput
        id={`files-${entry}`}
        label={t(ENTRY.evidence)}
        fault={faults.evidence}
        files={files}
        onChange={setFiles}
      />
      <FormFoot
        fault={formFault(faults, ["note", "evidence"])}
        busy={busy}
        send={t(ACT_FORMS.attest)}
        close={close}
      />
    </form>
  );
}

function CheckChoice({ check, choose }: { readonly check: Check; readonly choose: (check: Check) => void }) {
  const { t } = useLanguage();
  return (
    <>
      <fieldset className="field">
        <legend>{t(ACT_FORMS.finding)}</legend>
        <Radio.Group
          value={check.finding}
          onChange={(e) => choose({ ...check, finding: e.target.value as Check["finding"] })}
        >
          <Radio value="confirmed">{t(FINDING_WORDS.confirmed)}</Radio>
          <Radio value="refuted">{t(FINDING_WORDS.refuted)}</Radio>
        </Radio.Group>
      </fieldset>
      <fieldset className="field">
        <legend>{t(ACT_FORMS.level)}</legend>
        <Radio.Group
          value={check.level}
          onChange={(e) => choose({ ...check, level: e.target.value as Check["level"] })}
        >
          {LEVELS.map((one) => (
            <Radio key={one} value={one}>
              {t(LEVEL_WORDS[one])}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
    </>
  );
}
