import { readDateWords } from "../lexer/date-words.ts";
import type { Due } from "../meaning/claim.ts";
import type { Cell } from "./grid.ts";

/** What a column of a table holds. */
export type ColumnRole =
  | "label"
  | "task"
  | "lead"
  | "responsible"
  | "cooperating"
  | "time"
  | "unit"
  | "target"
  | "growth"
  | "other";

/** A column with its role and, for a target, the date that its head names. */
export interface Column {
  readonly role: ColumnRole;
  readonly due: Due | null;
}

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["other", /领导|联系人|电话|^责任人$|备注|remarks|contact/i],
  ["lead", /^lead/i],
  ["cooperating", /support|co-?operat|partner/i],
  ["responsible", /responsible|in charge|department|agency/i],
  ["time", /deadline|^due|time ?frame|completion|timeline|^when$/i],
  ["unit", /^units?$/i],
  ["growth", /annual growth|growth rate/i],
  ["task", /^(?:key )?(?:tasks?|actions?|measures?|activit(?:y|ies)|projects?)$/i],
  ["label", /indicator|^items?$|^name$|^area$/i],
  ["target", /^targets?$|^goals?$/i],
  ["lead", /牵头(?!领导)/],
  ["cooperating", /配合|协办|参与(?:单位|部门)/],
  ["responsible", /责任(?:单位|部门|主体|人)?|承办|负责(?:单位|部门)|主办|实施(?:单位|主体)|落实单位/],
  ["target", /(?:季度|阶段性?|进度|推进|时间)(?:工作)?节点|(?:季度|阶段性?)(?:工作)?(?:目标|任务|安排)/],
  ["time", /时限|期限|完成时间|时间(?:节点|进度|要求)?|时序/],
  ["unit", /^(?:计量)?单位$/],
  ["growth", /年均|年增|增速|增长率|累计增长/],
  ["label", /名称$|^类别$|^项目$/],
  [
    "task",
    /任务|实事|^(?:重点|主要|具体|年度|年度重点)?(?:工作|项目)(?:名称)?$|工作内容|主要内容|建设内容|措施|事项|举措|工作要点|内容$/,
  ],
  ["label", /指标|名称|类别|目标名称|^目标$/],
  ["target", /目标值?|计划数?|预期|^[〔(（[]?累计[\])）〕]?$/],
];
const YEAR = /(?:19|20)\d\d/;
const PAST = /(?<![划标计期])完成(?!时)|进展|实绩|实际|基期|现状|基数|上年|执行/;

function yearColumn(text: string, cell: Cell, planYear: number): Column | null {
  const year = Number(YEAR.exec(cell.words)?.[0] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  if (year < planYear || PAST.test(cell.words)) return { role: "other", due: null };
  const at = cell.start + (YEAR.exec(cell.words)?.index ?? 0);
  const words = readDateWords(text, at);
  const bare = {
    start: at,
    end: at + 4,
    year,
    offset: null,
    month: 12,
    date: 0,
    bound: "by",
    grain: "year",
    ends: true,
  } as const;
  return { role: "target", due: { words: words === null ? bare : { ...words, bound: "by" }, year } };
}

/** 一季度, 上半年: columns of steps, each with its date. */
function stepColumn(text: string, cell: Cell, planYear: number): Column | null {
  if (!/^(?:第?[一二三四]季度|[上下]半年)(?:工作)?(?:目标|计划|节点|进度|安排|任务|措施)?$/.test(cell.words))
    return null;
  const words = readDateWords(text, cell.start);
  return words === null
    ? null
    : { role: "target", due: { words: { ...words, bound: "by" }, year: planYear } };
}

/** Where nothing but names stand beside the units, the names are the tasks. */
const namesAsTasks = (columns: readonly Column[]): readonly Column[] =>
  columns.some(({ role }) => role === "task" || role === "target" || role === "growth")
    ? columns
    : columns.map((column) => (column.role === "label" ? { ...column, role: "task" } : column));

/** Beside who answers and by when, the first column that is neither number nor remark says what is to be done. */
function unnamedTask(columns: readonly Column[], header: readonly Cell[]): readonly Column[] {
  const told = columns.some(({ role }) => role === "label" || role === "task" || role === "target");
  const asks = columns.some(({ role }) => /^(?:lead|responsible|cooperating)$/.test(role));
  const first =
    told || !asks
      ? -1
      : columns.findIndex(
          ({ role }, at) =>
            role === "other" && !/^(?:序号|编号|备注|序|No\.?)?$/i.test(header[at]?.words ?? ""),
        );
  return columns.map((column, at) => (at === first ? { ...column, role: "task" } : column));
}

/** Beside a task, 目标 is what the task is to reach; alone, it is the name of an indicator. */
const besideTask = (columns: readonly Column[], header: readonly Cell[]): readonly Column[] =>
  columns.some((column) => column.role === "task")
    ? columns.map((column, at) =>
        /^(?:工作|年度|具体)?目标$/.test(header[at]?.words ?? "") ? { ...column, role: "target" } : column,
      )
    : columns;

/** Roles of a header row's columns; null when the row heads nothing that the reader knows. */
export function readColumns(
  text: string,
  header: readonly Cell[],
  planYear: number,
): readonly Column[] | null {
  const named = header.map((cell): Column => {
    if (cell.words.length > 20) return { role: "other", due: null };
    const growth = /年均|增速|增长率/.test(cell.words);
    const year = growth ? null : (stepColumn(text, cell, planYear) ?? yearColumn(text, cell, planYear));
    if (year !== null) return year;
    return { role: ROLES.find(([, pattern]) => pattern.test(cell.words))?.[0] ?? "other", due: null };
  });
  const columns = unnamedTask(named, header);
  const has = (...roles: readonly ColumnRole[]): boolean =>
    columns.some((column) => roles.includes(column.role));
  const known = has("label", "task") && has("target", "growth", "lead", "responsible", "time");
  return known ? namesAsTasks(besideTask(columns, header)) : null;
}
