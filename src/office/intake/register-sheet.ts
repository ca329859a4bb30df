import { INDUSTRIES } from "../../rules/industries.data.ts";
import type { Field, Register } from "../../registers/register.ts";
import { isDay } from "../../std/day.ts";
import { parseDecimal } from "../../std/decimal.ts";
import { INTAKE_HEADS, TEMPLATE_SAYS } from "../../words/intake.ts";
import { say } from "../../words/sentence.ts";
import type { ItemRow } from "../answers.ts";
import type { SheetCell, SheetPage } from "../task-table/sheet.ts";
import { EXAMPLE, type Intake } from "./intake.ts";
import type { SheetRead } from "../task-table/sheet.ts";

type Told = string | boolean | null | undefined;

const words = (text: string): SheetCell => ({ look: "text", words: text });

/** Spreadsheets count 15 digits; a longer number goes as words, which lose none. */
const MOST_DIGITS = 15;

function amountCell(text: string): SheetCell {
  const value = parseDecimal(text);
  const fits = value !== null && value.replace(/\D/g, "").length <= MOST_DIGITS;
  return fits ? { look: "number", number: value } : words(text);
}

/** A fact as a cell that our importer reads back as the same. */
function factCell(field: Field, told: Told): SheetCell | null {
  if (told === null || told === undefined || told === "") return null;
  if (typeof told === "boolean") return words(told ? "是" : "否");
  if (field.kind === "number" || field.kind === "money") return amountCell(told);
  if (field.kind === "day" && isDay(told) && told >= "1990") return { look: "day", day: told };
  if (field.kind === "choice") return words(field.choices?.find(({ id }) => id === told)?.zh ?? told);
  return words(told);
}

/** The head of a field's column, with its unit: "计划总投资（万元）". */
const headOf = ({ zh, unit }: Field): string => (unit === undefined ? zh : `${zh}（${unit}）`);

const headsOf = (register: Register): readonly string[] => [
  INTAKE_HEADS.item.zh,
  ...register.fields.map(headOf),
  ...(register.stages.length === 0 ? [] : [INTAKE_HEADS.stage.zh, INTAKE_HEADS.stageOn.zh]),
];

const WIDE: readonly Field["kind"][] = ["text", "name", "organisation"];
/** A list inside a sheet may hold 255 characters (ECMA-376 18.3.1.32). */
const LONGEST_LIST = 250;

/** Lists to choose from: choices, yes or no, stages. */
function listsOf(register: Register, from: number): SheetPage["choices"] {
  const fields = register.fields.flatMap(({ kind, choices }, at) => {
    const names = kind === "flag" ? ["是", "否"] : (choices ?? []).map(({ zh }) => zh);
    return names.length === 0 ? [] : [{ column: at + 1, from, words: names }];
  });
  const stages = { column: register.fields.length + 1, from, words: register.stages.map(({ zh }) => zh) };
  return [...fields, ...(stages.words.length === 0 ? [] : [stages])].filter(
    (list) => list.words.join(",").length <= LONGEST_LIST && !list.words.some((word) => word.includes(",")),
  );
}

/** A register's page: `above` lines stand before the head. */
function pageOf(
  register: Register,
  above: readonly SheetCell[],
  rows: readonly (readonly (SheetCell | null)[])[],
): SheetPage {
  const heads = headsOf(register);
  const head = above.length;
  return {
    name: register.zh,
    columns: heads.map((_, at) => {
      const field = register.fields[at - 1];
      return { width: field !== undefined && WIDE.includes(field.kind) ? 26 : 15 };
    }),
    rows: [
      ...above.map((cell) => ({ cells: [cell, ...heads.slice(1).map(() => null)] })),
      { cells: heads.map((text) => ({ look: "head" as const, words: text })) },
      ...rows.map((cells) => ({ cells })),
    ],
    merged: above.map((_, at) => ({ top: at, left: 0, bottom: at, right: heads.length - 1 })),
    frozen: { rows: head + 1, columns: 2 },
    repeated: [head, head],
    tableFrom: head,
    paper: "A3",
    footer: register.zh,
    choices: listsOf(register, head + 1),
  };
}

/** A register's rows as a sheet (导出): numbers, units in the head, stage and its day. Handed in again it says nothing new. */
export const registerSheet = (register: Register, rows: readonly ItemRow[]): SheetPage =>
  pageOf(
    register,
    [],
    rows.map(({ id, facts, stage, stageOn }) => [
      words(id),
      ...register.fields.map((field) => factCell(field, facts[field.id])),
      ...(register.stages.length === 0
        ? []
        : [
            stage === null ? null : words(register.stages.find((one) => one.id === stage)?.zh ?? stage),
            stageOn === null ? null : { look: "day" as const, day: stageOn },
          ]),
    ]),
  );

const EXAMPLES: Partial<Readonly<{ [kind in Field["kind"]]: SheetCell }>> = {
  number: { look: "number", number: "12" },
  money: { look: "number", number: "1200" },
  day: { look: "day", day: "2025-06-30" },
  flag: words("是"),
};

function exampleCell(field: Field): SheetCell | null {
  const choice = field.choices?.[0];
  if (field.kind === "choice" && choice !== undefined) return words(choice.zh);
  if (field.kind === "industry") return words(INDUSTRIES[0]?.code ?? "");
  if (field.kind === "name") return words("（名称）");
  return EXAMPLES[field.kind] ?? null;
}

/** An empty sheet to be filled in (模板): a note, heads with units, lists to choose from, and an example that is not read. */
export function templateSheet(register: Register): SheetPage {
  const stage = register.stages[0];
  const example = [
    words(`${EXAMPLE}（导入时不读）`),
    ...register.fields.map(exampleCell),
    ...(stage === undefined ? [] : [words(stage.zh), { look: "day" as const, day: "2025-06-30" }]),
  ];
  const required = register.fields.filter((field) => field.required === true).map(({ zh }) => zh);
  const note = say(TEMPLATE_SAYS.note, "zh", { required: required.join("、") });
  return pageOf(register, [{ look: "note", words: note }], [example]);
}

/** Rows that were not taken, cell by cell as they were handed in, with the reason behind them: to be mended and handed in again. */
export function refusedSheet(intake: Intake, sheet: SheetRead): SheetPage {
  const { columns, row } = intake.heading;
  const kept = columns.filter(({ head }) => head !== INTAKE_HEADS.fault.zh);
  const left = intake.rows.filter(({ fate }) => fate === "refused" || fate === "ask");
  const cells = left.map((one) => [
    ...kept.map(({ column }) => {
      const text = sheet.rows.get(one.row - 1)?.get(column);
      return text === undefined ? null : words(text);
    }),
    words(
      one.faults.map(({ zh }) => zh).join("；") ||
        say(TEMPLATE_SAYS.ask, "zh", { names: one.like.map(({ name }) => name).join("、") }),
    ),
  ]);
  // A unit that stood above the table has to stand in the head of a sheet of its own.
  const heads = kept.map(({ head, unit }) =>
    unit === null || /[）)]\s*$/.test(head) ? head : `${head}（${unit}）`,
  );
  return {
    name: intake.sheet,
    columns: [...kept.map(() => ({ width: 18 })), { width: 60 }],
    rows: [
      { cells: [...heads, INTAKE_HEADS.fault.zh].map((text) => ({ look: "head" as const, words: text })) },
      ...cells.map((line) => ({ cells: line })),
    ],
    merged: [],
    frozen: { rows: 1, columns: 1 },
    repeated: [0, 0],
    tableFrom: 0,
    paper: "A3",
    footer: `${intake.sheet} ${row + 1}`,
    choices: [],
  };
}
