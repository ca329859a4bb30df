import type { Passage } from "../reader/opened.ts";

/** A cell that is joined with those below it, down to the row `bottom`. */
export interface JoinedCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
}

/** Heads of columns whose joined cells hold for every row that they span: who, until when, in which unit. */
const SHARED_COLUMN = /单位|部门|时限|期限|时间|责任|领导|牵头|配合/;
const LONGEST_HEAD = 20;
/** A joined cell that spans more rows than this is a frame, and repeating it would only make the text grow. */
const MOST_REPEATED = 2_000;
const MOST_REPEATED_TOGETHER = 400_000;

type Place = NonNullable<Passage["cell"]>;

const columnOf = ({ table, column }: Pick<Place, "table" | "column">): string => `${table} ${column}`;
const rowOf = ({ table, row }: Pick<Place, "table" | "row">): string => `${table} ${row}`;
const placeOf = (place: Place): string => `${rowOf(place)} ${place.column}`;

interface Found {
  /** For each column that says who or when: the first row in which it does. */
  readonly heads: ReadonlyMap<string, number>;
  /** What stands in each cell that has words. */
  readonly words: ReadonlyMap<string, readonly Passage[]>;
}

function look(passages: readonly Passage[]): Found {
  const heads = new Map<string, number>();
  const words = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { cell, text } = passage;
    if (cell === undefined || text === "") continue;
    const key = columnOf(cell);
    if (text.length <= LONGEST_HEAD && !heads.has(key) && SHARED_COLUMN.test(text)) heads.set(key, cell.row);
    words.set(placeOf(cell), [...(words.get(placeOf(cell)) ?? []), passage]);
  }
  return { heads, words };
}

/** What joined cells say again in the rows below their first, by row. */
function repeatedIn(passages: readonly Passage[], joined: readonly JoinedCell[]) {
  const { heads, words } = look(passages);
  const again = new Map<string, Passage[]>();
  let repeated = 0;
  for (const place of joined) {
    const { table, row: top, column, bottom } = place;
    const said = words.get(placeOf(place));
    if (said === undefined || bottom <= top || bottom - top > MOST_REPEATED) continue;
    if ((heads.get(columnOf(place)) ?? top) >= top) continue;
    // Joined cells of a real table never lie over each other, so together they span no more rows than there are cells.
    repeated += bottom - top;
    if (repeated > MOST_REPEATED_TOGETHER) break;
    for (let row = top + 1; row <= bottom; row++) {
      const cell = { table, row, column };
      if (words.has(placeOf(cell))) continue;
      const below = again.get(rowOf(cell)) ?? [];
      for (const passage of said) below.push({ ...passage, cell });
      again.set(rowOf(cell), below);
    }
  }
  return again;
}

/**
 * Repeats a joined cell in each row that it spans where it names who or when. A task that spans rows is told
 * once: said again in each row it would be promised again. Rows without any words of their own stay as they are.
 */
export function withJoined(passages: readonly Passage[], joined: readonly JoinedCell[]): readonly Passage[] {
  if (joined.length === 0) return passages;
  const again = repeatedIn(passages, joined);
  const told: Passage[] = [];
  let row: Passage[] = [];
  const close = (): void => {
    const [first] = row;
    const copies = first?.cell === undefined ? undefined : again.get(rowOf(first.cell));
    if (first?.cell === undefined || copies === undefined || row.every(({ text }) => text === "")) {
      for (const passage of row) told.push(passage);
    } else {
      again.delete(rowOf(first.cell));
      const taken = new Set(copies.map(({ cell }) => cell?.column));
      const whole = [...row.filter(({ text, cell }) => text !== "" || !taken.has(cell?.column)), ...copies];
      for (const passage of whole.toSorted((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0)))
        told.push(passage);
    }
    row = [];
  };
  for (const passage of passages) {
    const last = row[0]?.cell;
    if (last === undefined || passage.cell === undefined || rowOf(last) !== rowOf(passage.cell)) close();
    row.push(passage);
  }
  close();
  return told;
}
