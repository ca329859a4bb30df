import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Day } from "../std/day.ts";
import { decisionOn, pairKey } from "../judge/identity.ts";
import { textOf } from "../judge/scope.ts";
import type { Doubles } from "../lines/line.ts";
import { likePairs } from "../match/like-pairs.ts";
import type { Register } from "../registers/register.ts";
import { DOUBLE_REASONS } from "../words/doubles.ts";
import { say, type Sentence } from "../words/sentence.ts";
import { hasEnded, namedItem, type NamedItem } from "./panels/named-item.ts";

/** Why two items look like one, told in both languages. */
export interface DoubleReason extends Sentence {
  readonly code: keyof typeof DOUBLE_REASONS;
}

/** Two items that may be one (疑似重复): why, and what a person has decided. */
export interface PossibleDouble {
  readonly one: NamedItem;
  readonly other: NamedItem;
  readonly why: readonly DoubleReason[];
  /** What the register `identities` says of the pair; null while nobody has decided. */
  readonly decision: { readonly isOne: boolean; readonly item: string } | null;
}

/** Possible doubles of a register: those to be decided first, at most `MOST`; the counts are of all. */
export interface DoublesView {
  readonly register: string;
  readonly pairs: readonly PossibleDouble[];
  readonly open: number;
  readonly decided: number;
}

const MOST = 60;
/** Names this much alike may be one: an assumption of ours, for a list that a person decides on. */
const LIKE = 0.8;

type Reason = keyof typeof DOUBLE_REASONS;
interface Pair {
  readonly items: readonly [Item, Item];
  readonly why: Map<Reason, DoubleReason>;
}
type Pairs = Map<string, Pair>;

const reason = (code: Reason, slots: Readonly<{ [slot: string]: string | number }> = {}): DoubleReason => ({
  code,
  zh: say(DOUBLE_REASONS[code], "zh", slots),
  en: say(DOUBLE_REASONS[code], "en", slots),
});

function note(pairs: Pairs, register: Register, a: Item, b: Item, why: DoubleReason): void {
  if (a.id === b.id) return;
  const key = pairKey(register.id, a.id, b.id);
  // The older item stands first: it was there when the other came.
  const items = (a.entries[0] ?? 0) <= (b.entries[0] ?? 0) ? ([a, b] as const) : ([b, a] as const);
  const pair = pairs.get(key) ?? { items, why: new Map<Reason, DoubleReason>() };
  pairs.set(key, pair);
  if (!pair.why.has(why.code)) pair.why.set(why.code, why);
}

/** Items that bear the same text in a field, each with the first of them: three of a kind make two pairs. */
function sharing(
  pairs: Pairs,
  register: Register,
  items: readonly Item[],
  field: string,
  why: DoubleReason,
): void {
  const first = new Map<string, Item>();
  for (const item of items) {
    const text = (textOf(item, field) ?? "").trim();
    if (text === "") continue;
    const before = first.get(text);
    if (before === undefined) first.set(text, item);
    else note(pairs, register, before, item, why);
  }
}

function alike(
  pairs: Pairs,
  register: Register,
  items: readonly Item[],
  field: string,
  code: "like-name" | "like-party",
): void {
  const names = items.map((item) => textOf(item, field) ?? "");
  for (const { one, other, alike: share } of likePairs(names, LIKE)) {
    const [a, b] = [items[one], items[other]];
    if (a !== undefined && b !== undefined)
      note(pairs, register, a, b, reason(code, { share: Math.floor(share * 100) }));
  }
}

/** First day on which an item came to a stage or a later one; null when it never has. */
function reachedFrom(item: Item, register: Register, stage: string): Day | null {
  const from = register.stages.findIndex(({ id }) => id === stage);
  const days = item.stages
    .filter((move) => {
      const place = register.stages.findIndex(({ id }) => id === move.stage);
      return !move.refuted && place >= from && register.stages[place]?.ended !== true;
    })
    .map(({ effectiveOn }) => effectiveOn);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** What the pair has beside its likeness: both signed, two units, two places. */
function beside({ items, why }: Pair, register: Register, { signed, unit, place }: Doubles): void {
  const [one, other] = items;
  if (signed !== undefined) {
    const days = items.map((item) => reachedFrom(item, register, signed));
    if (days[0] && days[1])
      why.set("repeat-signing", reason("repeat-signing", { one: days[0], other: days[1] }));
  }
  for (const [code, field] of [
    ["two-units", unit],
    ["two-places", place],
  ] as const) {
    const [a, b] = field === undefined ? [null, null] : [textOf(one, field), textOf(other, field)];
    if (a && b && a !== b) why.set(code, reason(code, { one: a, other: b }));
  }
}

/** One investor may well have two cases: a pair is asked about only when both are signed, or two units claim them. */
function isWorthAsking({ why }: Pair): boolean {
  const isOwn = why.has("same-code") || why.has("like-name");
  return isOwn || why.has("repeat-signing") || why.has("two-units");
}

/**
 * Items of a register that may be one: the same code, names alike, one investor that signed twice or was brought by two
 * units. Nothing is merged here; a person decides, and the decision stands in the register `identities`.
 */
export function possibleDoubles(
  items: readonly Item[],
  register: Register,
  asked: Doubles,
  book: Book,
): DoublesView {
  const open = items.filter((item) => !hasEnded(item, register));
  const pairs: Pairs = new Map();
  for (const code of register.identity?.codes ?? [])
    sharing(pairs, register, open, code, reason("same-code"));
  alike(pairs, register, open, register.identity?.name ?? "name", "like-name");
  if (asked.party !== undefined) {
    sharing(pairs, register, open, asked.party.code, reason("same-party"));
    alike(pairs, register, open, asked.party.name, "like-party");
  }
  const found = [...pairs.values()].flatMap((pair): readonly PossibleDouble[] => {
    beside(pair, register, asked);
    if (!isWorthAsking(pair)) return [];
    const [one, other] = pair.items;
    const decision = decisionOn(book, register.id, one.id, other.id);
    return [
      {
        one: namedItem(one, register),
        other: namedItem(other, register),
        why: [...pair.why.values()],
        decision: decision === null ? null : { isOne: decision.isOne, item: decision.by },
      },
    ];
  });
  const weight = ({ why, decision }: PossibleDouble): number =>
    (decision === null ? 100 : 0) + why.length + (why.some(({ code }) => code === "same-code") ? 10 : 0);
  const undecided = found.filter(({ decision }) => decision === null).length;
  return {
    register: register.id,
    pairs: found.sort((a, b) => weight(b) - weight(a)).slice(0, MOST),
    open: undecided,
    decided: found.length - undecided,
  };
}
