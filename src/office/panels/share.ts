import type { Judged } from "../judged.ts";
import type { Measure } from "../../judge/measure.ts";
import { factIn } from "../../ledger/asked-item.ts";
import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { type Decimal, parseDecimal, sumOf } from "../../std/decimal.ts";
import { reachedBy } from "../../judge/reading.ts";
import { textOf } from "../../judge/scope.ts";
import { namedItem, type NamedItem } from "./named-item.ts";

/** One member of the frozen base list. */
export interface BaseMember extends NamedItem {
  readonly weight: Decimal | null;
  readonly reached: boolean;
  readonly proven: boolean;
}

export interface ShareView {
  readonly panel: "share";
  readonly measure: string;
  readonly register: string;
  readonly unit: string;
  /** Weight of the whole base, of what has been reached, and of what is proven, in the weight's own unit. */
  readonly base: Decimal;
  readonly reached: Decimal;
  readonly proven: Decimal;
  /** Members not reached, the heaviest first, at most thirty. */
  readonly left: readonly BaseMember[];
  readonly leftCount: number;
}

const LEFT = 30;

/** A share of a frozen base list: what of it is reached, and what is left (占比). */
export function shareView(
  items: readonly Item[],
  register: Register,
  measure: Measure & { readonly shape: "share" },
  { on }: Pick<Judged, "on">,
): ShareView {
  const members = items
    .filter((item) => factIn(item, measure.base)?.value === true)
    .map((item) => {
      const reached = reachedBy(register, item, measure.stage, measure.proof, on);
      return {
        ...namedItem(item, register),
        weight: parseDecimal(textOf(item, measure.weight) ?? ""),
        reached: reached !== null,
        proven: reached?.proven === true,
      };
    });
  const weigh = (some: readonly BaseMember[]): Decimal => sumOf(some.map(({ weight }) => weight ?? "0"));
  const left = members.filter(({ reached }) => !reached);
  return {
    panel: "share",
    measure: measure.id,
    register: register.id,
    unit: register.fields.find(({ id }) => id === measure.weight)?.unit ?? "",
    base: weigh(members),
    reached: weigh(members.filter(({ reached }) => reached)),
    proven: weigh(members.filter(({ proven }) => proven)),
    left: left.sort((a, b) => Number(b.weight ?? 0) - Number(a.weight ?? 0)).slice(0, LEFT),
    leftCount: left.length,
  };
}
