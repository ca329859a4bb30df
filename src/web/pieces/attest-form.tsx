import { Button, Input, Radio } from "antd";
import { type SyntheticEvent, useState } from "react";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { ENTRY, FINDING_WORDS, LEVEL_WORDS } from "../../words/web/pieces.ts";
import { SHELL } from "../../words/web/shell.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import type { AttestBody, EvidenceStored } from "../wire.ts";
import { EvidenceInput } from "./evidence-input.tsx";
import { FormField } from "./form-field.tsx";

interface AttestFormProps {
  readonly entry: number;
  readonly close: () => void;
}

const LEVELS = [1, 2, 3] as const;

/** 核验: how it was checked and what was found; a refutation says what. */
export function AttestForm({ entry, close }: AttestFormProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const refresh = useRefresh();
  const [level, setLevel] = useState<AttestBody["level"]>(1);
  const [finding, setFinding] = useState<AttestBody["finding"]>("confirmed");
  const [note, setNote] = useState("");
  const [files, setFiles] = useState<readonly EvidenceStored[]>([]);
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (finding === "refuted" && note.trim() === "") return setFaults({ note: t(ACT_FORMS.noteNeeded) });
    const body = { entry, level, finding, evidence: files.map((file) => file.sha256) };
    void send(
      () => actApi.attest(book, note.trim() === "" ? body : { ...body, note: note.trim() }),
      async () => {
        await refresh();
        close();
      },
    );
  };
  const whole = formFault(faults, ["note", "evidence"]);
  return (
    <form
      className="inset"
      onSubmit={submit}
      noValidate
      aria-label={t(ACT_FORMS.attestTitle, { seq: entry })}
    >
      <fieldset className="field">
        <legend>{t(ACT_FORMS.finding)}</legend>
        <Radio.Group value={finding} onChange={(e) => setFinding(e.target.value as AttestBody["finding"])}>
          <Radio value="confirmed">{t(FINDING_WORDS.confirmed)}</Radio>
          <Radio value="refuted">{t(FINDING_WORDS.refuted)}</Radio>
        </Radio.Group>
      </fieldset>
      <fieldset className="field">
        <legend>{t(ACT_FORMS.level)}</legend>
        <Radio.Group value={level} onChange={(e) => setLevel(e.target.value as AttestBody["level"])}>
          {LEVELS.map((one) => (
            <Radio key={one} value={one}>
              {t(LEVEL_WORDS[one])}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <FormField id={`note-${entry}`} label={t(ACT_FORMS.note)} fault={faults.note}>
        <Input.TextArea
          id={`note-${entry}`}
          autoSize={{ minRows: 1 }}
          value={note}
          onChange={(e) => setNote(e.target.value)}
          aria-describedby={`note-${entry}-help`}
        />
      </FormField>
      <FormField id={`files-${entry}`} label={t(ENTRY.evidence)} fault={faults.evidence}>
        <EvidenceInput id={`files-${entry}`} files={files} onChange={setFiles} />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(ACT_FORMS.attest)}
        </Button>
        <Button onClick={close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}
