import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { MODEL_SAYS } from "../../../words/model.ts";
import { formFault, useSending } from "../../form-fault.ts";
import { useLanguage } from "../../language.tsx";
import { QUESTIONS } from "../../questions.ts";
import type { Draft, ModelAsking, ModelOffer } from "../../wire.ts";
import { askModel, type Standing } from "./asking.ts";

type Scope = ModelAsking["scope"];

interface ModelDialogProps {
  readonly book: string;
  readonly draft: string;
  readonly autosave: Standing;
  readonly answered: (model: NonNullable<Draft["model"]>) => void;
  readonly close: () => void;
}

/** Before a word leaves the house: where it goes, to which model, and how many sentences; then asking, and stopping it. */
export function ModelDialog({ book, draft, autosave, answered, close }: ModelDialogProps) {
  const { t } = useLanguage();
  const offer = useQuery(QUESTIONS.modelOffer(book, draft)).data ?? null;
  const [wish, setWish] = useState<Scope | null>(null);
  const { busy, faults, send } = useSending();
  const stop = useStop();
  if (offer === null) return null;
  const scope = wish ?? (offer.notUnderstood > 0 ? "not-understood" : "all");
  const number = countOf(offer, scope);
  const ask = () =>
    void send(
      () => askModel({ book, draft }, scope, autosave, stop.renew()),
      (model) => (model === undefined ? close() : answered(model)),
    );
  const whole = formFault(faults, []);
  return (
    <Modal
      open
      title={t(MODEL_SAYS.title)}
      okText={t(MODEL_SAYS.send)}
      cancelText={t(busy ? MODEL_SAYS.stop : MODEL_SAYS.close)}
      onOk={ask}
      onCancel={busy ? stop.now : close}
      mask={{ closable: false }}
      // Not the kit's own "loading": it would keep the stop from being heard.
      okButtonProps={{ disabled: number === 0 || busy }}
    >
      <p>{t(MODEL_SAYS.lead)}</p>
      <ScopeChoice offer={offer} scope={scope} choose={setWish} busy={busy} />
      <p className="model-sends">
        {number === 0
          ? t(MODEL_SAYS.nothing)
          : t(MODEL_SAYS.sends, { n: number, address: offer.address, name: offer.name })}
      </p>
      {busy && <Waiting />}
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
    </Modal>
  );
}

const countOf = (offer: NonNullable<ModelOffer>, scope: Scope): number =>
  scope === "all" ? offer.all : offer.notUnderstood;

/** The means to stop an asking; leaving the desk stops it, too. */
function useStop() {
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  return {
    renew: (): AbortSignal => {
      current.current = new AbortController();
      return current.current.signal;
    },
    now: () => current.current?.abort(),
  };
}

interface ScopeChoiceProps {
  readonly offer: NonNullable<ModelOffer>;
  readonly scope: Scope;
  readonly choose: (scope: Scope) => void;
  readonly busy: boolean;
}

function ScopeChoice({ offer, scope, choose, busy }: ScopeChoiceProps) {
  const { t } = useLanguage();
  const words = { "not-understood": MODEL_SAYS.unknownOnly, all: MODEL_SAYS.all } as const;
  return (
    <fieldset className="model-scope" disabled={busy}>
      <legend>{t(MODEL_SAYS.scope)}</legend>
      {(["not-understood", "all"] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="model-scope" checked={scope === one} onChange={() => choose(one)} />{" "}
          {t(words[one], { n: countOf(offer, one) })}
        </label>
      ))}
    </fieldset>
  );
}

const SECOND_MS = 1_000;

/** How long has been waited: the model tells nothing of how far it is. */
function Waiting() {
  const { t } = useLanguage();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((one) => one + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="hint">
      <span role="status">{t(MODEL_SAYS.sending)}</span> {t(MODEL_SAYS.waited, { n: seconds })}
    </p>
  );
}
