import { type DragEvent, useRef, useState } from "react";
import { EVIDENCE } from "../../words/web/pieces.ts";
import { sizeText } from "../amount.ts";
import { actApi } from "../api.ts";
import { sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { EvidenceStored } from "../wire.ts";

interface EvidenceInputProps {
  readonly id: string;
  readonly files: readonly EvidenceStored[];
  readonly onChange: (files: readonly EvidenceStored[]) => void;
}

/** Evidence for an entry: each file is stored at once, so that a refused form does not lose it. */
export function EvidenceInput({ id, files, onChange }: EvidenceInputProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (chosen: readonly File[]) => {
    setFault(null);
    let all = files;
    for (const file of chosen) {
      setSending(file.name);
      try {
        const stored = await actApi.evidence(book, file);
        all = [...all.filter((one) => one.sha256 !== stored.sha256), stored];
        onChange(all);
      } catch (thrown) {
        setFault(t(sentenceOf(thrown)));
      }
    }
    setSending(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void add([...event.dataTransfer.files]);
  };
  return (
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
          <li key={file.sha256}>
            {file.name} <span className="hint">{sizeText(file.size)}</span>{" "}
            <button
              type="button"
              className="plain-button"
              aria-label={t(EVIDENCE.remove, { name: file.name })}
              onClick={() => onChange(files.filter((one) => one.sha256 !== file.sha256))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {sending !== null && (
        <p className="hint" role="status">
          {t(EVIDENCE.sending, { name: sending })}
        </p>
      )}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
