/**
 * Our reader beside two recognisers of numbers and dates, in one run over the same texts: npx tsx bench/recognizers.ts
 * Right answers are counted against the hand-written key of `phrases.data.ts`; the others get the benefit of the doubt: an
 * answer counts when it stands anywhere among their results, whatever else they found. Speed is warm, characters a second: all
 * three read the same texts, in one piece and paragraph by paragraph, warmed up for the same time and in turn.
 * With TAIZHANG_CORPUS set, whole reports are read too.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from "@microsoft/recognizers-text-suite";
import { zh } from "chrono-node";
import { openFile } from "../src/formats/open.ts";
import { decodeBytes } from "../src/reader/decode.ts";
import { readPlan } from "../src/reader/read-plan.ts";
import { addDays, endOfMonth } from "../src/std/day.ts";
import { machine, timed } from "./machine.ts";
import { PHRASES, type Phrase } from "./phrases.data.ts";

/** What one reader found in a text: all its numbers, units, bounds and last days. */
interface Finding {
  readonly values: readonly string[];
  readonly units: readonly string[];
  readonly bounds: readonly string[];
  readonly days: readonly string[];
}

interface Recogniser {
  readonly name: string;
  readonly find: (text: string) => Finding;
}

const YEAR = 2024;
const REFERENCE = new Date(Date.UTC(YEAR, 1, 1));
const ABOUT = { planId: "bench", year: YEAR, sha256: "0".repeat(64), mediaType: "text/plain" } as const;
const CULTURE = "zh-cn";

function ours(text: string): Finding {
  const { commitments } = readPlan({ decoded: text }, ABOUT).plan;
  const targets = commitments.flatMap(({ target }) => (target === null ? [] : [target]));
  return {
    values: targets.map(({ value }) => value ?? ""),
    units: targets.map(({ unit }) => unit),
    bounds: targets.map(({ comparator }) => comparator),
    days: commitments.flatMap(({ deadline }) => (deadline.on === null ? [] : [deadline.on])),
  };
}

interface Resolution {
  readonly value?: string;
  readonly unit?: string;
  readonly values?: readonly { readonly end?: string; readonly value?: string; readonly Mod?: string }[];
}

/** The suite's names of units, as a plan writes them. Units that it does not know are missing. */
const MICROSOFT_UNITS: Readonly<{ [unit: string]: string }> = {
  Kilometer: "公里",
  "Square meter": "平方米",
  Mu: "亩",
  "Chinese yuan": "元",
  Megawatt: "兆瓦",
};

/** A range ends before its `end`, a point with "before" at it. */
const lastOf = (each: { readonly end?: string; readonly value?: string; readonly Mod?: string }): string =>
  each.end === undefined
    ? (each.value ?? "")
    : each.Mod === undefined && /^\d{4}-\d\d-\d\d$/.test(each.end)
      ? addDays(each.end, -1)
      : each.end;

function microsoft(text: string): Finding {
  const resolutions = (found: readonly { readonly resolution: unknown }[]): readonly Resolution[] =>
    found.map(({ resolution }) => (resolution ?? {}) as Resolution);
  const percentages = resolutions(recognizePercentage(text, CULTURE));
  const measured = [
    ...resolutions(recognizeDimension(text, CULTURE)),
    ...resolutions(recognizeCurrency(text, CULTURE)),
  ];
  const numbers = [...resolutions(recognizeNumber(text, CULTURE)), ...measured, ...percentages];
  const dates = resolutions(recognizeDateTime(text, CULTURE, undefined, REFERENCE));
  return {
    values: numbers.map(({ value }) => (value ?? "").replace("%", "")),
    units: [
      ...measured.map(({ unit }) => MICROSOFT_UNITS[unit ?? ""] ?? unit ?? ""),
      ...percentages.map(() => "%"),
    ],
    // The suite for JavaScript has no model that knows bounds; a number counts as exact.
    bounds: numbers.length > 0 ? ["="] : [],
    days: dates.flatMap(({ values }) => (values ?? []).map(lastOf)),
  };
}

/** A month without a day ends with its last day: the reading that helps most. */
function chrono(text: string): Finding {
  const days = zh.hans.parse(text, REFERENCE).map(({ start, end }) => {
    const last = end ?? start;
    const [year, month] = [last.get("year") ?? YEAR, last.get("month") ?? 12];
    const day = last.isCertain("day") ? last.get("day") : null;
    const whole = endOfMonth(year, last.isCertain("month") ? month : 12);
    return day === null ? whole : `${whole.slice(0, 8)}${String(day).padStart(2, "0")}`;
  });
  return { values: [], units: [], bounds: [], days };
}

const READERS: readonly Recogniser[] = [
  { name: "ours", find: ours },
  { name: "@microsoft/recognizers-text-suite", find: microsoft },
  { name: "chrono-node zh.hans", find: chrono },
];

const FIELDS = ["values", "bounds", "units", "days"] as const;

/** Right answers of a finding, by field: null where the key asks nothing. */
function judged(phrase: Phrase, found: Finding): readonly (boolean | null)[] {
  const one = (wanted: string | undefined, all: readonly string[]): boolean | null =>
    wanted === undefined ? null : all.includes(wanted);
  return [
    one(phrase.value, found.values),
    one(phrase.bound, found.bounds),
    one(phrase.unit, found.units),
    phrase.on === undefined ? null : phrase.on.some((day) => found.days.includes(day)),
  ];
}

function answers(): void {
  console.log(`\nright answers, ${PHRASES.length} sentences of our own`);
  console.log(`  ${"".padEnd(36)}${FIELDS.map((field) => field.padStart(9)).join("")}  all of a sentence`);
  for (const { name, find } of READERS) {
    const rows = PHRASES.map((phrase) => judged(phrase, find(phrase.text)));
    const right = FIELDS.map((_, at) => {
      const asked = rows.map((row) => row[at]).filter((verdict) => verdict !== null);
      return `${asked.filter((verdict) => verdict === true).length}/${asked.length}`.padStart(9);
    });
    const whole = rows.filter((row) => row.every((verdict) => verdict !== false)).length;
    console.log(`  ${name.padEnd(36)}${right.join("")}  ${whole}/${rows.length}`);
    if (!process.argv.includes("--misses")) continue;
    rows.forEach((row, at) => {
      if (row.includes(false)) console.log(`      ${PHRASES[at]?.text} ${JSON.stringify(row)}`);
    });
  }
}

/** The ways to hand over a text: whole, or a paragraph at a time as one types or as a user of a recogniser would. */
const WAYS: readonly (readonly [string, (text: string) => readonly string[]])[] = [
  ["in one piece", (text) => [text]],
  ["paragraph by paragraph", (text) => text.split("\n").filter((line) => line.trim() !== "")],
];
const WARM_UP = 2_000;
const ROUNDS = 5;
const SLICE = 300;

/** Runs `work` until the time is over, at least once, and gives the least milliseconds that a run took. */
function quickest(milliseconds: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (const start = performance.now(); performance.now() - start < milliseconds || best === Infinity; )
    best = Math.min(best, timed(work).took);
  return best;
}

/** Characters a second of each reader over the same pieces, in turn, so that other work on the machine falls on all alike. */
function rates(pieces: readonly string[]): readonly number[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const works = READERS.map(
    ({ find }) =>
      () =>
        pieces.forEach((piece) => find(piece)),
  );
  for (const work of works) quickest(WARM_UP, work);
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1)
    works.forEach((work, at) => (best[at] = Math.min(best[at] ?? Infinity, quickest(SLICE, work))));
  return best.map((took) => length / (took / 1000));
}

function speed(title: string, text: string): void {
  console.log(`\n${title}: ${text.length.toLocaleString("en")} characters, the same for all three`);
  for (const [way, cut] of WAYS) {
    const found = rates(cut(text));
    const own = found[0] ?? 0;
    console.log(`  ${way}`);
    READERS.forEach(({ name }, at) => {
      const rate = found[at] ?? 0;
      const times = Number((own / rate).toPrecision(3)).toLocaleString("en");
      const beside = at === 0 ? "" : `   ours is ${times} times as fast`;
      console.log(
        `    ${name.padEnd(34)} ${Math.round(rate).toLocaleString("en").padStart(12)} characters/s${beside}`,
      );
    });
  }
}

/** The suite takes more than twice as long for twice as much in one piece. */
const SHARED = 3_000;

async function reportText(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = await openFile(readFileSync(join(folder, name)), name);
    if (file.ok) texts.push(file.value.passages.map(({ text }) => text).join("\n"));
  }
  return texts.join("\n");
}

console.log(machine());
answers();
const plan = ["lingcheng-2024.txt", "demo-2025.txt"]
  .map((name) => decodeBytes(readFileSync(new URL(`../plans/${name}`, import.meta.url))).text)
  .join("\n");
speed("our own plans", plan.repeat(Math.ceil(SHARED / plan.length)).slice(0, SHARED));
const corpus = process.env.TAIZHANG_CORPUS === undefined ? "" : join(process.env.TAIZHANG_CORPUS, "reports");
if (existsSync(corpus)) {
  const reports = await reportText(corpus);
  speed("whole reports", reports.slice(5_000, 5_000 + SHARED));
} else console.log("\nwhole reports: skipped, TAIZHANG_CORPUS names no folder with reports");
