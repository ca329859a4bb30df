import { addDays } from "../../std/day.ts";
import { AGES } from "../../words/panels.ts";
import type { PanelOf, Register } from "../wire.ts";
import { endedStages, stagesFrom } from "./registers-of.ts";

/** Stands for "in no stage" where an address names stages. */
export const NO_STAGE = "-";

/** Which rows of a register's table stand behind a number, in the names that the table's address uses. */
export interface TableView {
  readonly stages?: readonly string[];
  /** Fields that must be one of some values. */
  readonly is?: Readonly<{ [field: string]: readonly string[] }>;
  readonly between?: Readonly<{ [field: string]: readonly [from: string, to: string] }>;
}

/** Several conditions stand in the address as a list; one alone as plain words. */
const listed = (parts: readonly string[]): string | readonly string[] | undefined =>
  parts.length > 1 ? parts : parts[0];

/** A view as the address of the register's table keeps it: ?stage=a,b&is=field:x|y&between=field:from..to. */
export function tableSearch({ stages = [], is = {}, between = {} }: TableView) {
  const search = {
    stage: stages.length === 0 ? undefined : stages.join(","),
    is: listed(Object.entries(is).map(([field, values]) => `${field}:${values.join("|")}`)),
    between: listed(Object.entries(between).map(([field, [from, to]]) => `${field}:${from}..${to}`)),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The days on which an item must have come to its stage to be of an age on a day; null for no age at all. */
export function ageBounds(key: string, on: string): readonly [string, string] | null {
  const at = AGES.findIndex((age) => age.key === key);
  if (at < 0) return null;
  const least = at === 0 ? 0 : (AGES[at - 1]?.most ?? 0) + 1;
  const most = AGES[at]?.most ?? 0;
  return [Number.isFinite(most) ? addDays(on, -most) : "", at === 0 ? "" : addDays(on, -least)];
}

/** The rows of the table behind headings of a matrix; null where the table cannot ask for them (未填). */
export function viewBehind(
  by: readonly (readonly [field: string, key: string])[],
  register: Register,
  on: string,
): TableView | null {
  let view: TableView = {};
  for (const [field, key] of by) {
    if (field === "stage") view = { ...view, stages: [key === "" ? NO_STAGE : key] };
    else if (key === "") return null;
    else if (field === "age") {
      const bounds = ageBounds(key, on);
      if (bounds === null) return null;
      view = { ...view, between: { ...view.between, stageOn: bounds } };
    } else view = { ...view, is: { ...view.is, [field]: [key] } };
  }
  if (view.stages !== undefined) return view;
  // Ended items stand in no cell, so the rows behind it are those in a stage that is no end.
  const ended = new Set(endedStages(register));
  const open = register.stages.filter(({ id }) => !ended.has(id)).map(({ id }) => id);
  return ended.size === 0 ? view : { ...view, stages: [NO_STAGE, ...open] };
}

/** The rows behind a rung of a ladder: those there, those under way, those that have ended. */
export function rowsOfRung(register: Register, { rungs, top }: PanelOf<"ladder">, key: string) {
  const keys = new Set(rungs.map((rung) => rung.key));
  const step = register.fields.find((field) => field.choices?.some(({ id }) => keys.has(id)));
  const is = step === undefined ? {} : { [step.id]: [key] };
  const there = stagesFrom(register, top);
  const ended = endedStages(register);
  const before = register.stages
    .map(({ id }) => id)
    .filter((id) => !there.includes(id) && !ended.includes(id));
  return {
    there: { is, stages: there },
    underWay: { is, stages: [NO_STAGE, ...before] },
    ended: { is, stages: ended },
  } satisfies Readonly<{ [part: string]: TableView }>;
}

/** The rows behind a link of a chain, ended items left out; null for what items do not say (未填), which the table cannot ask. */
export function rowsOfLink(
  register: Register,
  { field }: PanelOf<"chain">,
  key: string,
  stage: string | null = null,
): TableView | null {
  if (key === "") return null;
  const ended = endedStages(register);
  const open = register.stages.map(({ id }) => id).filter((id) => !ended.includes(id));
  return { is: { [field]: [key] }, stages: stage === null ? [NO_STAGE, ...open] : [stage] };
}
