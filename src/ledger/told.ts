import type { Day } from "../std/day.ts";
import { instantOf } from "../std/day.ts";
import type { Fact, Facts, Seq } from "./act.ts";
import type { LogColumns } from "./columns.ts";
import {
  ACT_NUMBERS,
  FIRST_WORD,
  HAS_FACTS,
  IS_WHOLE,
  NONE,
  VALUE_FALSE,
  VALUE_NULL,
  VALUE_TRUE,
} from "./columns.ts";
import type { Entry } from "./entry.ts";
import type { Evidence } from "./evidence.ts";
import type { DayNumber } from "./lane.ts";
import { wordAt } from "./words.ts";

const DAYS = new Map<DayNumber, Day>();
const pad = (number: number, width: number): string => String(number).padStart(width, "0");

/** The day of a day's number; days come again and again, so each is spelled once. */
export function dayOfNumber(number: DayNumber): Day {
  let day = DAYS.get(number);
  if (day === undefined) {
    const [year, month, date] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
    day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
    DAYS.set(number, day);
  }
  return day;
}

/** The value in a row of the facts. */
export function factValue({ factCells, words, texts }: LogColumns, place: number): Fact {
  const value = factCells.value[place] as number;
  if (value >= FIRST_WORD) return wordAt(words, value - FIRST_WORD);
  if (value < 0) return { text: texts[-1 - value] ?? null };
  return value === VALUE_NULL ? null : value === VALUE_TRUE || value !== VALUE_FALSE;
}

/** Rows of the facts that an entry says: from the first up to, not including, the second. */
export const factRows = ({ cells }: LogColumns, seq: Seq): readonly [number, number] => [
  cells.factEnd[seq - 1] as number,
  cells.factEnd[seq] as number,
];

function factsOf(columns: LogColumns, seq: Seq): Facts {
  const facts: { [field: string]: Fact } = {};
  const [from, until] = factRows(columns, seq);
  for (let place = from; place < until; place++)
    facts[wordAt(columns.words, columns.factCells.field[place] as number)] = factValue(columns, place);
  return facts;
}

/** A file as the columns keep it: its name stands among the texts. */
type KeptFile = Omit<Evidence, "name"> & { readonly name: number };

const filesOf = ({ cells, words }: LogColumns, seq: Seq): readonly KeptFile[] =>
  JSON.parse(wordAt(words, cells.evidence[seq] as number)) as KeptFile[];

const evidenceOf = (columns: LogColumns, seq: Seq): Entry["evidence"] =>
  filesOf(columns, seq).map((file) => ({ ...file, name: { text: columns.texts[file.name] ?? null } }));

const FACT_PATH = "/facts/";
const FILE_PATH = /^\/evidence\/(\d+)\/name$/;

/** The slot of a free text by its place in the entry (a JSON pointer); −1 where the columns keep none. */
export function slotOfText(columns: LogColumns, seq: Seq, path: string): number {
  const { cells, factCells, words } = columns;
  if (path.startsWith(FACT_PATH)) {
    const field = path.slice(FACT_PATH.length).replaceAll("~1", "/").replaceAll("~0", "~");
    const [from, until] = factRows(columns, seq);
    for (let place = from; place < until; place++) {
      const value = factCells.value[place] as number;
      if (value < 0 && wordAt(words, factCells.field[place] as number) === field) return -1 - value;
    }
    return -1;
  }
  const file = FILE_PATH.exec(path);
  if (file !== null) return filesOf(columns, seq)[Number(file[1])]?.name ?? -1;
  return path === "/why" || path === "/note" ? (cells.note[seq] as number) - 1 : -1;
}

/** Entry `seq` as the log tells it; undefined beyond the log. */
export function toldEntry(columns: LogColumns, seq: Seq): Entry | undefined {
  if (!(seq >= 1 && seq <= columns.size)) return undefined;
  const { cells, words, texts } = columns;
  const shape = cells.shape[seq] as number;
  if ((shape & IS_WHOLE) !== 0) return columns.whole.get(seq);
  const common = {
    seq,
    recordedAt: instantOf(cells.recordedAt[seq] as number),
    effectiveOn: dayOfNumber(cells.effective[seq] as number),
    by: wordAt(words, cells.by[seq] as number),
    unit: wordAt(words, cells.unit[seq] as number),
    evidence: evidenceOf(columns, seq),
  };
  const act = cells.act[seq];
  if (act === ACT_NUMBERS.write) {
    const trail = cells.trail[seq] as number;
    const stage = cells.stage[seq] as number;
    return {
      act: "write",
      register: wordAt(words, columns.trailRegisters[trail] as number),
      schema: cells.schema[seq] as number,
      item: columns.trailItems[trail] as string,
      ...(stage === NONE ? {} : { stage: wordAt(words, stage) }),
      ...((shape & HAS_FACTS) === 0 ? {} : { facts: factsOf(columns, seq) }),
      ...common,
    };
  }
  const entry = cells.target[seq] as Seq;
  const slot = cells.note[seq] as number;
  const note = { text: texts[slot - 1] ?? null };
  if (act === ACT_NUMBERS.strike) return { act: "strike", entry, why: note, ...common };
  const mark = cells.mark[seq] as number;
  const finding = mark >= 4 ? "confirmed" : "refuted";
  return {
    act: "attest",
    entry,
    level: (mark % 4) as 1 | 2 | 3,
    finding,
    ...(slot === 0 ? {} : { note }),
    ...common,
  };
}

/** An index of an array as a property is asked for by its name. */
const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * The log as a list of entries, each spelled from the columns when somebody looks at it: entry n stands at index
 * n − 1. It grows with the columns. Meant for looks at single entries and short stretches; a walk over all of a long
 * log costs about a microsecond an entry.
 */
export function entriesOf(columns: LogColumns): readonly Entry[] {
  // Everything that asks for entries asks for an array, and only a proxy can be one without holding them.
  return new Proxy<Entry[]>([], {
    get: (target, key, receiver) => {
      if (key === "length") return columns.size;
      if (typeof key === "string" && INDEX.test(key)) return toldEntry(columns, Number(key) + 1);
      return Reflect.get(target, key, receiver) as unknown;
    },
    has: (target, key) =>
      typeof key === "string" && INDEX.test(key) ? Number(key) < columns.size : Reflect.has(target, key),
  });
}
