import Big from "big.js";

/**
 * Exact decimals, kept as strings so that they survive JSON, canonical forms and databases unchanged.
 * The canonical spelling has no exponent, no plus sign, no leading or trailing zeros and no "-0".
 */
export type Decimal = string & { readonly __decimal?: never };

const QUOTIENT_PLACES = 20;
const Exact = Big();
Exact.DP = QUOTIENT_PLACES;
Exact.NE = -1_000_000;
Exact.PE = 1_000_000;

const spell = (value: Big): Decimal => (value.eq(0) ? "0" : value.toFixed());

/** A decimal that is spelled canonically already: most of what a book holds. */
const CANONICAL = /^(?:0|-?(?:[1-9]\d{0,59}(?:\.\d{0,59}[1-9])?|0\.\d{0,59}[1-9]))$/;

/** Reads a decimal written in plain digits ("-12.50"); null when the text is anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (CANONICAL.test(text)) return text;
  return /^-?\d{1,60}(\.\d{1,60})?$/.test(text) ? spell(new Exact(text)) : null;
}

/** Turns a safe integer or finite number into its shortest exact decimal spelling. */
export const decimalOf = (value: number): Decimal => spell(new Exact(value));

export const plus = (a: Decimal, b: Decimal): Decimal => spell(new Exact(a).plus(b));
export const minus = (a: Decimal, b: Decimal): Decimal => spell(new Exact(a).minus(b));
export const times = (a: Decimal, b: Decimal): Decimal => spell(new Exact(a).times(b));
/** Quotient rounded half-up to 20 places; the caller makes sure that `b` is not zero. */
export const over = (a: Decimal, b: Decimal): Decimal => spell(new Exact(a).div(b));
/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => new Exact(a).cmp(b);
export const isZero = (a: Decimal): boolean => new Exact(a).eq(0);
/** Rounds half-up to `places` digits after the point. */
export const roundTo = (a: Decimal, places: number): Decimal => spell(new Exact(a).round(places, 1));
/** Whole numbers of at most 12 digits: thousands of them can be added as plain numbers and stay exact. */
const isShortWhole = (value: Decimal): boolean => value.length <= 12 && !value.includes(".");
const MOST_SHORT = 9_000;

/** Sum of any number of decimals; "0" for none. */
export function sumOf(values: readonly Decimal[]): Decimal {
  let sum = new Exact(0);
  let whole = 0;
  let added = 0;
  for (const value of values) {
    if (isShortWhole(value) && added < MOST_SHORT) {
      whole += Number(value);
      added += 1;
    } else if (isShortWhole(value)) {
      // 9,000 numbers below 10¹² stay below 2⁵³; what was added so far goes over to the exact sum.
      sum = sum.plus(whole);
      whole = Number(value);
      added = 1;
    } else sum = sum.plus(value);
  }
  return spell(sum.plus(whole));
}
/** The nearest floating-point number: for drawing and probability models only, never for the book. */
export const approx = (a: Decimal): number => Number(a);
