import { createNameIndex } from "../../match/name-index.ts";
import type { Register } from "../../registers/register.ts";
import { INTAKE_HEADS } from "../../words/intake.ts";
import type { SheetRead } from "../task-table/sheet.ts";

/** What a column of a sheet stands for: a field of the register by its id, or one of these. */
export const ITEM_COLUMN = "#item";
export const STAGE_COLUMN = "#stage";
export const DAY_COLUMN = "#day";

/** One column: its place from 0, what its head says, the unit that the head names, and what it stands for (null: not taken). */
export interface IntakeColumn {
  readonly column: number;
  readonly head: string;
  readonly unit: string | null;
  readonly target: string | null;
  /** True where the head is only like the field's name: a person should look. */
  readonly guessed: boolean;
}

/** Where the head of a table stands, and what its columns stand for. */
export interface Heading {
  /** Row of the head, from 0; the data begin below it. */
  readonly row: number;
  readonly columns: readonly IntakeColumn[];
}

/** Rows looked at for a head: titles, notes and empty lines stand above it. */
const DEEPEST_HEAD = 20;
/** Likeness from which a head is taken for a field's name. */
const LIKE = 0.6;

/** Columns that a head must have: one that is known and one that is much like another; a guess counts half. */
const LEAST_KNOWN = 1.5;

/** Other words for what every register has. */
const SYNONYMS: Readonly<{ [target: string]: readonly string[] }> = {
  [ITEM_COLUMN]: ["事项编号", "编号", "台账编号", "item number", "item"],
  [STAGE_COLUMN]: [
    "阶段",
    "环节",
    "当前阶段",
    "形象进度",
    "进展",
    "进度",
    "进展情况",
    "进展阶段",
    "项目进展",
    "项目阶段",
    "stage",
  ],
  [DAY_COLUMN]: [
    "阶段日期",
    "截至",
    "截至日期",
    "填报日期",
    "数据日期",
    "发生日期",
    "登记日",
    "as of",
    "stage since",
  ],
};

/** Words for fields that offices write in other ways; the field's own names always count. */
const FIELD_SYNONYMS: Readonly<{ [field: string]: readonly string[] }> = {
  name: ["名称", "项目", "工程名称", "企业名称", "单位名称", "项目名", "公司名称"],
  code: ["项目代码", "赋码", "备案代码", "项目编码"],
  creditCode: ["信用代码", "统一代码", "社会信用代码", "uscc"],
  firm: ["企业名称", "建设单位", "实施企业", "公司"],
  owner: ["业主", "业主单位", "承建企业", "投资主体"],
  place: ["所在镇街", "所属镇街", "镇街", "乡镇", "所在乡镇", "所属乡镇", "街道", "所在地", "地点"],
  totalInvestment: ["总投资", "计划总投资", "总投资额", "计划投资", "投资总额"],
  plannedInvestment: ["总投资", "总投资额", "计划投资"],
  paidInvestment: ["已完成投资", "完成投资", "累计投资"],
  yearInvestment: ["年度投资", "年度计划", "年计划投资"],
  paid: ["到位资金", "实际到位", "到资"],
  industry: ["行业", "所属行业", "行业代码"],
  plannedEnd: ["竣工时间", "计划竣工时间", "完成时限", "计划完成时间"],
  plannedStart: ["开工时间", "计划开工时间"],
  note: ["备注", "说明"],
};

/** What ends like a unit; other words in brackets only explain the head (含流动资金). */
const UNIT = /[元米亩顷吨克斤瓦时度焦升个家户项场次件座条台套名人所处支只种类批辆艘栋间%]$/;

/** A head without line breaks, spaces and its unit in brackets. */
function bare(head: string): { readonly words: string; readonly unit: string | null } {
  const plain = head.normalize("NFKC").replace(/\s/g, "");
  const told = /[（(](?:单位[:：])?([^（）()]{1,8})[)）]$/.exec(plain)?.[1] ?? null;
  const unit = told !== null && UNIT.test(told) ? told : null;
  return {
    words: plain
      .replace(/[（(][^（）()]*[)）]/g, "")
      .replace(/^[*★]/, "")
      .toLowerCase(),
    unit,
  };
}

interface Known {
  readonly words: string;
  readonly target: string;
}

function knownHeads(register: Register): readonly Known[] {
  const own = register.fields.flatMap(({ id, zh, en }) => [
    { words: bare(zh).words, target: id },
    { words: bare(en).words, target: id },
    { words: id.toLowerCase(), target: id },
  ]);
  const common = Object.entries(SYNONYMS).flatMap(([target, words]) =>
    words.map((one) => ({ words: one.replace(/\s/g, ""), target })),
  );
  const others = register.fields.flatMap(({ id }) =>
    (FIELD_SYNONYMS[id] ?? []).map((one) => ({ words: one, target: id })),
  );
  return [...own, ...common, ...others];
}

/** Reads a row as a head: each column's target, each target once; the closest words win. */
export function columnsOf(cells: ReadonlyMap<number, string>, register: Register): readonly IntakeColumn[] {
  const known = knownHeads(register);
  const index = createNameIndex(known.map(({ words }) => words));
  const heads = [...cells]
    .sort(([a], [b]) => a - b)
    .filter(([, text]) => text.trim() !== "")
    .map(([column, text]) => ({ column, head: text.trim(), ...bare(text) }));
  const wishes = heads.flatMap(({ column, words }) => {
    const exact = known
      .filter((one) => one.words === words)
      .map(({ target }) => ({ column, target, alike: 2 }));
    if (exact.length > 0) return exact;
    return index
      .like(words, LIKE)
      .map(({ place, alike }) => ({ column, target: known[place]?.target ?? "", alike }));
  });
  const taken = new Map<number, { readonly target: string; readonly alike: number }>();
  const used = new Set<string>();
  for (const wish of wishes.sort((a, b) => b.alike - a.alike || a.column - b.column)) {
    if (taken.has(wish.column) || used.has(wish.target)) continue;
    taken.set(wish.column, wish);
    used.add(wish.target);
  }
  return heads.map(({ column, head, unit }) => {
    const found = taken.get(column);
    return { column, head, unit, target: found?.target ?? null, guessed: (found?.alike ?? 2) < 2 };
  });
}

/** Two rows of a head as one: a head over several columns stands before those below it. */
function joined(
  upper: ReadonlyMap<number, string>,
  lower: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const cells = new Map(upper);
  for (const [column, text] of lower) if (text.trim() !== "") cells.set(column, text);
  return cells;
}

const score = (columns: readonly IntakeColumn[]): number =>
  columns.reduce((sum, { target, guessed }) => sum + (target === null ? 0 : guessed ? 0.5 : 1), 0);

/** True where a column has anything below its head. */
const holdsData = ({ column }: IntakeColumn, row: number, rows: SheetRead["rows"]): boolean =>
  [...rows].some(([at, cells]) => at > row && (cells.get(column) ?? "").trim() !== "");

/**
 * The head in a row: alone, or with the row above it where more is known so, or where a column that holds something has
 * its head up there only (序号, 备注 beside two merged lines).
 */
function headIn(rows: SheetRead["rows"], row: number, register: Register): Heading {
  const own = rows.get(row) ?? new Map<number, string>();
  const alone = columnsOf(own, register);
  const above = rows.get(Math.max(-1, ...[...rows.keys()].filter((one) => one < row)));
  if (above === undefined) return { row, columns: alone };
  const both = columnsOf(joined(above, own), register);
  const gain = score(both) - score(alone);
  const known = new Set(alone.map(({ column }) => column));
  const isOneHead =
    gain > 0 || (gain === 0 && both.some((one) => !known.has(one.column) && holdsData(one, row, rows)));
  return { row, columns: isOneHead ? both : alone };
}

/** The head of a table: the row in which most columns are known; null when too few are. */
export function headingOf({ rows }: SheetRead, register: Register): Heading | null {
  const numbers = [...rows.keys()].sort((a, b) => a - b).slice(0, DEEPEST_HEAD);
  let best: { readonly heading: Heading; readonly score: number } | null = null;
  for (const row of numbers) {
    const heading = headIn(rows, row, register);
    const known = score(heading.columns);
    if (known >= LEAST_KNOWN && (best === null || known > best.score)) best = { heading, score: known };
  }
  return best === null ? null : withTableUnit(best.heading, rows, register);
}

/** The head in a row that a person has named, whatever is known of its columns; null when nothing stands there. */
export const headingAt = ({ rows }: SheetRead, register: Register, row: number): Heading | null =>
  rows.has(row) ? withTableUnit(headIn(rows, row, register), rows, register) : null;

/** "单位：万元" above a table is the unit of every amount of money whose own head names none. */
function withTableUnit(heading: Heading, rows: SheetRead["rows"], register: Register): Heading {
  const above = [...rows].filter(([row]) => row <= heading.row).flatMap(([, cells]) => [...cells.values()]);
  const unit = above
    .map((text) => /单位[:：]([百千]?[万亿]?元)/.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1])
    .find((found) => found !== undefined);
  if (unit === undefined) return heading;
  const money = new Set(register.fields.filter(({ kind }) => kind === "money").map(({ id }) => id));
  const columns = heading.columns.map((column) =>
    column.unit === null && column.target !== null && money.has(column.target) ? { ...column, unit } : column,
  );
  return { ...heading, columns };
}

/** What a column may be told to stand for, with its name in both languages. */
export const targetsOf = (
  register: Register,
): readonly { readonly target: string; readonly zh: string; readonly en: string }[] => [
  { target: ITEM_COLUMN, ...INTAKE_HEADS.item },
  ...register.fields.map(({ id, zh, en }) => ({ target: id, zh, en })),
  ...(register.stages.length === 0 ? [] : [{ target: STAGE_COLUMN, ...INTAKE_HEADS.stage }]),
  { target: DAY_COLUMN, ...INTAKE_HEADS.stageOn },
];
