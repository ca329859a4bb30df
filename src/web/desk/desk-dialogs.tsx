import type { BookCard, Draft } from "../wire.ts";
import { AdoptDialog } from "./adopt-dialog.tsx";
import type { DeskState } from "./desk-state.ts";
import { KeyHelp } from "./key-help.tsx";
import { ModelDialog } from "./model/model-dialog.tsx";
import { ModelDrawer } from "./model/model-drawer.tsx";
import type { useAutosave } from "./use-autosave.ts";

/** What lies over the desk; the desk's keys rest meanwhile. */
export type DeskDialog = "adopt" | "keys" | "model" | "answer" | null;

interface DeskDialogsProps {
  readonly book: BookCard;
  readonly draft: Draft;
  readonly state: DeskState;
  readonly autosave: ReturnType<typeof useAutosave>;
  readonly dialog: DeskDialog;
  readonly setDialog: (dialog: DeskDialog) => void;
  /** What the last asking of a model brought. */
  readonly model: Draft["model"];
  readonly answered: (model: NonNullable<Draft["model"]>) => void;
  readonly select: (id: string) => void;
}

/** The one dialog that is open, if any. */
export function DeskDialogs(props: DeskDialogsProps) {
  const { book, draft, state, autosave, dialog, setDialog, model, answered, select } = props;
  const close = () => setDialog(null);
  switch (dialog) {
    case null:
      return null;
    case "keys":
      return <KeyHelp close={close} />;
    case "adopt":
      return (
        <AdoptDialog
          book={book}
          draft={draft}
          state={state}
          flush={autosave.flush}
          catchUp={() => autosave.catchUp()}
          close={close}
        />
      );
    case "model":
      return (
        <ModelDialog
          book={book.id}
          draft={draft.id}
          autosave={autosave}
          close={close}
          answered={(answer) => {
            answered(answer);
            setDialog("answer");
          }}
        />
      );
    case "answer":
      return model && <ModelDrawer model={model} state={state} close={close} select={select} />;
  }
}
