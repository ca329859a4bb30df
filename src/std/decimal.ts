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

/** Reads a decimal written in plain digits ("-12.50"); null when the text is anything else. */
export const parseDecimal = (text: string): Decimal | null =>
  /^-?\d{1,60}(\.\d{1,60})?$/.test(text) ? spell(new Exact(text)) : null;

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
/** Sum of any number of decimals; "0" for none. */
export const sumOf = (values: readonly Decimal[]): Decimal =>
  spell(values.reduce((sum, value) => sum.plus(value), new Exact(0)));
/** The nearest floating-point number: for drawing and probability models only, never for the book. */
export const approx = (a: Decimal): number => Number(a);
