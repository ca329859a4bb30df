import { Button, Input, Radio } from "antd";
import { type SyntheticEvent, useState } from "react";
import { PEOPLE, ROLE_HELP } from "../../words/web/people.ts";
import { ROLE_WORDS } from "../../words/roles.ts";
import { doorApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { InvitationLink, Role } from "../wire.ts";
import { MadeLink } from "./made-link.tsx";

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
