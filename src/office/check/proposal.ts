import { isDay } from "../../std/day.ts";
import type { Proposal } from "../../ledger/entry.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";
import { checkWrite } from "./item.ts";
import { checkAttest, checkStrike } from "./mark.ts";
import { checkAdopt, checkRevise } from "./promise.ts";
import { checkRights } from "./rights.ts";
import { checkTexts } from "./text.ts";

/**
 * Whether the office takes this act into this book, from this person, today. Null when it does; otherwise the
 * first reason why not, with the field it speaks of. Pure: nothing is written, nothing is lost.
 */
export function checkProposal(proposal: Proposal, ground: Ground): Refusal | null {
  if (!isDay(proposal.effectiveOn)) return refuse("bad-day", { value: proposal.effectiveOn }, "effectiveOn");
  return checkRights(proposal, ground) ?? checkTexts(proposal) ?? checkAct(proposal, ground);
}

function checkAct(proposal: Proposal, ground: Ground): Refusal | null {
  switch (proposal.act) {
    case "write":
      return checkWrite(proposal, ground);
    case "attest":
      return checkAttest(proposal, ground);
    case "strike":
      return checkStrike(proposal, ground);
    case "revise":
      return checkRevise(proposal, ground);
    case "adopt":
      return checkAdopt(proposal, ground);
    case "issue":
      return null;
  }
}
