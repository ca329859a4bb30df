import { Button } from "antd";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import type { EntryLine } from "../wire.ts";
import { Between } from "./between.tsx";

interface FormFootProps {
  /** What is wrong with the form as a whole. */
  readonly fault: string | null;
  /** What others wrote since the form was opened, when it was refused for that. */
  readonly between?: readonly EntryLine[];
  readonly busy: boolean;
  /** The word on the one button that stands out. */
  readonly send: string;
  readonly danger?: boolean;
  /** Closes without sending; no such button when absent. */
  readonly close?: () => void;
}

/** The end of every form: what is wrong with it, send, and leave. */
export function FormFoot({ fault, between = [], busy, send, danger = false, close }: FormFootProps) {
  const { t } = useLanguage();
  return (
    <>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <Between entries={between} />
      <span className="row">
        <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
          {send}
        </Button>
        {close && <Button onClick={close}>{t(SHELL.cancel)}</Button>}
      </span>
    </>
  );
}
