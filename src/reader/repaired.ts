import type { RepairMark } from "../plan/plan.ts";

/** A text after repair: what it says, where each character came from, and what was changed. */
export interface Repaired {
  /** Repaired text in simplified Chinese. */
  readonly text: string;
  /** Two numbers per UTF-16 unit of `text`: start and end of its origin in the decoded text as it came. */
  readonly map: Int32Array;
  readonly marks: readonly RepairMark[];
  /** Places where something is gone for good (锟斤拷, □), as spans of `text`. */
  readonly lost: readonly { readonly start: number; readonly end: number }[];
  /** True when the forward model of the damage reproduces every repaired line exactly. */
  readonly certified: boolean;
}

/** The same for readers who can do without a map: null where every character stands as it came. */
export type Mended = Omit<Repaired, "map"> & { readonly map: Int32Array | null };
