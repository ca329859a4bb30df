import { XLSX } from "../../formats/xlsx/open-xlsx.ts";
import { readSheets } from "../../formats/xlsx/read-sheets.ts";
import { writeXlsx } from "../../formats/xlsx/write-xlsx.ts";
import { refuse } from "../../office/refusal.ts";
import { secrecyMark } from "../../office/secrecy.ts";
import { tableChanges as changesOf } from "../../office/task-table/changes.ts";
import { readTable } from "../../office/task-table/read-back.ts";
import { taskTable } from "../../office/task-table/task-table.ts";
import { TABLE_SAYS } from "../../words/task-table.ts";
import { FILE_REFUSALS } from "../../words/files.ts";
import { say } from "../../words/sentence.ts";
import type { Routes } from "../context.ts";
import { plainName } from "../evidence-file.ts";
import { fileWords } from "../file-words.ts";
import { found, Refused } from "../refused.ts";
import { LARGEST_FILE, uploadOf } from "../upload.ts";
import { tableChanges } from "../wire/task-table.ts";
import { deskOf, ofDraft } from "./drafts.ts";
import { disposition } from "./evidence.ts";

/** 任务分解表: a draft as spreadsheet, and what an edited one would change. Handing one back saves nothing by itself. */
export const taskTableRoutes: Routes = (app, context) => {
  const { drafts } = context.office.ports;
  app.get(
    "/api/books/:book/drafts/:id/table.xlsx",
    { schema: { params: ofDraft } },
    async (request, reply) => {
      const { book, id } = request.params;
      await deskOf(request, context);
      const draft = found(await drafts.get(book, id), "unknown-draft");
      const name = say(TABLE_SAYS.title, "zh", { plan: draft.plan.title.slice(0, 60) });
      return reply
        .header("content-disposition", disposition(`${name}.xlsx`))
        .type(XLSX)
        .send(Buffer.from(writeXlsx(taskTable(draft))));
    },
  );
  app.post(
    "/api/books/:book/drafts/:id/table",
    { bodyLimit: LARGEST_FILE + 65_536, schema: { params: ofDraft, response: { 200: tableChanges } } },
    async (request) => {
      const { book, id } = request.params;
      await deskOf(request, context);
      const draft = found(await drafts.get(book, id), "unknown-draft");
      const upload = await uploadOf(request);
      const name = plainName(upload.name);
      const sheets = readSheets(upload.bytes, name);
      if (!sheets.ok) {
        const { code, values } = sheets.error;
        const [zh, en] = (["zh", "en"] as const).map((lang) =>
          say(FILE_REFUSALS[code], lang, { name, ...values }),
        );
        throw new Refused({ code, zh: zh ?? "", en: en ?? "", field: "file" });
      }
      const mark = secrecyMark(name) ?? secrecyMark(fileWords(upload.bytes)?.words ?? "");
      if (mark !== null) throw new Refused(refuse("secrecy-mark", { mark: mark.mark }, "file"));
      const table = readTable(sheets.value);
      if (table === null) throw new Refused(refuse("no-task-table", {}, "file"));
      return changesOf(draft, table);
    },
  );
};
