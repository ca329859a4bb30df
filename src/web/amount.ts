import type { Decimal } from "../std/decimal.ts";
import { parseDecimal, times } from "../std/decimal.ts";

const ZEROS: Readonly<{ [word: string]: Decimal }> = { 万: "10000", 亿: "100000000" };

/** Reads what a person typed as an amount: digits with optional commas, 万 or 亿; null when it is no number. */
export function typedNumber(text: string): Decimal | null {
  const found = /^(-?\d{1,20}(?:\.\d{1,10})?)\s*(万|亿)?$/.exec(text.trim().replace(/[,，]/g, ""));
  const digits = found?.[1] === undefined ? null : parseDecimal(found[1]);
  if (digits === null) return null;
  return times(digits, ZEROS[found?.[2] ?? ""] ?? "1");
}

/** A file's size in plain words. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
