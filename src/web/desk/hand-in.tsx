import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type DragEvent, type SyntheticEvent, useRef, useState } from "react";
import { INBOX } from "../../words/web/desk.ts";
import { sizeText } from "../amount.ts";
import { draftApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useKept } from "../kept.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { BookCard } from "../wire.ts";

/** Paste or drop, say the year, read. */
export function HandIn({ book }: { readonly book: BookCard }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [text, setText, drop] = useKept(`paste.${book.id}`, "");
  const [file, setFile] = useState<File | null>(null);
  const [year, setYear] = useState("");
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (year !== "" && !/^(19|20)\d\d$/.test(year)) return setFaults({ year: t(INBOX.yearWrong) });
    if (file === null && text.trim() === "") return setFaults({ text: t(INBOX.nothing) });
    void send(
      () =>
        file === null
          ? draftApi.readText(book.id, text, t(INBOX.pastedName), year === "" ? undefined : Number(year))
          : draftApi.readFile(book.id, file, year),
      async (draft) => {
        drop();
        await navigate({ to: "/b/$book/desk/$draft", params: { book: book.id, draft: draft.id } });
      },
    );
  };
  const whole = formFault(faults, ["year", "text", "file"]);
  return (
    <form onSubmit={submit} className="hand-in" noValidate>
      <FormField id="paste" label={t(INBOX.paste)} fault={faults.text}>
        <Input.TextArea
          id="paste"
          rows={8}
          value={text}
          onChange={(e) => setText(e.target.value)}
          aria-describedby="paste-help"
        />
      </FormField>
      <FilePlace file={file} choose={setFile} fault={faults.file} />
      <FormField id="plan-year" label={t(INBOX.year)} hint={t(INBOX.yearHelp)} fault={faults.year}>
        <Input
          id="plan-year"
          inputMode="numeric"
          className="year"
          value={year}
          onChange={(e) => setYear(e.target.value.trim())}
          aria-describedby="plan-year-help"
        />
      </FormField>
      <p className="hint">{t(INBOX.secrecy)}</p>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(busy ? INBOX.reading : INBOX.read)}
      </Button>
    </form>
  );
}

interface FilePlaceProps {
  readonly file: File | null;
  readonly choose: (file: File | null) => void;
  readonly fault: string | undefined;
}

function FilePlace({ file, choose, fault }: FilePlaceProps) {
  const { t } = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0] ?? null);
  };
  return (
    <FormField id="plan-file" label={t(INBOX.file)} fault={fault}>
      <div className="drop-place" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          ref={picker}
          id="plan-file"
          type="file"
          accept=".docx,.doc,.xlsx,.pdf,.html,.htm,.txt"
          className="unseen"
          tabIndex={-1}
          onChange={(event) => choose(event.target.files?.[0] ?? null)}
        />
        <button type="button" className="plain-button outlined" onClick={() => picker.current?.click()}>
          {t(INBOX.chooseFile)}
        </button>
        {file && (
          <span>
            {file.name} <span className="hint">{sizeText(file.size)}</span>
            <button
              type="button"
              className="plain-button"
              aria-label={t(INBOX.drop)}
              onClick={() => choose(null)}
            >
              ×
            </button>
          </span>
        )}
      </div>
    </FormField>
  );
}
