import type { Field, Register, RegisterTable } from "../wire.ts";

/** The stage filter's value for items that have not entered any stage. */
export const NO_STAGE = "-";

/** A column of the table: a field, or a value that the register works out. */
export type TableColumn =
  | { readonly kind: "field"; readonly id: string; readonly field: Field }
  | {
      readonly kind: "derived";
      readonly id: string;
      readonly zh: string;
      readonly en: string;
      readonly unit: string;
    };

/** Every column that a register can show, in its own order. */
export const columnsOf = (register: Register): readonly TableColumn[] => [
  ...register.fields.map((field) => ({ kind: "field", id: field.id, field }) as const),
  ...(register.derived ?? []).map(({ id, zh, en, unit }) => ({ kind: "derived", id, zh, en, unit }) as const),
];

/** The columns that a view shows: those chosen, else the register's own; the first always stays, because it names the row. */
export function shownColumns(register: Register, cols: string | undefined): readonly TableColumn[] {
  const all = columnsOf(register);
  const first = register.columns[0];
  const chosen = cols === undefined ? register.columns : cols.split(",");
  const wanted = first === undefined ? chosen : [first, ...chosen.filter((id) => id !== first)];
  return wanted.flatMap((id) => all.find((column) => column.id === id) ?? []);
}

/** Stages picked in an address. */
export const stagesIn = (stage: string | undefined): readonly string[] =>
  stage === undefined ? [] : stage.split(",");

/** The address's stages with one taken in or out; undefined for none. */
export function withStage(stage: string | undefined, id: string): string | undefined {
  const now = stagesIn(stage);
  const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
  return next.length === 0 ? undefined : next.join(",");
}

/** How many rows the view's conditions find before its stages narrow them. */
export const beforeStages = ({ stages }: RegisterTable): number =>
  stages.reduce((sum, { count }) => sum + count, 0);
