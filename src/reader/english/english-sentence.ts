/** One sentence of an English text; offsets end exclusive. */
export interface EnglishSentence {
  readonly start: number;
  readonly end: number;
  /** First character behind a bullet or number. */
  readonly body: number;
  /** A short line of its own without a full stop, or one marked as a heading. */
  readonly heading: boolean;
}

const LABEL =
  /^\s*(?:#{1,6}\s+|[-*•●▪–—]\s+|\(?\d{1,3}[.)](?:\d{1,2}[.)]?)?\s+|\([a-z]\)\s+|(?:[IVX]{1,5}|[A-Z])\.\s+)+/;
const SHORT_FORM =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|No|Nos|St|vs|e\.g|i\.e|etc|approx|Co|Ltd|Inc|Art|Sec|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\bU\.S)\.$/;
const LONGEST_HEADING = 90;
const LONGEST_SENTENCE = 1500;

/** A line that goes on below: it does not end like a sentence, and the next begins in lower case. */
const goesOn = (line: string, next: string): boolean =>
  line.length > 40 && !/[.!?;:|]\s*$/.test(line) && /^[a-z(]/.test(next.trimStart());

/** Paragraphs: lines, joined where a sentence was broken across them. */
function paragraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const last = found.at(-1);
    const line = text.slice(start, end);
    if (line.trim() !== "") {
      const joined =
        last !== undefined &&
        last.end + 1 === start &&
        end - last.start < LONGEST_SENTENCE &&
        goesOn(text.slice(Math.max(last.start, last.end - 200), last.end), line.slice(0, 20));
      if (joined && last !== undefined) last.end = end;
      else found.push({ start, end });
    }
    start = end + 1;
  }
  return found;
}

/** Ends of the sentences of a paragraph: a stop before a blank and a capital, digit or quotation. */
function endsIn(text: string, start: number, end: number): readonly number[] {
  const ends: number[] = [];
  let last = start;
  for (let at = start; at < end; at += 1) {
    const char = text[at] ?? "";
    // Nothing that long is a sentence; it is cut so that reading stays linear on any input.
    if (at - last >= LONGEST_SENTENCE && char === " ") ends.push((last = at + 1));
    if (char !== "." && char !== "!" && char !== "?") continue;
    const after = text.slice(at + 1, Math.min(end, at + 6));
    if (!/^["”’)\]]*\s+["“‘([]?[A-Z\d]/.test(after)) continue;
    if (char === "." && SHORT_FORM.test(text.slice(Math.max(start, at - 8), at + 1))) continue;
    ends.push((last = at + 1));
  }
  return [...ends, end];
}

/** What may stand in a heading though it has digits: a year, and a count in brackets (41 policies). */
const NO_NUMBERS = /\([^()]*\)|\b20\d\d\b/g;

/** Cuts an English text into sentences; bullets and numbers in front are told apart. */
export function englishSentences(text: string): readonly EnglishSentence[] {
  return paragraphs(text).flatMap(({ start, end }) => {
    const ends = endsIn(text, start + (LABEL.exec(text.slice(start, start + 40))?.[0].length ?? 0), end);
    let from = start;
    return ends.flatMap((stop): readonly EnglishSentence[] => {
      while (from < stop && /\s/.test(text[from] ?? "")) from += 1;
      const words = text.slice(from, stop).trimEnd();
      const sentence = { start: from, end: from + words.length };
      from = stop;
      if (words === "") return [];
      const label = LABEL.exec(words.slice(0, 40))?.[0] ?? "";
      const alone = ends.length === 1 && words.length <= LONGEST_HEADING && !/[.!?;]["”)]?$/.test(words);
      const marked = /^\s*#/.test(label);
      const heading = marked || (alone && !/\d/.test(words.slice(label.length).replace(NO_NUMBERS, "")));
      return [{ ...sentence, body: sentence.start + label.length, heading }];
    });
  });
}

/** The sentences of one stretch, such as a cell of a table. */
export function englishSentencesIn(
  text: string,
  start: number,
  end: number,
): readonly { readonly start: number; readonly end: number }[] {
  const ends = endsIn(text, start, end);
  return ends.map((stop, at) => ({ start: at === 0 ? start : (ends[at - 1] ?? start), end: stop }));
}
