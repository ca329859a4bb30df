import { bindPlan } from "../lines/binding.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { ModelHelp } from "../reader/model/ask-model.ts";
import type { Draft } from "./answers.ts";

/** Puts proposals among a plan's promises, in the order of the text and bound to lines; what stood there stays as it was. */
export function withProposals(plan: Plan, kept: readonly Commitment[]): Plan {
  const { commitments } = bindPlan({ ...plan, commitments: kept });
  return {
    ...plan,
    commitments: [...plan.commitments, ...commitments].toSorted((a, b) => a.quote.start - b.quote.start),
  };
}

/**
 * A draft after a model was asked (模型辅助): proposals lie aside, so that none is adopted before a person accepts it,
 * and what was rejected stands beside it with the reason.
 */
export function modelHelped(draft: Draft, { address, name, sent, kept, rejected, faults }: ModelHelp): Draft {
  return {
    ...draft,
    plan: withProposals(draft.plan, kept),
    setAside: [...draft.setAside, ...kept.map(({ id }) => id)],
    version: draft.version + 1,
    model: { address, name, sent, kept: kept.length, rejected, faults },
  };
}
