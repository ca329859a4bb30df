import { child, elements, type XmlNode } from "../xml.ts";
import type { NumberKind } from "./number-format.ts";

/** What a cell needs from its workbook to be told in words. */
export interface CellTelling {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

const DAY = 86_400_000;
/** 31 December 9999, the last day that a sheet can tell. */
const LAST_SERIAL = 2_958_465;
/** Sheets count 15 digits; what stands behind them comes from binary fractions (0.30000000000000004). */
const DIGITS = 15;

const textOf = (node: XmlNode | undefined): string =>
  node === undefined ? "" : node.children.filter((part) => typeof part === "string").join("");

/** The words of a string item: plain or in runs; the reading aid of East Asian names is left out. */
export function stringItem(item: XmlNode): string {
  const pieces = elements(item).map((part) =>
    part.name === "t" ? textOf(part) : part.name === "r" ? textOf(child(part, "t")) : "",
  );
  // A character that XML cannot hold is spelt _xHHHH_; a line break of Windows is the usual one.
  return pieces.join("").replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const unit = Number.parseInt(code, 16);
    return unit < 0x20 ? " " : String.fromCharCode(unit);
  });
}

const rounded = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** A serial number as a date in Chinese words; the first of January 1900 is 1, and 29 February 1900 never was. */
function dateOf(serial: number, kind: "day" | "month", from1904: boolean): string {
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(origin + Math.floor(serial) * DAY);
  const month = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
  return kind === "month" ? month : `${month}${date.getUTCDate()}日`;
}

function timeOf(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440) % 1440;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function numberText(words: string, kind: NumberKind, from1904: boolean): string {
  const value = Number(words);
  if (words.trim() === "" || !Number.isFinite(value)) return words;
  if (kind === "percent") return `${rounded(value * 100)}%`;
  if (kind === "time" && value >= 0 && value < 1) return timeOf(value);
  if (kind === "day" || kind === "month") {
    if (value >= 1 && value <= LAST_SERIAL) return dateOf(value, kind, from1904);
  }
  return rounded(value);
}

/** A day spelt by ISO 8601 ("2026-06-30T00:00:00") in Chinese words; anything else as it stands. */
function isoText(words: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(words) ?? [];
  return year === undefined ? words : `${year}年${Number(month)}月${Number(day)}日`;
}

/** The words that a cell shows (ECMA-376 18.3.1.4); a formula's are those last computed. */
export function cellText(cell: XmlNode, telling: CellTelling): string {
  const type = cell.attributes.get("t") ?? "n";
  if (type === "inlineStr") {
    const inline = child(cell, "is");
    return inline === undefined ? "" : stringItem(inline);
  }
  const words = textOf(child(cell, "v"));
  if (type === "s") return telling.strings[Number(words)] ?? "";
  if (type === "str" || type === "e") return words;
  if (type === "b") return words === "1" ? "是" : words === "0" ? "否" : words;
  if (type === "d") return isoText(words);
  const kind = telling.kinds[Number(cell.attributes.get("s") ?? "0")] ?? "plain";
  return numberText(words, kind, telling.from1904);
}
