import type { Commitment, Draft } from "../wire.ts";
import type { DeskDialog } from "./desk-dialogs.tsx";
import type { Panel } from "./desk-view.tsx";
import type { Desk, DeskStep } from "./use-desk.ts";

/** What the cards and the keys need of the desk. */
export interface DeskContext {
  readonly draft: Draft;
  readonly desk: Desk;
  readonly step: (step: DeskStep) => void;
  readonly shown: readonly Commitment[];
  readonly panel: Panel;
  readonly setPanel: (panel: Panel) => void;
  /** The repaired text of the plan, into which every span counts. */
  readonly text: string;
  readonly setDialog: (dialog: DeskDialog) => void;
  readonly unknown: number | null;
  readonly setUnknown: (at: number | null) => void;
}
