import { type SyntheticEvent, useState } from "react";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import { FormFoot } from "./form-foot.tsx";
import { WordsField } from "./words-field.tsx";

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
  return (
    <form
      className="inset"
      onSubmit={submit}
      noValidate
      aria-label={t(ACT_FORMS.strikeTitle, { seq: entry })}
    >
      <p className="hint">{t(ACT_FORMS.strikeHelp)}</p>
      <WordsField
        id={`strike-${entry}`}
        label={t(ACT_FORMS.why)}
        fault={faults.why}
        required
        value={why}
        onChange={setWhy}
      />
      <FormFoot
        fault={formFault(faults, ["why"])}
        busy={busy}
        send={t(ACT_FORMS.strike)}
        danger
        close={close}
      />
    </form>
  );
}
