import { bad, good, type Result } from "../std/result.ts";
import { bindPlan } from "../lines/binding.ts";
import type { Plan } from "../plan/plan.ts";
import type { Opened } from "../reader/opened.ts";
import { readPlan, type PlanReading } from "../reader/read-plan.ts";
import type { Draft } from "./answers.ts";
import { MOST_COMMITMENTS } from "./desk.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { secrecyMark } from "./secrecy.ts";

/** What the office knows of a file that is to become a draft. */
export interface DraftSource {
  /** Name of the draft. */
  readonly id: string;
  /** Name of the plan it would become ("2024-01"). */
  readonly plan: string;
  /** File name as handed in. */
  readonly name: string;
  readonly year: number;
  readonly place: string;
  /** SHA-256 of the file as it came. */
  readonly sha256: string;
  readonly title?: string;
  /** Names of the district's places, firms and projects, to help the repair of damaged text. */
  readonly names?: readonly string[];
}

/** Longest text read for a plan, in UTF-16 units: ten times the longest five-year outline, read in some seconds. */
const LONGEST_PLAN = 500_000;

/** First secrecy mark of an opened file, in any of its passages, its headers and footers, or in its name. */
export const markOf = (opened: Opened, name: string): Refusal | null => {
  const lines = [...(opened.margins ?? []), ...opened.passages.map(({ text }) => text)];
  const mark = secrecyMark(name) ?? secrecyMark(lines.join("\n"));
  return mark === null ? null : refuse("secrecy-mark", { mark: mark.mark }, "file");
};

/** Reads an opened file for a plan and binds its promises to lines of work. Refused when it bears a secrecy mark. */
export function planFrom(opened: Opened, source: DraftSource): Result<PlanReading, Refusal> {
  const marked = markOf(opened, source.name);
  if (marked !== null) return bad(marked);
  const length = opened.passages.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_PLAN) return bad(refuse("plan-too-long", { length, limit: LONGEST_PLAN }, "file"));
  const reading = readPlan(
    { opened },
    {
      planId: source.plan,
      place: source.place,
      year: source.year,
      sha256: source.sha256,
      mediaType: opened.mediaType,
      origin: source.name,
      ...(source.title === undefined ? {} : { title: source.title }),
      ...(source.names === undefined ? {} : { names: source.names }),
    },
  );
  // Repair may bring back a mark that the damage had hidden.
  const mended = secrecyMark(reading.plan.statement.text);
  if (mended !== null) return bad(refuse("secrecy-mark", { mark: mended.mark }, "file"));
  if (reading.plan.commitments.length > MOST_COMMITMENTS)
    return bad(refuse("plan-too-long", { length, limit: LONGEST_PLAN }, "file"));
  return good({ ...reading, plan: bindPlan(reading.plan) });
}

/** Names of the sheets that passages come from. */
const sheetsOf = ({ passages }: Opened): readonly string[] => [
  ...new Set(passages.flatMap(({ source }) => (source.kind === "cell" ? [source.sheet] : []))),
];

/** A fresh draft (识读) from an opened file: everything found, nothing accepted, nothing set aside. */
export function draftOf(opened: Opened, source: DraftSource): Result<Draft, Refusal> {
  const read = planFrom(opened, source);
  if (!read.ok) return read;
  const { plan, sentences } = read.value;
  const sheets =
    opened.unread === undefined ? {} : { sheets: { read: sheetsOf(opened), hidden: opened.unread } };
  return good({ id: source.id, plan, setAside: [], accepted: [], sentences, version: 1, ...sheets });
}

/** What each sentence of an adopted plan was taken for; found again from its text, which the book keeps. */
export function sentencesOf({ id, year, statement }: Plan): Draft["sentences"] {
  const { sha256, mediaType } = statement;
  return readPlan({ decoded: statement.text }, { planId: id, year, sha256, mediaType }).sentences;
}
