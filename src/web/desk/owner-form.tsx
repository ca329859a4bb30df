import { Button } from "antd";
import type { KeyboardEvent } from "react";
import { DESK } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { OwnerFields } from "../pieces/owner-fields.tsx";
import { tidyOwner } from "../pieces/owner-words.ts";
import type { Commitment } from "../wire.ts";
import type { DeskContext } from "./context.ts";
import { movesOf } from "./moves.ts";
import { useTyped } from "./use-typed.ts";

interface OwnerFormProps {
  readonly commitment: Commitment;
  readonly context: DeskContext;
}

/** Names the owner of the selected promise, and hands it down to the ticked ones. */
export function OwnerForm({ commitment, context }: OwnerFormProps) {
  const { t } = useLanguage();
  const [owner, setOwner, drop] = useTyped(`${context.draft.id}.${commitment.id}.owner`, commitment.owner);
  const keep = () => {
    const tidy = tidyOwner(owner);
    if (JSON.stringify(tidy) !== JSON.stringify(commitment.owner)) movesOf(context).patch({ owner: tidy });
  };
  const done = () => {
    keep();
    drop();
    context.setPanel(null);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.stopPropagation();
    event.preventDefault();
    done();
  };
  const copy = () => {
    done();
    movesOf(context).copy("owner");
  };
  return (
    <div className="card-form">
      <div onKeyDown={hear}>
        <OwnerFields id="owner" owner={owner} onChange={setOwner} autoFocus />
      </div>
      <span className="row wrap">
        <Button type="primary" onClick={done}>
          {t(DESK.done)} <kbd>Esc</kbd>
        </Button>
        {context.desk.ticked.size > 0 && <Button onClick={copy}>{t(DESK.copyOwner)}</Button>}
      </span>
    </div>
  );
}
