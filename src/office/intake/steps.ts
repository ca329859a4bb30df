/** How far some work has come; what is counted is the work's own business. */
export interface Step {
  readonly done: number;
  readonly of: number;
}

/**
 * Work that is done in small parts (分步): whoever drives it may answer others between two of them, tell how far it has come, or let
 * it be. Nothing is changed before the end, so that work that was let be leaves no trace.
 */
export type Steps<T> = Generator<Step, T, void>;

/** Does all of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items between two steps: a few milliseconds' work. */
const AT_ONCE = 20;

/** Makes something of each item, a few at a time; `base` of `of` is done before the first. */
export function* stepping<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  { base, of }: { readonly base: number; readonly of: number },
): Steps<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (made.length % AT_ONCE === 0) yield { done: base + made.length, of };
    made.push(make(item));
  }
  return made;
}
