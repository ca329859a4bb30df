import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { openFile } from "../formats/open.ts";
import { placesOf } from "../office/known-names.ts";
import { planFrom } from "../office/reading.ts";
import { decodeBytes } from "../reader/decode.ts";
import { planYear } from "../reader/plan-year.ts";
import type { PlanReading } from "../reader/read-plan.ts";
import type { Opened } from "../reader/opened.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { fileRefusal } from "../words/files.ts";
import { say } from "../words/sentence.ts";
import { tell, type Terminal } from "./terminal.ts";
import { stopWith, Stopped } from "./stopped.ts";

/** What is known of a plan's file beside its bytes. */
export interface PlanFileOptions {
  readonly year?: number | undefined;
  readonly place?: string | undefined;
  /** A file with names of the district's own places and firms, one a line. */
  readonly names?: string | undefined;
}

/** A file's bytes; stops when it is not there. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code = "?" } = error as NodeJS.ErrnoException;
    if (code === "EISDIR") return stopWith("is-folder", { file });
    if (code === "ENOENT" || code === "ENOTDIR") return stopWith("no-file", { file });
    return stopWith("cannot-read", { file, why: code });
  }
}

/** A file as a form carries it. */
export const blobOf = async (file: string): Promise<Blob> => new Blob([new Uint8Array(await bytesOf(file))]);

/** Opens a file; stops with the sentence of its refusal. */
export async function openedFile(bytes: Uint8Array, file: string): Promise<Opened> {
  const opened = await openFile(bytes, basename(file));
  if (opened.ok) return opened.value;
  const { code, values } = opened.error;
  throw new Stopped({ zh: say(fileRefusal(code), "zh", values), en: say(fileRefusal(code), "en", values) });
}

/** The year asked for, else the one that the text plans for, which is then said. */
export function yearFor(opened: Opened, asked: number | undefined, terminal: Terminal): number {
  if (asked !== undefined) return asked;
  const found = planYear(opened.passages.map(({ text }) => text));
  if (found === null) return stopWith("no-year");
  terminal.remark(tell(terminal, CLI_SAYS.yearGuessed, { year: String(found.year) }));
  return found.year;
}

/** The names in a file, one a line, behind those of the place; they help the repair of damaged text. */
async function namesFrom({ place, names }: PlanFileOptions): Promise<readonly string[]> {
  const listed = names === undefined ? "" : decodeBytes(await bytesOf(names)).text;
  return [...placesOf(place ?? ""), ...listed.split(/\r?\n/).map((line) => line.trim())].filter(
    (name) => name !== "",
  );
}

/** Reads the plan in a file. */
export async function readPlanFile(
  file: string,
  options: PlanFileOptions,
  terminal: Terminal,
): Promise<PlanReading> {
  const bytes = await bytesOf(file);
  const opened = await openedFile(bytes, file);
  if (opened.unread !== undefined)
    terminal.remark(tell(terminal, CLI_SAYS.hiddenSheets, { sheets: opened.unread.join("、") }));
  const year = yearFor(opened, options.year, terminal);
  const read = planFrom(opened, {
    id: "read",
    plan: `${year}-01`,
    name: basename(file),
    year,
    place: options.place ?? "",
    names: await namesFrom(options),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  if (!read.ok) throw new Stopped(read.error);
  return read.value;
}
