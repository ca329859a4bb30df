import type { Commitment } from "../../plan/commitment.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Locator } from "../../plan/span.ts";
import { parseDecimal } from "../../std/decimal.ts";
import { say, type Sentence } from "../../words/sentence.ts";
import { BOUND_WORDS, TABLE_HEADS, TABLE_SAYS } from "../../words/task-table.ts";
import { COLUMNS, EDITABLE, type RowWords, type TableColumn } from "./columns.ts";
import { rowWordsOf } from "./row-words.ts";
import type { CellLook, SheetBlock, SheetCell, SheetPage } from "./sheet.ts";
import { stampOf, type TableOf } from "./stamp.ts";

/** Rows above the first commitment: title, help, and the two rows of heads. */
export const ROWS_ABOVE = 4;
/** A cell holds 32,767 characters; a row whose copy would not fit is compared with the draft as it stands. */
const LONGEST_CELL = 32_000;
/** Sheets count fifteen digits; a longer number is written in words, so that none is lost. */
const MOST_DIGITS = 15;
const LINE = 15.5;
/** A head over several columns, and the columns under it. */
const GROUPS: readonly (readonly [Sentence, TableColumn, TableColumn])[] = [
  [TABLE_SAYS.target, "measure", "unit"],
  [TABLE_SAYS.quarters, "q1", "q4"],
];

const at = (key: TableColumn): number => COLUMNS.findIndex((column) => column.key === key);
const words = (look: CellLook, text: string): SheetCell | null =>
  text === "" ? null : { look, words: text };

/** Where a commitment stands in the file as it came, in the office's words. */
function sourceText(source: Locator, start: number): string {
  if (source.kind === "page") return say(TABLE_SAYS.onPage, "zh", { n: source.page });
  if (source.kind === "paragraph") return say(TABLE_SAYS.paragraph, "zh", { n: source.paragraph + 1 });
  if (source.kind === "cell") return say(TABLE_SAYS.cell, "zh", { sheet: source.sheet, n: source.row + 1 });
  if (source.kind === "none") return TABLE_SAYS.byHand.zh;
  return say(TABLE_SAYS.character, "zh", { n: start + 1 });
}

function valueCell({ target }: Commitment, text: string): SheetCell | null {
  const number = target?.valueMax === undefined ? parseDecimal(text) : null;
  if (number === null || number.replace(/\D/g, "").length > MOST_DIGITS) return words("middle", text);
  return { look: "number", number };
}

/** The row of cells of one commitment. */
function cellsOf(
  commitment: Commitment,
  row: RowWords,
  no: number,
  task: string,
): readonly (SheetCell | null)[] {
  const copy = JSON.stringify(row);
  const { deadline, quote, target } = commitment;
  const own: Partial<{ [key in TableColumn]: SheetCell | null }> = {
    no: { look: "middle", number: String(no) },
    source: words("middle", sourceText(quote.source, quote.start)),
    task: words("text", task),
    comparator: words("middle", row.comparator),
    value: valueCell(commitment, row.value),
    unit: words("middle", row.unit),
    deadline: deadline.on === null ? null : { look: "day", day: deadline.on },
    kind: words("middle", (target === null ? TABLE_SAYS.described : TABLE_SAYS.quantified).zh),
    id: words("hidden", commitment.id),
    base: copy.length > LONGEST_CELL ? null : words("hidden", copy),
  };
  const typed: readonly TableColumn[] = EDITABLE;
  return COLUMNS.map(({ key }) => {
    const made = own[key];
    if (made !== undefined) return made;
    return typed.includes(key) ? words("text", row[key as keyof RowWords]) : null;
  });
}

/** Lines that a text fills in a column of so many half-width characters. */
const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => {
    const long = Array.from(line).reduce((all, char) => all + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(long / Math.max(1, width - 1.5)));
  }, 0);

function heightOf(cells: readonly (SheetCell | null)[]): number {
  const lines = cells.map((cell, column) => {
    const { width = 10, hidden, key } = COLUMNS[column] ?? {};
    // The task spans its rows; it alone never makes one higher.
    if (hidden === true || key === "task" || cell === null || !("words" in cell)) return 1;
    return linesIn(cell.words, width);
  });
  return Math.min(400, Math.max(1.6, ...lines) * LINE + 4);
}

/** Rows under one heading in a row share its cell. */
function taskBlocks(tasks: readonly string[]): readonly SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let first = 0;
  for (let row = 1; row <= tasks.length; row += 1) {
    if (row < tasks.length && tasks[row] === tasks[first]) continue;
    if (row - first > 1)
      blocks.push({
        top: ROWS_ABOVE + first,
        bottom: ROWS_ABOVE + row - 1,
        left: at("task"),
        right: at("task"),
      });
    first = row;
  }
  return blocks;
}

/** The two rows of heads and what is joined in them. */
function heads(): { readonly rows: SheetPage["rows"]; readonly merged: readonly SheetBlock[] } {
  const groupOf = (column: number) => GROUPS.find(([, from, to]) => column >= at(from) && column <= at(to));
  const head = (text: string): SheetCell => ({ look: "head", words: text });
  return {
    rows: [
      {
        height: 22,
        cells: COLUMNS.map(({ key }, column) => {
          const group = groupOf(column);
          if (group === undefined) return head(TABLE_HEADS[key].zh);
          return column === at(group[1]) ? head(group[0].zh) : null;
        }),
      },
      {
        height: 22,
        cells: COLUMNS.map(({ key }, column) => (groupOf(column) ? head(TABLE_HEADS[key].zh) : null)),
      },
    ],
    merged: [
      ...GROUPS.map(([, from, to]) => ({ top: 2, bottom: 2, left: at(from), right: at(to) })),
      ...COLUMNS.flatMap((_, column) =>
        groupOf(column) ? [] : [{ top: 2, bottom: 3, left: column, right: column }],
      ),
    ],
  };
}

const titlesOf = (plan: Plan): ReadonlyMap<string | null, string> =>
  new Map<string | null, string>(
    plan.programmes.flatMap(({ id, title, points }) => [
      [id, title] as const,
      ...points.map((point) => [point.id, `${title} · ${point.title}`] as const),
    ]),
  );

/** Title of the point or programme that a commitment stands under, as the table's 任务 column says it. */
export function taskOf(plan: Plan): (commitment: Pick<Commitment, "point" | "programme">) => string {
  const titles = titlesOf(plan);
  return ({ point, programme }) => titles.get(point) ?? titles.get(programme) ?? TABLE_SAYS.outside.zh;
}

/**
 * A draft as decomposition table (任务分解表): one row a commitment that is not set aside, with the columns that offices use.
 * Two hidden columns carry each row's id and its words as written, so that an edited table can be compared cell by cell.
 */
export function taskTable(draft: TableOf): SheetPage {
  const { plan } = draft;
  const kept = plan.commitments.filter(({ id }) => !draft.setAside.includes(id));
  const taskIn = taskOf(plan);
  const tasks = kept.map(taskIn);
  const rows = kept.map((commitment, index) => {
    const cells = cellsOf(commitment, rowWordsOf(commitment, plan.year), index + 1, tasks[index] ?? "");
    return { cells, height: heightOf(cells) };
  });
  const { rows: headRows, merged } = heads();
  const shown = COLUMNS.filter(({ hidden }) => hidden !== true).length;
  const across = (look: CellLook, text: string): readonly (SheetCell | null)[] =>
    COLUMNS.map((_, column) => (column === 0 ? { look, words: text } : null));
  const note = across("note", say(TABLE_SAYS.note, "zh", { n: kept.length }));
  return {
    name: TABLE_SAYS.sheet.zh,
    columns: COLUMNS.map(({ width, hidden }) => ({ width, hidden: hidden === true })),
    rows: [
      { height: 36, cells: across("title", say(TABLE_SAYS.title, "zh", { plan: plan.title })) },
      { height: 20, cells: note.with(at("id"), words("hidden", stampOf(draft, kept))) },
      ...headRows,
      ...rows,
    ],
    merged: [
      { top: 0, bottom: 0, left: 0, right: shown - 1 },
      { top: 1, bottom: 1, left: 0, right: shown - 1 },
      ...merged,
      ...taskBlocks(tasks),
    ],
    frozen: { rows: ROWS_ABOVE, columns: at("words") + 1 },
    repeated: [2, 3],
    tableFrom: 2,
    paper: "A3",
    footer: TABLE_SAYS.page.zh,
    choices: [
      { column: at("comparator"), from: ROWS_ABOVE, words: Object.values(BOUND_WORDS).map(({ zh }) => zh) },
    ],
  };
}
