import type { Claim, Due } from "./meaning/claim.ts";
import type { Headed } from "./meaning/lead.ts";
import { withNote } from "./meaning/task-note.ts";
import type { TaskNote } from "./meaning/task-note.ts";
import type { TextLine } from "./outline/text-line.ts";

/** Promises in the making: notes about units and dates reach back to where their task began. */
export interface Gathering {
  readonly claims: Claim[];
  /** Index of the first promise of the task that is open. */
  task: number;
  /** True once units or a date were named: the next sentence begins another task. */
  noted: boolean;
  tasksWithUnits: number;
  /** Lines whose table row has been read. */
  readonly rows: Set<number>;
  /** Date of the heading that the text stands under. */
  handedDown: Due | null;
  /** Office of that heading. */
  headed: Headed | null;
  /** The line that is being read, and the index of its first promise. */
  line: number;
  lineFrom: number;
  /** True when a label opened the task: a note behind its last line then holds for all of it. */
  labelled: boolean;
}

/** A note about units reaches back over no more promises than this. */
const MOST_IN_TASK = 200;

/** Hands a note to the promises of the task that it speaks of. */
export function takeNote(gathered: Gathering, note: TaskNote): void {
  // Behind a line without a label a bracket speaks of that line only.
  const from = note.whole || gathered.labelled ? gathered.task : Math.max(gathered.task, gathered.lineFrom);
  for (let at = Math.max(from, gathered.claims.length - MOST_IN_TASK); at < gathered.claims.length; at += 1) {
    const claim = gathered.claims[at];
    if (claim !== undefined) gathered.claims[at] = withNote(claim, note);
  }
  if (note.units.length > 0) gathered.tasksWithUnits += 1;
  gathered.noted = true;
}

/** A line with a label ends what a heading of its level or below handed down. */
export function openLine(gathered: Gathering, line: number, place: TextLine | undefined): void {
  gathered.line = line;
  gathered.lineFrom = gathered.claims.length;
  const level = place?.level ?? null;
  if (gathered.headed !== null && level !== null && level <= gathered.headed.level) gathered.headed = null;
}

/** What is known before the first line. */
export const nothingGathered = (): Gathering => ({
  claims: [],
  task: 0,
  noted: false,
  tasksWithUnits: 0,
  rows: new Set(),
  handedDown: null,
  headed: null,
  line: -1,
  lineFrom: 0,
  labelled: false,
});
