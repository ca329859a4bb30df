import type { Register } from "../../registers/register.ts";
import type { Day } from "../../std/day.ts";
import { type CellValue, cellValue, effectiveValue, stageValue } from "./cell.ts";
import { type CellFault, cellFault } from "./fault.ts";
import { DAY_COLUMN, type IntakeColumn, ITEM_COLUMN, STAGE_COLUMN } from "./heading.ts";

/** A row's cells as they were read, before anybody asks which item it is. */
export interface RowRead {
  readonly number: number;
  readonly facts: { [field: string]: string | boolean };
  item: string | null;
  stage: string | null;
  on: Day | null;
  readonly faults: CellFault[];
}

function readCell(text: string, column: IntakeColumn, register: Register): CellValue {
  if (column.target === ITEM_COLUMN) return { is: text.trim() === "" ? null : text.trim() };
  if (column.target === STAGE_COLUMN) return stageValue(text, register);
  if (column.target === DAY_COLUMN) return effectiveValue(text);
  const field = register.fields.find(({ id }) => id === column.target);
  return field === undefined ? { is: null } : cellValue(text, field, column.unit);
}

/** Reads the cells of one row, each by the column it stands in. */
export function readRow(
  number: number,
  cells: ReadonlyMap<number, string>,
  columns: readonly IntakeColumn[],
  register: Register,
): RowRead {
  const read: RowRead = { number, facts: {}, item: null, stage: null, on: null, faults: [] };
  for (const column of columns) {
    const text = cells.get(column.column) ?? "";
    if (column.target === null || text.trim() === "") continue;
    const value = readCell(text, column, register);
    const field = register.fields.find(({ id }) => id === column.target);
    if ("fault" in value) {
      const among = column.target === STAGE_COLUMN ? register.stages : (field?.choices ?? []);
      const choices = { zh: among.map(({ zh }) => zh).join("、"), en: among.map(({ en }) => en).join(", ") };
      read.faults.push(
        cellFault(value.fault, column.column, {
          label: column.head,
          value: text.trim(),
          choices,
          unit: field?.unit ?? "",
        }),
      );
    } else if (value.is === null) continue;
    else if (column.target === ITEM_COLUMN) read.item = String(value.is);
    else if (column.target === STAGE_COLUMN) read.stage = String(value.is);
    else if (column.target === DAY_COLUMN) read.on = String(value.is);
    else read.facts[column.target] = value.is;
  }
  return read;
}
