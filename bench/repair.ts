/**
 * How much of a damaged text comes back: npx tsx bench/repair.ts [seeds] (default 3). The texts are the plans of this
 * repository, and with TAIZHANG_CORPUS set the whole reports of that folder; each is damaged with a site's list, with every second
 * entry of the dense one, and with all of it. Also tells how many characters of the undamaged text the repair changes.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openFile } from "../src/formats/open.ts";
import { commonGlosses } from "../src/reader/repair/common-glosses.ts";
import { denseGlosses } from "../src/reader/repair/dense-glosses.ts";
import { repairText } from "../src/reader/repair/repair.ts";
import { machine } from "./machine.ts";
import { density, rightShare, roundOf, sumOf, type Round } from "./repair-round.ts";

const seeds = Array.from({ length: Number(process.argv[2] ?? 3) }, (_, at) => at + 1);
const dense = denseGlosses();
const LISTS = [
  ["a site's list", commonGlosses],
  ["half of all", dense.filter((_, at) => at % 2 === 0)],
  ["all traditional", dense],
] as const;

const PLANS = fileURLToPath(new URL("../plans/", import.meta.url));
const corpus = join(process.env["TAIZHANG_CORPUS"] ?? "", "reports");
const files = [
  ...["lingcheng-2024.txt", "demo-2025.txt"].map((name) => join(PLANS, name)),
  ...(process.env["TAIZHANG_CORPUS"] !== undefined && existsSync(corpus)
    ? readdirSync(corpus).map((name) => join(corpus, name))
    : []),
];

async function textOf(file: string): Promise<string> {
  const opened = await openFile(new Uint8Array(readFileSync(file)), file);
  if (!opened.ok) throw new Error(`${file} is not read: ${opened.error.code}`);
  return opened.value.decoded ?? opened.value.passages.map(({ text }) => text).join("\n");
}

const cell = (round: Round): string =>
  `${rightShare(round).toFixed(3)} %  ${density(round).toFixed(1).padStart(5)}‰  ${String(round.wrong).padStart(4)} (${round.unwarned})`;

console.log(machine());
console.log(
  `right characters, damaged places in a thousand, wrong characters (of these in lines without a warning); ${seeds.length} orders of each list`,
);
const rounds = new Map<string, Round[]>(LISTS.map(([name]) => [name, []]));
let [changed, clean] = [0, 0];
for (const file of files) {
  const text = await textOf(file);
  const again = repairText(text);
  changed += again.marks.length + (again.text === text ? 0 : 1);
  clean += text.length;
  console.log(`\n${file.slice(file.lastIndexOf("/") + 1)}, ${text.length.toLocaleString("en")} characters`);
  for (const [name, glosses] of LISTS) {
    const round = sumOf(seeds.map((seed) => roundOf(text, { glosses, seed })));
    rounds.get(name)?.push(round);
    console.log(`  ${name.padEnd(16)} ${cell(round)}`);
  }
}
console.log("\nall texts");
for (const [name, each] of rounds) console.log(`  ${name.padEnd(16)} ${cell(sumOf(each))}`);
console.log(`undamaged: ${clean.toLocaleString("en")} characters, ${changed} changes`);
