import { Button, Input, Radio } from "antd";
import { type SyntheticEvent, useState } from "react";
import { isInstant } from "../../std/day.ts";
import { instantText } from "../../words/dates.ts";
import { PEOPLE, ROLE_HELP } from "../../words/web/people.ts";
import { ROLE_WORDS } from "../../words/roles.ts";
import { SHELL } from "../../words/web/shell.ts";
import { doorApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { InvitationLink, Role } from "../wire.ts";

const ROLES: readonly Role[] = ["reporter", "checker", "reader", "office"];

/** Makes a one-time link for somebody of a role and unit. */
export function InviteForm() {
  const { t } = useLanguage();
  const [role, setRole] = useState<Role>("reporter");
  const [unit, setUnit] = useState("");
  const [made, setMade] = useState<InvitationLink | null>(null);
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (unit.trim() === "" && (role === "reporter" || role === "checker"))
      return setFaults({ unit: t(PEOPLE.unitMissing) });
    void send(() => doorApi.invite(role, unit.trim()), setMade);
  };
  const whole = formFault(faults, ["unit"]);
  return (
    <form onSubmit={submit} className="narrow" noValidate>
      <fieldset className="field">
        <legend>{t(PEOPLE.role)}</legend>
        <Radio.Group value={role} onChange={(e) => setRole(e.target.value as Role)} className="stack">
          {ROLES.map((one) => (
            <Radio key={one} value={one}>
              {t(ROLE_WORDS[one])} <span className="hint">{t(ROLE_HELP[one])}</span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <FormField id="unit" label={t(PEOPLE.unit)} hint={t(PEOPLE.unitHelp)} fault={faults.unit}>
        <Input
          id="unit"
          value={unit}
          onChange={(e) => setUnit(e.target.value)}
          aria-describedby="unit-help"
        />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(PEOPLE.makeLink)}
      </Button>
      {made && <MadeLink made={made} />}
    </form>
  );
}

function MadeLink({ made }: { readonly made: InvitationLink }) {
  const { t, lang } = useLanguage();
  const [copied, setCopied] = useState(false);
  const address = new URL(made.link, globalThis.location.href).href;
  const until = isInstant(made.expiresAt) ? instantText(made.expiresAt, lang) : made.expiresAt;
  const copy = () => {
    // The clipboard is closed to plain-http pages; marking the address lets the person copy it by hand.
    const field = document.querySelector<HTMLInputElement>("#made-link");
    field?.select();
    setCopied(document.execCommand("copy"));
  };
  return (
    <div className="notice" role="status">
      <FormField id="made-link" label={t(PEOPLE.link)} hint={t(PEOPLE.linkHelp, { until })}>
        <input id="made-link" className="wide" readOnly value={address} aria-describedby="made-link-help" />
      </FormField>
      <Button onClick={copy}>{t(copied ? SHELL.copied : SHELL.copy)}</Button>
    </div>
  );
}
