import type { z } from "zod";
import { XLSX } from "../../formats/xlsx/open-xlsx.ts";
import { writeXlsx } from "../../formats/xlsx/write-xlsx.ts";
import { targetsOf } from "../../office/intake/heading.ts";
import type { Intake, IntakeRow } from "../../office/intake/intake.ts";
import { refusedSheet } from "../../office/intake/register-sheet.ts";
import { isTaken, motionOf } from "../../office/intake/taken.ts";
import { refuse } from "../../office/refusal.ts";
import type { SheetRead } from "../../office/task-table/sheet.ts";
import { INTAKE_HEADS } from "../../words/intake.ts";
import type { Context, Routes } from "../context.ts";
import { Refused } from "../refused.ts";
import {
  intakeBody,
  intakePreview,
  intakeProgress,
  intakeStopped,
  intakeTaken,
  previewBody,
  progressQuery,
} from "../wire/intake.ts";
import { disposition } from "./evidence.ts";
import { type SheetAsked, createAsking, handing, ofRegister } from "./intake-asked.ts";
import { createIntakeWorks, type IntakeWork, restBetween, stopWhenLeft } from "./intake-work.ts";

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

/** Lines of a sheet in which a person looks for the head. */
const TOP_LINES = 20;
const LONGEST_LINE = 80;

/** The first lines of a sheet, each as one text. */
const topOf = ({ rows }: SheetRead) =>
  [...rows]
    .sort(([a], [b]) => a - b)
    .slice(0, TOP_LINES)
    .map(([row, cells]) => ({ row, words: [...cells.values()].join(" | ").slice(0, LONGEST_LINE) }));

function previewOf({ intake, sheet, sheets, register }: SheetAsked, body: z.output<typeof previewBody>) {
  const { show, skip, take } = body;
  const heading = intake.ok ? intake.value.heading : (intake.error.heading ?? null);
  const rows = intake.ok ? intake.value.rows : [];
  const columns = heading?.columns ?? [];
  const shown = rows.filter(
    ({ fate, warnings }) => show === undefined || (show === "warned" ? warnings.length > 0 : fate === show),
  );
  return {
    sha256: body.sha256,
    sheets: sheets.map(({ name, rows: lines }) => ({ name, rows: lines.size })),
    sheet: sheet.name,
    fault: intake.ok ? null : intake.error,
    headRow: heading?.row ?? null,
    top: topOf(sheet),
    columns,
    targets: targetsOf(register),
    counts: countsOf(rows),
    found: shown.length,
    rows: shown.slice(skip, skip + take).map(({ facts, ...row }) => ({
      ...row,
      fresh: Object.keys(facts),
      cells: columns.map(({ column }) => sheet.rows.get(row.row - 1)?.get(column) ?? ""),
    })),
  };
}

/** What can be written of a sheet; refuses one that cannot be read so. */
function readIn({ intake }: SheetAsked): Intake {
  if (intake.ok) return intake.value;
  const { code, zh, en } = intake.error;
  throw new Refused({ code, zh, en, field: "sheet" });
}

/** Writes what can be written, in one transaction. What moved meanwhile is told, and nothing has been written then. */
async function take(asked: SheetAsked, book: string, { office }: Context, work: IntakeWork) {
  const { register, person, evidence } = asked;
  const intake = readIn(asked);
  const rows = intake.rows.filter(isTaken);
  const motions = rows.map((row) =>
    motionOf(row, register, row.item ?? `i-${office.ports.newId()}`, { person, evidence }),
  );
  const rest = restBetween(work);
  const decided = await office.decideAll(book, person, motions, async (done) => {
    // From the last act on there is no way back: the transaction is one.
    Object.assign(work, {
      phase: done === motions.length ? "writing" : "checking",
      done,
      of: motions.length,
    });
    await rest();
  });
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

const AT = "/api/books/:book/registers/:register/intake";

/**
 * 导入: a sheet that was uploaded as evidence is read for a register. The preview writes nothing; taking it reads it again where the
 * book has grown, and writes all that can be written or nothing. Whoever waits can see how far it is, and stop it.
 */
export const intakeRoutes: Routes = (app, context) => {
  const ask = createAsking(context);
  const works = createIntakeWorks();
  const keyOf = async (
    request: Parameters<typeof handing>[0],
    sha256: string,
  ): Promise<readonly string[]> => {
    const { person, register } = await handing(request, context);
    return [person.id, request.params.book, register.id, sha256];
  };
  app.post(
    AT,
    { schema: { params: ofRegister, body: previewBody, response: { 200: intakePreview } } },
    async (request, reply) =>
      works.doing(await keyOf(request, request.body.sha256), async (work) => {
        stopWhenLeft(reply, work);
        return previewOf(await ask(request, request.body, work), request.body);
      }),
  );
  app.post(
    `${AT}/take`,
    { schema: { params: ofRegister, body: intakeBody, response: { 200: intakeTaken } } },
    async (request) =>
      works.doing(await keyOf(request, request.body.sha256), async (work) =>
        take(await ask(request, request.body, work), request.params.book, context, work),
      ),
  );
  app.get(
    `${AT}/progress`,
    { schema: { params: ofRegister, querystring: progressQuery, response: { 200: intakeProgress } } },
    async (request) => {
      const work = works.find(await keyOf(request, request.query.sha256));
      return work === null ? null : { phase: work.phase, done: work.done, of: work.of };
    },
  );
  app.post(
    `${AT}/stop`,
    { schema: { params: ofRegister, body: progressQuery, response: { 200: intakeStopped } } },
    async (request) => ({ stopped: works.stop(await keyOf(request, request.body.sha256)) }),
  );
  app.post(`${AT}/refused`, { schema: { params: ofRegister, body: intakeBody } }, async (request, reply) => {
    const key = await keyOf(request, request.body.sha256);
    const asked = await works.doing(key, (work) => ask(request, request.body, work));
    const name = `${asked.register.zh}-${INTAKE_HEADS.fault.zh}.xlsx`;
    return reply
      .header("content-disposition", disposition(name))
      .type(XLSX)
      .send(Buffer.from(writeXlsx(refusedSheet(readIn(asked), asked.sheet))));
  });
};
