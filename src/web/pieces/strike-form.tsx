import { Button, Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { SHELL } from "../../words/web/shell.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import { FormField } from "./form-field.tsx";

interface StrikeFormProps {
  readonly entry: number;
  readonly close: () => void;
}

/** 冲销: takes an entry back, with its reason; both stay in the book. */
export function StrikeForm({ entry, close }: StrikeFormProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const refresh = useRefresh();
  const [why, setWhy] = useState("");
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (why.trim() === "") return setFaults({ why: t(ACT_FORMS.whyNeeded) });
    void send(
      () => actApi.strike(book, entry, why.trim()),
      async () => {
        await refresh();
        close();
      },
    );
  };
  const whole = formFault(faults, ["why"]);
  return (
    <form
      className="inset"
      onSubmit={submit}
      noValidate
      aria-label={t(ACT_FORMS.strikeTitle, { seq: entry })}
    >
      <p className="hint">{t(ACT_FORMS.strikeHelp)}</p>
      <FormField id={`strike-${entry}`} label={t(ACT_FORMS.why)} fault={faults.why} required>
        <Input
          id={`strike-${entry}`}
          value={why}
          onChange={(e) => setWhy(e.target.value)}
          aria-describedby={`strike-${entry}-help`}
        />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" danger loading={busy}>
          {t(ACT_FORMS.strike)}
        </Button>
        <Button onClick={close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}
