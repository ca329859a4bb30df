/**
 * How fast a plan is read: npx tsx --expose-gc bench/reading.ts [characters…] (default 100000 1000000 10000000).
 * The texts are the plans of this repository, repeated to the length asked for; with TAIZHANG_CORPUS set, the whole
 * reports of that folder too. A cold reading runs in a process of its own and counts that process's start. Memory of a fresh
 * process and the first words of the command line are those of the built program (`npm run build`), and are left out without it.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openFile } from "../src/formats/open.ts";
import { decodeBytes } from "../src/reader/decode.ts";
import type { Opened } from "../src/reader/opened.ts";
import { readPlan } from "../src/reader/read-plan.ts";
import { heapMegabytes, machine, ms, quantile, spread, timed } from "./machine.ts";

const PLANS = new URL("../plans/", import.meta.url);
const UNDAMAGED = ["lingcheng-2024.txt", "demo-2025.txt"];
const DAMAGED = "lingcheng-2024.damaged.txt";
const COLD = "--cold";
const ABOUT = { planId: "bench", year: 2025, sha256: "0".repeat(64), mediaType: "text/plain" } as const;

const placeOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const planText = (name: string): string => decodeBytes(readFileSync(new URL(name, PLANS))).text;

/** The undamaged plans again and again, cut at the length. */
function textOf(characters: number): string {
  const once = UNDAMAGED.map(planText).join("\n");
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
}

const rate = (characters: number, took: number): string =>
  `${Math.round(characters / (took / 1000)).toLocaleString("en")} characters/s`;

function line(name: string, best: number, median: number, more: string): void {
  console.log(`  ${name.padEnd(44)} ${ms(best).padStart(12)} ${ms(median).padStart(12)}   ${more}`);
}

/** Bytes of the process as the system counts them, in MB. */
const residentMegabytes = (): number => process.memoryUsage().rss / 2 ** 20;

function plainText(sizes: readonly number[]): void {
  console.log("\nplain text, nothing to repair: text in, plan out (best, median)");
  const best = new Map<number, number>();
  for (const size of sizes) {
    const decoded = textOf(size);
    const took = spread(size > 2_000_000 ? 3 : 7, () => readPlan({ decoded }, ABOUT));
    best.set(size, took.best);
    const { plan } = readPlan({ decoded }, ABOUT);
    line(
      `${size.toLocaleString("en")} characters, ${plan.commitments.length.toLocaleString("en")} promises`,
      took.best,
      took.median,
      rate(size, took.best),
    );
  }
  const [ten, one] = [best.get(10_000_000), best.get(1_000_000)];
  if (ten !== undefined && one !== undefined)
    console.log(`  ten million characters take ${(ten / one).toFixed(1)} times what one million takes`);
  console.log(
    `  heap after all: ${heapMegabytes().toFixed(0)} MB, resident ${residentMegabytes().toFixed(0)} MB`,
  );
}

/** One reading of the damaged page, printed as one number: its own milliseconds. */
function readCold(): void {
  const { took } = timed(() => readPlan({ decoded: planText(DAMAGED) }, ABOUT));
  console.log(JSON.stringify({ took, resident: residentMegabytes() }));
}

function damagedPage(): void {
  const decoded = planText(DAMAGED);
  console.log(`\ndamaged page, ${decoded.length.toLocaleString("en")} characters (best, median)`);
  const children = Array.from({ length: 5 }, () =>
    timed(() => spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), COLD])),
  );
  const inside = children.map(
    ({ value }) => JSON.parse(String(value.stdout)) as { took: number; resident: number },
  );
  const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
  const [own, whole] = [sorted(inside.map(({ took }) => took)), sorted(children.map(({ took }) => took))];
  const resident = Math.max(...inside.map((child) => child.resident));
  line("cold: the reading itself", own[0] ?? 0, own[2] ?? 0, `resident ${resident.toFixed(0)} MB`);
  line("cold: the process from its start", whole[0] ?? 0, whole[2] ?? 0, "TypeScript compiled on the way");
  const warm = spread(9, () => readPlan({ decoded }, ABOUT));
  line("warm", warm.best, warm.median, rate(decoded.length, warm.best));
}

const lengthOf = (opened: Opened): number =>
  opened.passages.reduce((sum, passage) => sum + passage.text.length, 0);

async function reports(folder: string): Promise<void> {
  console.log("\nwhole reports: bytes in, plan out (best, median)");
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    const first = await openFile(bytes, name);
    if (!first.ok) continue;
    const took: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now();
      const opened = await openFile(bytes, name);
      if (opened.ok) readPlan({ opened: opened.value }, ABOUT);
      took.push(performance.now() - start);
    }
    took.sort((a, b) => a - b);
    const characters = lengthOf(first.value);
    line(
      `${name}, ${characters.toLocaleString("en")} characters`,
      took[0] ?? 0,
      took[3] ?? 0,
      rate(characters, took[0] ?? 0),
    );
  }
}

/** What a process needs that does nothing but import the built reader and read one text. */
function freshMemory(): void {
  if (!existsSync(placeOf("dist/reader.mjs"))) {
    console.log("\nfresh process: skipped, the reader has not been built (npm run build)");
    return;
  }
  console.log("\nfresh process of the built reader, one text (median of five)");
  const files = UNDAMAGED.map((name) => placeOf(`plans/${name}`));
  for (const size of [100_000, 1_000_000]) {
    const runs = Array.from({ length: 5 }, () => {
      const { stdout } = spawnSync(process.execPath, [placeOf("bench/fresh.mjs"), String(size), ...files]);
      return JSON.parse(String(stdout)) as { took: number; imported: number; resident: number; peak: number };
    });
    const middle = (field: keyof (typeof runs)[number]): number =>
      quantile(
        runs.map((run) => run[field]),
        0.5,
      );
    console.log(
      `  ${`${size.toLocaleString("en")} characters`.padEnd(44)} ${ms(middle("took")).padStart(12)}   resident ${middle("resident").toFixed(0)} MB, at most ${middle("peak").toFixed(0)}; ${middle("imported").toFixed(0)} before reading`,
    );
  }
}

/** Milliseconds from the start of `taizhang read FILE` to its first words and to its end. */
function callOnce(file: string): Promise<{ readonly first: number; readonly whole: number }> {
  const start = performance.now();
  let first = Number.NaN;
  const child = spawn(process.execPath, [placeOf("bin/taizhang.mjs"), "read", file]);
  child.stdout.once("data", () => (first = performance.now() - start));
  child.stdout.resume();
  return new Promise((resolve) => {
    child.once("close", () => resolve({ first, whole: performance.now() - start }));
  });
}

async function commandLine(folder: string): Promise<void> {
  if (!existsSync(placeOf("dist/cli.mjs"))) {
    console.log("\ntaizhang read: skipped, the program has not been built (npm run build)");
    return;
  }
  console.log("\ntaizhang read, built, a process a call: to its first words (least, median, most of nine)");
  const report = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".docx")) : undefined;
  const files = [placeOf("plans/lingcheng-2024.txt"), placeOf("plans/lingcheng-2024.damaged.txt")];
  for (const file of report === undefined ? files : [...files, join(folder, report)]) {
    const calls: Awaited<ReturnType<typeof callOnce>>[] = [];
    for (let call = 0; call < 9; call += 1) calls.push(await callOnce(file));
    const first = calls.map((call) => call.first);
    const whole = calls.map((call) => call.whole);
    const more = `${ms(Math.max(...first)).padStart(12)}   whole call ${ms(quantile(whole, 0.5))}`;
    line(file.split("/").at(-1) ?? file, Math.min(...first), quantile(first, 0.5), more);
  }
}

if (process.argv.includes(COLD)) readCold();
else {
  const sizes = process.argv.slice(2).map(Number);
  const folder =
    process.env.TAIZHANG_CORPUS === undefined ? "" : join(process.env.TAIZHANG_CORPUS, "reports");
  console.log(machine());
  damagedPage();
  freshMemory();
  await commandLine(folder);
  plainText(sizes.length > 0 ? sizes : [100_000, 1_000_000, 10_000_000]);
  if (existsSync(folder)) await reports(folder);
}
