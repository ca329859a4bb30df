/*
 * Special functions of the probability models, in double precision. Floats are at home here: a chance is a model's
 * answer, never an amount of the book. Checked against published values in the tests.
 */

/** Lanczos coefficients (g = 7, n = 9) as published by P. Godfrey, 2001; relative error below 1e-14 for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

const HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);

/** Natural logarithm of the gamma function for x > 0. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  let sum = LANCZOS[0] ?? 0;
  for (let index = 1; index < LANCZOS.length; index += 1) sum += (LANCZOS[index] ?? 0) / (z + index);
  return HALF_LN_2PI + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Natural logarithm of the beta function B(a, b). */
export const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

const TINY = 1e-300;
const CLOSE = 1e-15;
const MOST_STEPS = 10_000;
const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Continued fraction of the incomplete beta function by Lentz's method (Abramowitz and Stegun 26.5.8). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return fraction;
}

/** Regularised incomplete beta function I_x(a, b) for a, b > 0 and x in 0–1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** From here on a double cannot tell Φ from 0 or 1. */
const CERTAIN = 8.5;

/**
 * Rational approximations of the error function as W. J. Cody published them (Math. Comp. 23, 1969, pages 631–637): erf up to
 * `NEAR`, exp(x²) erfc up to `FAR` and beyond; relative error below 1e-15. Highest powers first.
 */
const NEAR = 0.46875;
const FAR = 4;
const ERF = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
];
const ERF_BELOW = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const MIDDLE = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const MIDDLE_BELOW = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const TAIL = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
];
const TAIL_BELOW = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
];
const ONE_OVER_ROOT_PI = 1 / Math.sqrt(Math.PI);

function powers(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let n = 0; n < coefficients.length; n += 1) sum = sum * x + (coefficients[n] as number);
  return sum;
}

/** The complement of the error function for x ≥ `NEAR`. */
function errorBeyond(x: number): number {
  const scale = Math.exp(-x * x);
  if (x <= FAR) return (scale * powers(MIDDLE, x)) / powers(MIDDLE_BELOW, x);
  const y = 1 / (x * x);
  return (scale * (ONE_OVER_ROOT_PI - (y * powers(TAIL, y)) / powers(TAIL_BELOW, y))) / x;
}

/** Standard normal distribution function Φ(z). */
export function normalBelow(z: number): number {
  if (Math.abs(z) >= CERTAIN) return z > 0 ? 1 : 0;
  const x = Math.abs(z) * Math.SQRT1_2;
  if (x <= NEAR) return 0.5 + (0.5 * z * Math.SQRT1_2 * powers(ERF, x * x)) / powers(ERF_BELOW, x * x);
  const beyond = 0.5 * errorBeyond(x);
  return z > 0 ? 1 - beyond : beyond;
}
