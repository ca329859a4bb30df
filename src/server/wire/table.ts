import { z } from "zod";
import type { RegisterCalendar } from "../../office/register-calendar.ts";
import type { RegisterTable, TableCondition, TableQuery } from "../../office/table.ts";
import type { TableSum } from "../../office/table-sum.ts";
import type { TableValues } from "../../office/table-values.ts";
import { itemRow } from "./page.ts";
import { list } from "./scalar.ts";
import { when } from "./when.ts";

/** A condition as the address holds it: "field:a|b" for one of some values, "field:from..to" for bounds, either left out. */
const ONE_OF = /^([A-Za-z]{1,40}):(.{1,400})$/;
const BETWEEN = /^([A-Za-z]{1,40}):([^.]{0,40}(?:\.\d{1,20})?)\.\.([^.]{0,40}(?:\.\d{1,20})?)$/;

/** "field:words": a field that contains some words. */
const HAS = /^([A-Za-z]{1,40}):(.{1,200})$/;

const repeated = (form: RegExp) =>
  z
    .union([z.string().regex(form).max(500), z.array(z.string().regex(form).max(500)).max(12)])
    .transform((value) => (typeof value === "string" ? [value] : value));

/** GET …/registers/:register/table: the address of a view is the view. */
export const tableQuery = when.extend({
  stage: z.string().max(400).exactOptional(),
  q: z.string().max(200).exactOptional(),
  is: repeated(ONE_OF).exactOptional(),
  between: repeated(BETWEEN).exactOptional(),
  has: repeated(HAS).exactOptional(),
  by: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .exactOptional(),
  down: z.literal("1").exactOptional(),
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
  take: z.coerce.number().int().min(0).max(500).default(50),
});

const oneOfIn = (text: string): TableCondition => {
  const [, field = "", values = ""] = ONE_OF.exec(text) ?? [];
  return { field, oneOf: values.split("|") };
};

const betweenIn = (text: string): TableCondition => {
  const [, field = "", from = "", to = ""] = BETWEEN.exec(text) ?? [];
  return { field, ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
};

const hasIn = (text: string): TableCondition => {
  const [, field = "", has = ""] = HAS.exec(text) ?? [];
  return { field, has };
};

/** The question that an address asks of a register. */
export function queryOf(asked: z.output<typeof tableQuery>): TableQuery {
  const where = [
    ...(asked.is ?? []).map(oneOfIn),
    ...(asked.between ?? []).map(betweenIn),
    ...(asked.has ?? []).map(hasIn),
  ];
  return {
    ...(asked.stage === undefined ? {} : { stages: asked.stage.split(",") }),
    ...(asked.q === undefined ? {} : { words: asked.q }),
    ...(where.length === 0 ? {} : { where }),
    ...(asked.by === undefined ? {} : { by: asked.by }),
    ...(asked.down === undefined ? {} : { down: true }),
    skip: asked.skip,
    take: asked.take,
  };
}

export const registerTable = z.object({
  register: z.string(),
  rows: list(itemRow),
  found: z.number().int(),
  all: z.number().int(),
  sums: z.record(z.string(), z.string()).readonly(),
  stages: list(z.object({ stage: z.string(), count: z.number().int() })),
}) satisfies z.ZodType<RegisterTable>;

const count = z.number().int();
const named = z.object({ register: z.string(), item: z.string(), name: z.string().nullable() });

/** GET …/table/values and …/table/sum: of which field. */
export const columnQuery = tableQuery.extend({ field: z.string().regex(/^[A-Za-z]{1,40}$/) });

export const tableValues = z.object({
  register: z.string(),
  field: z.string(),
  values: list(z.object({ value: z.string(), count })),
  more: count,
}) satisfies z.ZodType<TableValues>;

export const tableSum = z.object({
  register: z.string(),
  field: z.string(),
  sum: z.string().nullable(),
  proven: z.string(),
  counted: count,
  without: count,
  stages: list(z.object({ stage: z.string(), count, sum: z.string() })),
  largest: list(named.extend({ amount: z.string(), proven: z.boolean() })),
}) satisfies z.ZodType<TableSum>;

/** GET …/calendar: a month, the present one when none is named. */
export const calendarQuery = tableQuery.extend({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .exactOptional(),
});

export const registerCalendar = z.object({
  register: z.string(),
  month: z.string(),
  planned: z.string().nullable(),
  days: list(
    z.object({
      on: z.string(),
      count,
      late: count,
      events: list(
        named.extend({ stage: z.string().nullable(), planned: z.enum(["met", "late", "ahead"]).nullable() }),
      ),
    }),
  ),
  before: z.string().nullable(),
  after: z.string().nullable(),
  undated: count,
}) satisfies z.ZodType<RegisterCalendar>;
