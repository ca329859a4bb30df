import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import { PEOPLE } from "../../words/web/people.ts";
import { ROLE_WORDS } from "../../words/roles.ts";
import { doorApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { QUESTIONS } from "../questions.ts";

const LEAST = 10;

/** Opens with a one-time link; whoever fills it in becomes a person of the office or of a unit. */
export function JoinPage() {
  const { t } = useLanguage();
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const invitation = useQuery(QUESTIONS.invitation(token));
  return (
    <Answered query={invitation}>
      {(asked) => (
        <main id="content" className="page narrow">
          <h1>{t(PEOPLE.join)}</h1>
          <p>
            {t(PEOPLE.joinAs, {
              role: t(ROLE_WORDS[asked.role]),
              unit: asked.unit === "" ? "" : t(PEOPLE.joinUnit, { unit: asked.unit }),
            })}
          </p>
          <JoinForm token={token} />
          <p className="hint">{t(PEOPLE.joinHelp)}</p>
        </main>
      )}
    </Answered>
  );
}

function JoinForm({ token }: { readonly token: string }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === "") return setFaults({ name: t(PEOPLE.nameMissing) });
    if (password.length < LEAST) return setFaults({ password: t(PEOPLE.passwordShort) });
    if (password !== again) return setFaults({ again: t(PEOPLE.different) });
    void send(
      () => doorApi.join(token, name.trim(), password),
      async () => {
        await client.resetQueries();
        await navigate({ to: "/" });
      },
    );
  };
  const whole = formFault(faults, ["name", "password", "again"]);
  return (
    <form onSubmit={submit} noValidate>
      <FormField id="name" label={t(PEOPLE.name)} fault={faults.name}>
        <Input
          id="name"
          autoComplete="username"
          value={name}
          onChange={(e) => setName(e.target.value)}
          aria-describedby="name-help"
        />
      </FormField>
      <FormField
        id="password"
        label={t(PEOPLE.password)}
        hint={t(PEOPLE.passwordHelp)}
        fault={faults.password}
      >
        <Input.Password
          id="password"
          autoComplete="new-password"
          value={password}
          onChange={(e) => setPassword(e.target.value)}
          aria-describedby="password-help"
        />
      </FormField>
      <FormField id="again" label={t(PEOPLE.again)} fault={faults.again}>
        <Input.Password
          id="again"
          autoComplete="new-password"
          value={again}
          onChange={(e) => setAgain(e.target.value)}
          aria-describedby="again-help"
        />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(PEOPLE.joinDone)}
      </Button>
    </form>
  );
}
