/** Answers kept by what they were asked of; those asked for longest ago go first when there are too many. */
export interface AnswerCache {
  /**
   * The answer kept under the key, or a fresh one. The key names everything that could change it; `weight` says how
   * much it holds in memory, in entries of the log.
   */
  readonly answer: <T>(key: readonly (string | number)[], weight: number, make: () => T) => T;
  /** Forgets everything: after words were erased, no answer may hold them any more. */
  readonly clear: () => void;
}

interface Kept {
  readonly value: unknown;
  readonly weight: number;
}

/** Keeps at most `most` answers that weigh at most `budget` together; the newest is kept whatever it weighs. */
export function createAnswerCache(most: number, budget: number): AnswerCache {
  const kept = new Map<string, Kept>();
  let weighed = 0;
  const forget = (key: string): void => {
    weighed -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, entry: Kept): void => {
    kept.set(key, entry);
    weighed += entry.weight;
    for (const oldest of kept.keys()) {
      if (kept.size === 1 || (kept.size <= most && weighed <= budget)) return;
      forget(oldest);
    }
  };
  return {
    answer: <T>(parts: readonly (string | number)[], weight: number, make: () => T): T => {
      const key = JSON.stringify(parts);
      const found = kept.get(key);
      // Asked again is the newest again.
      if (found !== undefined) forget(key);
      const value = found === undefined ? make() : (found.value as T);
      keep(key, { value, weight });
      return value;
    },
    clear: () => {
      kept.clear();
      weighed = 0;
    },
  };
}
