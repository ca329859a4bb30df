import { Checkbox, Input } from "antd";
import { useState } from "react";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import type { Field } from "../wire.ts";
import type { Narrowed } from "./table-search.ts";

interface ColumnFilterProps {
  readonly field: Field;
  readonly narrowed: Narrowed;
  readonly narrow: (to: Narrowed) => void;
  readonly close: () => void;
}

const AMOUNTS = ["number", "money"];

/** True for columns that can be narrowed by more than the search over all columns. */
export const canNarrow = ({ kind, choices }: Field): boolean =>
  AMOUNTS.includes(kind) || kind === "day" || kind === "flag" || (kind === "choice" && choices !== undefined);

/** What a column is narrowed by, fitted to its kind: some of the choices, or from and to. */
export function ColumnFilter(props: ColumnFilterProps) {
  const { field } = props;
  return field.kind === "choice" || field.kind === "flag" ? <Choices {...props} /> : <Bounds {...props} />;
}

function Choices({ field, narrowed, narrow, close }: ColumnFilterProps) {
  const { t } = useLanguage();
  const picked = narrowed.oneOf ?? [];
  const flags = [
    { id: "true", ...REGISTER_VIEW.yes },
    { id: "false", ...REGISTER_VIEW.no },
  ];
  return (
    <div className="column-filter" role="group" aria-label={t(field)}>
      <Checkbox.Group
        value={[...picked]}
        onChange={(oneOf) => narrow({ oneOf: oneOf.map(String) })}
        options={(field.kind === "flag" ? flags : (field.choices ?? [])).map((choice) => ({
          value: choice.id,
          label: t(choice),
        }))}
      />
      <Foot clear={() => narrow({})} close={close} />
    </div>
  );
}

function Bounds({ field, narrowed, narrow, close }: ColumnFilterProps) {
  const { t } = useLanguage();
  const [from, setFrom] = useState(narrowed.from ?? "");
  const [to, setTo] = useState(narrowed.to ?? "");
  const type = field.kind === "day" ? "date" : "text";
  const take = () => {
    narrow({ from: from.trim(), to: to.trim() });
    close();
  };
  return (
    <form
      className="column-filter"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label>
        {t(REGISTER_VIEW.from)}
        <Input
          type={type}
          inputMode={type === "text" ? "decimal" : "text"}
          value={from}
          onChange={(e) => setFrom(e.target.value)}
        />
      </label>
      <label>
        {t(REGISTER_VIEW.to)}
        <Input
          type={type}
          inputMode={type === "text" ? "decimal" : "text"}
          value={to}
          onChange={(e) => setTo(e.target.value)}
        />
      </label>
      {field.unit !== undefined && <span className="hint">{field.unit}</span>}
      <button type="submit" className="action small">
        {t(REGISTER_VIEW.apply)}
      </button>
      <Foot
        clear={() => {
          setFrom("");
          setTo("");
          narrow({});
        }}
        close={close}
      />
    </form>
  );
}

function Foot({ clear, close }: { readonly clear: () => void; readonly close: () => void }) {
  const { t } = useLanguage();
  return (
    <p className="row">
      <button type="button" className="plain-button" onClick={clear}>
        {t(REGISTER_VIEW.clearColumn)}
      </button>
      <button type="button" className="plain-button" onClick={close}>
        {t(REGISTER_VIEW.close)}
      </button>
    </p>
  );
}
