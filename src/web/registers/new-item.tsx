import { useNavigate } from "@tanstack/react-router";
import { REGISTER } from "../../words/web/registers.ts";
import { actApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useRefresh } from "../refresh.ts";
import type { RegisterPage } from "../wire.ts";
import { ItemForm, type Writing } from "./item-form.tsx";

/** Opens an item of a register. */
export function NewItem({ page, close }: { readonly page: RegisterPage; readonly close: () => void }) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { book, register } = page;
  const write = async ({ stage, facts, effectiveOn, evidence }: Writing) => {
    const body = { register: register.id, item: null, facts, effectiveOn, seen: 0, evidence };
    const { item } = await actApi.write(book.id, stage === null ? body : { ...body, stage });
    await navigate({
      to: "/b/$book/r/$register/$item",
      params: { book: book.id, register: register.id, item },
    });
  };
  return (
    <section className="panel" aria-label={t(REGISTER.add)}>
      <h2>{t(REGISTER.add)}</h2>
      <ItemForm
        keep={`new.${book.id}.${register.id}`}
        register={register}
        present={{ stage: null, facts: {} }}
        fresh={{ typed: {}, stage: register.stages[0]?.id ?? null, day: book.today }}
        parts="all"
        write={write}
        after={refresh}
        close={close}
      />
    </section>
  );
}
