/** Runs tasks of one key one after another; another key's tasks are not held up. */
export type Queue = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** A queue in memory. A task that fails does not stop those behind it. */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = tails.get(key) ?? Promise.resolve();
    const turn = before.then(task, task);
    tails.set(key, turn);
    try {
      return await turn;
    } finally {
      if (tails.get(key) === turn) tails.delete(key);
    }
  };
}
