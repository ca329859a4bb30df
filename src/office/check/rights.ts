import { DOING_WORDS, ROLE_WORDS } from "../../words/roles.ts";
import type { ActName } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Role } from "../person.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";

/** Acts that each role may propose. Striking is further limited to the own unit's entries. */
const RIGHTS: { readonly [role in Role]: readonly ActName[] } = {
  office: ["adopt", "revise", "write", "attest", "strike", "issue"],
  reporter: ["write", "strike"],
  checker: ["attest", "strike"],
  reader: [],
};

/** Registers that say how the office works; only the office writes them. */
export const OFFICE_REGISTERS: readonly string[] = [
  "settings",
  "posts",
  "overrides",
  "erasures",
  "identities",
];

const noRight = (role: Role, act: ActName): Refusal =>
  refuse("no-right", { role: ROLE_WORDS[role], doing: DOING_WORDS[act] });

/** Whether this person may make this act at all, and in the name of this unit. */
export function checkRights(proposal: Proposal, { book, person }: Ground): Refusal | null {
  if (book.header.simulated) return refuse("simulated-read-only");
  const { role, unit } = person;
  if (!RIGHTS[role].includes(proposal.act)) return noRight(role, proposal.act);
  if (proposal.act === "write" && role !== "office" && OFFICE_REGISTERS.includes(proposal.register))
    return noRight(role, "write");
  // What an entry carries as its unit is what attestation looks at, so nobody may borrow another's.
  if (proposal.by !== person.id || proposal.unit !== unit)
    return refuse("not-own-unit", { owner: proposal.unit, unit });
  return null;
}
