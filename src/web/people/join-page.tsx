import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { ROLE_WORDS } from "../../words/roles.ts";
import { PEOPLE } from "../../words/web/people.ts";
import { doorApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { PasswordField } from "../pieces/password-field.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import { QUESTIONS } from "../questions.ts";

const LEAST = 10;

/** Opens with a one-time link: whoever fills it in becomes a person of the office or of a unit, or has a new password. */
export function JoinPage() {
  const { t } = useLanguage();
  const { token = "" } = useParams({ strict: false });
  const invitation = useQuery(QUESTIONS.invitation(token));
  return (
    <Answered query={invitation}>
      {(asked) => (
        <main id="content" className="page narrow">
          <h1>{t(asked.name === undefined ? PEOPLE.join : PEOPLE.renewTitle)}</h1>
          <p>
            {asked.name === undefined
              ? t(PEOPLE.joinAs, {
                  role: t(ROLE_WORDS[asked.role]),
                  unit: asked.unit === "" ? "" : t(PEOPLE.joinUnit, { unit: asked.unit }),
                })
              : t(PEOPLE.renewFor, { name: asked.name })}
          </p>
          <JoinForm token={token} known={asked.name} />
          <p className="hint">{t(PEOPLE.joinHelp)}</p>
        </main>
      )}
    </Answered>
  );
}

const BLANK = { name: "", password: "", again: "" };

interface JoinFormProps {
  readonly token: string;
  /** Whose password is renewed; absent for somebody new, who says a name. */
  readonly known: string | undefined;
}

function JoinForm({ token, known }: JoinFormProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({ ...BLANK, name: known ?? "" });
  const { busy, faults, setFaults, send } = useSending();
  const { name, password, again } = typed;
  const set = (part: Partial<typeof BLANK>) => setTyped({ ...typed, ...part });
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
  return (
    <form onSubmit={submit} noValidate>
      {known === undefined && (
        <WordsField
          id="name"
          label={t(PEOPLE.name)}
          fault={faults.name}
          value={name}
          onChange={(next) => set({ name: next })}
        />
      )}
      <PasswordField
        id="password"
        label={t(PEOPLE.password)}
        hint={t(PEOPLE.passwordHelp)}
        known={false}
        fault={faults.password}
        value={password}
        onChange={(next) => set({ password: next })}
      />
      <PasswordField
        id="again"
        label={t(PEOPLE.again)}
        known={false}
        fault={faults.again}
        value={again}
        onChange={(next) => set({ again: next })}
      />
      <FormFoot
        fault={formFault(faults, Object.keys(BLANK))}
        busy={busy}
        send={t(known === undefined ? PEOPLE.joinDone : PEOPLE.renewDone)}
      />
    </form>
  );
}
