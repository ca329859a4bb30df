import type { Sentence } from "../../words/sentence.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import type { LinePage, PanelOf, PanelView, Register } from "../wire.ts";

/** What a panel is drawn from: the page and the register whose items it shows. */
export interface PanelProps<Kind extends PanelView["panel"]> {
  readonly view: PanelOf<Kind>;
  readonly register: Register;
  readonly page: LinePage;
}

/** The register with an id among those of the page; undefined for another's. */
export const registerIn = (page: LinePage, id: string): Register | undefined =>
  page.registers.find(({ register }) => register.id === id)?.register;

/** A stage's name; items in no stage are told as such. */
export const stageName = (register: Register, id: string | null): Sentence =>
  register.stages.find((stage) => stage.id === id) ?? PANEL_WORDS.noStage;

/** The stages in which an item has ended without success. */
export const endedStages = (register: Register): readonly string[] =>
  register.stages.filter(({ ended }) => ended === true).map(({ id }) => id);

/** A stage and those after it that are no end. */
export const stagesFrom = (register: Register, id: string): readonly string[] => {
  const at = register.stages.findIndex((stage) => stage.id === id);
  return register.stages
    .slice(Math.max(at, 0))
    .filter(({ ended }) => ended !== true)
    .map((stage) => stage.id);
};

/** How many items a register of the page holds. */
export const itemsIn = (page: LinePage, register: string): number =>
  page.registers.find((one) => one.register.id === register)?.items ?? 0;
