import { getDocument, GlobalWorkerOptions } from "pdfjs-dist/legacy/build/pdf.mjs";

// Served by our own server like every other script; nothing is loaded from outside.
GlobalWorkerOptions.workerSrc = new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url).href;

/** Where the build lays what a PDF without fonts of its own needs (`vite.config.ts`). */
const partsAt = (folder: "cmaps" | "standard_fonts"): string =>
  new URL(`/pdf/${folder}/`, location.href).href;

/** Most pixels of one picture within a page, and of the page as drawn. */
const MOST_PIXELS = 24_000_000;

/** Draws the first page of a PDF onto a canvas, `width` pixels wide; answers with the number of pages. Throws for a broken file. */
export async function drawFirstPage(
  bytes: Uint8Array,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<number> {
  const task = getDocument({
    data: bytes,
    cMapUrl: partsAt("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: partsAt("standard_fonts"),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    maxImageSize: MOST_PIXELS,
    canvasMaxAreaInBytes: MOST_PIXELS * 4,
    stopAtErrors: false,
  });
  try {
    const file = await task.promise;
    const page = await file.getPage(1);
    const plain = page.getViewport({ scale: 1 });
    const fitting = Math.min(width / plain.width, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
    const viewport = page.getViewport({ scale: fitting });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    await page.render({ canvas, viewport }).promise;
    return file.numPages;
  } finally {
    await task.destroy();
  }
}
