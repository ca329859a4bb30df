import type { Commitment, Draft } from "../wire.ts";

type Repair = Draft["plan"]["statement"]["repairs"][number];
type Kind = Commitment["kind"];

/** A stretch of text between two borders, with everything that lies over it. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The innermost commitment over it, and its kind. */
  readonly commitment: string | null;
  readonly kind: Kind | null;
  readonly repair: Repair | null;
  readonly notUnderstood: boolean;
  readonly doubtful: boolean;
}

/** A paragraph of the statement: a line of its text, with the marks that touch it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
  readonly commitments: readonly string[];
  /** True when the reader took every sentence of it for a heading or a count of parts. */
  readonly heading: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Everything that may lie over the text. */
export interface Marks {
  readonly commitments: readonly Pick<Commitment, "id" | "kind" | "quote" | "doubts">[];
  readonly repairs: readonly Repair[];
  readonly sentences: Draft["sentences"];
}

const touches = (one: Range, start: number, end: number): boolean => one.start < end && one.end > start;
const covers = (one: Range, at: number): boolean => one.start <= at && at < one.end;

function segmentsOf(text: string, start: number, end: number, marks: Marks): readonly Segment[] {
  const unknown = marks.sentences.filter((one) => one.kind === "not-understood");
  const doubts = marks.commitments.flatMap((one) => one.doubts.map((doubt) => doubt.span));
  const ranges: readonly Range[] = [
    ...marks.commitments.map((one) => one.quote),
    ...marks.repairs,
    ...unknown,
    ...doubts,
  ];
  const inside = ranges.flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end);
  const borders = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((at, index) => {
    // Where promises overlap, the shorter one is the more exact.
    const over = marks.commitments
      .filter((one) => covers(one.quote, at))
      .sort((a, b) => a.quote.end - a.quote.start - (b.quote.end - b.quote.start))[0];
    return {
      start: at,
      text: text.slice(at, borders[index + 1]),
      commitment: over?.id ?? null,
      kind: over?.kind ?? null,
      repair: marks.repairs.find((one) => covers(one, at)) ?? null,
      notUnderstood: unknown.some((one) => covers(one, at)),
      doubtful: doubts.some((one) => covers(one, at)),
    };
  });
}

/** Cuts the statement into paragraphs and each into segments, so that every mark can be drawn without nesting. */
export function paragraphsOf(text: string, marks: Marks): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") {
      const own: Marks = {
        commitments: marks.commitments.filter((one) => touches(one.quote, start, end)),
        repairs: marks.repairs.filter((one) => touches(one, start, end)),
        sentences: marks.sentences.filter((one) => touches(one, start, end)),
      };
      const structure = own.sentences.length > 0 && own.sentences.every((one) => one.kind === "structure");
      // A sentence that only holds the text together is no heading: a heading is short and ends without a stop.
      const heading = structure && line.length <= 60 && !/[。；！？.;!?]\s*$/.test(line);
      paragraphs.push({
        heading,
        start,
        end,
        segments: segmentsOf(text, start, end, own),
        commitments: own.commitments.map((one) => one.id),
      });
    }
    start = end + 1;
  }
  return paragraphs;
}
