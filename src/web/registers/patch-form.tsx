import { actApi } from "../api.ts";
import { useRefresh } from "../refresh.ts";
import type { ItemPage } from "../wire.ts";
import { stagesFrom, typedOf } from "./facts-form.ts";
import { ItemForm, type Writing } from "./item-form.tsx";

interface PatchFormProps {
  readonly page: ItemPage;
  readonly parts: "stage" | "facts";
  readonly close: () => void;
}

/** Moves an item to a stage, or patches its facts, on what its writer has seen. */
export function PatchForm({ page, parts, close }: PatchFormProps) {
  const refresh = useRefresh();
  const { book, register, row } = page;
  const write = ({ stage, facts, effectiveOn, evidence }: Writing) => {
    const body = { register: register.id, item: row.id, effectiveOn, seen: row.head, evidence };
    return actApi.write(book.id, stage === null ? { ...body, facts } : { ...body, stage, facts });
  };
  const next = stagesFrom(register, row.stage).find((stage) => !stage.ended)?.id ?? null;
  return (
    <ItemForm
      keep={`${parts}.${book.id}.${register.id}.${row.id}`}
      register={register}
      present={row}
      fresh={{ typed: typedOf(row.facts), stage: next, day: book.today }}
      parts={parts}
      write={write}
      after={async () => {
        await refresh();
        close();
      }}
      close={close}
    />
  );
}
