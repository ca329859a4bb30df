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

/**
 * Chances of 0 … n confirmed among n claims, beta-binomial: one unknown rate of truth is shared by all of them. Walks
 * both ways from the likeliest count, because logarithms of gamma functions are dear.
 */
export function betaBinomial(n: number, a: number, b: number): readonly number[] {
  const shares = Array.from({ length: n + 1 }, () => 0);
  const top = Math.min(n, Math.max(0, Math.round((n * a) / (a + b))));
  const choose = lnGamma(n + 1) - lnGamma(top + 1) - lnGamma(n - top + 1);
  shares[top] = Math.exp(choose + lnBeta(top + a, n - top + b) - lnBeta(a, b));
  for (let k = top; k < n; k += 1)
    shares[k + 1] = ((shares[k] ?? 0) * ((n - k) * (k + a))) / ((k + 1) * (n - k - 1 + b));
  for (let k = top; k > 0; k -= 1)
    shares[k - 1] = ((shares[k] ?? 0) * (k * (n - k + b))) / ((n - k + 1) * (k - 1 + a));
  return shares;
}

/** Up to this many claims each count of true ones is weighed on its own; beyond, neighbours are thrown together. */
const MOST_BINS = 120;
/** The same for a fan, which is drawn and not read to the digit. */
const FAN_BINS = 30;

type Confirmations = readonly (readonly [number, number])[];

/** Every day of a fan asks for the same ones. */
const IN_FAN = new WeakMap<Arrivals, Confirmations>();

function confirmationsInFan(arrivals: Arrivals): Confirmations {
  let known = IN_FAN.get(arrivals);
  if (known === undefined) IN_FAN.set(arrivals, (known = confirmations(arrivals, FAN_BINS)));
  return known;
}

/** Counts of confirmed claims with their weights. */
function confirmations({ claimed, confirm }: Arrivals, bins: number): Confirmations {
  const weights = betaBinomial(claimed, confirm.a, confirm.b);
  const width = Math.ceil(weights.length / bins);
  return Array.from({ length: Math.ceil(weights.length / width) }, (_, bin) => {
    const part = weights.slice(bin * width, (bin + 1) * width);
    return [
      bin * width + Math.floor((part.length - 1) / 2),
      part.reduce((sum, weight) => sum + weight, 0),
    ] as const;
  });
}

/** Chance that at least `goal` cases are proven after a further exposure `left` (years). */
export function chanceOfArrivals(arrivals: Arrivals, goal: number, left: number = arrivals.left): number {
  const { proven, prior, elapsed } = arrivals;
  const p = (prior.rate + elapsed) / (prior.rate + elapsed + Math.max(0, left));
  return confirmations(arrivals, MOST_BINS).reduce((sum, [confirmed, weight]) => {
    const known = proven + confirmed;
    return sum + weight * negativeBinomialTail(goal - known, prior.shape + known, p);
  }, 0);
}

/** Weights below this change no digit that is shown. */
const NEGLIGIBLE = 1e-9;
/** Above this many expected cases the fan is drawn from mean and variance: a count of thousands is as good as normal. */
const MANY = 2000;
const TENTH = 1.2815515655446004;

/** Adds `weight` times a negative binomial, moved up by `known`, to a distribution; walks both ways from its mode. */
function addNegativeBinomial(shares: number[], known: number, weight: number, r: number, p: number): void {
  const add = (k: number, share: number): void => {
    shares[known + k] = (shares[known + k] ?? 0) + share;
  };
  if (p >= 1) return add(0, weight);
  const mode = Math.max(0, Math.floor(((r - 1) * (1 - p)) / p));
  const ln = lnGamma(mode + r) - lnGamma(mode + 1) - lnGamma(r) + r * Math.log(p) + mode * Math.log1p(-p);
  const top = weight * Math.exp(ln);
  for (let k = mode, share = top; share > NEGLIGIBLE * weight; k += 1) {
    add(k, share);
    share *= ((k + r) / (k + 1)) * (1 - p);
  }
  for (let k = mode - 1, share = top; k >= 0 && share > NEGLIGIBLE * weight; k -= 1) {
    share *= (k + 1) / ((k + r) * (1 - p));
    add(k, share);
  }
}

/** Low, middle and high (10, 50, 90 %) of the number of cases after a further exposure `left` (years). */
export function arrivalsBand(arrivals: Arrivals, left: number): readonly [number, number, number] {
  const { proven, claimed, confirm, prior, elapsed } = arrivals;
  const p = (prior.rate + elapsed) / (prior.rate + elapsed + Math.max(0, left));
  const likely = proven + (claimed * confirm.a) / (confirm.a + confirm.b);
  const mean = ((prior.shape + likely) * (1 - p)) / p;
  if (mean > MANY) {
    const spread = TENTH * Math.sqrt(mean / p);
    return [
      Math.max(proven, Math.round(likely + mean - spread)),
      Math.round(likely + mean),
      Math.round(likely + mean + spread),
    ];
  }
  const shares: number[] = [];
  for (const [confirmed, weight] of confirmationsInFan(arrivals)) {
    const known = proven + confirmed;
    if (weight > NEGLIGIBLE) addNegativeBinomial(shares, known, weight, prior.shape + known, p);
  }
  let sum = 0;
  const band: [number, number, number] = [proven, proven, proven];
  const bounds = [0.1, 0.5, 0.9];
  for (let n = 0, next = 0; n < shares.length && next < bounds.length; n += 1) {
    sum += shares[n] ?? 0;
    while (next < bounds.length && sum >= (bounds[next] ?? 1) - 1e-7) band[next++] = n;
  }
  return band;
}

/** Share of the rate's estimate that is prior, 0–1: β0 / (β0 + e). */
export const priorShare = ({ prior, elapsed }: Arrivals): number => prior.rate / (prior.rate + elapsed);
