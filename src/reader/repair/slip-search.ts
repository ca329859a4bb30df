import type { DamagedLine } from "./damaged-line.ts";
import type { Push } from "./in-step.ts";
import { readInStep } from "./in-step.ts";
import { readOutOfStep, skipStripped, surrender } from "./out-of-step.ts";
import type { Emission, Hypothesis } from "./slip.ts";
import { endCost } from "./symbol-cost.ts";

const width = 300;
const perState = 4;
/** A hypothesis this many nats behind the best one at the same place has never come back. */
const hopeless = 40;
/** Whole readings this close to the best one are judged again by words. */
const close = 12;
const mostJudged = 40;
const wordWeight = 0.5;
/** Only the best may suppose a stripped pair, which every place of every slip invites to. */
const mostSkipping = 12;
const lineStart = 0x0a;

/**
 * Reads one damaged line: the cheapest way to explain every sign of it as plain text, gloss, slip or loss
 * (beam search over the states of an alignment between bytes and characters). Never fails; what no reading explains
 * comes back as □.
 */
export function readDamagedLine(line: DamagedLine): readonly Emission[] {
  const places: Hypothesis[][] = Array.from({ length: line.signs.length + 1 }, () => []);
  const push: Push = (at, hypothesis) => places[at]?.push(hypothesis);
  push(0, {
    cost: 0,
    pending: 0,
    leads: [],
    leadHow: "plain",
    since: 0,
    last: lineStart,
    adjacent: false,
    emission: null,
    previous: null,
  });
  for (let at = 0; at < line.signs.length; at++) {
    prune(places[at] ?? []).forEach((hypothesis, rank) => extend(line, at, hypothesis, rank, push));
    places[at] = [];
  }
  return judge(line, prune(places[line.signs.length] ?? []));
}

function extend(line: DamagedLine, at: number, from: Hypothesis, rank: number, push: Push): void {
  if (from.pending === 0) {
    readInStep(line, at, from, push);
    return;
  }
  readOutOfStep(line, at, from, push);
  if (!line.stripped || rank >= mostSkipping) return;
  for (const skipped of skipStripped(line, at, from)) readOutOfStep(line, at, skipped, push);
}

/** Keeps the best few of each state and the best of all. */
function prune(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  const ordered = [...hypotheses].sort((a, b) => a.cost - b.cost);
  const limit = (ordered[0]?.cost ?? 0) + hopeless;
  const seen = new Map<number, number>();
  const kept: Hypothesis[] = [];
  for (const hypothesis of ordered) {
    if (hypothesis.cost > limit || kept.length === width) break;
    const state = (hypothesis.pending * 0x10000 + hypothesis.last) * 2 + (hypothesis.adjacent ? 1 : 0);
    const same = seen.get(state) ?? 0;
    if (same === perState) continue;
    seen.set(state, same + 1);
    kept.push(hypothesis);
  }
  return kept;
}

/** Picks among the whole readings: bigrams alone like short common words too well, so words have a say at the end. */
function judge(line: DamagedLine, whole: readonly Hypothesis[]): readonly Emission[] {
  const ended = whole
    .map((hypothesis) => (hypothesis.pending === 0 ? hypothesis : surrender(hypothesis, line.signs.length)))
    .map((hypothesis) => ({ hypothesis, cost: hypothesis.cost + endCost(hypothesis.last) }))
    .sort((a, b) => a.cost - b.cost);
  const limit = (ended[0]?.cost ?? 0) + close;
  let best: readonly Emission[] = [];
  let least = Infinity;
  for (const { hypothesis, cost } of ended.slice(0, mostJudged)) {
    if (cost > limit) break;
    const emissions = chain(hypothesis);
    const total = cost + wordWeight * wordSurplus(line, emissions);
    if (total < least) {
      least = total;
      best = emissions;
    }
  }
  return best;
}

function wordSurplus(line: DamagedLine, emissions: readonly Emission[]): number {
  const codes = emissions.filter((emission) => emission.code > 0).map((emission) => emission.code);
  const steps = codes.reduce(
    (sum, code, i) => sum + line.language.stepCost(codes[i - 1] ?? lineStart, code),
    0,
  );
  return line.language.wordCost(codes) - steps;
}

function chain(last: Hypothesis): readonly Emission[] {
  const emissions: Emission[] = [];
  for (let at: Hypothesis | null = last; at !== null; at = at.previous) {
    if (at.emission !== null) emissions.push(at.emission);
  }
  return emissions.reverse();
}
