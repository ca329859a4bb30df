/** A line of a page made by hand: left edge and baseline in points from the lower left corner, font size, words. */
export type MadeLine = readonly [x: number, y: number, size: number, words: string];

/** How the made PDF is odd. */
export interface MadePdf {
  /** "UniGB-UCS2-H" by default; "Identity-H" and "none" give fonts whose signs nothing explains. */
  readonly map?: "UniGB-UCS2-H" | "Identity-H" | "none";
  /** Further entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
  /** Content of every page after its text, as operators. */
  readonly drawn?: string;
}

const hex = (words: string): string => {
  let out = "";
  for (let at = 0; at < words.length; at++) out += words.charCodeAt(at).toString(16).padStart(4, "0");
  return out;
};

const fontOf = (map: MadePdf["map"]): string =>
  map === "none"
    ? `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</zz 5 0 R>>/Encoding<</Type/Encoding/Differences[0${"/zz".repeat(256)}]>>/FirstChar 0/LastChar 255/Widths[${"500 ".repeat(256)}]/Resources<<>>>>`
    : `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${map ?? "UniGB-UCS2-H"}/DescendantFonts[4 0 R]>>`;

/** A PDF 1.4 with these pages, uncompressed; its font is named, not embedded, as old office systems write. */
export function pdfOf(pages: readonly (readonly MadeLine[])[], made: MadePdf = {}): Uint8Array {
  const first = 7;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    fontOf(made.map),
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(${made.map === "Identity-H" ? "Identity" : "GB1"})/Supplement 4>>/FontDescriptor 6 0 R/DW 1000/W[1 95 500 814 939 500]>>`,
    "<</Length 27>>stream\n500 0 d0 0 0 400 700 re f  \nendstream",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ...pages.flatMap((lines, at) => {
      const text = lines.map(([x, y, size, words]) => `BT /F ${size} Tf ${x} ${y} Td <${hex(words)}> Tj ET`);
      const content = [...text, made.drawn ?? ""].join("\n");
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + at * 2 + 1} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${made.trailer ?? ""}>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
