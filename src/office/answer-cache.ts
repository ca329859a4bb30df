/** Answers kept by what they were asked of; the oldest goes first when there are too many. */
export interface AnswerCache {
  /** The answer kept under the key, or a fresh one. The key names everything that could change it. */
  readonly answer: <T>(key: readonly (string | number)[], make: () => T) => T;
}

/** Keeps at most `most` answers. */
export function createAnswerCache(most: number): AnswerCache {
  const kept = new Map<string, unknown>();
  return {
    answer: <T>(parts: readonly (string | number)[], make: () => T): T => {
      const key = JSON.stringify(parts);
      if (kept.has(key)) {
        const value = kept.get(key) as T;
        // Asked again is the newest again.
        kept.delete(key);
        kept.set(key, value);
        return value;
      }
      const value = make();
      kept.set(key, value);
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
      return value;
    },
  };
}
