import { child, elements, type XmlNode } from "../xml.ts";

/** How a number is meant: as it stands, as a share, or as a day, a month or a time of day. */
export type NumberKind = "plain" | "percent" | "day" | "month" | "time";

/** Numbers that ECMA-376 18.8.30 gives to formats which no file spells out, those of Chinese locales included. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[9, 10].map((id) => [id, "percent"] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, "day"] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, "month"] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, "time"] as const),
]);

/** Excel allows 255 signs; a longer code is none, and looking through it could take for ever. */
const LONGEST_CODE = 1_000;

/** A format's letters without quoted words, escaped signs, colours and locales. */
const lettersOf = (code: string): string =>
  (code.slice(0, LONGEST_CODE).split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();

/** What a format code that the file spells out means by its letters (ECMA-376 18.8.31). */
export function kindOfCode(code: string): NumberKind {
  const letters = lettersOf(code);
  if (/general|g\/通用格式/.test(letters)) return "plain";
  if (letters.includes("%")) return "percent";
  if (letters.includes("d")) return "day";
  if (letters.includes("y")) return letters.includes("m") ? "month" : "day";
  if (/[hs]/.test(letters)) return "time";
  return letters.includes("m") ? "month" : "plain";
}

/** The kind of number for each cell style, by the style's index. */
export function numberKinds(styles: XmlNode | null): readonly NumberKind[] {
  if (styles === null) return [];
  const own = new Map(
    elements(child(styles, "numFmts") ?? { name: "", attributes: new Map(), children: [] }).map((format) => [
      Number(format.attributes.get("numFmtId")),
      kindOfCode(format.attributes.get("formatCode") ?? ""),
    ]),
  );
  const cells = child(styles, "cellXfs");
  if (cells === undefined) return [];
  return elements(cells).map((style) => {
    const id = Number(style.attributes.get("numFmtId") ?? "0");
    return own.get(id) ?? BUILT_IN.get(id) ?? "plain";
  });
}
