import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { PEOPLE } from "../../words/web/people.ts";
import { ROLE_WORDS } from "../../words/roles.ts";
import { SHELL } from "../../words/web/shell.ts";
import { doorApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { usePerson } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { InvitationLink, PersonLine } from "../wire.ts";
import { InviteForm } from "./invite-form.tsx";
import { MadeLink } from "./made-link.tsx";

/** The people of this server: invite by role and unit, disable. */
export function PeoplePage() {
  const { t } = useLanguage();
  const people = useQuery(QUESTIONS.people);
  return (
    <Answered query={people}>
      {(all) => (
        <main id="content" className="page">
          <h1>{t(PEOPLE.people)}</h1>
          {all.length <= 1 && <p className="empty">{t(PEOPLE.onlyYou)}</p>}
          <div className="scroll-x">
            <table className="ledger">
              <thead>
                <tr>
                  <th>{t(PEOPLE.name)}</th>
                  <th>{t(PEOPLE.role)}</th>
                  <th>{t(PEOPLE.unit)}</th>
                  <th>{t(PEOPLE.state)}</th>
                  <th>{t(PEOPLE.actions)}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </tbody>
            </table>
          </div>
          <h2>{t(PEOPLE.invite)}</h2>
          <InviteForm />
        </main>
      )}
    </Answered>
  );
}

function PersonRow({ person }: { readonly person: PersonLine }) {
  const { t } = useLanguage();
  const me = usePerson();
  const client = useQueryClient();
  const [made, setMade] = useState<InvitationLink | null>(null);
  const disable = async () => {
    await doorApi.disable(person.id);
    await client.invalidateQueries({ queryKey: ["people"] });
  };
  const renew = async () => setMade(await doorApi.renew(person.id));
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>{t(ROLE_WORDS[person.role])}</td>
      <td>{person.unit === "" ? "—" : person.unit}</td>
      <td>{t(person.disabled ? PEOPLE.disabled : PEOPLE.active)}</td>
      <td>
        {!person.disabled && person.id !== me?.id && (
          <span className="row wrap">
            <Button size="small" onClick={() => void renew()}>
              {t(PEOPLE.renew)}
            </Button>
            <Popconfirm
              title={t(PEOPLE.disableAsk, { name: person.name })}
              okText={t(PEOPLE.disable)}
              cancelText={t(SHELL.cancel)}
              onConfirm={() => void disable()}
            >
              <Button size="small">{t(PEOPLE.disable)}</Button>
            </Popconfirm>
          </span>
        )}
        {made && <MadeLink made={made} />}
      </td>
    </tr>
  );
}
