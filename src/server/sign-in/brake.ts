const WINDOW_MS = 15 * 60_000;
const TRIES = 8;
const MOST_KEYS = 10_000;

/** Slows down guessing: after eight failures in fifteen minutes a name or address has to wait. */
export interface Brake {
  readonly held: (key: string) => boolean;
  readonly failed: (key: string) => void;
  readonly cleared: (key: string) => void;
}

/** Counts failures in memory only; a restart forgets them, which an outside guesser cannot cause. */
export function createBrake(now: () => number): Brake {
  const failures = new Map<string, number[]>();
  const recent = (key: string): number[] => (failures.get(key) ?? []).filter((at) => now() - at < WINDOW_MS);
  return {
    held: (key) => recent(key).length >= TRIES,
    failed: (key) => {
      // The oldest key goes first, so that a flood of invented names cannot fill the memory.
      if (failures.size >= MOST_KEYS) failures.delete(failures.keys().next().value ?? key);
      failures.set(key, [...recent(key), now()]);
    },
    cleared: (key) => void failures.delete(key),
  };
}
