/** A text whose every UTF-16 unit knows the stretch of an earlier text that it was made from. */
export interface MappedText {
  readonly text: string;
  /** Two numbers a unit: start and end in the earlier text. */
  readonly map: Int32Array;
}

/** A text that is still as it came. */
export function unmoved(text: string): MappedText {
  const map = new Int32Array(2 * text.length);
  for (let i = 0; i < text.length; i++) {
    map[2 * i] = i;
    map[2 * i + 1] = i + 1;
  }
  return { text, map };
}

/** Map of a text through a second step back to the first: unit → `later` → `earlier`. */
export function compose(later: Int32Array, earlier: Int32Array): Int32Array {
  const map = new Int32Array(later.length);
  for (let i = 0; i < later.length; i += 2) {
    const start = later[i] ?? 0;
    const end = later[i + 1] ?? 0;
    map[i] = earlier[2 * start] ?? 0;
    map[i + 1] = end > start ? (earlier[2 * end - 1] ?? 0) : (map[i] ?? 0);
  }
  return map;
}
