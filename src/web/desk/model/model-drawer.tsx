import { Drawer } from "antd";
import { isProposed } from "../../../reader/model/proposed-id.ts";
import { MODEL_SAYS } from "../../../words/model.ts";
import { DESK } from "../../../words/web/desk.ts";
import { useLanguage } from "../../language.tsx";
import type { Draft } from "../../wire.ts";
import { type DeskState, isWaiting } from "../desk-state.ts";

type Model = NonNullable<Draft["model"]>;

interface ModelDrawerProps {
  readonly model: Model;
  readonly state: DeskState;
  /** Opens one proposal on the desk. */
  readonly select: (id: string) => void;
  readonly close: () => void;
}

/** What was sent where, what came of it, and why the rest was not used. */
export function ModelDrawer({ model, state, select, close }: ModelDrawerProps) {
  const { t } = useLanguage();
  const { address, name, sent, kept, rejected, faults } = model;
  return (
    <Drawer open onClose={close} size={560} title={t(MODEL_SAYS.answer)}>
      <p className="hint">{t(MODEL_SAYS.last, { address, name, n: sent })}</p>
      <p>{t(MODEL_SAYS.result, { all: kept + rejected.length, kept, rejected: rejected.length })}</p>
      {faults.length > 0 && (
        <section className="notice" role="alert">
          <h3>{t(MODEL_SAYS.faultsTitle)}</h3>
          {faults.map((one, at) => (
            <p key={at}>{t(one)}</p>
          ))}
        </section>
      )}
      <Proposed state={state} select={select} />
      <Rejected rejected={rejected} />
    </Drawer>
  );
}

function Proposed({ state, select }: Pick<ModelDrawerProps, "state" | "select">) {
  const { t } = useLanguage();
  const proposed = state.commitments.filter(({ id }) => isProposed(id));
  if (proposed.length === 0) return null;
  return (
    <section>
      <h3>{t(MODEL_SAYS.proposedTitle, { n: proposed.length })}</h3>
      <p className="hint">{t(MODEL_SAYS.acceptHint)}</p>
      <ul className="plain-list model-list proposed">
        {proposed.map(({ id, words }) => (
          <li key={id}>
            <button type="button" className="card-open" onClick={() => select(id)}>
              <span className="card-words" lang="zh-CN">
                {words}
              </span>
            </button>
            <span className={isWaiting(state, id) ? "mark" : "mark good"}>
              {t(isWaiting(state, id) ? MODEL_SAYS.proposed : DESK.accepted)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rejected({ rejected }: Pick<Model, "rejected">) {
  const { t } = useLanguage();
  if (rejected.length === 0) return null;
  return (
    <section>
      <h3>{t(MODEL_SAYS.rejectedTitle, { n: rejected.length })}</h3>
      <ul className="plain-list model-list">
        {rejected.map(({ quote, reason }, at) => (
          <li key={at}>
            {quote !== "" && (
              <q className="quote" lang="zh-CN">
                {quote}
              </q>
            )}{" "}
            <span className="hint">{t(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
