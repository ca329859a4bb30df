/**
 * What a judgement needs to know of a register: the order of its stages and the units of its fields. `judge`
 * stands left of `registers`, so it names the little it needs; every `Register` fits this shape as it is.
 */
export interface RegisterShape {
  /** In order; a later stage includes the earlier ones unless it is `ended` (流失, 终止). */
  readonly stages: readonly { readonly id: string; readonly ended?: boolean }[];
  readonly fields: readonly { readonly id: string; readonly unit?: string }[];
}

/** Place of a stage in the register's order, counted from 0; -1 for a stage that the register does not know. */
export const placeOf = (shape: RegisterShape, stage: string): number =>
  shape.stages.findIndex(({ id }) => id === stage);
