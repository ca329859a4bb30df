/**
 * End of a bracket or quotation that opens at `at` and closes with `close` before `limit`, or -1. One within another of its kind
 * closes before it: （…，各县（市、区）政府配合）. Where an inner mark was lost, the first closing one ends it.
 */
export function closingEnd(text: string, at: number, limit: number, close: string): number {
  let first = -1;
  for (let place = at, open = 0; place < limit; place += 1) {
    if (text[place] === close && place > at) {
      if (first < 0) first = place + 1;
      open -= 1;
      if (open === 0) return place + 1;
    } else if (text[place] === text[at]) open += 1;
  }
  return first;
}

const OPENING: Readonly<{ [close: string]: string }> = { "）": "（", ")": "(", "〕": "〔", "】": "【" };

/** Where the bracket opens that closes right before `end`, not before `from`; -1 when it does not. */
export function openingOf(text: string, end: number, from: number): number {
  const close = text[end - 1] ?? "";
  const opening = OPENING[close];
  for (let place = end - 1, open = 0; place >= from; place -= 1) {
    if (text[place] === close) open += 1;
    else if (text[place] === opening) {
      open -= 1;
      if (open === 0) return place;
    }
  }
  return -1;
}
