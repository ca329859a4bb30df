import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import type { Day } from "../../std/day.ts";
import { textOf } from "../../judge/scope.ts";
import type { Heading } from "./portfolio.ts";
import { reachedBy } from "../../judge/reading.ts";
import { hasEnded, namedItem, type NamedItem } from "./named-item.ts";

/** One rung: no rung stands for another. */
export interface Rung extends Heading {
  readonly there: number;
  readonly underWay: number;
  readonly ended: number;
  /** Those that came last, at most five. */
  readonly latest: readonly (NamedItem & { readonly on: string })[];
}

export interface LadderView {
  readonly panel: "ladder";
  readonly register: string;
  readonly top: string;
  readonly rungs: readonly Rung[];
}

const LATEST = 5;

/** Items by the rung they are to climb, with those that are there (`top` or a later stage reached) and those under way (梯队). */
export function ladderView(
  items: readonly Item[],
  register: Register,
  step: string,
  top: string,
  on: Day,
): LadderView {
  const choices = register.fields.find(({ id }) => id === step)?.choices ?? [];
  const rungs = choices.map(({ id, zh, en }) => {
    const own = items.filter((item) => textOf(item, step) === id);
    const ended = own.filter((item) => hasEnded(item, register));
    const there = own.flatMap((item) => {
      const reached = reachedBy(register, item, top, 1, on);
      return reached === null ? [] : [{ ...namedItem(item, register), on: reached.claim.effectiveOn }];
    });
    return {
      key: id,
      zh,
      en,
      there: there.length,
      ended: ended.length,
      underWay: own.length - there.length - ended.length,
      latest: there.sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, LATEST),
    };
  });
  return { panel: "ladder", register: register.id, top, rungs };
}
