/** Alphabet of GB 32100-2015: digits and capitals without I, O, S, V and Z. The place of a character is its value. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** Weights of the first 17 places: powers of 3 modulo 31 (GB 32100-2015, 5.2). */
const WEIGHTS = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);

/**
 * Check character of a 统一社会信用代码 from its first 17 characters (GB 32100-2015; the method is ISO 7064 MOD 31-3).
 * Null when there are not exactly 17 characters of the alphabet.
 */
export function creditCheckCharacter(first: string): string | null {
  if (first.length !== WEIGHTS.length) return null;
  let sum = 0;
  for (const [place, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first.charAt(place));
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** True for 18 characters of which the last is the right check character. Letters must be capitals. */
export const isCreditCode = (code: string): boolean =>
  code.length === 18 && creditCheckCharacter(code.slice(0, 17)) === code.charAt(17);

/** Form of the national code for investment projects: year and month, district, division of the economy, serial. */
const PROJECT_CODE = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;

/** True for a code of the national platform ("2403-371403-04-01-123456"). Only the form can be checked offline. */
export const isProjectCode = (code: string): boolean => PROJECT_CODE.test(code);
