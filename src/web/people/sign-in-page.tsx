import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { PEOPLE } from "../../words/web/people.ts";
import { doorApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { PasswordField } from "../pieces/password-field.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import { QUESTIONS } from "../questions.ts";

/** Name and password; nothing else is asked. */
export function SignInPage() {
  const { t } = useLanguage();
  const session = useQuery(QUESTIONS.session);
  return (
    <main id="content" className="page narrow">
      <h1>{t(PEOPLE.signIn)}</h1>
      <SignInForm />
      <p className="hint">{t(PEOPLE.noAccount)}</p>
      {session.data?.firstStart && <p className="notice">{t(PEOPLE.firstStart)}</p>}
    </main>
  );
}

function SignInForm() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === "") return setFaults({ name: t(PEOPLE.nameMissing) });
    if (password === "") return setFaults({ password: t(PEOPLE.passwordMissing) });
    void send(
      () => doorApi.signIn(name.trim(), password),
      async () => {
        // What could be read changes with who asks: nothing of before may stay.
        await client.resetQueries();
        await navigate({ to: "/" });
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <WordsField id="name" label={t(PEOPLE.name)} fault={faults.name} value={name} onChange={setName} />
      <PasswordField
        id="password"
        label={t(PEOPLE.password)}
        known
        fault={faults.password}
        value={password}
        onChange={setPassword}
      />
      <FormFoot fault={formFault(faults, ["name", "password"])} busy={busy} send={t(PEOPLE.signIn)} />
    </form>
  );
}
