import { Input } from "antd";
import { OWNER } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";
import { FormField } from "./form-field.tsx";
import { leadOf, ownerOf, othersText } from "./owner-words.ts";

interface OwnerFieldsProps {
  readonly id: string;
  readonly owner: Commitment["owner"];
  readonly onChange: (owner: Commitment["owner"]) => void;
  readonly autoFocus?: boolean;
}

/** Leader's post, lead unit, and the other units in their order. */
export function OwnerFields({ id, owner, onChange, autoFocus = false }: OwnerFieldsProps) {
  const { t } = useLanguage();
  const set = (leaderPost: string, lead: string, others: string) =>
    onChange(ownerOf(leaderPost, lead, others));
  const leader = owner.leaderPost ?? "";
  return (
    <div className="fields">
      <FormField id={`${id}-leader`} label={t(OWNER.leader)}>
        <Input
          autoFocus={autoFocus}
          id={`${id}-leader`}
          placeholder={t(OWNER.leaderExample)}
          value={leader}
          onChange={(e) => set(e.target.value, leadOf(owner), othersText(owner))}
        />
      </FormField>
      <FormField id={`${id}-lead`} label={t(OWNER.lead)}>
        <Input
          id={`${id}-lead`}
          value={leadOf(owner)}
          onChange={(e) => set(leader, e.target.value, othersText(owner))}
        />
      </FormField>
      <FormField id={`${id}-others`} label={t(OWNER.others)}>
        <Input
          id={`${id}-others`}
          placeholder={t(OWNER.othersHelp)}
          value={othersText(owner)}
          onChange={(e) => set(leader, leadOf(owner), e.target.value)}
        />
      </FormField>
    </div>
  );
}
