import type { Claim } from "./claim.ts";

/** What a clause with numbers leaves for the sentence reader to complete. */
export type NumberedClaim = Omit<Claim, "due" | "soon" | "organisations"> & {
  /** Index of the number among the clause's tokens. */
  readonly quantityIndex: number;
};
