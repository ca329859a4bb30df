import { writeCsv } from "../../formats/csv.ts";
import { XLSX } from "../../formats/xlsx/open-xlsx.ts";
import { writeXlsx } from "../../formats/xlsx/write-xlsx.ts";
import { registerSheet, templateSheet } from "../../office/intake/register-sheet.ts";
import { registerTable } from "../../office/table.ts";
import { registerOf } from "../../registers/registers.ts";
import { INTAKE_HEADS } from "../../words/intake.ts";
import { readable, type Context, type Routes } from "../context.ts";
import { found } from "../refused.ts";
import { queryOf, tableQuery } from "../wire/table.ts";
import { whenOf } from "../wire/when.ts";
import { disposition } from "./evidence.ts";
import { ofRegister } from "./intake-asked.ts";

/** A sheet goes out as a spreadsheet or as text. */
const FORMS = {
  xlsx: { type: XLSX, write: writeXlsx },
  csv: { type: "text/csv; charset=utf-8", write: writeCsv },
} as const;

/** 导出 and 模板: a register's rows, as the view in the address finds them, and an empty sheet to be filled in. */
export const registerSheetRoutes: Routes = (app, context: Context) => {
  for (const form of ["xlsx", "csv"] as const)
    app.get(
      `/api/books/:book/registers/:register/table.${form}`,
      { schema: { params: ofRegister, querystring: tableQuery } },
      async (request, reply) => {
        const { book, register: id } = request.params;
        const inquiry = await readable(request, context, book, whenOf(request.query));
        const register = found(registerOf(id), "unknown-register", { register: id });
        const query = { ...queryOf(request.query), skip: 0, take: Number.MAX_SAFE_INTEGER };
        const table = found(registerTable(inquiry.book, id, query), "unknown-register", { register: id });
        const page = registerSheet(register, table.rows);
        return reply
          .header("content-disposition", disposition(`${register.zh}-${inquiry.asOf.on}.${form}`))
          .type(FORMS[form].type)
          .send(Buffer.from(FORMS[form].write(page)));
      },
    );
  app.get(
    "/api/books/:book/registers/:register/template.xlsx",
    { schema: { params: ofRegister } },
    async (request, reply) => {
      await readable(request, context, request.params.book);
      const { register: id } = request.params;
      const register = found(registerOf(id), "unknown-register", { register: id });
      return reply
        .header("content-disposition", disposition(`${register.zh}-${INTAKE_HEADS.template.zh}.xlsx`))
        .type(XLSX)
        .send(Buffer.from(writeXlsx(templateSheet(register))));
    },
  );
};
