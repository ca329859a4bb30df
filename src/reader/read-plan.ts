import type { Commitment } from "../plan/commitment.ts";
import type { Doubt } from "../plan/doubt.ts";
import type { Organisation } from "../plan/organisation.ts";
import type { Plan, RepairMark } from "../plan/plan.ts";
import type { Span } from "../plan/span.ts";
import type { Deadline, Target } from "../plan/target.ts";
import type { Claim } from "./meaning/claim.ts";
import { doubtsOf, repairedWords } from "./meaning/doubts.ts";
import type { DoubtSeed } from "./meaning/doubts.ts";
import { deadlineOf } from "./meaning/horizon.ts";
import type { Opened } from "./opened.ts";
import type { OutlineProgramme } from "./outline/outline.ts";
import { firstFrom, stretchAt } from "./outline/stretch.ts";
import { readText } from "./read-text.ts";
import type { TextReading } from "./read-text.ts";
import { mendText } from "./repair/repair.ts";
import type { SentenceMark } from "./sentence-mark.ts";
import { openedSource, plainSource } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/** What the office knows about a statement that its text need not say. */
export interface AboutPlan {
  /** Letters, digits, dots and hyphens: "2024-01". */
  readonly planId: string;
  readonly title?: string;
  readonly place?: string;
  /** The year that the plan is for; dates without a year are set against it. */
  readonly year: number;
  /** SHA-256 of the file as it came, lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly origin?: string;
  /** Names of the district's own places and firms, to help the repair. */
  readonly names?: readonly string[];
}

/** A plan read from a text, with what each sentence was taken for. */
export interface PlanReading {
  readonly plan: Plan;
  readonly sentences: readonly SentenceMark[];
  /** `stated` when the text itself names the plan's year, else `given`: only the office said so. */
  readonly yearBasis: "stated" | "given";
}

const SURE = 0.9;
/** A single repair mark is shorter than this. */
const LONGEST_REPAIR = 400;

interface Context {
  readonly source: SourceText;
  readonly reading: TextReading;
  readonly about: AboutPlan;
  /** Repairs below 0.9, in order. */
  readonly unsure: readonly RepairMark[];
}

const spanOf = (source: SourceText, start: number, end: number): Span => ({
  start,
  end,
  source: source.locate(start, end),
});

function targetOf(claim: Claim): Target | null {
  if (claim.amount === null) return null;
  const { comparator, value, valueMax, unit } = claim.amount;
  const { measure } = claim;
  return valueMax === null
    ? { measure, comparator, value, unit }
    : { measure, comparator, value, valueMax, unit };
}

/** Ranges of a promise that must not rest on a guess: its number, its date, the names in it. */
function delicate(text: string, claim: Claim): readonly { readonly start: number; readonly end: number }[] {
  const ranges = claim.amount === null ? [] : [{ start: claim.amount.start, end: claim.amount.end }];
  if (claim.due !== null) ranges.push({ start: claim.due.words.start, end: claim.due.words.end });
  const words = text.slice(claim.start, claim.end);
  for (const name of [...claim.places, ...claim.organisations.map((body) => body.name)]) {
    const at = words.indexOf(name);
    if (at >= 0) ranges.push({ start: claim.start + at, end: claim.start + at + name.length });
  }
  return ranges;
}

function repairDoubts({ source, unsure }: Context, claim: Claim): readonly DoubtSeed[] {
  if (unsure.length === 0) return [];
  const touching = new Set<RepairMark>();
  for (const range of delicate(source.text, claim)) {
    for (let at = firstFrom(unsure, range.start - LONGEST_REPAIR); at < unsure.length; at += 1) {
      const mark = unsure[at];
      if (mark === undefined || mark.start >= range.end) break;
      if (range.start < mark.end) touching.add(mark);
    }
  }
  return [...touching].map((mark) => repairedWords(mark.start, mark.end, mark.before, mark.after));
}

const asDoubt = (source: SourceText, seed: DoubtSeed, index: number): Doubt => ({
  id: `d${index + 1}`,
  code: seed.code,
  span: spanOf(source, seed.start, seed.end),
  senses: seed.senses,
  preferred: seed.preferred,
  chosen: null,
});

/** Where a promise stands in the outline. */
function placeOf(
  programmes: readonly OutlineProgramme[],
  start: number,
): { programme: string | null; point: string | null } {
  const programme = stretchAt(programmes, start);
  const point = programme === undefined ? undefined : stretchAt(programme.points, start);
  return { programme: programme?.id ?? null, point: point?.id ?? null };
}

const ANSWERS: ReadonlySet<Organisation["role"]> = new Set(["lead", "responsible", "cooperating"]);

function commitmentOf(context: Context, claim: Claim, index: number): Commitment {
  const { source, reading, about } = context;
  const target = targetOf(claim);
  const deadline: Deadline = deadlineOf(claim, reading.horizon, source.text);
  const { programme, point } = placeOf(reading.programmes, claim.start);
  const seeds = [
    ...doubtsOf({ claim, target, deadline, text: source.text }),
    ...repairDoubts(context, claim),
  ];
  return {
    id: `${about.planId}.c${String(index + 1).padStart(2, "0")}`,
    programme,
    point,
    line: "general",
    measureId: null,
    words: source.text.slice(claim.start, claim.end),
    quote: spanOf(source, claim.start, claim.end),
    kind: claim.kind,
    force: claim.force,
    action: claim.action,
    object: claim.object,
    measure: claim.measure,
    target,
    reference: claim.reference,
    ...(claim.relation === null ? {} : { relation: claim.relation }),
    deadline,
    organisations: claim.organisations,
    places: claim.places,
    doubts: seeds.map((seed, at) => asDoubt(source, seed, at)),
    owner: { leaderPost: null, units: claim.organisations.filter((body) => ANSWERS.has(body.role)) },
    waypoints: [],
    optional: claim.optional,
  };
}

function titleOf(text: string, about: AboutPlan): string {
  const first = text.trimStart().split("\n", 1)[0]?.trim() ?? "";
  return about.title ?? (first.length <= 60 ? first : `${first.slice(0, 58)}…`);
}

/**
 * Reads a plan from an opened file or a decoded text: repairs it, finds programmes and points, and every promise with its
 * force, number, bound, unit, deadline and bodies. What can be read two ways leaves as a doubt with all its senses.
 * Commitments come unbound (`line: "general"`); binding them to lines of work is the business of `lines`. Never throws on
 * strange text: what is not understood is marked so in `sentences`.
 */
export function readPlan(
  input: { readonly opened: Opened } | { readonly decoded: string },
  about: AboutPlan,
): PlanReading {
  const names = about.names === undefined ? {} : { names: about.names };
  // A plain text is repaired in one piece, so that its offsets count every blank line as the file has it.
  const decoded = "opened" in input ? input.opened.decoded : input.decoded;
  const source =
    decoded === undefined && "opened" in input
      ? openedSource(input.opened, (text) => mendText(text, names))
      : plainSource(decoded ?? "", (text) => mendText(text, { ...names, brokenLines: true }));
  const reading = readText(source.text, about.year, source.passageOf);
  const unsure = source.repairs.filter((mark) => Number(mark.confidence) < SURE);
  const context: Context = { source, reading, about, unsure };
  const title = titleOf(source.text, about);
  const plan: Plan = {
    id: about.planId,
    title,
    place: about.place ?? "",
    year: about.year,
    publishedOn: null,
    statement: {
      title,
      text: source.text,
      repairs: source.repairs,
      sha256: about.sha256,
      mediaType: about.mediaType,
      origin: about.origin ?? "",
    },
    programmes: reading.programmes.map((programme) => ({
      id: programme.id,
      title: programme.title,
      span: spanOf(source, programme.start, programme.titleEnd),
      points: programme.points.map((point) => ({
        id: point.id,
        title: point.title,
        span: spanOf(source, point.start, point.titleEnd),
      })),
    })),
    shortfalls: reading.shortfalls.map((found) => ({
      words: found.words,
      named: found.named,
      described: found.described,
      span: spanOf(source, found.start, found.end),
    })),
    commitments: reading.claims.map((claim, index) => commitmentOf(context, claim, index)),
  };
  return {
    plan,
    sentences: reading.sentences,
    yearBasis: source.text.includes(`${about.year}年`) ? "stated" : "given",
  };
}
