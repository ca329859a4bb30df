/**
 * How fast a book is replayed and asked: npx tsx --expose-gc bench/replay.ts [sizes…]
 * (default 10000 100000 1000000). The synthetic book is the same in every run.
 */
import { createReplay, replay } from "../src/ledger/replay.ts";
import type { Entry } from "../src/ledger/entry.ts";
import { wallAt, wallOf } from "../src/office/wall.ts";
import { judgedBook } from "../src/office/judged.ts";
import type { Spread } from "./machine.ts";
import { addDays } from "../src/std/day.ts";
import { heapMegabytes, machine, ms, spread } from "./machine.ts";
import { LAST_DAY, scaleOf, SYNTHETIC_HEADER, syntheticEntries } from "./synthetic.ts";

const sizes = process.argv.slice(2).map(Number);

function measure(entries: readonly Entry[], heapBefore: number): void {
  const size = entries.length;
  const now = { on: LAST_DAY, known: size };
  const heapEntries = heapMegabytes();
  const running = createReplay(SYNTHETIC_HEADER);
  running.add(entries);
  running.at(now);
  const heapReplay = heapMegabytes();
  const rounds = size > 200_000 ? 3 : 9;
  const rows: readonly (readonly [string, Spread])[] = [
    ["replay from nothing to a Book", spread(rounds, () => replay(SYNTHETIC_HEADER, entries, now))],
    ["ask again: another day", spread(20, (n) => running.at({ on: addDays(LAST_DAY, -1 - n), known: size }))],
    [
      "ask again: a day half a year off",
      spread(20, (n) => running.at({ on: n % 2 === 0 ? "2025-06-30" : LAST_DAY, known: size })),
    ],
    [
      "ask again: any day, any log size",
      spread(20, (n) =>
        running.at({ on: addDays(LAST_DAY, -n * 15), known: Math.floor(size * (1 - n / 25)) }),
      ),
    ],
    ["ask again: the same", spread(20, () => running.at(now))],
    [
      "wall from entries (replay, verdicts, wall)",
      spread(rounds, () => wallAt(SYNTHETIC_HEADER, entries, now)),
    ],
    [
      "wall from an open book, another day",
      spread(20, (n) => wallOf(judgedBook(running.at({ on: addDays(LAST_DAY, -1 - n), known: size })))),
    ],
  ];
  console.log(
    `\n${size.toLocaleString("en")} entries, ${scaleOf(size).items.toLocaleString("en")} items, ${scaleOf(size).commitments} commitments`,
  );
  console.log(`  ${"".padEnd(44)} ${"best".padStart(12)} ${"median".padStart(12)}`);
  for (const [name, { best, median }] of rows)
    console.log(`  ${name.padEnd(44)} ${ms(best).padStart(12)} ${ms(median).padStart(12)}`);
  console.log(
    `  heap: entries ${(heapEntries - heapBefore).toFixed(0)} MB, open replay ${(heapReplay - heapEntries).toFixed(0)} MB more`,
  );
}

console.log(machine());
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const before = heapMegabytes();
  measure(syntheticEntries(scaleOf(size)), before);
}
