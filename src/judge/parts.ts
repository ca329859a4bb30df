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

/** Shares below this change no digit that is shown; carried along they would only turn into slow, denormal numbers. */
const NEGLIGIBLE = 1e-20;

/**
 * Writes the distribution of how many of independent things happen (Poisson-binomial) into `shares`, which has a cell
 * more than there are chances, by adding one thing at a time. In place and from above, because this is the innermost
 * loop of every outlook: what stands at k is not needed again once k is done. Only counts from `low` to `high` are likely.
 */
function spread(chances: Float64Array, shares: Float64Array): void {
  shares.fill(0);
  shares[0] = 1;
  let [low, high] = [0, 0];
  for (let added = 0; added < chances.length; added += 1) {
    const chance = chances[added] as number;
    const not = 1 - chance;
    const top = (shares[high] as number) * chance;
    for (let k = high; k > low; k -= 1)
      shares[k] = (shares[k] as number) * not + (shares[k - 1] as number) * chance;
    shares[low] = (shares[low] as number) * not;
    if (top > NEGLIGIBLE) shares[++high] = top;
    while (low < high && (shares[low] as number) < NEGLIGIBLE) shares[low++] = 0;
  }
}

/** Distribution of how many of independent things happen (Poisson-binomial). */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  const shares = new Float64Array(chances.length + 1);
  spread(Float64Array.from(chances), shares);
  return [...shares];
}

const GRID = Array.from({ length: 49 }, (_, step) => -6 + step * 0.25);
const DENSITY = GRID.map((z) => Math.exp((-z * z) / 2));
const TOTAL = DENSITY.reduce((sum, weight) => sum + weight, 0);

/**
 * Distribution of the number of parts finished within `days`. Given the shared factor z the parts are independent:
 * P = Φ((x − √ρ z) / √(1 − ρ)); the factor is summed out on a fixed grid, so that no dice are needed.
 */
export function partsFinished(parts: readonly Part[], days: number, overrun: Overrun): readonly number[] {
  // What is proven is certain under every shared factor: it only shifts the count.
  const proven = parts.filter(({ done }) => done === 1).length;
  const open = parts.filter(({ done }) => done !== 1);
  const scores = open.map((part) => scoreOf(part, days, overrun));
  // Parts that nobody has begun are all alike, so few scores are distinct.
  const distinct = [...new Set(scores)];
  const placeOf = new Map(distinct.map((score, place) => [score, place]));
  const places = scores.map((score) => placeOf.get(score) as number);
  const [root, rest] = [Math.sqrt(overrun.shared), Math.sqrt(1 - overrun.shared)];
  const shares = Array.from({ length: parts.length + 1 }, () => 0);
  const chances = new Float64Array(open.length);
  const given = new Float64Array(open.length + 1);
  for (const [step, z] of GRID.entries()) {
    const weight = (DENSITY[step] as number) / TOTAL;
    const later = distinct.map((score) => normalBelow((score - root * z) / rest));
    open.forEach(({ done }, index) => {
      chances[index] = done > 0 ? done : (later[places[index] as number] as number);
    });
    spread(chances, given);
    for (let k = 0; k < given.length; k += 1)
      shares[proven + k] = (shares[proven + k] as number) + weight * (given[k] as number);
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
