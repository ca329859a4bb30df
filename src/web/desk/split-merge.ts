import type { Commitment } from "../wire.ts";
import { isProposed } from "../../reader/model/proposed-id.ts";
import { type DeskState, freshId, isWaiting } from "./desk-state.ts";

type Span = Commitment["quote"];

/** Marks after which a clause may be cut. */
const CUTS = /[，；。、,;]/g;

/** Offsets within a promise's words at which it may be split, each right after a mark and never at the very end. */
export function cutsOf(words: string): readonly number[] {
  return [...words.matchAll(CUTS)].map((found) => found.index + 1).filter((at) => at < words.length);
}

/** Part of a span. The source stays the whole place when offsets of text and source run apart: still true, if wider. */
function partOf(span: Span, start: number, end: number): Span {
  const { source } = span;
  if (source.kind !== "raw" || source.end - source.start !== span.end - span.start)
    return { ...span, start, end };
  const shift = source.start - span.start;
  return { start, end, source: { kind: "raw", start: start + shift, end: end + shift } };
}

/** The place that covers two spans. */
function coverOf(one: Span, other: Span): Span {
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  const [a, b] = [one.source, other.source];
  if (a.kind !== "raw" || b.kind !== "raw") return { start, end, source: a };
  return {
    start,
    end,
    source: { kind: "raw", start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) },
  };
}

/**
 * Splits a promise into two at an offset of its quote. Both keep its fields for a person to mend; a doubt goes
 * with the half that its words stand in. A model's proposal is accepted first.
 */
export function splitAt(state: DeskState, id: string, cut: number, text: string): DeskState {
  if (isWaiting(state, id)) return state;
  const at = state.commitments.findIndex((one) => one.id === id);
  const whole = state.commitments[at];
  if (whole !== undefined && !isQuoted(whole, text)) return splitTyped(state, at, whole, cut);
  const place = whole === undefined ? 0 : whole.quote.start + cut;
  if (whole === undefined || place <= whole.quote.start || place >= whole.quote.end) return state;
  const half = (start: number, end: number): Commitment => ({
    ...whole,
    words: text.slice(start, end),
    quote: partOf(whole.quote, start, end),
    doubts: whole.doubts.filter((doubt) => doubt.span.start >= start && doubt.span.start < end),
  });
  const first = half(whole.quote.start, place);
  const second = { ...half(place, whole.quote.end), id: freshId(state.commitments) };
  return {
    ...state,
    commitments: state.commitments.toSpliced(at, 1, first, second),
    accepted: openedAgain(state, id),
  };
}

/** Acceptances after a promise has changed its shape; a proposal stays accepted, for else it would lie aside. */
const openedAgain = (state: DeskState, id: string): readonly string[] =>
  isProposed(id) ? state.accepted : state.accepted.filter((one) => one !== id);

const firstOf = <T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): readonly T[] => [
  ...one,
  ...other.filter((b) => !one.some((a) => same(a, b))),
];

/** False for words that a person typed: they stand nowhere in the plan and must not be lost to a cut of it. */
const isQuoted = ({ quote, words }: Commitment, text: string): boolean =>
  text.slice(quote.start, quote.end) === words;

/** Words that a person typed are cut themselves; both halves keep the place. */
function splitTyped(state: DeskState, at: number, whole: Commitment, cut: number): DeskState {
  if (cut <= 0 || cut >= whole.words.length) return state;
  const first = { ...whole, words: whole.words.slice(0, cut) };
  const second = { ...whole, words: whole.words.slice(cut), doubts: [], id: freshId(state.commitments) };
  return {
    ...state,
    commitments: state.commitments.toSpliced(at, 1, first, second),
    accepted: openedAgain(state, whole.id),
  };
}

/**
 * Joins a promise with the one after it. The first one's fields win; what only the second has is kept. A model's proposal
 * that nobody has accepted is neither joined nor passed on.
 */
export function mergeWithNext(state: DeskState, id: string, text: string): DeskState {
  const at = state.commitments.findIndex((one) => one.id === id);
  const one = state.commitments[at];
  const next = state.commitments.slice(at + 1).find((other) => !isWaiting(state, other.id));
  if (one === undefined || next === undefined || isWaiting(state, id)) return state;
  const quote = coverOf(one.quote, next.quote);
  const joined: Commitment = {
    ...one,
    quote,
    words:
      isQuoted(one, text) && isQuoted(next, text)
        ? text.slice(quote.start, quote.end)
        : `${one.words}，${next.words}`,
    target: one.target ?? next.target,
    measureId: one.measureId ?? next.measureId,
    deadline: one.deadline.on === null ? next.deadline : one.deadline,
    organisations: firstOf(one.organisations, next.organisations, (a, b) => a.name === b.name),
    places: firstOf(one.places, next.places, (a, b) => a === b),
    doubts: firstOf(one.doubts, next.doubts, (a, b) => a.id === b.id),
    waypoints: one.waypoints.length > 0 ? one.waypoints : next.waypoints,
    owner: one.owner.units.length > 0 || one.owner.leaderPost !== null ? one.owner : next.owner,
    optional: one.optional && next.optional,
  };
  const gone = (ids: readonly string[]): readonly string[] => ids.filter((other) => other !== next.id);
  return {
    commitments: state.commitments.toSpliced(at, 1, joined).filter((other) => other.id !== next.id),
    accepted: gone(openedAgain(state, id)),
    setAside: gone(state.setAside),
  };
}
