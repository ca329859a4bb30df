/**
 * Twenty-four monthly states of one book: one pass beside as many replays. npx tsx --expose-gc bench/months.ts [entries]
 */
import { createReplay } from "../src/ledger/replay.ts";
import { endOfMonth } from "../src/std/day.ts";
import { machine, ms, spread, timed } from "./machine.ts";
import { scaleOf, SYNTHETIC_HEADER, syntheticEntries } from "./synthetic.ts";

const size = Number(process.argv[2] ?? 100_000);
const MONTHS = 24;
const entries = syntheticEntries(scaleOf(size));
/** Month-ends of two years as known at the end of each, then in order: the second year of this book changes nothing more. */
const asOfs = Array.from({ length: MONTHS }, (_, n) => {
  const on = endOfMonth(2025 + Math.floor(n / 12), 1 + (n % 12));
  return { on, known: on };
});

/** A replay of its own for every month, of the entries from the first on. */
const replays = timed(() => {
  for (const asOf of asOfs) {
    const running = createReplay(SYNTHETIC_HEADER);
    running.add(entries);
    running.standings([asOf]);
  }
});
const onePass = timed(() => {
  const running = createReplay(SYNTHETIC_HEADER);
  running.add(entries);
  return running.standings(asOfs);
});
const running = createReplay(SYNTHETIC_HEADER);
running.add(entries);
const lean = spread(9, () => running.standings(asOfs));
const whole = spread(3, () => asOfs.map((asOf) => running.at(asOf)));
console.log(`${machine()}\n\n${size.toLocaleString("en")} entries, ${MONTHS} month-ends`);
console.log(`  a replay for each month            ${ms(replays.took).padStart(12)}`);
console.log(
  `  one replay, all months in one pass ${ms(onePass.took).padStart(12)}   ${(replays.took / onePass.took).toFixed(1)} times as fast`,
);
console.log(
  `  open book, all months in one pass  ${ms(lean.best).padStart(12)} best ${ms(lean.median).padStart(12)} median`,
);
console.log(
  `  open book, whole books of all      ${ms(whole.best).padStart(12)} best ${ms(whole.median).padStart(12)} median`,
);
