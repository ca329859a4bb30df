import { TABLE_HEADS } from "../../words/task-table.ts";

/** One column of a decomposition table (任务分解表). */
export type TableColumn = keyof typeof TABLE_HEADS;

/** A column as it is laid out; width in characters. */
export interface ColumnLayout {
  readonly key: TableColumn;
  readonly width: number;
  readonly hidden?: boolean;
}

/** The columns in their order, as offices draw the table; the last two are hidden and carry what reading back needs. */
export const COLUMNS: readonly ColumnLayout[] = [
  { key: "no", width: 5.5 },
  { key: "source", width: 9 },
  { key: "task", width: 18 },
  { key: "words", width: 38 },
  { key: "measure", width: 14 },
  { key: "comparator", width: 8 },
  { key: "value", width: 10 },
  { key: "unit", width: 7 },
  { key: "q1", width: 14 },
  { key: "q2", width: 14 },
  { key: "q3", width: 14 },
  { key: "q4", width: 14 },
  { key: "deadline", width: 16 },
  { key: "leader", width: 13 },
  { key: "lead", width: 14 },
  { key: "others", width: 20 },
  { key: "person", width: 9 },
  { key: "kind", width: 6 },
  { key: "id", width: 12, hidden: true },
  { key: "base", width: 12, hidden: true },
];

/** Columns whose cells a person may change and hand back. */
export const EDITABLE = [
  "words",
  "measure",
  "comparator",
  "value",
  "unit",
  "q1",
  "q2",
  "q3",
  "q4",
  "deadline",
  "leader",
  "lead",
  "others",
] as const satisfies readonly TableColumn[];

/** A column that may be edited. */
export type EditableColumn = (typeof EDITABLE)[number];

/** The words of a row's editable cells, spelt as our importer reads them back. */
export type RowWords = Readonly<{ [column in EditableColumn]: string }>;
