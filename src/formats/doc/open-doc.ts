import { createRequire } from "node:module";
import type { Opened, Passage } from "../../reader/opened.ts";
import { runAside } from "../aside.ts";
import { FileFault } from "../fault.ts";

/** Media type of an old Word file. */
export const DOC = "application/msword";

interface DocTexts {
  readonly body: string;
  readonly boxes: string;
  readonly margins: string;
}

const LIMITS = { seconds: 15, megabytes: 400 };
const MOST_CHARACTERS = 4_000_000;

/** Reads an old Word file's texts; runs in a thread of its own, see `aside.ts`. Input: library, bytes. */
const DOC_PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const WordExtractor = require(workerData.library);
new WordExtractor().extract(Buffer.from(workerData.bytes)).then(
  (file) => {
    const as = { filterUnicode: false };
    parentPort.postMessage({ answer: {
      body: file.getBody(as),
      boxes: file.getTextboxes({ ...as, includeHeadersAndFooters: false }),
      margins: file.getHeaders(as),
    } });
  },
  () => parentPort.postMessage({ fault: "damaged", part: "Word 97" }),
);
`;

/** Signs that stand for cell ends, page breaks, fields and pictures in old Word files. */
// oxlint-disable-next-line no-control-regex -- those signs are what is taken out
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\uFFFC]/g;
// oxlint-disable-next-line no-control-regex -- Word's own line and page breaks
const BREAKS = /[\r\n\u000B\u000C\u2028\u2029]/;

function linesOf(text: string): readonly string[] {
  return text.split(BREAKS).map((line) => line.replace(CONTROLS, ""));
}

/** A row's cells are parted by tabs; the reader tells a table by them. */
function passagesOf(text: string, part: string): readonly Passage[] {
  return linesOf(text).flatMap((line, paragraph): readonly Passage[] => {
    const words = line.trim();
    if (words === "") return [];
    const start = line.indexOf(words);
    const source = { kind: "paragraph", part, paragraph, start, end: start + words.length } as const;
    return [{ text: words, kind: "paragraph", source }];
  });
}

/**
 * Opens a Word file as it was before 2007 (MS-DOC): the body's paragraphs and those of text boxes; what automatic
 * numbers would show is not in the text. Heads and feet come apart.
 */
export async function openDoc(bytes: Uint8Array): Promise<Opened> {
  const library = createRequire(import.meta.url).resolve("word-extractor");
  const texts = await runAside<DocTexts>(DOC_PROGRAM, { library, bytes }, LIMITS);
  if (texts.body.length > MOST_CHARACTERS) throw new FileFault("too-heavy", { seconds: LIMITS.seconds });
  return {
    mediaType: DOC,
    passages: [...passagesOf(texts.body, "body"), ...passagesOf(texts.boxes, "boxes")],
    margins: linesOf(texts.margins).filter((line) => line.trim() !== ""),
  };
}
