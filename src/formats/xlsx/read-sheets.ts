import type { SheetRead } from "../../office/task-table/sheet.ts";
import { bad, good, type Result } from "../../std/result.ts";
import { FileFault } from "../fault.ts";
import type { FileRefusal } from "../refusal.ts";
import { sniff } from "../sniff.ts";
import { tellingOf } from "./open-xlsx.ts";
import { readSheet, refuseDeclared } from "./sheet.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * The visible sheets of a spreadsheet as grids of words, hidden columns included: for a table of ours that comes back.
 * Bounded as every opened spreadsheet is; a file that is none gets its refusal.
 */
export function readSheets(
  bytes: Uint8Array,
  name: string,
  mostCells?: number,
): Result<readonly SheetRead[], FileRefusal> {
  try {
    if (bytes.length === 0) throw new FileFault("empty");
    const sniffed = sniff(bytes);
    if (sniffed.kind !== "xlsx") throw new FileFault("other-document", { kind: sniffed.kind.toUpperCase() });
    const archive = { bytes, members: sniffed.members };
    const workbook = readWorkbook(archive);
    const shown = workbook.sheets.filter(({ hidden }) => !hidden);
    if (shown.length === 0) throw new FileFault("hidden-sheets");
    for (const entry of shown) refuseDeclared(archive, entry, mostCells);
    const telling = tellingOf(archive, workbook);
    return good(shown.flatMap((entry) => readSheet(archive, entry, telling, mostCells) ?? []));
  } catch (fault) {
    if (fault instanceof FileFault) return bad({ code: fault.code, values: { name, ...fault.values } });
    throw fault;
  }
}
