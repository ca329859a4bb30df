import { normalBelow } from "./gamma.ts";

/** One known thing that has to be finished: a named project, a numbered workshop. */
export interface Part {
  /** Chance that it already counts: 1 proven, 0 not finished, between when it is claimed. */
  readonly done: number;
  /** Planned days that are still to be worked, at plan speed; counted from the day of the question. */
  readonly plannedDaysLeft: number;
}

/**
 * Actual over planned duration as lognormal, until the office has ten finished nodes of its own: median and σ of the
 * logarithm. The figures are an assumption printed beside every such forecast, and may be edited.
 */
export interface Overrun {
  readonly median: number;
  readonly sigma: number;
  /** Correlation of the parts' logarithms: weather, money and approvals strike them together. */
  readonly shared: number;
}

/** Standard score of finishing within `days`: Φ of it is the chance of one part on its own. */
function scoreOf(part: Part, days: number, overrun: Overrun): number {
  if (part.plannedDaysLeft <= 0) return Number.POSITIVE_INFINITY;
  if (days <= 0) return Number.NEGATIVE_INFINITY;
  return (Math.log(days / part.plannedDaysLeft) - Math.log(overrun.median)) / overrun.sigma;
}

/** Distribution of how many of independent things happen (Poisson-binomial), by adding one thing at a time. */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  let shares = [1];
  for (const chance of chances) {
    const next = Array.from({ length: shares.length + 1 }, () => 0);
    for (const [k, share] of shares.entries()) {
      next[k] = (next[k] ?? 0) + share * (1 - chance);
      next[k + 1] = (next[k + 1] ?? 0) + share * chance;
    }
    shares = next;
  }
  return shares;
}

const GRID = Array.from({ length: 49 }, (_, step) => -6 + step * 0.25);
const DENSITY = GRID.map((z) => Math.exp((-z * z) / 2));
const TOTAL = DENSITY.reduce((sum, weight) => sum + weight, 0);

/**
 * Distribution of the number of parts finished within `days`. Given the shared factor z the parts are independent:
 * P = Φ((x − √ρ z) / √(1 − ρ)); the factor is summed out on a fixed grid, so that no dice are needed.
 */
export function partsFinished(parts: readonly Part[], days: number, overrun: Overrun): readonly number[] {
  const scores = parts.map((part) => scoreOf(part, days, overrun));
  const [root, rest] = [Math.sqrt(overrun.shared), Math.sqrt(1 - overrun.shared)];
  const shares = Array.from({ length: parts.length + 1 }, () => 0);
  for (const [step, z] of GRID.entries()) {
    const weight = (DENSITY[step] ?? 0) / TOTAL;
    const chances = parts.map((part, index) => {
      const later = normalBelow(((scores[index] ?? 0) - root * z) / rest);
      return part.done + (1 - part.done) * (part.done > 0 ? 0 : later);
    });
    for (const [k, share] of poissonBinomial(chances).entries())
      shares[k] = (shares[k] ?? 0) + weight * share;
  }
  return shares;
}

/** Chance that at least `goal` of the counted things happen. */
export const atLeast = (shares: readonly number[], goal: number): number =>
  shares.reduce((sum, share, k) => (k >= goal ? sum + share : sum), 0);

/** Smallest count that is not exceeded with chance `share`. */
export function countQuantile(shares: readonly number[], share: number): number {
  let sum = 0;
  for (const [k, chance] of shares.entries()) {
    sum += chance;
    if (sum >= share - 1e-12) return k;
  }
  return shares.length - 1;
}
