/** A range of the repaired text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Index of the first element of a list sorted by `start` that begins at or behind `offset`. */
export function firstFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of a list sorted by `start`, without overlaps, that holds `offset`; undefined when none does. */
export function stretchAt<T extends Stretch>(sorted: readonly T[], offset: number): T | undefined {
  const candidate = sorted[firstFrom(sorted, offset + 1) - 1];
  return candidate !== undefined && offset < candidate.end ? candidate : undefined;
}
