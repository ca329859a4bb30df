import type { Claim } from "./claim.ts";

/** What a clause with numbers leaves for the sentence reader to complete. */
export type NumberedClaim = Omit<Claim, "due" | "soon" | "organisations"> & {
  /** Index of the number among the clause's tokens. */
  readonly quantityIndex: number;
  /** Place of its value among those behind 分别. */
  readonly each?: { readonly place: number; readonly of: number };
};
