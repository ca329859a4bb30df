import { withProposals } from "../office/model-help.ts";
import { askModel, sentencesFor, type ModelHelp } from "../reader/model/ask-model.ts";
import type { ModelScope } from "../reader/model/question.ts";
import type { PlanReading } from "../reader/read-plan.ts";
import { MODEL_SAYS } from "../words/model.ts";
import { chosenModel } from "./chosen-model.ts";
import { tell, type Terminal } from "./terminal.ts";

/** A reading with what a model proposed put among its promises; unchanged where none is set up. Says first where text goes. */
export async function withModel(
  reading: PlanReading,
  scope: ModelScope,
  terminal: Terminal,
): Promise<PlanReading & { readonly model: ModelHelp | undefined }> {
  const port = chosenModel(terminal);
  const n = sentencesFor(reading.sentences, scope);
  if (port === undefined || n === 0) {
    terminal.remark(tell(terminal, port === undefined ? MODEL_SAYS.off : MODEL_SAYS.nothing));
    return { ...reading, model: undefined };
  }
  terminal.remark(tell(terminal, MODEL_SAYS.sends, { n, address: port.address, name: port.name }));
  const model = await askModel(port, reading, scope);
  for (const fault of model.faults) terminal.remark(`! ${fault[terminal.lang]}`);
  return { ...reading, plan: withProposals(reading.plan, model.kept), model };
}

/** What became of the proposals, each rejection with its reason. */
export function modelLines({ kept, rejected }: ModelHelp, terminal: Terminal): readonly string[] {
  const counts = { all: kept.length + rejected.length, kept: kept.length, rejected: rejected.length };
  return [
    "",
    tell(terminal, MODEL_SAYS.result, counts),
    ...rejected.map(
      ({ quote, reason }) =>
        `  · ${tell(terminal, MODEL_SAYS.rejected, { quote, reason: reason[terminal.lang] })}`,
    ),
  ];
}
