import { incompleteBeta, lnBeta, lnGamma } from "./gamma.ts";

/**
 * Cases that arrive over time: how many have come, how many are claimed, how much time is gone and left. Times are in
 * years, so that a prior of "events expected a year" needs no conversion.
 */
export interface Arrivals {
  /** Cases that are proven. */
  readonly proven: number;
  /** Cases that are reported and neither proven nor refuted. */
  readonly claimed: number;
  /** Beta prior and record of how claims were found: a claim is confirmed with chance a / (a + b), shared by all claims. */
  readonly confirm: { readonly a: number; readonly b: number };
  /** Gamma prior of the yearly rate: shape in events, rate in years of weight (α0 = total × weight, β0 = weight). */
  readonly prior: { readonly shape: number; readonly rate: number };
  readonly elapsed: number;
  readonly left: number;
}

/**
 * P(Y ≥ n) for a negative binomial Y with size r and success chance p: I_{1−p}(n, r). With r = α0 + y and
 * p = (β0 + e) / (β0 + e + h) it is the predictive tail of a Gamma-Poisson rate after y events in exposure e over a
 * further exposure h.
 */
export function negativeBinomialTail(n: number, r: number, p: number): number {
  if (n <= 0) return 1;
  if (r <= 0 || p >= 1) return 0;
  return incompleteBeta(1 - p, n, r);
}

/** Chances of 0 … n confirmed among n claims, beta-binomial: one unknown rate of truth is shared by all of them. */
export function betaBinomial(n: number, a: number, b: number): readonly number[] {
  return Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) + lnBeta(k + a, n - k + b) - lnBeta(a, b)),
  );
}

/** Chance that at least `goal` cases are proven after a further exposure `left` (years). */
export function chanceOfArrivals(arrivals: Arrivals, goal: number, left: number = arrivals.left): number {
  const { proven, claimed, confirm, prior, elapsed } = arrivals;
  const p = (prior.rate + elapsed) / (prior.rate + elapsed + Math.max(0, left));
  return betaBinomial(claimed, confirm.a, confirm.b).reduce((sum, weight, confirmed) => {
    const known = proven + confirmed;
    return sum + weight * negativeBinomialTail(goal - known, prior.shape + known, p);
  }, 0);
}

/** Smallest number of cases that is not exceeded with chance `share`, by bisection on the distribution. */
export function arrivalsQuantile(arrivals: Arrivals, share: number, left: number): number {
  const above = (n: number): number => chanceOfArrivals(arrivals, n + 1, left);
  let low = arrivals.proven - 1;
  let high = Math.max(1, arrivals.proven + arrivals.claimed);
  while (above(high) > 1 - share) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (above(middle) > 1 - share) low = middle;
    else high = middle;
  }
  return high;
}

/** Share of the rate's estimate that is prior, 0–1: β0 / (β0 + e). */
export const priorShare = ({ prior, elapsed }: Arrivals): number => prior.rate / (prior.rate + elapsed);
