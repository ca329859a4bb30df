import type { AttestAct, Facts, ReviseAct, Seq } from "../../ledger/act.ts";
import type { Act } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Evidence } from "../../ledger/evidence.ts";
import { registerOf } from "../../registers/registers.ts";
import type { Day, Instant } from "../../std/day.ts";
import { addDays, beijingDay, daysBetween, instantOf } from "../../std/day.ts";
import { hashOf, utf8 } from "../../std/hash.ts";
import type { Dice } from "./dice.ts";

/** The day on which the demonstration opens; nothing is recorded after it. */
export const DEMO_TODAY: Day = "2025-08-31";
/** The office's check group: it belongs to no reporting unit, so it may attest all of them. */
export const CHECKERS = "督查核验组";

/** A made-up paper behind an entry; the shell stores its bytes, so that evidence can be opened. */
export interface DemoFile {
  readonly sha256: string;
  readonly name: string;
  readonly text: string;
}

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
  /** What the made-up paper says; without words a stage that asks for evidence gets a plain one. */
  readonly paper?: string;
}

interface Note {
  readonly at: Instant;
  readonly make: (seqOf: (note: NoteId) => Seq) => Act;
  readonly effectiveOn: Day;
  readonly by: string;
  readonly unit: string;
  readonly evidence: readonly Evidence[];
}

/** The simulated year in the making: notes in any order, written out in the order of their recording. */
export interface Diary {
  readonly write: (told: Told) => NoteId;
  readonly attest: (
    note: NoteId,
    on: Day,
    level: AttestAct["level"],
    finding: AttestAct["finding"],
    words: string,
  ) => void;
  readonly strike: (note: NoteId, on: Day, why: string) => void;
  readonly revise: (on: Day, revise: Omit<ReviseAct, "act">) => void;
  readonly adopt: (on: Day, act: Act & { readonly act: "adopt" }) => void;
  readonly dayOf: (note: NoteId) => Day;
  readonly close: () => { readonly proposals: readonly DemoProposal[]; readonly files: readonly DemoFile[] };
}

const BEIJING_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
/** Office hours of the simulated clock, in minutes after midnight. */
const HOURS = { first: 8 * 60 + 40, last: 17 * 60 + 50 } as const;
const OFFICE = "demo-office";

const momentOf = (day: Day, dice: Dice): Instant =>
  instantOf(
    Date.parse(`${day}T00:00:00.000Z`) -
      BEIJING_MS +
      dice.whole(HOURS.first, HOURS.last) * MINUTE_MS +
      dice.whole(0, 59) * 1000,
  );

const asksForPaper = (told: Told): boolean =>
  registerOf(told.register)?.stages.some((stage) => stage.id === told.stage && stage.evidence === true) ===
  true;

/** Opens an empty diary. */
export function createDiary(dice: Dice): Diary {
  const notes: Note[] = [];
  const files: DemoFile[] = [];
  const units: string[] = [];

  const actorOf = (unit: string): string => {
    if (unit === "") return OFFICE;
    if (unit === CHECKERS) return "demo-checker";
    if (!units.includes(unit)) units.push(unit);
    return `demo-reporter-${String(units.indexOf(unit) + 1).padStart(2, "0")}`;
  };
  const paperOf = (words: string, on: Day): Evidence => {
    const text = `模拟佐证 SIMULATED\n青禾区2025年演示台账第${files.length + 1}号材料,内容虚构,不指任何真实单位。\n日期:${on}\n内容:${words}\n`;
    const name = `模拟佐证-${String(files.length + 1).padStart(4, "0")}.txt`;
    const sha256 = hashOf(text);
    files.push({ sha256, name, text });
    return { sha256, size: utf8(text).length, mediaType: "text/plain", name: { text: name } };
  };
  const add = (note: Note): NoteId => notes.push(note) - 1;
  /** The day of recording: some days later, never after the demonstration's own today. */
  const later = (on: Day, lag: number): Day =>
    addDays(on, lag) > DEMO_TODAY ? DEMO_TODAY : addDays(on, lag);
  const atOf = (note: NoteId): Instant => {
    const found = notes[note];
    if (!found) throw new Error("the diary has no such note");
    return found.at;
  };
  /** A moment that certainly comes after the note it speaks of. */
  const after = (note: NoteId, on: Day): Instant => {
    const wished = momentOf(on, dice);
    const first = Date.parse(atOf(note)) + MINUTE_MS * 7;
    return Date.parse(wished) > first ? wished : instantOf(first);
  };
  const mark = (note: NoteId, on: Day, make: Note["make"], unit: string): void => {
    const at = after(note, on);
    add({ at, make, effectiveOn: beijingDay(at), by: actorOf(unit), unit, evidence: [] });
  };

  return {
    write: ({ register, item, on, unit, stage, facts, lag, paper }) => {
      const schema = registerOf(register)?.schema;
      if (schema === undefined) throw new Error(`the demonstration names an unknown register ${register}`);
      const wanted =
        paper ??
        (asksForPaper({ register, item, on, unit, ...(stage ? { stage } : {}) }) ? "办理材料" : null);
      const act: Act = {
        act: "write",
        register,
        schema,
        item,
        ...(stage ? { stage } : {}),
        ...(facts ? { facts } : {}),
      };
      return add({
        at: momentOf(later(on, lag ?? dice.whole(0, 4)), dice),
        make: () => act,
        effectiveOn: on,
        by: actorOf(unit),
        unit,
        evidence: wanted === null ? [] : [paperOf(wanted, on)],
      });
    },
    attest: (note, on, level, finding, words) =>
      mark(
        note,
        on,
        (seqOf) => ({ act: "attest", entry: seqOf(note), level, finding, note: { text: words } }),
        CHECKERS,
      ),
    strike: (note, on, why) =>
      mark(note, on, (seqOf) => ({ act: "strike", entry: seqOf(note), why: { text: why } }), ""),
    revise: (on, revise) => {
      add({
        at: momentOf(on, dice),
        make: () => ({ act: "revise", ...revise }),
        effectiveOn: on,
        by: OFFICE,
        unit: "",
        evidence: [],
      });
    },
    adopt: (on, act) => {
      add({ at: momentOf(on, dice), make: () => act, effectiveOn: on, by: OFFICE, unit: "", evidence: [] });
    },
    dayOf: (note) => beijingDay(atOf(note)),
    close: () => ({ proposals: inOrder(notes), files }),
  };
}

/** Notes in order of recording; each learns its place, which is what attestations and strikes name. */
function inOrder(notes: readonly Note[]): readonly DemoProposal[] {
  const order = notes
    .map((_, note) => note)
    .sort((a, b) => compare(notes[a]?.at ?? "", notes[b]?.at ?? "") || a - b);
  const places = new Map(order.map((note, place) => [note, place + 1] as const));
  const seqOf = (note: NoteId): Seq => places.get(note) ?? 0;
  return order.flatMap((at) => {
    const note = notes[at];
    if (!note || daysBetween(beijingDay(note.at), DEMO_TODAY) < 0) return [];
    const { effectiveOn, by, unit, evidence } = note;
    return [{ proposal: { ...note.make(seqOf), effectiveOn, by, unit, evidence }, recordedAt: note.at }];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
