import { ITEM } from "../../words/web/registers.ts";
import { actApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useRefresh } from "../refresh.ts";
import type { EntryLine, ItemPage } from "../wire.ts";
import type { Typed } from "./facts-form.ts";
import { ItemForm, type Writing } from "./item-form.tsx";

interface CorrectFormProps {
  readonly page: ItemPage;
  readonly entry: EntryLine;
  readonly close: () => void;
}

const saidBy = (entry: EntryLine): Typed =>
  Object.fromEntries(
    Object.entries(entry.facts).map(([field, fact]) => [
      field,
      fact !== null && typeof fact === "object" ? fact.text : fact,
    ]),
  );

/**
 * Corrects an entry: first the right one is written, then the wrong one is struck. In this order a refusal of the
 * new words leaves the book as it was.
 */
export function CorrectForm({ page, entry, close }: CorrectFormProps) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const { book, register, row } = page;
  const said = saidBy(entry);
  // Only the fields that the wrong entry spoke of are said again; all others stay as they are.
  const narrowed = { ...register, fields: register.fields.filter((field) => field.id in said) };
  const write = async ({ stage, facts, effectiveOn, evidence, why }: Writing) => {
    const body = {
      register: register.id,
      item: row.id,
      facts,
      effectiveOn,
      seen: row.head,
      evidence: [...entry.evidence.map((file) => file.sha256), ...evidence],
    };
    await actApi.write(book.id, stage === null ? body : { ...body, stage });
    await actApi.strike(book.id, entry.seq, why);
  };
  return (
    <div className="inset">
      <p className="hint">{t(ITEM.correctHelp)}</p>
      <ItemForm
        keep={`correct.${book.id}.${entry.seq}`}
        register={narrowed}
        present={{ stage: null, facts: {} }}
        fresh={{ typed: said, stage: entry.stage, day: entry.effectiveOn }}
        parts={entry.stage === null ? "facts" : "all"}
        asksWhy
        write={write}
        after={async () => {
          await refresh();
          close();
        }}
        close={close}
      />
    </div>
  );
}
