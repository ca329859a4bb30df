/** What an organisation does for a promise: 牵头 lead · 责任 responsible · 配合 cooperating · 合作方 partner. */
export type OrganisationRole = "lead" | "responsible" | "cooperating" | "partner";

/** A body named in the plan or by the office, as written; the first listed unit is the lead by convention. */
export interface Organisation {
  readonly name: string;
  readonly role: OrganisationRole;
}
