import { Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { exactText } from "../../words/figures.ts";
import { LINEAGE, SPLIT_FORM } from "../../words/lineage.ts";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import { useRefresh } from "../refresh.ts";
import type { CommitmentPage } from "../wire.ts";
import { partsOf, rowOf, type SplitRow, sumTyped } from "./split.ts";

interface SplitFormProps {
  readonly page: CommitmentPage;
  readonly close: () => void;
}

/** 分解: the concrete items of a commitment, with their sum beside its target while they are typed. */
export function SplitForm({ page, close }: SplitFormProps) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [rows, setRows] = useState<readonly SplitRow[]>(() => [1, 2].map((key) => rowOf(key, page.current)));
  const [why, setWhy] = useState("");
  const [effectiveOn, setEffectiveOn] = useState<Day | null>(page.book.today);
  const { busy, faults, setFaults, between, send } = useSending();
  const change = (row: SplitRow) => setRows(rows.map((one) => (one.key === row.key ? row : one)));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const parts = partsOf(rows, page.current);
    if (!parts.ok) return setFaults({ parts: t(parts.error.sentence, { n: parts.error.n }) });
    if (effectiveOn === null) return setFaults({ effectiveOn: t(ACT_FORMS.dayNeeded) });
    const body = { commitment: page.current.id, parts: parts.value, why, effectiveOn, seen: page.head };
    void send(
      () => actApi.split(page.book.id, body),
      async () => {
        await refresh();
        close();
      },
    );
  };
  return (
    <form onSubmit={submit} className="inset" noValidate>
      <h3>{t(SPLIT_FORM.title)}</h3>
      <p className="hint">{t(SPLIT_FORM.help)}</p>
      {rows.map((row, at) => (
        <RowFields
          key={row.key}
          row={row}
          n={at + 1}
          change={change}
          remove={rows.length > 1 ? () => setRows(rows.filter((one) => one.key !== row.key)) : null}
        />
      ))}
      <button
        type="button"
        className="plain-button outlined"
        onClick={() =>
          setRows([...rows, rowOf(Math.max(0, ...rows.map(({ key }) => key)) + 1, page.current)])
        }
      >
        {t(SPLIT_FORM.add)}
      </button>
      <Sum page={page} rows={rows} />
      <WordsField id="split-why" label={t(SPLIT_FORM.why)} value={why} onChange={setWhy} fault={faults.why} />
      <FormField id="split-on" label={t(ACT_FORMS.effective)} fault={faults.effectiveOn}>
        <DayInput id="split-on" value={effectiveOn} onChange={setEffectiveOn} />
      </FormField>
      <FormFoot
        fault={formFault(faults, ["why", "effectiveOn"])}
        between={between}
        busy={busy}
        send={t(SPLIT_FORM.send)}
        close={close}
      />
    </form>
  );
}

/** The sum of the items against the commitment's target, as one types; read out when it changes. */
function Sum({ page, rows }: { readonly page: CommitmentPage; readonly rows: readonly SplitRow[] }) {
  const { t, lang } = useLanguage();
  const { target } = page.current;
  const sum = sumTyped(rows, page.current, page.kin?.parts ?? []);
  if (target === null) return null;
  const shown = (value: string) => exactText(value, target.unit, lang);
  return (
    <p role="status">
      {sum === null ? t(LINEAGE.notSummed) : t(LINEAGE.sum, { sum: shown(sum), target: shown(target.value) })}
    </p>
  );
}

interface RowFieldsProps {
  readonly row: SplitRow;
  readonly n: number;
  readonly change: (row: SplitRow) => void;
  readonly remove: (() => void) | null;
}

function RowFields({ row, n, change, remove }: RowFieldsProps) {
  const { t } = useLanguage();
  const id = `split-${row.key}`;
  return (
    <fieldset className="inset">
      <legend>{t(SPLIT_FORM.number, { n })}</legend>
      <FormField id={`${id}-part`} label={t(SPLIT_FORM.part)}>
        <Input
          id={`${id}-part`}
          value={row.part}
          onChange={(event) => change({ ...row, part: event.target.value })}
        />
      </FormField>
      <WordsField
        id={`${id}-words`}
        label={t(SPLIT_FORM.words)}
        value={row.words}
        onChange={(words) => change({ ...row, words })}
      />
      <div className="fields">
        <FormField id={`${id}-value`} label={t(SPLIT_FORM.value)}>
          <Input
            id={`${id}-value`}
            value={row.value}
            onChange={(event) => change({ ...row, value: event.target.value })}
          />
        </FormField>
        <FormField id={`${id}-unit`} label={t(SPLIT_FORM.unit)}>
          <Input
            id={`${id}-unit`}
            value={row.unit}
            onChange={(event) => change({ ...row, unit: event.target.value })}
          />
        </FormField>
        <FormField id={`${id}-deadline`} label={t(SPLIT_FORM.deadline)}>
          <DayInput
            id={`${id}-deadline`}
            value={row.deadline}
            onChange={(deadline) => change({ ...row, deadline })}
          />
        </FormField>
        <FormField id={`${id}-lead`} label={t(SPLIT_FORM.lead)}>
          <Input
            id={`${id}-lead`}
            value={row.lead}
            onChange={(event) => change({ ...row, lead: event.target.value })}
          />
        </FormField>
      </div>
      {remove && (
        <button type="button" className="plain-button" onClick={remove}>
          {t(SPLIT_FORM.remove, { n })}
        </button>
      )}
    </fieldset>
  );
}
