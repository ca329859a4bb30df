import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Modal } from "antd";
import { useState } from "react";
import { MODEL_SAYS } from "../../words/model.ts";
import { ADOPT } from "../../words/web/desk.ts";
import { SHELL } from "../../words/web/shell.ts";
import { draftApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import type { BookCard, Draft } from "../wire.ts";
import { type CarriedOver, carriedOver, CarryOverStep } from "./carry-over.tsx";
import { countsOf, type DeskState } from "./desk-state.ts";
import { onStanding } from "./on-standing.ts";

interface AdoptDialogProps {
  readonly book: BookCard;
  readonly draft: Draft;
  readonly state: DeskState;
  readonly flush: () => Promise<number>;
  /** Takes in what others have saved meanwhile. */
  readonly catchUp: () => Promise<unknown>;
  readonly close: () => void;
}

/** What will be in the book, told before it is: open doubts and missing owners are allowed, and said. */
export function AdoptDialog({ book, draft, state, flush, catchUp, close }: AdoptDialogProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { busy, faults, send } = useSending();
  const whole = formFault(faults, ["why"]);
  const [chosen, setChosen] = useState<CarriedOver>({});
  const [why, setWhy] = useState("");
  const earlier = useEarlier(book, draft);
  const fresh = state.commitments.filter(({ id }) => !state.setAside.includes(id));
  const adopt = () =>
    void send(
      () =>
        onStanding(catchUp, async () =>
          draftApi.adopt(book.id, draft.id, {
            version: await flush(),
            ...(earlier.data === undefined ? {} : carriedOver(chosen, why, earlier.data.size)),
          }),
        ),
      async () => {
        await client.invalidateQueries({ queryKey: ["books"] });
        await client.invalidateQueries({ queryKey: ["book", book.id] });
        await navigate({ to: "/b/$book", params: { book: book.id } });
      },
    );
  return (
    <Modal
      open
      title={t(ADOPT.title)}
      okText={t(ADOPT.confirm)}
      cancelText={t(SHELL.cancel)}
      onOk={adopt}
      onCancel={close}
      confirmLoading={busy}
      okButtonProps={{ disabled: countsOf(state).promises === 0 }}
    >
      <p>{t(ADOPT.into, { plan: draft.plan.title, year: draft.plan.year, book: book.title })}</p>
      <Summary state={state} />
      {earlier.data && (
        <CarryOverStep
          earlier={earlier.data}
          fresh={fresh}
          chosen={chosen}
          choose={setChosen}
          why={why}
          setWhy={setWhy}
          fault={faults.why ?? null}
        />
      )}
      <p className="hint">{t(ADOPT.later)}</p>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
    </Modal>
  );
}

/** What earlier plans left open, asked anew whenever the dialog opens: the book may have grown. */
const useEarlier = (book: BookCard, draft: Draft) =>
  useQuery({
    queryKey: ["book", book.id, "earlier", draft.id],
    queryFn: () => draftApi.earlier(book.id, draft.id),
    enabled: book.plans.length > 0,
    gcTime: 0,
  });

/** Names listed before the rest is only counted. */
const NAMED = 5;

function Summary({ state }: { readonly state: DeskState }) {
  const { t, lang } = useLanguage();
  const counts = countsOf(state);
  const owners = counts.owners.slice(0, NAMED).map((one) => `「${one.words}」`);
  const more = counts.owners.length > NAMED ? (lang === "zh" ? "等" : " …") : "";
  const lines = [
    t(ADOPT.taken, { n: counts.promises }),
    counts.aside > 0 ? t(ADOPT.aside, { n: counts.aside }) : "",
    counts.waiting > 0 ? t(MODEL_SAYS.notAdopted, { n: counts.waiting }) : "",
    counts.promises > counts.accepted ? t(ADOPT.notLooked, { n: counts.promises - counts.accepted }) : "",
    counts.doubts > 0 ? t(ADOPT.doubts, { n: counts.doubts }) : "",
    counts.owners.length > 0
      ? `${t(ADOPT.owners, { n: counts.owners.length })}${owners.join("")}${more}`
      : "",
    counts.silent > 0 ? t(ADOPT.noNumber, { n: counts.silent }) : "",
  ];
  return (
    <ul>
      {lines.filter(Boolean).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
