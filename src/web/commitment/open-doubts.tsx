import { Button, Input } from "antd";
import { useState } from "react";
import { daysText } from "../../words/dates.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { useDuties } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import type { CommitmentPage, Doubt } from "../wire.ts";

/** The readings of a doubtful sentence; the office may choose one, which is a revision of the kind "reading". */
export function OpenDoubts({ page }: { readonly page: CommitmentPage }) {
  const open = page.current.doubts.filter((doubt) => doubt.chosen === null);
  return open.map((doubt) => <OpenDoubt key={doubt.id} doubt={doubt} page={page} />);
}

interface OpenDoubtProps {
  readonly doubt: Doubt;
  readonly page: CommitmentPage;
}

function OpenDoubt({ doubt, page }: OpenDoubtProps) {
  const { t, lang } = useLanguage();
  const duties = useDuties(page.book);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section className="panel doubt">
      <h2>{t(COMMITMENT.doubts)}</h2>
      <p className="hint">{t(COMMITMENT.doubtsHelp)}</p>
      <ol className="senses">
        {doubt.senses.map((sense) => (
          <li key={sense.id}>
            {duties.decides ? (
              <button
                type="button"
                className="sense"
                aria-pressed={chosen === sense.id}
                onClick={() => setChosen(sense.id)}
              >
                {daysText(t(sense), lang)}
              </button>
            ) : (
              <span>{daysText(t(sense), lang)}</span>
            )}
            {sense.id === doubt.preferred && <span className="hint"> {t(COMMITMENT.preferred)}</span>}
          </li>
        ))}
      </ol>
      {chosen !== null && <SettleForm doubt={doubt} chosen={chosen} page={page} />}
    </section>
  );
}

function SettleForm({ doubt, chosen, page }: OpenDoubtProps & { readonly chosen: string }) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [why, setWhy] = useState("");
  const { busy, faults, send } = useSending();
  const settle = () =>
    void send(
      () =>
        actApi.revise(page.book.id, {
          commitment: page.current.id,
          kind: "reading",
          change: { sense: { doubt: doubt.id, chosen } },
          why,
          seen: page.head,
        }),
      refresh,
    );
  const whole = formFault(faults, ["why"]);
  return (
    <div className="inset">
      <FormField id={`why-${doubt.id}`} label={t(COMMITMENT.settleWhy)} fault={faults.why}>
        <Input
          id={`why-${doubt.id}`}
          value={why}
          onChange={(e) => setWhy(e.target.value)}
          aria-describedby={`why-${doubt.id}-help`}
        />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <Button type="primary" loading={busy} onClick={settle}>
        {t(COMMITMENT.settle)}
      </Button>
    </div>
  );
}
