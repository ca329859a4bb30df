import type { CellLook } from "../../office/task-table/sheet.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Cell styles in their order; a style's number in the file is its place here. "quoted" keeps =, +, - and @ words. */
const ORDER: readonly (CellLook | "empty" | "quoted" | "quoted-middle")[] = [
  "empty",
  "title",
  "note",
  "head",
  "text",
  "middle",
  "number",
  "day",
  "hidden",
  "quoted",
  "quoted-middle",
];

/** The number of a style in the file. */
export const lookNumber = (look: (typeof ORDER)[number]): number => ORDER.indexOf(look);

const DAY_FORMAT = 164;
const side = (name: string): string => `<${name} style="thin"><color rgb="FF8A8A8A"/></${name}>`;

interface Format {
  readonly font?: number;
  readonly fill?: number;
  readonly bordered?: boolean;
  readonly format?: number;
  readonly across?: string;
  readonly quoted?: boolean;
}

const FORMATS: Readonly<{ [look in (typeof ORDER)[number]]: Format }> = {
  empty: {},
  title: { font: 1, across: "center" },
  note: { font: 3 },
  head: { font: 2, fill: 2, bordered: true, across: "center" },
  text: { bordered: true },
  middle: { bordered: true, across: "center" },
  number: { bordered: true, across: "center" },
  day: { bordered: true, across: "center", format: DAY_FORMAT },
  hidden: {},
  quoted: { bordered: true, quoted: true },
  "quoted-middle": { bordered: true, across: "center", quoted: true },
};

function styleXml({ font = 0, fill = 0, bordered, format = 0, across, quoted }: Format): string {
  const along = across === undefined ? "" : ` horizontal="${across}"`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}><alignment${along} vertical="center" wrapText="1"/></xf>`;
}

const fontXml = (size: number, more: string): string =>
  `<font>${more}<sz val="${size}"/><color rgb="FF1F2328"/><name val="宋体"/><charset val="134"/></font>`;

/** The styles part: Song type, thin rules, heads on a quiet ground, days as 2026年6月30日. */
export const looksXml = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="4">${fontXml(10.5, "")}${fontXml(18, "<b/>")}${fontXml(10.5, "<b/>")}${fontXml(9, "")}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFECE4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${ORDER.length}">${ORDER.map((look) => styleXml(FORMATS[look])).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
