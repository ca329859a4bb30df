import type { Act, AttestAct, Facts, ReviseAct, Seq } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Evidence } from "../../ledger/evidence.ts";
import { registerOf } from "../../registers/registers.ts";
import type { Day, Instant } from "../../std/day.ts";
import { beijingDay, instantOf } from "../../std/day.ts";
import { DEMO_START, MINUTE_MS, momentOf, recordingDay } from "./calendar.ts";
import type { Dice } from "./dice.ts";
import type { DemoFile, Papers } from "./papers.ts";
import { createPapers } from "./papers.ts";

/** The office's check group: it belongs to no reporting unit, so it may attest all of them. */
export const CHECKERS = "督查核验组";
/** The office itself writes for no unit. */
const OFFICE_UNIT = "";

/** A proposal with the moment at which the simulated office recorded it. */
export interface DemoProposal {
  readonly proposal: Proposal;
  readonly recordedAt: Instant;
}

/** One note of the diary: names the entry for later attestations and strikes. */
export type NoteId = number;

/** What somebody reports: when it was so, by which unit, and how many days later it was written down. */
export interface Told {
  readonly register: string;
  readonly item: string;
  readonly on: Day;
  readonly unit: string;
  readonly stage?: string;
  readonly facts?: Facts;
  readonly lag?: number;
  /** The item's note before this one, after which it is written. */
  readonly after?: NoteId;
  /** What the made-up paper says; without words a stage that asks for evidence gets a plain one. */
  readonly paper?: string;
}

/** What the check group found about a note. */
export interface Found {
  readonly level: AttestAct["level"];
  readonly finding: AttestAct["finding"];
  readonly words: string;
}

/** The simulated year in the making: notes in any order, written out in the order of their recording. */
export interface Diary {
  readonly adopt: (act: Act & { readonly act: "adopt" }) => void;
  readonly write: (told: Told) => NoteId;
  readonly revise: (on: Day, revise: Omit<ReviseAct, "act">) => void;
  readonly attest: (note: NoteId, on: Day, found: Found) => void;
  readonly strike: (note: NoteId, on: Day, why: string) => void;
  /** The day on which a note was recorded. */
  readonly dayOf: (note: NoteId) => Day;
  readonly close: () => { readonly proposals: readonly DemoProposal[]; readonly files: readonly DemoFile[] };
}

/** An entry before it knows its place: attestations and strikes learn that of the note they speak of. */
interface Note {
  readonly at: Instant;
  readonly make: (seqOf: (note: NoteId) => Seq) => Act;
  readonly effectiveOn: Day;
  readonly by: string;
  readonly unit: string;
  readonly evidence: readonly Evidence[];
}

interface Desk {
  readonly dice: Dice;
  readonly notes: Note[];
  readonly papers: Papers;
  readonly units: string[];
}

/** Names the actor of a unit: numbers, never names of people. */
function actorOf({ units }: Desk, unit: string): string {
  if (unit === OFFICE_UNIT) return "demo-office";
  if (unit === CHECKERS) return "demo-checker";
  if (!units.includes(unit)) units.push(unit);
  return `demo-reporter-${String(units.indexOf(unit) + 1).padStart(2, "0")}`;
}

function momentOfNote({ notes }: Desk, note: NoteId): Instant {
  const found = notes[note];
  if (!found) throw new Error("the diary has no such note");
  return found.at;
}

/** A moment of a day that certainly comes after the note it follows. */
function after(desk: Desk, note: NoteId | undefined, on: Day): Instant {
  const wished = momentOf(on, desk.dice);
  if (note === undefined) return wished;
  const first = Date.parse(momentOfNote(desk, note)) + MINUTE_MS * 7;
  return Date.parse(wished) > first ? wished : instantOf(first);
}

function add(desk: Desk, note: Omit<Note, "by" | "evidence">, evidence: readonly Evidence[] = []): NoteId {
  return desk.notes.push({ ...note, by: actorOf(desk, note.unit), evidence }) - 1;
}

function writeNote(desk: Desk, told: Told): NoteId {
  const { register, item, on, unit, stage, facts } = told;
  const shape = registerOf(register);
  if (shape === undefined) throw new Error(`the demonstration names an unknown register ${register}`);
  const asked = shape.stages.some((known) => known.id === stage && known.evidence === true);
  const words = told.paper ?? (asked ? "办理材料" : null);
  const act: Act = {
    act: "write",
    register,
    schema: shape.schema,
    item,
    ...(stage ? { stage } : {}),
    ...(facts ? { facts } : {}),
  };
  const day = recordingDay(on, told.lag ?? desk.dice.whole(0, 4), desk.dice);
  const note = { at: after(desk, told.after, day), make: () => act, effectiveOn: on, unit };
  return add(desk, note, words === null ? [] : [desk.papers.hand(words, on)]);
}

/** An attestation or a strike: said on the day on which it is recorded. */
function markNote(desk: Desk, note: NoteId, on: Day, unit: string, make: Note["make"]): void {
  const at = after(desk, note, on);
  add(desk, { at, make, effectiveOn: beijingDay(at), unit });
}

/** Opens an empty diary. */
export function createDiary(dice: Dice): Diary {
  const desk: Desk = { dice, notes: [], papers: createPapers(), units: [] };
  const byOffice = (on: Day, act: Act): void => {
    add(desk, { at: momentOf(on, dice), make: () => act, effectiveOn: on, unit: OFFICE_UNIT });
  };
  return {
    adopt: (act) => byOffice(DEMO_START, act),
    write: (told) => writeNote(desk, told),
    revise: (on, revise) => byOffice(on, { act: "revise", ...revise }),
    attest: (note, on, { level, finding, words }) =>
      markNote(desk, note, on, CHECKERS, (seqOf) => ({
        act: "attest",
        entry: seqOf(note),
        level,
        finding,
        note: { text: words },
      })),
    strike: (note, on, why) =>
      markNote(desk, note, on, OFFICE_UNIT, (seqOf) => ({
        act: "strike",
        entry: seqOf(note),
        why: { text: why },
      })),
    dayOf: (note) => beijingDay(momentOfNote(desk, note)),
    close: () => ({ proposals: inOrder(desk.notes), files: desk.papers.all() }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Notes in order of recording; each learns its place, which is what attestations and strikes name. */
function inOrder(notes: readonly Note[]): readonly DemoProposal[] {
  const order = [...notes.entries()].sort(([a, one], [b, other]) => compare(one.at, other.at) || a - b);
  const places = new Map(order.map(([note], place) => [note, place + 1] as const));
  const seqOf = (note: NoteId): Seq => places.get(note) ?? 0;
  return order.map(([, { make, at, effectiveOn, by, unit, evidence }]) => ({
    proposal: { ...make(seqOf), effectiveOn, by, unit, evidence },
    recordedAt: at,
  }));
}
