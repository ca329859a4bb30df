import encodeQR from "qr";
import type { Lang, Sentence } from "../words/sentence.ts";
import { element, escapeText } from "./svg.ts";

/** Modules of quiet zone around a code (ISO/IEC 18004 §6.3.8). */
const QUIET = 4;

const LABEL: Sentence = {
  zh: "二维码：本账的签名检查点（账名、条数、树根、签名）",
  en: "QR code: the book's signed checkpoint (origin, size, root, signature)",
};

/** The dark modules of a row as runs, so that a code is some hundred rectangles and no thousand. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    let width = 1;
    while (row[x + width]) width += 1;
    path += `M${x} ${y}h${width}v1h-${width}z`;
    x += width;
  }
  return path;
}

/**
 * A QR code (ISO/IEC 18004, byte mode, error correction M: 15 % may be lost) as an SVG picture of `size` millimetres
 * a side, with its quiet zone. A signed checkpoint of about 250 bytes gives some 65 modules a side.
 */
export function drawQr(text: string, size: number, lang: Lang): string {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET, encoding: "byte" });
  const side = rows.length;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${side} ${side}`,
      width: `${size}mm`,
      height: `${size}mm`,
      role: "img",
      "aria-label": LABEL[lang],
      "shape-rendering": "crispEdges",
    },
    `<title>${escapeText(LABEL[lang])}</title>`,
    element("rect", { width: side, height: side, fill: "#fff" }),
    element("path", { d: rows.map((row, y) => runsOf(row, y)).join(""), fill: "#000" }),
  );
}
