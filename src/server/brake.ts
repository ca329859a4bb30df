/** Counts tries in a sliding minute by key, so that nobody can keep the machine busy with guesses. */
export interface TryBrake {
  /** Seconds to wait before the next try; 0 when it may be made, and then it is counted. */
  readonly wait: (key: string) => number;
}

const WINDOW_MS = 60_000;
const KEYS = 10_000;

/** At most `most` tries a minute and key. `now` gives milliseconds since 1970. */
export function createTryBrake(most: number, now: () => number): TryBrake {
  const tries = new Map<string, number[]>();
  return {
    wait: (key) => {
      const recent = (tries.get(key) ?? []).filter((at) => now() - at < WINDOW_MS);
      const first = recent[0];
      if (recent.length >= most && first !== undefined)
        return Math.max(1, Math.ceil((first + WINDOW_MS - now()) / 1000));
      if (!tries.has(key) && tries.size >= KEYS) tries.delete(tries.keys().next().value ?? key);
      tries.set(key, [...recent, now()]);
      return 0;
    },
  };
}
