import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { START } from "../../words/web/start.ts";
import { bookApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { FormFoot } from "../pieces/form-foot.tsx";
import { WordsField } from "../pieces/words-field.tsx";

/** Opens an empty, real book. */
export function NewBookForm({ close }: { readonly close: () => void }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [district, setDistrict] = useState("");
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim() === "") return setFaults({ title: t(START.needTitle) });
    if (district.trim() === "") return setFaults({ district: t(START.needDistrict) });
    void send(
      () => bookApi.open(title.trim(), district.trim()),
      async (card) => {
        await client.invalidateQueries({ queryKey: ["books"] });
        await navigate({ to: "/b/$book/desk", params: { book: card.id } });
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <WordsField
        id="book-title"
        label={t(START.bookTitle)}
        hint={t(START.bookTitleExample)}
        fault={faults.title}
        required
        autoFocus
        value={title}
        onChange={setTitle}
      />
      <WordsField
        id="book-district"
        label={t(START.district)}
        fault={faults.district}
        required
        value={district}
        onChange={setDistrict}
      />
      <FormFoot
        fault={formFault(faults, ["title", "district"])}
        busy={busy}
        send={t(START.make)}
        close={close}
      />
    </form>
  );
}
