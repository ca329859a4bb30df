/** Origins of a text that is still as it came. Two numbers a UTF-16 unit, as in all these maps: start and end in the earlier text. */
export function unmoved(length: number): Int32Array {
  const map = new Int32Array(2 * length);
  for (let i = 0; i < length; i++) {
    map[2 * i] = i;
    map[2 * i + 1] = i + 1;
  }
  return map;
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
