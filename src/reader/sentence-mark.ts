/** What a sentence was taken for, so that nothing is skipped silently (覆盖核对). */
export type SentenceKind = "promise" | "retrospective" | "rhetoric" | "structure" | "not-understood";

/** One sentence of the repaired text and what the reader took it for; offsets count UTF-16 units, end exclusive. */
export interface SentenceMark {
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
}

const KINDS: readonly SentenceKind[] = [
  "promise",
  "retrospective",
  "rhetoric",
  "structure",
  "not-understood",
];

/** How many sentences were taken for what; the counts add up to all of them. */
export const tallyOf = (
  sentences: readonly { readonly kind: SentenceKind }[],
): readonly { readonly kind: SentenceKind; readonly count: number }[] =>
  KINDS.map((kind) => ({ kind, count: sentences.filter((one) => one.kind === kind).length }));
