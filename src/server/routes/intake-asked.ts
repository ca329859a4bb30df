import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { readSheetsAside } from "../../formats/read-aside.ts";
import type { FileRefusal } from "../../formats/refusal.ts";
import type { Evidence } from "../../ledger/evidence.ts";
import type { SheetFault } from "../../office/intake/fault.ts";
import type { Intake } from "../../office/intake/intake.ts";
import { previewSteps, sheetOf } from "../../office/intake/taken.ts";
import type { Person } from "../../office/person.ts";
import { refuse } from "../../office/refusal.ts";
import type { Volume } from "../../office/shelf.ts";
import type { SheetRead } from "../../office/task-table/sheet.ts";
import type { Register } from "../../registers/register.ts";
import { registerOf } from "../../registers/registers.ts";
import type { Result } from "../../std/result.ts";
import { FILE_REFUSALS } from "../../words/files.ts";
import { SHEET_FAULTS } from "../../words/intake.ts";
import { say } from "../../words/sentence.ts";
import { allowed, readable, type Context } from "../context.ts";
import { found, Refused } from "../refused.ts";
import type { IntakeWishBody } from "../wire/intake.ts";
import { ofBook } from "../wire/when.ts";
import { evidenceOf } from "./acts.ts";
import { inSteps, type IntakeWork } from "./intake-work.ts";

export const ofRegister = ofBook.extend({ register: z.string().max(80) });

/** Cells of one sheet: 20,000 rows of a register with its thirty columns. */
const MOST_CELLS = 600_000;
/** Sheets and previews kept, because they are asked again with every page and every choice that a person makes. */
const KEPT = 3;

type Sheets = readonly SheetRead[];

/** The last few of what was made, by key. */
function lastFew<T>() {
  const kept = new Map<string, T>();
  return async (key: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = await make();
    kept.set(key, made);
    for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
    return made;
  };
}

function told<T>(read: Result<T, FileRefusal>): T {
  if (read.ok) return read.value;
  const { code, values } = read.error;
  const [zh, en] = (["zh", "en"] as const).map((lang) => say(FILE_REFUSALS[code], lang, values));
  throw new Refused({ code, zh: zh ?? "", en: en ?? "", field: "file" });
}

/** A sheet read for somebody: what it would write, or why it cannot be read so, and what is needed to write it. */
export interface SheetAsked {
  readonly person: Person;
  readonly register: Register;
  readonly evidence: readonly Evidence[];
  readonly sheets: Sheets;
  readonly sheet: SheetRead;
  readonly intake: Result<Intake, SheetFault>;
}

type Body = { readonly sha256: string; readonly wish: IntakeWishBody };
type OfRegister = FastifyRequest & { params: z.output<typeof ofRegister> };

/** Who may hand a sheet in for which register of which book; refuses everybody else. */
export async function handing(
  request: OfRegister,
  context: Context,
): Promise<{ readonly person: Person; readonly register: Register; readonly volume: Volume }> {
  const { book, register: id } = request.params;
  const person = await allowed(request, context, ["office", "reporter"], "write");
  const { volume } = await readable(request, context, book);
  if (volume.header.simulated) throw new Refused(refuse("simulated-read-only"));
  return { person, volume, register: found(registerOf(id), "unknown-register", { register: id }) };
}

/** Reads uploaded sheets for registers, and keeps the last few as they were read and as they were weighed. */
export function createAsking(context: Context) {
  const sheetsBy = lastFew<Sheets>();
  const intakeBy = lastFew<Result<Intake, SheetFault>>();

  /** What a file says is settled by its hash. */
  const read = ({ sha256, name }: Evidence, work: IntakeWork): Promise<Sheets> =>
    sheetsBy(sha256, async () => {
      const bytes = found(await context.blobs.get(sha256), "unknown-evidence");
      const hear = (rows: number): void => {
        work.done = rows;
      };
      const { signal } = work.abort;
      return told(await readSheetsAside(bytes, name.text ?? "-", MOST_CELLS, { told: hear, signal }));
    });

  return async (request: OfRegister, body: Body, work: IntakeWork): Promise<SheetAsked> => {
    const { person, register, volume } = await handing(request, context);
    const { book } = request.params;
    const evidence = await evidenceOf(context, book, [body.sha256]);
    const sheets = await read(evidence[0] as Evidence, work);
    const sheet = sheetOf(sheets, register, body.wish.sheet);
    if (sheet === null) throw new Refused({ code: "no-sheet", ...SHEET_FAULTS["no-sheet"], field: "file" });
    Object.assign(work, { phase: "checking", done: 0, of: null });
    const { entries, today } = volume;
    // Whatever could change the answer: the book may have grown, and another person may be refused.
    const key = [book, entries.length, today, register.id, body.sha256, sheet.name, body.wish, person];
    const intake = await intakeBy(JSON.stringify(key), () =>
      inSteps(previewSteps(volume, sheet, register, body.wish, { person, evidence }), work),
    );
    return { person, register, evidence, sheets, sheet, intake };
  };
}
