import type { Commitment } from "../../plan/commitment.ts";
import type { Plan } from "../../plan/plan.ts";
import { MODEL_FAULTS } from "../../words/model.ts";
import { say, type Sentence } from "../../words/sentence.ts";
import { isEnglish } from "../english/english-text.ts";
import type { SentenceMark } from "../sentence-mark.ts";
import { checkProposals, type RejectedProposal } from "./check.ts";
import type { ModelFault, ModelPort } from "./port.ts";
import { proposalsIn } from "./proposal.ts";
import { questionOf, questionsFor, type ModelScope } from "./question.ts";

/** What a model was asked, what it proposed and what became of it (模型辅助). */
export interface ModelHelp {
  /** Where the sentences were sent, and to which model. */
  readonly address: string;
  readonly name: string;
  /** How many sentences were sent. */
  readonly sent: number;
  readonly kept: readonly Commitment[];
  readonly rejected: readonly RejectedProposal[];
  /** Why no answer came, or none that can be used; what was kept before still stands. */
  readonly faults: readonly Sentence[];
}

/** Longest list of rejections that is kept; more than this is noise. */
const MOST_REJECTED = 500;

const told = ({ code, values }: ModelFault): Sentence => ({
  zh: say(MODEL_FAULTS[code], "zh", values),
  en: say(MODEL_FAULTS[code], "en", values),
});

/** How many sentences a scope would send, so that a person is told before anything leaves. */
export const sentencesFor = (sentences: readonly SentenceMark[], scope: ModelScope): number =>
  questionsFor(sentences, scope).reduce((sum, question) => sum + question.length, 0);

/**
 * Asks a model about sentences of a plan and checks each proposal against the text; the plan itself is not changed.
 * After a fault of the endpoint nothing more is sent; an answer without the agreed form costs only its own sentences.
 */
export async function askModel(
  port: ModelPort,
  { plan, sentences }: { readonly plan: Plan; readonly sentences: readonly SentenceMark[] },
  scope: ModelScope,
  signal?: AbortSignal,
): Promise<ModelHelp> {
  const { address, name } = port;
  const kept: Commitment[] = [];
  const rejected: RejectedProposal[] = [];
  const faults: Sentence[] = [];
  let sent = 0;
  const { text } = plan.statement;
  if (isEnglish(text))
    return { address, name, sent, kept, rejected, faults: [told({ code: "english", values: {} })] };
  for (const asked of questionsFor(sentences, scope)) {
    sent += asked.length;
    const answer = await port.ask(questionOf(text, plan.year, asked), signal);
    if (!answer.ok) {
      faults.push(told(answer.error));
      break;
    }
    const proposals = proposalsIn(answer.value);
    if (proposals === null) {
      faults.push(told({ code: "garbled", values: { address } }));
      continue;
    }
    const checked = checkProposals(plan, asked, proposals, kept);
    kept.push(...checked.kept);
    rejected.push(...checked.rejected);
  }
  return { address, name, sent, kept, rejected: rejected.slice(0, MOST_REJECTED), faults };
}
