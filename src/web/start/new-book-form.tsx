import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import { SHELL } from "../../words/web/shell.ts";
import { START } from "../../words/web/start.ts";
import { bookApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";

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
  const whole = formFault(faults, ["title", "district"]);
  return (
    <form onSubmit={submit} noValidate>
      <FormField
        id="book-title"
        label={t(START.bookTitle)}
        hint={t(START.bookTitleExample)}
        fault={faults.title}
        required
      >
        <Input
          id="book-title"
          value={title}
          onChange={(e) => setTitle(e.target.value)}
          aria-describedby="book-title-help"
          autoFocus
        />
      </FormField>
      <FormField id="book-district" label={t(START.district)} fault={faults.district} required>
        <Input
          id="book-district"
          value={district}
          onChange={(e) => setDistrict(e.target.value)}
          aria-describedby="book-district-help"
        />
      </FormField>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(START.make)}
        </Button>
        <Button onClick={close}>{t(SHELL.cancel)}</Button>
      </span>
    </form>
  );
}
