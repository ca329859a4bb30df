/**
 * What a judgement needs to know of a register: the order of its stages and the units of its fields. `judge`
 * stands left of `registers`, so it names the little it needs; every `Register` fits this shape as it is.
 */
export interface RegisterShape {
  /** In order; a later stage includes the earlier ones unless it is `ended` (流失, 终止). */
  readonly stages: readonly { readonly id: string; readonly ended?: boolean }[];
  readonly fields: readonly { readonly id: string; readonly unit?: string }[];
}

interface StageTable {
  readonly places: ReadonlyMap<string, number>;
  readonly ended: ReadonlySet<string>;
}

const TABLES = new WeakMap<RegisterShape, StageTable>();

function tableOf(shape: RegisterShape): StageTable {
  const known = TABLES.get(shape);
  if (known !== undefined) return known;
  const table = {
    places: new Map(shape.stages.map(({ id }, place) => [id, place])),
    ended: new Set(shape.stages.filter(({ ended }) => ended === true).map(({ id }) => id)),
  };
  TABLES.set(shape, table);
  return table;
}

/** Place of a stage in the register's order, counted from 0; -1 for a stage that the register does not know. */
export const placeOf = (shape: RegisterShape, stage: string): number =>
  tableOf(shape).places.get(stage) ?? -1;

/** Stages that end an item without success. */
export const endedStages = (shape: RegisterShape): ReadonlySet<string> => tableOf(shape).ended;

/** True for a stage that ends an item without success; false for no stage at all. */
export const isEnd = (shape: RegisterShape, stage: string | null | undefined): boolean =>
  typeof stage === "string" && tableOf(shape).ended.has(stage);

/** The stages that are no end, in order. */
export const openStages = <Stage extends { readonly ended?: boolean }>(shape: {
  readonly stages: readonly Stage[];
}): readonly Stage[] => shape.stages.filter(({ ended }) => ended !== true);

/** The last stage before the ends: an item in it has come through. */
export const lastStage = (shape: RegisterShape): string | undefined => openStages(shape).at(-1)?.id;

/** True for an end and for the last stage before the ends: an item in it waits for nothing. */
export const isOver = (shape: RegisterShape, stage: string | null): boolean =>
  isEnd(shape, stage) || (stage !== null && stage === lastStage(shape));
