import { Checkbox } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Day } from "../../std/day.ts";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { OWNER } from "../../words/web/desk.ts";
import { UNDATED } from "../../words/web/undated.ts";
import { DocumentFields } from "../commitment/document-fields.tsx";
import type { Revision } from "../commitment/revision.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { DayInput } from "../pieces/day-input.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { OwnerFields } from "../pieces/owner-fields.tsx";
import { tidyOwner } from "../pieces/owner-words.ts";
import { WordsField } from "../pieces/words-field.tsx";
import { useRefresh } from "../refresh.ts";
import type { LinePage } from "../wire.ts";
import type { ReviseManyBody } from "../../server/wire/revise-many.ts";
import { reviseMany } from "./revise-many.ts";
import { byProgramme, type LineCommitment } from "./undated.tsx";

interface UndatedFormProps {
  readonly page: LinePage;
  readonly undated: readonly LineCommitment[];
  /** Told how many were set, once they are. */
  readonly after: (count: number) => void;
}

const SHOWN = ["deadline", "why", "document", "number", "authority", "documentOn", "effectiveOn"];
const EMPTY: Omit<Revision, "effectiveOn"> = {
  value: "",
  deadline: null,
  owner: { leaderPost: null, units: [] },
  waypoints: [],
  stop: false,
  why: "",
  document: "",
  number: "",
  documentOn: null,
};

/** The field that still lacks something, and the sentence about it; null when all is there. */
function lacking(revision: Revision, count: number) {
  const owner = tidyOwner(revision.owner);
  const nobody = owner.leaderPost === null && owner.units.length === 0;
  if (count === 0) return { field: "", sentence: UNDATED.none };
  if (revision.deadline === null && nobody) return { field: "deadline", sentence: UNDATED.nothing };
  if (revision.why.trim() === "") return { field: "why", sentence: ACT_FORMS.whyNeeded };
  if (revision.document.trim() === "") return { field: "document", sentence: ACT_FORMS.documentNeeded };
  if (revision.number.trim() === "") return { field: "number", sentence: ACT_FORMS.documentNeeded };
  if (revision.documentOn === null) return { field: "documentOn", sentence: ACT_FORMS.documentNeeded };
  if (revision.effectiveOn === null) return { field: "effectiveOn", sentence: ACT_FORMS.dayNeeded };
  return null;
}

/** The decision that a filled form stands for. */
function bodyOf(revision: Revision, chosen: readonly LineCommitment[]): ReviseManyBody {
  const owner = tidyOwner(revision.owner);
  const isOwned = owner.leaderPost !== null || owner.units.length > 0;
  return {
    revisions: chosen.map(({ id, head }) => ({ commitment: id, seen: head })),
    ...(revision.deadline === null ? {} : { deadline: revision.deadline }),
    ...(isOwned ? { owner } : {}),
    why: revision.why.trim(),
    authority: {
      title: revision.document.trim(),
      number: revision.number.trim(),
      on: revision.documentOn ?? "",
    },
    effectiveOn: revision.effectiveOn ?? "",
  };
}

/** One decision on many promises: which, by when, who, and by which document. */
export function UndatedForm({ page, undated, after }: UndatedFormProps) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [revision, setRevision] = useState<Revision>({ ...EMPTY, effectiveOn: page.book.today });
  const patch = (part: Partial<Revision>) => setRevision({ ...revision, ...part });
  const { busy, faults, setFaults, between, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const lack = lacking(revision, chosen.size);
    if (lack !== null) return setFaults({ [lack.field]: t(lack.sentence) });
    const body = bodyOf(
      revision,
      undated.filter(({ id }) => chosen.has(id)),
    );
    void send(
      () => reviseMany(page.book.id, body),
      async ({ entries }) => {
        after(entries);
        await refresh();
      },
    );
  };
  return (
    <form onSubmit={submit} className="inset" noValidate>
      <p className="hint">{t(UNDATED.help)}</p>
      {byProgramme(undated).map(([programme, promises]) => (
        <Choice
          key={programme ?? ""}
          programme={programme}
          promises={promises}
          chosen={chosen}
          choose={setChosen}
        />
      ))}
      <p role="status">{t(UNDATED.chosen, { n: chosen.size })}</p>
      <WhenAndWho revision={revision} patch={patch} fault={faults.deadline} />
      <WordsField
        id="undated-why"
        label={t(ACT_FORMS.why)}
        fault={faults.why}
        required
        rows={2}
        value={revision.why}
        onChange={(why) => patch({ why })}
      />
      <DocumentFields revision={revision} patch={patch} faults={faults} />
      <FormFoot
        fault={formFault(faults, SHOWN)}
        between={between}
        busy={busy}
        send={t(UNDATED.decide)}
        close={() => setChosen(new Set())}
      />
    </form>
  );
}

interface WhenAndWhoProps {
  readonly revision: Revision;
  readonly patch: (part: Partial<Revision>) => void;
  readonly fault: string | undefined;
}

/** What the decision gives: a day, an owner, or both. */
function WhenAndWho({ revision, patch, fault }: WhenAndWhoProps) {
  const { t } = useLanguage();
  return (
    <>
      <FormField id="undated-deadline" label={t(ACT_FORMS.deadline)} fault={fault}>
        <DayInput
          id="undated-deadline"
          value={revision.deadline}
          onChange={(deadline: Day | null) => patch({ deadline })}
        />
      </FormField>
      <details>
        <summary>{t(OWNER.title)}</summary>
        <OwnerFields id="undated" owner={revision.owner} onChange={(owner) => patch({ owner })} />
      </details>
    </>
  );
}

interface ChoiceProps {
  readonly programme: string | null;
  readonly promises: readonly LineCommitment[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

/** The promises of one programme, all at once or one by one. */
function Choice({ programme, promises, chosen, choose }: ChoiceProps) {
  const { t } = useLanguage();
  const ids = promises.map(({ id }) => id);
  const some = ids.filter((id) => chosen.has(id)).length;
  const set = (of: readonly string[], isIn: boolean) =>
    choose(isIn ? new Set([...chosen, ...of]) : new Set([...chosen].filter((id) => !of.includes(id))));
  return (
    <details className="choice-fold">
      <summary>
        <Checkbox
          checked={some === ids.length}
          indeterminate={some > 0 && some < ids.length}
          onChange={(event) => set(ids, event.target.checked)}
        >
          {t(UNDATED.all, { programme: programme ?? t(UNDATED.noProgramme), n: ids.length })}
        </Checkbox>
      </summary>
      <ul className="plain-list small">
        {promises.map((one) => (
          <li key={one.id}>
            <Checkbox checked={chosen.has(one.id)} onChange={(event) => set([one.id], event.target.checked)}>
              <span lang="zh-CN">{one.words}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </details>
  );
}
