/** A register table's view as its address keeps it: stage, words, sorting column and direction. */
export interface TableSearch {
  readonly stage?: string | undefined;
  readonly q?: string | undefined;
  readonly by?: string | undefined;
  readonly down?: string | undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;

/** Reads a table's view; anything unreadable is left out. */
export function readTableSearch(search: Readonly<{ [name: string]: unknown }>): TableSearch {
  const view = {
    stage: textOf(search.stage),
    q: textOf(search.q),
    by: textOf(search.by),
    down: textOf(search.down),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}
