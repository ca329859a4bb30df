import type { Decimal } from "../std/decimal.ts";
import { parseDecimal, times } from "../std/decimal.ts";

const ZEROS: Readonly<{ [word: string]: Decimal }> = { 万: "10000", 亿: "100000000", 万亿: "1000000000000" };
const PARTS: Readonly<{ [word: string]: Decimal }> = { 万: "0.0001", 亿: "0.00000001" };

/**
 * Reads what a person typed into a field of a unit: digits with optional commas, then 万 or 亿, then the unit itself. A bare
 * number is in the field's unit; "5亿" names its own scale, so a field in 万元 reads 50000, as an imported cell does.
 * Null when it is no number of that unit.
 */
export function typedNumber(text: string, unit = ""): Decimal | null {
  const found = /^(-?\d{1,20}(?:\.\d{1,10})?)\s*(万亿|[万亿])?\s*(.{0,20})$/u.exec(
    text.trim().replace(/[,，]/g, ""),
  );
  const digits = found?.[1] === undefined ? null : parseDecimal(found[1]);
  if (found === null || digits === null) return null;
  const [, , zeros, named = ""] = found;
  const part = /^[万亿](?=.)/u.exec(unit)?.[0];
  const base = part === undefined ? unit : unit.slice(1);
  if (named !== "" && named !== base) return null;
  if (zeros === undefined && named === "") return digits;
  return times(times(digits, ZEROS[zeros ?? ""] ?? "1"), PARTS[part ?? ""] ?? "1");
}

/** A file's size in plain words. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
