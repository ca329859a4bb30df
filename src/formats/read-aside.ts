import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { SheetRead } from "../office/task-table/sheet.ts";
import { bad, good, type Result } from "../std/result.ts";
import { type AsideProgram, runAside } from "./aside.ts";
import { FileFault } from "./fault.ts";
import type { FileRefusal } from "./refusal.ts";
import type { SheetPiece, SheetsAsked } from "./sheets-thread.ts";

/** A sheet of 20,000 rows takes some seconds; what takes much longer is no table. */
const LIMITS = { seconds: 60, megabytes: 900 };

type Bundler = {
  readonly buildSync: (options: object) => { readonly outputFiles: readonly { readonly text: string }[] };
};

let program: AsideProgram | null = null;

/** The program of the thread: beside the built one it lies as a file; where the sources run it is put together from them. */
function sheetsProgram(): AsideProgram {
  if (!import.meta.url.endsWith(".ts")) return new URL("./sheets.cjs", import.meta.url);
  const require = createRequire(import.meta.url);
  const { buildSync } = createRequire(require.resolve("tsx/esm/api"))("esbuild") as Bundler;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("./sheets-thread.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Who waits for a file: hears how many rows have come, and may stop it. */
export interface SheetsWaiter {
  readonly told?: (rows: number) => void;
  readonly signal?: AbortSignal | undefined;
}

type Rows = Map<number, ReadonlyMap<number, string>>;

function addRows(rows: Rows, { rows: numbers, ends, columns, texts }: SheetPiece): void {
  let at = 0;
  for (let n = 0; n < numbers.length; n++) {
    const cells = new Map<number, string>();
    for (; at < (ends[n] as number); at++) cells.set(columns[at] as number, texts[at] as string);
    rows.set(numbers[n] as number, cells);
  }
}

/**
 * The sheets of a spreadsheet, or the one sheet of a table kept as text, read in a thread that can be ended: other requests are
 * answered meanwhile. Bounded in time, memory and cells; a file that cannot be read gets its refusal.
 */
export async function readSheetsAside(
  bytes: Uint8Array,
  name: string,
  mostCells: number,
  { told, signal }: SheetsWaiter = {},
): Promise<Result<readonly SheetRead[], FileRefusal>> {
  const sheets: { readonly name: string; readonly rows: Rows }[] = [];
  let count = 0;
  const hear = (heard: unknown): void => {
    const piece = heard as SheetPiece;
    const sheet = (sheets[piece.sheet] ??= { name: piece.name, rows: new Map() });
    addRows(sheet.rows, piece);
    told?.((count += piece.rows.length));
  };
  const asked: SheetsAsked = { bytes, name, mostCells };
  try {
    const read = await runAside<Result<number, FileRefusal>>((program ??= sheetsProgram()), asked, LIMITS, {
      hear,
      signal,
    });
    return read.ok ? good(sheets) : read;
  } catch (fault) {
    if (fault instanceof FileFault) return bad({ code: fault.code, values: { name, ...fault.values } });
    throw fault;
  }
}
