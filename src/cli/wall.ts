import { drawWall } from "../draw/wall-picture.ts";
import { wallTable, type WallColumn } from "../draw/wall-table.ts";
import type { Wall } from "../draw/wall.ts";
import type { AsOf } from "../ledger/asof.ts";
import { todayOf } from "../office/shelf.ts";
import { wallAt } from "../office/wall.ts";
import { instantOf, type Day } from "../std/day.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { dayText, knownText } from "../words/dates.ts";
import { writeOut } from "./corrupt.ts";
import { tell, type Terminal } from "./terminal.ts";
import { bookOf, withReader } from "./shelf.ts";
import { tableLines } from "./table.ts";

/** Options of `taizhang wall`. */
export interface WallAsked {
  readonly book?: string | undefined;
  readonly on?: Day | undefined;
  readonly known?: AsOf["known"] | undefined;
  /** File for the picture; "-" prints it. */
  readonly svg?: string | undefined;
  readonly json?: boolean | undefined;
}

interface ShownColumn {
  readonly id: WallColumn;
  readonly flexible?: boolean;
  readonly widest?: number;
  /** Shown only from this width of the terminal on. */
  readonly from?: number;
}

/** Columns that a terminal has room for; the promise takes what is left. */
const COLUMNS: readonly ShownColumn[] = [
  { id: "light", widest: 17 },
  { id: "words", flexible: true },
  { id: "figures", widest: 22 },
  { id: "target", widest: 14 },
  { id: "outlook", widest: 20 },
  { id: "deadline", widest: 14 },
  { id: "unit", widest: 20, from: 150 },
  { id: "leader", widest: 20, from: 180 },
];

function headLines(wall: Wall, terminal: Terminal): readonly string[] {
  const { on, known } = wall.asOf;
  const asOf = { on: dayText(on, terminal.lang), known: knownText(known, terminal.lang), size: wall.size };
  return [
    ...(wall.simulated ? [`【${tell(terminal, CLI_SAYS.simulated)}】`] : []),
    `${wall.title} · ${tell(terminal, CLI_SAYS.asOf, asOf)}`,
    tell(terminal, CLI_SAYS.tally, wall.tally),
  ];
}

/** The wall as lines of text, under its programmes and points. */
export function wallLines(wall: Wall, terminal: Terminal): readonly string[] {
  const { columns, rows } = wallTable(wall, terminal.lang);
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  const chosen = COLUMNS.filter(({ from = 0 }) => terminal.width >= from);
  const shown = chosen.map((column) => ({ ...column, title: titles.get(column.id) ?? column.id }));
  const cells = rows.map((row) => chosen.map(({ id }) => row[id]));
  const [head = "", ...lines] = tableLines(shown, cells, terminal.width);
  let above = "";
  const body = rows.flatMap(({ programme, point }, at) => {
    const place = [programme, point].filter((title) => title !== "").join(" › ");
    const heading = place === above ? [] : ["", place];
    above = place;
    return [...heading, lines[at] ?? ""];
  });
  return [...headLines(wall, terminal), "", head, ...body];
}

/** `taizhang wall`: the wall on a day, as known at a moment; it reads beside whoever writes. */
export async function showWall(data: string, asked: WallAsked, terminal: Terminal): Promise<void> {
  const { header, entries } = await withReader(data, (reader) => bookOf(reader, asked.book));
  const today = todayOf(header, entries, { now: () => instantOf(Date.now()) });
  const wall = wallAt(header, entries, { on: asked.on ?? today, known: asked.known ?? today });
  if (asked.json) terminal.print(JSON.stringify(wall, null, 1));
  else if (asked.svg === undefined) for (const line of wallLines(wall, terminal)) terminal.print(line);
  else {
    const picture = drawWall(wall, { lang: terminal.lang, today });
    if (asked.svg === "-") terminal.print(picture);
    else await writeOut(asked.svg, picture, terminal);
  }
}
