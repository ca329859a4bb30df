import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { readCsv } from "../../formats/csv.ts";
import type { FileRefusal } from "../../formats/refusal.ts";
import { XLSX } from "../../formats/xlsx/open-xlsx.ts";
import { readSheets } from "../../formats/xlsx/read-sheets.ts";
import { writeXlsx } from "../../formats/xlsx/write-xlsx.ts";
import type { Evidence } from "../../ledger/evidence.ts";
import { targetsOf } from "../../office/intake/heading.ts";
import type { Intake, IntakeRow } from "../../office/intake/intake.ts";
import { refusedSheet } from "../../office/intake/register-sheet.ts";
import { isTaken, motionOf, previewIntake, sheetOf } from "../../office/intake/taken.ts";
import type { Person } from "../../office/person.ts";
import { refuse } from "../../office/refusal.ts";
import type { SheetRead } from "../../office/task-table/sheet.ts";
import type { Register } from "../../registers/register.ts";
import { registerOf } from "../../registers/registers.ts";
import type { Result } from "../../std/result.ts";
import { FILE_REFUSALS } from "../../words/files.ts";
import { INTAKE_HEADS, SHEET_FAULTS } from "../../words/intake.ts";
import { say } from "../../words/sentence.ts";
import { allowed, readable, type Context, type Routes } from "../context.ts";
import { found, Refused } from "../refused.ts";
import { intakeBody, intakePreview, intakeTaken, type IntakeWishBody, previewBody } from "../wire/intake.ts";
import { ofBook } from "../wire/when.ts";
import { evidenceOf } from "./acts.ts";
import { disposition } from "./evidence.ts";

export const ofRegister = ofBook.extend({ register: z.string().max(80) });

/** Cells of one sheet: 20,000 rows of a register with its thirty columns. */
const MOST_CELLS = 600_000;
/** Sheets kept as they were read, because a preview is asked again with every choice that a person makes. */
const SHEETS_KEPT = 3;

type Sheets = readonly SheetRead[];

function told<T>(read: Result<T, FileRefusal>): T {
  if (read.ok) return read.value;
  const { code, values } = read.error;
  const [zh, en] = (["zh", "en"] as const).map((lang) => say(FILE_REFUSALS[code], lang, values));
  throw new Refused({ code, zh: zh ?? "", en: en ?? "", field: "file" });
}

/** Reads uploaded files as sheets and keeps the last few; what a file says is settled by its hash. */
function sheetReader({ blobs }: Context): (file: Evidence) => Promise<Sheets> {
  const kept = new Map<string, Sheets>();
  return async ({ sha256, name }) => {
    const known = kept.get(sha256);
    if (known !== undefined) return known;
    const bytes = found(await blobs.get(sha256), "unknown-evidence");
    const words = name.text ?? "-";
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const sheets = isZip ? told(readSheets(bytes, words, MOST_CELLS)) : [told(readCsv(bytes, words))];
    kept.set(sha256, sheets);
    for (const old of kept.keys()) if (kept.size > SHEETS_KEPT) kept.delete(old);
    return sheets;
  };
}

/** A sheet read for somebody: what it would write, and what is needed to write it. */
interface Asked {
  readonly person: Person;
  readonly register: Register;
  readonly evidence: readonly Evidence[];
  readonly sheets: Sheets;
  readonly sheet: SheetRead;
  readonly intake: Intake;
}

type Body = { readonly sha256: string; readonly wish: IntakeWishBody };

async function askedIn(
  request: FastifyRequest & { params: z.output<typeof ofRegister> },
  body: Body,
  context: Context,
  read: ReturnType<typeof sheetReader>,
): Promise<Asked> {
  const { book, register: id } = request.params;
  const person = await allowed(request, context, ["office", "reporter"], "write");
  const { volume } = await readable(request, context, book);
  if (volume.header.simulated) throw new Refused(refuse("simulated-read-only"));
  const register = found(registerOf(id), "unknown-register", { register: id });
  const evidence = await evidenceOf(context, book, [body.sha256]);
  const sheets = await read(evidence[0] as Evidence);
  const sheet = sheetOf(sheets, register, body.wish.sheet);
  if (sheet === null) throw new Refused({ code: "no-sheet", ...SHEET_FAULTS["no-sheet"], field: "file" });
  const intake = previewIntake(volume, sheet, register, body.wish, { person, evidence });
  if (!intake.ok) throw new Refused({ ...intake.error, field: "sheet" });
  return { person, register, evidence, sheets, sheet, intake: intake.value };
}

const countOf = (rows: readonly IntakeRow[], fate: IntakeRow["fate"]): number =>
  rows.filter((row) => row.fate === fate).length;

const countsOf = (rows: readonly IntakeRow[]) => ({
  new: countOf(rows, "new"),
  update: countOf(rows, "update"),
  same: countOf(rows, "same"),
  ask: countOf(rows, "ask"),
  refused: countOf(rows, "refused"),
  warned: rows.filter(({ warnings }) => warnings.length > 0).length,
});

function previewOf(asked: Asked, body: z.output<typeof previewBody>) {
  const { intake, sheet, sheets, register } = asked;
  const { show, skip, take } = body;
  const shown = intake.rows.filter(
    ({ fate, warnings }) => show === undefined || (show === "warned" ? warnings.length > 0 : fate === show),
  );
  const { columns, row: headRow } = intake.heading;
  return {
    sha256: body.sha256,
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.size })),
    sheet: sheet.name,
    headRow,
    columns,
    targets: targetsOf(register),
    counts: countsOf(intake.rows),
    found: shown.length,
    rows: shown.slice(skip, skip + take).map(({ facts, ...row }) => ({
      ...row,
      fresh: Object.keys(facts),
      cells: columns.map(({ column }) => sheet.rows.get(row.row - 1)?.get(column) ?? ""),
    })),
  };
}

/** Writes what can be written, in one transaction. What moved meanwhile is told, and nothing has been written then. */
async function take(asked: Asked, book: string, { office }: Context) {
  const { intake, register, person, evidence } = asked;
  const rows = intake.rows.filter(isTaken);
  const motions = rows.map((row) =>
    motionOf(row, register, row.item ?? `i-${office.ports.newId()}`, { person, evidence }),
  );
  const decided = await office.decideAll(book, person, motions);
  if (!decided.ok) {
    // Every row was checked a moment ago, so what is refused here moved between reading and writing.
    throw new Refused(decided.error[0]?.refusal ?? refuse("moved", { count: 0 }));
  }
  const { refused, ask, same } = countsOf(intake.rows);
  const entries = decided.value;
  return {
    written: entries.length,
    first: entries[0]?.seq ?? null,
    last: entries.at(-1)?.seq ?? null,
    refused,
    ask,
    same,
  };
}

/**
 * 导入: a sheet that was uploaded as evidence is read for a register. The preview writes nothing; taking it reads it again, because
 * the book may have grown, and writes all that can be written or nothing.
 */
export const intakeRoutes: Routes = (app, context) => {
  const read = sheetReader(context);
  app.post(
    "/api/books/:book/registers/:register/intake",
    { schema: { params: ofRegister, body: previewBody, response: { 200: intakePreview } } },
    async (request) => previewOf(await askedIn(request, request.body, context, read), request.body),
  );
  app.post(
    "/api/books/:book/registers/:register/intake/take",
    { schema: { params: ofRegister, body: intakeBody, response: { 200: intakeTaken } } },
    async (request) =>
      take(await askedIn(request, request.body, context, read), request.params.book, context),
  );
  app.post(
    "/api/books/:book/registers/:register/intake/refused",
    { schema: { params: ofRegister, body: intakeBody } },
    async (request, reply) => {
      const { intake, sheet, register } = await askedIn(request, request.body, context, read);
      const name = `${register.zh}-${INTAKE_HEADS.fault.zh}.xlsx`;
      return reply
        .header("content-disposition", disposition(name))
        .type(XLSX)
        .send(Buffer.from(writeXlsx(refusedSheet(intake, sheet))));
    },
  );
};
