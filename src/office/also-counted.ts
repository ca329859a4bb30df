import type { CommitmentState } from "../ledger/book.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import { registerOf } from "../registers/registers.ts";
import { verdictOf, measureUnder, type Judged } from "./judged.ts";
import { namedItem, type NamedItem } from "./panels/named-item.ts";

/** An item that counts for several promises of a line (同时计入): each is right by itself, and their sum is no number of firms. */
export interface SharedItem extends NamedItem {
  readonly commitments: readonly CommitmentId[];
}

const MOST = 100;

/** Items that several of these promises count, those counted most often first. */
export function alsoCounted(states: readonly CommitmentState[], judged: Judged): readonly SharedItem[] {
  const counted = new Map<string, { readonly register: string; readonly item: string; by: CommitmentId[] }>();
  for (const state of states) {
    const register = measureUnder(judged.rules, state)?.register;
    const { id } = state.current;
    for (const { item } of verdictOf(judged, id).reading?.contributions ?? []) {
      if (register === undefined) continue;
      const key = `${register} ${item}`;
      const known = counted.get(key) ?? { register, item, by: [] };
      counted.set(key, known);
      known.by.push(id);
    }
  }
  return [...counted.values()]
    .filter(({ by }) => by.length > 1)
    .sort((a, b) => b.by.length - a.by.length)
    .slice(0, MOST)
    .flatMap(({ register, item, by }) => {
      const kind = registerOf(register);
      const found = judged.book.items.get(register)?.get(item);
      return kind === undefined || found === undefined
        ? []
        : [{ ...namedItem(found, kind), commitments: by }];
    });
}
