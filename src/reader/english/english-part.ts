/** A part of a sentence without the marks and conjunctions around it. */
export const trimmed = (text: string, start: number, end: number): { start: number; end: number } => {
  let [from, to] = [start, end];
  while (from < to && /[\s,;]/.test(text[from] ?? "")) from += 1;
  const link = /^(?:and|while|with|as well as|but)\s+/i.exec(text.slice(from, from + 14))?.[0] ?? "";
  from += link.length;
  while (to > from && /[\s,;.:!]/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
};

/** What an English promise is before its words say more. */
export const BARE_CLAIM = {
  reference: null,
  relation: null,
  soon: false,
  optional: false,
  places: [],
  handedDown: null,
  office: null,
} as const;
