import { judge } from "../../src/judge/judge.ts";
import type { Verdict } from "../../src/judge/verdict.ts";
import { bindPlan } from "../../src/lines/binding.ts";
import type { Example, Line } from "../../src/lines/line.ts";
import { LINES, measureOf } from "../../src/lines/lines.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { registerOf } from "../../src/registers/registers.ts";
import { diaryOf, stateOf } from "../judge/builders.ts";

/* Runs a line's example from its sentence to its verdict: read, bind, settle, write, attest, replay, judge. */

/** The plan of one text, bound to its lines. */
export function boundPlan(text: string, year: number, lines: readonly Line[] = LINES): Plan {
  const about = { planId: `${year}-01`, year, sha256: "0".repeat(64), mediaType: "text/plain" };
  return bindPlan(readPlan({ decoded: text }, about).plan, lines);
}

/** The one commitment of an example's sentence; more or fewer make the example wrong. */
export function onlyCommitment(plan: Plan): Commitment {
  const [commitment, another] = plan.commitments;
  if (commitment === undefined || another !== undefined)
    throw new Error(`${plan.commitments.length} commitments, not one`);
  return commitment;
}

/** The verdict that an example comes to. Doubts are settled by the reader's preferred sense, as a person would. */
export function workedVerdict(example: Example, lines: readonly Line[] = LINES): Verdict {
  const plan = boundPlan(example.sentence, example.year, lines);
  const commitment = onlyCommitment(plan);
  const measure = measureOf(commitment.line, commitment.measureId, lines);
  const register = measure === null ? undefined : registerOf(measure.register);
  if (measure === null || register === undefined) throw new Error(`no measure for ${commitment.words}`);
  const diary = diaryOf(plan);
  for (const { id, preferred } of commitment.doubts)
    diary.revise(`${example.year}-01-02`, commitment.id, "reading", {
      sense: { doubt: id, chosen: preferred },
    });
  for (const { on, item, stage, facts, attested, register: into } of example.writes) {
    const entry = diary.write(on, into ?? measure.register, item, stage, facts);
    if (attested !== undefined) diary.attest(on, entry, attested);
  }
  const book = diary.at(example.on);
  return judge({ state: stateOf(book, commitment.id), book, on: example.on, measure, register });
}
