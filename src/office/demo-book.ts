import { utf8 } from "../std/hash.ts";
import type { Instant } from "../std/day.ts";
import { bad, good, type Result } from "../std/result.ts";
import { DEMO_PLAN, DEMO_SEED, DEMO_BOOK, demoEntries, type Demo } from "./demo/demo-entries.ts";
import type { FoundingFile } from "./founding.ts";
import type { Clock, EvidenceShelf, Store } from "./ports.ts";
import { planFrom } from "./reading.ts";
import type { Refusal } from "./refusal.ts";

/** A clock that can be told to pretend another moment, so that a simulated year is recorded at its own times. */
export interface PretendClock extends Clock {
  /** Null goes back to the true clock. */
  readonly pretend: (moment: Instant | null) => void;
}

/** Puts a pretending clock before the true one. */
export function createPretendClock(clock: Clock): PretendClock {
  let moment: Instant | null = null;
  return { now: () => moment ?? clock.now(), pretend: (next) => void (moment = next) };
}

const YEAR = 2025;

/** What the loader of the demonstration needs. */
export interface DemoPorts {
  readonly store: Store;
  readonly evidence: EvidenceShelf;
  /** The store's own clock. */
  readonly clock: PretendClock;
}

/**
 * Opens the demonstration: reads its plan, throws its simulated year with the shipped seed, and records every
 * entry at its simulated moment. Does nothing when the book is complete; one that was cut short is completed, because
 * the same plan and seed give the same entries. Nothing else may write while it runs.
 */
export async function openDemo(ports: DemoPorts, file: FoundingFile): Promise<Result<boolean, Refusal>> {
  const read = planFrom(file.opened, {
    id: DEMO_BOOK,
    plan: DEMO_PLAN,
    name: file.name,
    year: YEAR,
    place: "",
    sha256: file.sha256,
  });
  if (!read.ok) return bad(read.error);
  const demo = demoEntries(read.value.plan, DEMO_SEED);
  const standing = await ports.store.head(DEMO_BOOK);
  if (standing === null) await ports.store.open(demo.header);
  const size = standing?.size ?? 0;
  if (size >= demo.proposals.length) return good(false);
  for (const { name, text } of demo.files)
    await ports.evidence.keep(DEMO_BOOK, utf8(text), name, "text/plain");
  await record(ports, demo, size);
  return good(true);
}

async function record({ store, clock }: DemoPorts, { proposals }: Demo, from: number): Promise<void> {
  try {
    for (const { proposal, recordedAt } of proposals.slice(from)) {
      clock.pretend(recordedAt);
      await store.append(DEMO_BOOK, [proposal], []);
    }
  } finally {
    clock.pretend(null);
  }
}
