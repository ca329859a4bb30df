import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Hash } from "../std/hash.ts";
import type { CommitmentId, Owner, Waypoint } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { Span } from "../plan/span.ts";
import type { Deadline, Target } from "../plan/target.ts";
import type { AsOf } from "./asof.ts";
import type { Definition } from "./definition.ts";
import type { FreeText } from "./freetext.ts";
import type { Said } from "./said.ts";

/** Position of an entry in its book's log; the header is 0, the first entry 1. */
export type Seq = number;
/** Names a register ("projects", "funnel", …). */
export type RegisterId = string;
/** Names an item within its register. */
export type ItemId = string;

/** One fact of an item. Numbers are decimal strings in the register's unit; null removes the field. */
export type Fact = string | boolean | null | FreeText;
export type Facts = Readonly<{ [field: string]: Fact }>;

/** A document that authorises a decision (会议纪要, 文件). */
export interface DocumentRef {
  readonly title: string;
  readonly number: string;
  readonly on: Day;
  readonly sha256?: Hash;
}

/** What a revision speaks of. */
export type Subject =
  | { readonly kind: "commitment"; readonly id: CommitmentId }
  | { readonly kind: "measure"; readonly id: string }
  | { readonly kind: "prior"; readonly id: CommitmentId };

/** What a revision changes; only the fields given change. */
export interface Change {
  readonly target?: Target | null;
  readonly deadline?: Deadline;
  readonly owner?: Owner;
  readonly waypoints?: readonly Waypoint[];
  readonly line?: string;
  readonly measureId?: string | null;
  /** Settles a doubt: the doubt's id and the sense chosen. */
  readonly sense?: { readonly doubt: string; readonly chosen: string };
  /** Stops the commitment (停止): it stays visible with this word. */
  readonly stopped?: boolean;
  /** A prior for the outlook: events expected per year and its weight, both decimals. */
  readonly prior?: { readonly total: Decimal; readonly weight: Decimal };
  /** Changes how a measure counts; only for the subject "measure", and never beside another field. */
  readonly definition?: Definition;
}

/** A decision (target, deadline, scope, duty) needs a document; a reading (a doubt settled) needs the span. */
export interface ReviseAct {
  readonly act: "revise";
  readonly subject: Subject;
  readonly kind: "decision" | "reading";
  readonly change: Change;
  readonly why: FreeText;
  readonly authority?: DocumentRef;
  readonly span?: Span;
}

/** 立账: a plan, a later part of one, or the concrete items that a commitment was split into. */
export interface AdoptAct {
  readonly act: "adopt";
  readonly plan: Plan;
  /** Why commitments were split or dropped by it; a plan adopted as published needs none. */
  readonly why?: FreeText;
}

/** 登记: opens or patches an item. `stage` moves it; `facts` patch field by field. */
export interface WriteAct {
  readonly act: "write";
  readonly register: RegisterId;
  readonly schema: number;
  readonly item: ItemId;
  readonly stage?: string;
  readonly facts?: Facts;
}

/** 核验: level 1 paper, 2 telephone or third source, 3 on site. Never by the reporter's own unit. */
export interface AttestAct {
  readonly act: "attest";
  readonly entry: Seq;
  readonly level: 1 | 2 | 3;
  readonly finding: "confirmed" | "refuted";
  readonly note?: FreeText;
}

/** 冲销: takes an entry back; it stays in the log. */
export interface StrikeAct {
  readonly act: "strike";
  readonly entry: Seq;
  readonly why: FreeText;
}

/** What kind of document was signed and issued. */
export type DocumentKind = "forecast-record" | "bulletin" | "public-page";

/** 签发: freezes what was said. */
export interface IssueAct {
  readonly act: "issue";
  readonly document: DocumentKind;
  readonly asOf: AsOf;
  readonly said: readonly Said[];
  readonly sha256: Hash;
}

/** The six things an entry can say. */
export type Act = AdoptAct | ReviseAct | WriteAct | AttestAct | StrikeAct | IssueAct;
export type ActName = Act["act"];
