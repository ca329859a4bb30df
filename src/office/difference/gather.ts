import type { Seq } from "../../ledger/act.ts";
import type { CommitmentState } from "../../ledger/book.ts";
import type { Entry } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import { itemsInScope, namedBy } from "../../judge/scope.ts";
import type { CommitmentId } from "../../plan/commitment.ts";
import type { Turn } from "../answers.ts";
import type { DifferenceGroup, ItemChange, LightTurn, PromiseChange } from "../difference.ts";
import { itemOf } from "../entry-line.ts";
import { measureUnder, type Judged } from "../judged.ts";
import { leadUnitOf, statesOf } from "../outline.ts";
import { RULE_REGISTERS } from "../turns.ts";
import { itemKey } from "./items.ts";
import { speakersOf } from "./promises.ts";

interface Found {
  readonly before: Judged;
  readonly after: Judged;
  readonly entries: readonly Entry[];
  readonly between: readonly Entry[];
  readonly changes: readonly ItemChange[];
  readonly promises: ReadonlyMap<CommitmentId, readonly PromiseChange[]>;
  readonly turns: readonly Turn[];
}

/**
 * What was found, by commitment in the order of the plan, commitments that only the earlier state had behind them, and what
 * belongs to no commitment last. An item stands under every commitment that it counts for or names.
 */
export function gather(found: Found): readonly DifferenceGroup[] {
  const { before, after, changes } = found;
  const states = statesOf(after.book);
  const gone = statesOf(before.book).filter(({ current }) => !after.book.commitments.has(current.id));
  const homes = homesOf(found, [...states, ...gone]);
  const itemEntries = entriesByItem(found);
  const speakers = speakersOf(found.between);
  const groups = [...states, ...gone].map((state) => groupOf(state, found, homes, itemEntries, speakers));
  const homeless = changes.filter((change) => !homes.has(itemKey(change.register, change.item)));
  const rest: DifferenceGroup = {
    commitment: null,
    words: "",
    leadUnit: null,
    turn: null,
    promise: [],
    items: homeless,
    entries: ordered([
      ...homeless.flatMap((change) => itemEntries.get(itemKey(change.register, change.item)) ?? []),
      ...found.between.filter(redefines).map(({ seq }) => seq),
    ]),
  };
  return [...groups, rest].filter(isSomething);
}

const isSomething = ({ commitment, turn, promise, items, entries }: DifferenceGroup): boolean =>
  turn !== null || promise.length > 0 || items.length > 0 || (commitment === null && entries.length > 0);

/** A rule of counting that was changed belongs to no item; what was set in a register stands with its item. */
const redefines = (entry: Entry): boolean => entry.act === "revise" && entry.subject.kind === "measure";
const rules = (entry: Entry): boolean =>
  redefines(entry) || (entry.act === "write" && RULE_REGISTERS.includes(entry.register));

const ordered = (seqs: readonly Seq[]): readonly Seq[] => [...new Set(seqs)].sort((a, b) => a - b);

/** The entries between, by the item they speak of. */
function entriesByItem({ between, entries }: Found): ReadonlyMap<string, readonly Seq[]> {
  const byItem = new Map<string, Seq[]>();
  for (const entry of between) {
    const about = itemOf(entry, entries);
    if (about === null) continue;
    const key = itemKey(about.register, about.item);
    const known = byItem.get(key);
    if (known === undefined) byItem.set(key, [entry.seq]);
    else known.push(entry.seq);
  }
  return byItem;
}

/** The commitments that each changed item belongs to: those it names, and those whose number it is part of. */
function homesOf(
  { before, after, changes, turns }: Found,
  states: readonly CommitmentState[],
): ReadonlyMap<string, ReadonlySet<CommitmentId>> {
  const changed = new Set(changes.map(({ register, item }) => itemKey(register, item)));
  const homes = new Map<string, Set<CommitmentId>>();
  const house = (key: string, id: CommitmentId): void => {
    if (!changed.has(key)) return;
    const known = homes.get(key);
    if (known === undefined) homes.set(key, new Set([id]));
    else known.add(id);
  };
  const standing = new Set(states.map(({ current }) => current.id));
  for (const judged of [before, after]) {
    for (const { register, item } of changes) {
      const state: Item | undefined = judged.book.items.get(register)?.get(item);
      for (const id of state === undefined ? [] : namedBy(state))
        if (standing.has(id)) house(itemKey(register, item), id);
    }
    for (const [id, { reading }] of judged.verdicts) {
      const register = measureUnder(judged.rules, judged.book.commitments.get(id))?.register;
      if (register === undefined || reading === null) continue;
      for (const { item } of reading.contributions) house(itemKey(register, item), id);
    }
    // What turned a light need not have counted yet: that anybody has reported at all can be enough.
    for (const { commitment, causes } of turns) {
      const state = judged.book.commitments.get(commitment);
      const measure = measureUnder(judged.rules, state);
      if (state === undefined || measure === null || !causes.includes("new-data")) continue;
      for (const { register, id } of itemsInScope(measure, state, judged.book))
        house(itemKey(register, id), commitment);
    }
  }
  return homes;
}

function groupOf(
  state: CommitmentState,
  { before, after, between, changes, promises, turns }: Found,
  homes: ReadonlyMap<string, ReadonlySet<CommitmentId>>,
  itemEntries: ReadonlyMap<string, readonly Seq[]>,
  speakers: ReadonlyMap<CommitmentId, readonly Entry[]>,
): DifferenceGroup {
  const { id, words } = state.current;
  const items = changes.filter((change) => homes.get(itemKey(change.register, change.item))?.has(id));
  const turn = turns.find(({ commitment }) => commitment === id);
  const promise = promises.get(id) ?? [];
  const spoken = promise.length > 0 || turn !== undefined ? (speakers.get(id) ?? []) : [];
  return {
    commitment: id,
    words,
    leadUnit: leadUnitOf(state),
    turn: turn === undefined ? null : turnedLight(turn, before, after),
    promise,
    items,
    entries: ordered([
      ...(turn?.causes.includes("changed-rule") ? between.filter(rules) : []).map(({ seq }) => seq),
      ...spoken.map(({ seq }) => seq),
      ...items.flatMap((change) => itemEntries.get(itemKey(change.register, change.item)) ?? []),
    ]),
  };
}

/** A turn, with how the promise as first given stood, where a decision has changed the promise. */
function turnedLight(turn: Turn, before: Judged, after: Judged): LightTurn {
  const { commitment, words: _, ...rest } = turn;
  const firstly = ({ originals, verdicts }: Judged): LightTurn["from"] | null => {
    const verdict = originals.get(commitment) ?? verdicts.get(commitment);
    return verdict === undefined ? null : { light: verdict.light, word: verdict.word };
  };
  const revised = before.originals.has(commitment) || after.originals.has(commitment);
  const [from, to] = [firstly(before), firstly(after)];
  return { ...rest, originally: revised && from !== null && to !== null ? { from, to } : null };
}
