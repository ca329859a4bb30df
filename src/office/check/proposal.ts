import { isDay, type Day } from "../../std/day.ts";
import { DOING_WORDS, ROLE_WORDS } from "../../words/roles.ts";
import type { IssueAct } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import { CLOCK_PERSON } from "../person.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";
import { checkWrite } from "./item.ts";
import { checkAttest, checkStrike } from "./mark.ts";
import { checkAdopt, checkRevise } from "./promise.ts";
import { checkRights } from "./rights.ts";
import { checkTexts } from "./text.ts";

/** No day of the work that a book keeps lies before it; an earlier one is a year mistyped. */
const FIRST_DAY: Day = "2000-01-01";

/**
 * Whether the office takes this act into this book, from this person, today. Null when it does; otherwise the
 * first reason why not, with the field it speaks of. Pure: nothing is written, nothing is lost.
 */
export function checkProposal(proposal: Proposal, ground: Ground): Refusal | null {
  if (!isDay(proposal.effectiveOn)) return refuse("bad-day", { value: proposal.effectiveOn }, "effectiveOn");
  if (proposal.act !== "adopt" && proposal.effectiveOn < FIRST_DAY)
    return refuse("day-too-early", { on: proposal.effectiveOn }, "effectiveOn");
  return checkRights(proposal, ground) ?? checkTexts(proposal) ?? checkAct(proposal, ground);
}

/** Forecasts are recorded by the office's clock alone, so that nobody chooses which of them are scored. */
function checkIssue({ document }: Proposal & IssueAct, { person }: Ground): Refusal | null {
  if (document !== "forecast-record" || person.id === CLOCK_PERSON.id) return null;
  return refuse("no-right", { role: ROLE_WORDS[person.role], doing: DOING_WORDS.issue });
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
      return checkIssue(proposal, ground);
  }
}
