import type { Day, Instant } from "../std/day.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { ActName, Fact, ItemId, RegisterId, Seq } from "../ledger/act.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Plan, Programme, Shortfall, Statement } from "../plan/plan.ts";
import type { Beside } from "../draw/wall.ts";
import type { Fan } from "../judge/fan.ts";
import type { Measure } from "../judge/measure.ts";
import type { Light, Verdict, Word } from "../judge/verdict.ts";
import type { Register } from "../registers/register.ts";
import type { Sentence } from "../words/sentence.ts";
import type { FigureRow } from "./panels/figures.ts";

/** What a headline counts: items by light, and the promises behind them. */
export interface Headcount {
  /** Commitments that stand by themselves and items of those that were split; the tally adds up to it. */
  readonly items: number;
  /** Commitments as plans gave them. */
  readonly promises: number;
  readonly takenUp: number;
  readonly dropped: number;
}

/** A book on the start page. */
export interface BookCard {
  readonly id: string;
  readonly title: string;
  readonly district: string;
  readonly simulated: boolean;
  readonly size: number;
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    readonly commitments: number;
    /** Counted items, where some of its commitments were split; absent where none was. */
    readonly items?: number;
  }[];
  /** The day the book opens on: today, or the simulated clock's day. */
  readonly today: Day;
}

/** One commitment in a short list. */
export interface CommitmentBrief extends Beside {
  readonly id: string;
  readonly words: string;
  readonly line: string;
  readonly leadUnit: string | null;
  readonly leaderPost: string | null;
  readonly deadline: Day | null;
  readonly verdict: Verdict;
}

/** What can turn a light: new data, the calendar, a changed promise, a changed rule. */
export type TurnCause = "new-data" | "passing-time" | "changed-promise" | "changed-rule";

/** What changed between two states: a light that turned, and whether data, time, promise or rule turned it. */
export interface Turn {
  readonly commitment: string;
  readonly words: string;
  readonly from: { readonly light: Light; readonly word: Word };
  readonly to: { readonly light: Light; readonly word: Word };
  /** The only cause, or the first of several. */
  readonly cause: TurnCause;
  /** Everything that was needed to turn it: two causes when neither alone would have. */
  readonly causes: readonly TurnCause[];
}

/** 总览: one line of state, three programmes with their lines, what is at risk, what changed, what waits. */
export interface Cockpit {
  readonly book: BookCard;
  readonly asOf: AsOf;
  readonly tally: Readonly<{ [light in Light]: number }>;
  readonly count: Headcount;
  /** The tally a month earlier, as known today, for "比上月". */
  readonly before: Readonly<{ [light in Light]: number }>;
  /** Commitments that also carry a light set by hand; the tallies count the computed lights. */
  readonly setByHand?: number;
  readonly programmes: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: readonly {
      readonly id: string;
      readonly title: string;
      readonly line: string;
      readonly commitments: readonly CommitmentBrief[];
      /** Month-end history of the point's worst light and of reported against target (0–1), for a small multiple. */
      readonly months: readonly { readonly on: Day; readonly light: Light; readonly share: string | null }[];
    }[];
  }[];
  readonly shortfalls: readonly Shortfall[];
  readonly atRisk: readonly CommitmentBrief[];
  readonly turned: readonly Turn[];
  readonly waiting: readonly {
    readonly kind: "doubt" | "owner" | "attest" | "return";
    readonly commitment: string;
    readonly words: string;
    readonly unit: string | null;
    readonly count: number;
    /** For a return: the last working day of the month. */
    readonly due?: Day;
  }[];
}

/** An entry as a page shows it: who, when said, when true, what, with which proof. */
export interface EntryLine {
  readonly seq: Seq;
  readonly act: ActName;
  /** Into how many items it splits a commitment (分解); absent for whatever is no split. */
  readonly split?: number;
  readonly recordedAt: Instant;
  readonly effectiveOn: Day;
  readonly by: string;
  readonly unit: string;
  readonly register: RegisterId | null;
  readonly item: ItemId | null;
  readonly stage: string | null;
  readonly facts: Readonly<{ [field: string]: Fact }>;
  readonly evidence: readonly {
    readonly sha256: string;
    readonly name: string | null;
    readonly size: number;
    readonly mediaType: string;
  }[];
  /** Struck by this entry; null while in force. */
  readonly struckBy: Seq | null;
  /** Free words of the entry: why, note. */
  readonly note: string | null;
  readonly attests: Seq | null;
  readonly level: 1 | 2 | 3 | null;
  readonly finding: "confirmed" | "refuted" | null;
  /** Places whose words or file were erased: when, on what ground, by which unit, and the entry that says so. */
  readonly erased: readonly {
    readonly place: string;
    readonly kind: string;
    readonly on: Day;
    readonly unit: string;
    readonly entry: Seq;
  }[];
  /** Places of texts that stand and could be erased, as JSON pointers; the files stand in `evidence`. */
  readonly erasable: readonly string[];
}

/** 承诺页: the sentence in its context, both targets, trajectory and fan, items behind the number, entries. */
export interface CommitmentPage extends Beside {
  readonly book: BookCard;
  readonly asOf: AsOf;
  readonly plan: Pick<Plan, "id" | "title" | "year">;
  readonly programme: string | null;
  readonly point: string | null;
  readonly original: Commitment;
  readonly current: Commitment;
  readonly head: Seq;
  /** Text around the quote: before, the quote itself, after. */
  readonly context: { readonly before: string; readonly quote: string; readonly after: string };
  readonly verdict: Verdict;
  readonly fan: Fan;
  /** The verdict against the promise as first given; only where a decision has changed or stopped it. */
  readonly promised?: Verdict;
  /** Model assumptions that the office has set, each with its entry. */
  readonly assumed?: readonly { readonly name: string; readonly value: string; readonly entry: Seq }[];
  /** How the measure has been changed (口径自…起), in order. */
  readonly definitions?: readonly (Sentence & {
    readonly since: Day;
    readonly entry: Seq;
    readonly by: "setting" | "decision";
  })[];
  readonly measure: Measure | null;
  readonly line: Sentence & { readonly id: string; readonly registers: readonly RegisterId[] };
  readonly items: readonly ItemRow[];
  readonly revisions: readonly {
    readonly seq: Seq;
    readonly on: Day;
    readonly kind: "decision" | "reading";
    readonly zh: string;
    readonly en: string;
    readonly why: string | null;
    readonly authority: string | null;
  }[];
  readonly returns: readonly {
    readonly seq: Seq;
    readonly on: Day;
    readonly unit: string;
    readonly happened: string | null;
    readonly problem: string | null;
    readonly next: string | null;
    readonly nothingNew: boolean;
    readonly evidence: EntryLine["evidence"];
  }[];
  readonly entries: readonly EntryLine[];
  /** Published figures that may count, by indicator and period with every vintage; only where a figure is what counts. */
  readonly figures?: readonly FigureRow[];
  /** Where the commitment came from and went (来龙去脉); absent for one that stands by itself. */
  readonly kin?: LineagePage;
}

/** A commitment named on another's page. */
export interface Kin {
  readonly commitment: string;
  readonly words: string;
  readonly plan: string;
  readonly year: number;
  readonly target: Commitment["target"];
  readonly deadline: Day | null;
  readonly verdict: Verdict;
}

/** 来龙去脉: what a commitment was split from and into, what it takes up, and what became of it. */
export interface LineagePage {
  readonly splitFrom: Kin | null;
  readonly parts: readonly Kin[];
  /** The items' targets added up in the commitment's unit; null where they are not to be added. */
  readonly sum: string | null;
  readonly takesUp: readonly Kin[];
  readonly takenUpBy: readonly Kin[];
  /** The plan that let it fall, with the reason; null text once erased. */
  readonly dropped: { readonly plan: string; readonly why: string | null; readonly entry: Seq } | null;
}

/** One row of a register. */
export interface ItemRow {
  readonly register: RegisterId;
  readonly id: ItemId;
  readonly head: Seq;
  readonly stage: string | null;
  readonly stageOn: Day | null;
  readonly attested: 0 | 1 | 2 | 3;
  /** Field values as shown: erased text is null. */
  readonly facts: Readonly<{ [field: string]: string | boolean | null }>;
  /** What the register works out of the facts, by name; null where something for it is not said. */
  readonly derived?: Readonly<{ [name: string]: string | null }>;
  /** Out-of-order stages and other marks, as codes of the catalogue. */
  readonly marks: readonly string[];
}

/** 名册: the schema and its rows. */
export interface RegisterPage {
  readonly book: BookCard;
  readonly asOf: AsOf;
  readonly register: Register;
  readonly lines: readonly string[];
  readonly rows: readonly ItemRow[];
}

/** One item with its whole history. */
export interface ItemPage {
  readonly book: BookCard;
  readonly asOf: AsOf;
  readonly register: Register;
  readonly row: ItemRow;
  /** Stages that stand against what the law asks for first, each told in a sentence. */
  readonly order: readonly Sentence[];
  readonly entries: readonly EntryLine[];
  readonly countsFor: readonly { readonly commitment: string; readonly words: string }[];
}

/** What a file held, as the reading desk shows it: the draft plan and what each sentence was taken for. */
export interface Draft {
  readonly id: string;
  readonly plan: Plan;
  /** Commitments set aside by the office: kept in the draft, not adopted. */
  readonly setAside: readonly string[];
  /** Commitments a person has looked at and accepted. */
  readonly accepted: readonly string[];
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: "promise" | "retrospective" | "rhetoric" | "structure" | "not-understood";
  }[];
  /** Rises with every save; a save names the version it was made on. */
  readonly version: number;
  /** For a spreadsheet with hidden sheets: which sheets were read and which were skipped. */
  readonly sheets?: { readonly read: readonly string[]; readonly hidden: readonly string[] };
  /** What a model was last asked about this draft, when the office has set one up and somebody asked it (模型辅助). */
  readonly model?: ModelAsked;
}

/** One asking of a model: where the text went, and what became of the answer. */
export interface ModelAsked {
  readonly address: string;
  readonly name: string;
  /** Sentences sent. */
  readonly sent: number;
  /** Proposals kept; they lie aside until a person accepts each. */
  readonly kept: number;
  readonly rejected: readonly { readonly quote: string; readonly reason: Sentence }[];
  readonly faults: readonly Sentence[];
}

export type { Programme, Statement };
