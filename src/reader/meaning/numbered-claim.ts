import type { ClauseClaim } from "./claim.ts";

/** What a clause with numbers leaves for the sentence reader to complete. */
export type NumberedClaim = ClauseClaim & {
  /** Index of the number among the clause's tokens. */
  readonly quantityIndex: number;
  /** Place of its value among those behind 分别; null for any other. */
  readonly each: { readonly place: number; readonly of: number } | null;
};
