/**
 * Reads the texts of a PDF's pages with pdf.js and sends them back (`PdfPages`). Runs in a thread of its own, see
 * `aside.ts`; input: library, cMaps, fonts (where they lie), bytes, mostPages, mostCharacters.
 *
 * Predefined Chinese character maps are read from disk by plain paths; without them such pages come out empty
 * without an error. Code within the file is never run and nothing is fetched.
 */
export const PAGE_PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { library, cMaps, fonts, bytes, mostPages, mostCharacters } = workerData;
const fault = (code, part) => parentPort.postMessage({ fault: code, part });

function itemsOf(pdfjs, page, content) {
  const view = page.getViewport({ scale: 1 });
  const items = [];
  for (const item of content.items) {
    if (typeof item.str !== "string" || item.str.trim() === "") continue;
    const [a, b, , d, x, y] = pdfjs.Util.transform(view.transform, item.transform);
    const height = Math.hypot(item.transform[2], item.transform[3]) || item.height;
    items.push([item.str, x, y, item.width, height, Math.abs(b) > Math.abs(a) * 0.1 ? 1 : 0]);
  }
  return { width: view.width, height: view.height, items };
}

async function drawsGlyphs(pdfjs, page) {
  const drawn = await page.getOperatorList();
  return drawn.fnArray.some((operator, at) =>
    operator === pdfjs.OPS.showText && (drawn.argsArray[at]?.[0]?.length ?? 0) > 0);
}

// Fonts of a page that were not met before and that map codes to characters by nothing but their number.
async function unexplainedFonts(pdfjs, page, content, known) {
  const met = Object.keys(content.styles).filter((name) => !known.has(name));
  if (met.length === 0) return;
  await page.getOperatorList();
  for (const name of met) {
    const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const numbered = font?.composite === true && typeof font.toUnicode?.firstChar === "number";
    known.set(name, numbered);
  }
}

async function read() {
  const pdfjs = await import(library);
  const document = await pdfjs.getDocument({
    data: bytes, cMapUrl: cMaps, cMapPacked: true, standardFontDataUrl: fonts, isEvalSupported: false,
    useWorkerFetch: false, useWasm: false, disableFontFace: true, useSystemFonts: false, enableXfa: false,
    fontExtraProperties: true, maxImageSize: 1, stopAtErrors: false, verbosity: 0,
  }).promise;
  if (document.numPages > mostPages) return fault("too-many-pages", String(document.numPages));
  const pages = [];
  let characters = 0;
  let textless = 0;
  let glyphs = 0;
  const fontsMet = new Map();
  let unexplained = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const read = itemsOf(pdfjs, page, content);
    await unexplainedFonts(pdfjs, page, content, fontsMet);
    for (const item of content.items)
      if (fontsMet.get(item.fontName) === true) unexplained += item.str.length;
    for (const item of read.items) characters += item[0].length;
    if (characters > mostCharacters) return fault("too-heavy");
    if (read.items.length === 0 && ++textless <= 20 && (await drawsGlyphs(pdfjs, page))) glyphs += 1;
    pages.push(read);
    page.cleanup();
  }
  parentPort.postMessage({ answer: { pages, glyphs, unexplained } });
}

read().catch((error) => {
  if (error?.name === "PasswordException") fault("encrypted");
  else fault("damaged", "PDF");
});
`;
