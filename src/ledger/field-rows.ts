import { VALUE_NULL } from "./columns.ts";
import type { Asking } from "./fact-rows.ts";
import { stripReader } from "./strip.ts";
import { stripNamed, stripsOf } from "./strips.ts";
import type { Trail } from "./trail.ts";
import { catchUp, lastRow } from "./trail.ts";

/**
 * The row of the facts that fills a field of an item, by the item's place; −1 where nothing in force does. Every item of the register
 * is read in one pass over the field's strip, and the answer is kept with the question: it is the same at any time.
 */
export function rowsOfField(asking: Asking, name: string, number: number): Int32Array {
  const { trails, log, on, size, read } = asking;
  const known = read.fields.get(name);
  if (known !== undefined) return known;
  const strips = stripsOf(asking);
  const { items, touched } = strips.made;
  const strip = stripNamed(asking, strips, name);
  const find = stripReader(strip, log, on, size);
  const { value } = log.columns.factCells;
  const rows = new Int32Array(trails.items.length);
  for (let place = 0; place < rows.length; place++) {
    let row = -1;
    if (place >= items || touched[place] === 1) row = rowAlone(asking, trails.items[place] as Trail, number);
    else {
      const at = find(place);
      if (at >= 0) row = strip.places[at] as number;
    }
    rows[place] = row >= 0 && value[row] === VALUE_NULL ? -1 : row;
  }
  read.fields.set(name, rows);
  return rows;
}

/** The same of one item, without the others; a null value too has its row. */
export function rowAlone({ trails, log, on, size }: Asking, trail: Trail, number: number): number {
  catchUp(trails, trail, log);
  const lane = trail.fields[number];
  return lane === undefined ? -1 : lastRow(lane, log, on, size);
}
