import type { Fact, ItemId, RegisterId, Seq } from "../ledger/act.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { Entry } from "../ledger/entry.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { Day, Instant } from "../std/day.ts";
import type { Sentence } from "../words/sentence.ts";
import type { BookCard, EntryLine, Turn } from "./answers.ts";
import { bookCard } from "./book-card.ts";
import { entriesBetween } from "./difference/between.ts";
import { gather } from "./difference/gather.ts";
import { itemChanges } from "./difference/items.ts";
import { promiseChanges } from "./difference/promises.ts";
import { entryLine } from "./entry-line.ts";
import type { Judged } from "./judged.ts";
import { turnsBetween } from "./turns.ts";

/** What happened to a promise between two states, in words, with the entries that did it. */
export interface PromiseChange extends Sentence {
  readonly kind: "added" | "gone" | "revised" | "stopped" | "resumed" | "dropped" | "split" | "taken-up";
  readonly entries: readonly Seq[];
}

/** One field of an item that reads differently; null where it did not stand. */
export interface FactChange {
  readonly field: string;
  readonly from: Fact;
  readonly to: Fact;
  /** The entry that says what stands now, or the strike that took away what stood. */
  readonly entry: Seq;
}

/** An item that is new, gone, elsewhere or described differently. */
export interface ItemChange {
  readonly register: RegisterId;
  readonly item: ItemId;
  /** What the item calls itself; null when nothing names it. */
  readonly name: string | null;
  readonly kind: "opened" | "gone" | "changed";
  /** The first entry between the states that speaks of it. */
  readonly entry: Seq;
  readonly stage: { readonly from: string | null; readonly to: string | null; readonly entry: Seq } | null;
  readonly facts: readonly FactChange[];
  readonly attested: readonly {
    readonly entry: Seq;
    readonly of: Seq;
    readonly level: 1 | 2 | 3;
    readonly finding: "confirmed" | "refuted";
  }[];
  readonly struck: readonly { readonly entry: Seq; readonly of: Seq }[];
}

/** A light that turned: the causes, and how both promises, the original and the present one, stood before and after. */
export interface LightTurn extends Omit<Turn, "commitment" | "words"> {
  readonly originally: Pick<Turn, "from" | "to"> | null;
}

/** Everything that differs about one commitment; `commitment` is null for what belongs to none. */
export interface DifferenceGroup {
  readonly commitment: CommitmentId | null;
  readonly words: string;
  readonly leadUnit: string | null;
  readonly turn: LightTurn | null;
  readonly promise: readonly PromiseChange[];
  readonly items: readonly ItemChange[];
  /** Every entry that lies between the states and speaks of this, in order. */
  readonly entries: readonly Seq[];
}

/** How much differs, each thing counted once, however many commitments it counts for. */
export interface DifferenceCounts {
  readonly turned: number;
  readonly promises: number;
  readonly opened: number;
  readonly moved: number;
  readonly facts: number;
  readonly struck: number;
  readonly attested: number;
  readonly entries: number;
}

/** 变化: what differs between two states of one book, grouped by commitment, and which entries did it. */
export interface Difference {
  readonly book: BookCard;
  readonly before: AsOf;
  readonly after: AsOf;
  readonly counts: DifferenceCounts;
  readonly groups: readonly DifferenceGroup[];
  /** Every entry that the groups name, once, in order. */
  readonly entries: readonly EntryLine[];
  /** Documents signed and issued as known in the later state, newest first: states worth comparing with. */
  readonly issued: readonly {
    readonly seq: Seq;
    readonly document: string;
    readonly asOf: AsOf;
    readonly recordedAt: Instant;
  }[];
}

/**
 * What differs between two states of one book: lights that turned and what turned them, promises, items, facts, strikes
 * and attestations, each with the entries that lie between. An entry lies between when it counts in one of the states and
 * not in the other. `entries` is the log from its first entry on. Pure; nothing differs between a state and itself.
 */
export function differenceBetween(
  before: Judged,
  after: Judged,
  entries: readonly Entry[],
  today: Day,
): Difference {
  const between = entriesBetween(before.book, after.book, entries);
  const changes = itemChanges(before.book, after.book, between, entries);
  const promises = promiseChanges(before.book, after.book, between);
  const turns = turnsBetween(before, after);
  const groups = gather({ before, after, entries, between, changes, promises, turns });
  const named = new Set(groups.flatMap((group) => group.entries));
  const { struck } = after.book;
  return {
    book: bookCard(after.book, today),
    before: before.book.asOf,
    after: after.book.asOf,
    counts: {
      turned: turns.length,
      promises: [...promises.values()].reduce((sum, some) => sum + some.length, 0),
      opened: changes.filter(({ kind }) => kind === "opened").length,
      moved: changes.filter(({ kind, stage }) => kind === "changed" && stage !== null).length,
      facts: changes.reduce((sum, { facts }) => sum + facts.length, 0),
      struck: between.filter(({ act }) => act === "strike").length,
      attested: between.filter(({ act }) => act === "attest").length,
      entries: named.size,
    },
    groups,
    entries: between.filter(({ seq }) => named.has(seq)).map((entry) => entryLine(entry, entries, struck)),
    issued: after.book.issued
      .map(({ seq, document, asOf, recordedAt }) => ({ seq, document, asOf, recordedAt }))
      .reverse(),
  };
}
