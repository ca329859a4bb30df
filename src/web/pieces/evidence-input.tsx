import { type DragEvent, useRef, useState } from "react";
import { EVIDENCE } from "../../words/web/pieces.ts";
import { sizeText } from "../amount.ts";
import { actApi } from "../api.ts";
import { sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { EvidenceStored } from "../wire.ts";
import { FormField } from "./form-field.tsx";

type Files = readonly EvidenceStored[];

interface EvidenceInputProps {
  readonly id: string;
  readonly label: string;
  readonly fault?: string | undefined;
  readonly files: Files;
  readonly onChange: (files: Files) => void;
}

/** Stores chosen files one after another, and tells which one is on its way and what went wrong. */
function useUpload(files: Files, onChange: (files: Files) => void) {
  const { t } = useLanguage();
  const book = useBookId();
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (chosen: readonly File[]) => {
    setRefusal(null);
    let all = files;
    for (const file of chosen) {
      setSending(file.name);
      try {
        const stored = await actApi.evidence(book, file);
        all = [...all.filter((one) => one.sha256 !== stored.sha256), stored];
        onChange(all);
      } catch (thrown) {
        setRefusal(t(sentenceOf(thrown)));
      }
    }
    setSending(null);
  };
  return { sending, refusal, add };
}

/** Evidence for an entry: each file is stored at once, so that a refused form does not lose it. */
export function EvidenceInput({ id, label, fault, files, onChange }: EvidenceInputProps) {
  const { t } = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const { sending, refusal, add } = useUpload(files, onChange);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void add([...event.dataTransfer.files]);
  };
  return (
    <FormField id={id} label={label} fault={refusal ?? fault}>
      <div className="evidence-input" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          ref={picker}
          id={id}
          type="file"
          multiple
          className="unseen"
          tabIndex={-1}
          onChange={(event) => void add([...(event.target.files ?? [])])}
        />
        <span className="row wrap">
          <button type="button" className="plain-button outlined" onClick={() => picker.current?.click()}>
            {t(EVIDENCE.add)}
          </button>
          <span className="hint">{t(EVIDENCE.drop)}</span>
        </span>
        <ul className="evidence">
          {files.map((file) => (
            <StoredFile
              key={file.sha256}
              file={file}
              remove={() => onChange(files.filter((one) => one !== file))}
            />
          ))}
        </ul>
        {sending !== null && (
          <p className="hint" role="status">
            {t(EVIDENCE.sending, { name: sending })}
          </p>
        )}
      </div>
    </FormField>
  );
}

function StoredFile({ file, remove }: { readonly file: EvidenceStored; readonly remove: () => void }) {
  const { t } = useLanguage();
  return (
    <li>
      {file.name} <span className="hint">{sizeText(file.size)}</span>{" "}
      <button
        type="button"
        className="plain-button"
        aria-label={t(EVIDENCE.remove, { name: file.name })}
        onClick={remove}
      >
        ×
      </button>
    </li>
  );
}
