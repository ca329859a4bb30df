import { inOrder, vintageOf, type Vintage } from "../../judge/vintages.ts";
import { namedBy, textOf } from "../../judge/scope.ts";
import type { Item } from "../../ledger/item.ts";
import type { CommitmentId } from "../../plan/commitment.ts";
import type { Register } from "../../registers/register.ts";
import type { Day } from "../../std/day.ts";
import { type Decimal, parseDecimal } from "../../std/decimal.ts";
import { namedItem, type NamedItem } from "./named-item.ts";

/** One vintage of a published figure (版本). */
export interface FigureVintage extends NamedItem {
  readonly figure: Decimal | null;
  /** Id of the vintage's choice ("first", "revised", "final"); null where nobody said it. */
  readonly vintage: string | null;
  readonly source: string | null;
  readonly releasedOn: Day;
  /** True for the one that counts of its period: the latest release. */
  readonly counts: boolean;
}

/** One indicator in one period, with everything that was ever published of it, the latest release first. */
export interface FigureRow {
  readonly indicator: string;
  readonly period: string | null;
  readonly unit: string | null;
  readonly commitments: readonly CommitmentId[];
  readonly vintages: readonly FigureVintage[];
}

export interface FiguresView {
  readonly panel: "figures";
  readonly register: string;
  /** By indicator, the latest period of each first. */
  readonly rows: readonly FigureRow[];
  /** Items without a figure or without a source: they count for nothing. */
  readonly without: number;
}

const FIGURE = "figure";

function rowOf(vintages: readonly Vintage[], register: Register): FigureRow {
  const ordered = [...inOrder(vintages)].reverse();
  const first = ordered[0]?.item;
  const told = (field: string): string | null => (first === undefined ? null : textOf(first, field));
  return {
    indicator: told("indicator") ?? "",
    period: told("period"),
    unit: told("unit"),
    commitments: [...new Set(ordered.flatMap(({ item }) => namedBy(item)))],
    vintages: ordered.map(({ item, released }, place) => ({
      ...namedItem(item, register),
      figure: parseDecimal(textOf(item, FIGURE) ?? ""),
      vintage: textOf(item, "vintage"),
      source: textOf(item, "source"),
      releasedOn: released,
      counts: place === 0,
    })),
  };
}

const order = (a: Vintage, b: Vintage): number => {
  const [left, right] = [a.ends ?? a.released, b.ends ?? b.released];
  return left === right ? 0 : left < right ? 1 : -1;
};

/** Published figures by indicator and period with all their vintages (数据与版本); what is released after `on` is not told yet. */
export function figuresView(items: readonly Item[], register: Register, on: Day): FiguresView {
  const vintages = items.flatMap((item) => vintageOf(item, FIGURE) ?? []);
  const groups = new Map<string, Map<string, Vintage[]>>();
  for (const vintage of vintages.filter(({ released }) => released <= on).sort(order)) {
    const [indicator, period] = [textOf(vintage.item, "indicator"), textOf(vintage.item, "period")];
    const periods = groups.get(indicator ?? "") ?? new Map<string, Vintage[]>();
    groups.set(indicator ?? "", periods);
    periods.set(period ?? "", [...(periods.get(period ?? "") ?? []), vintage]);
  }
  return {
    panel: "figures",
    register: register.id,
    rows: [...groups.values()].flatMap((periods) => [...periods.values()].map((own) => rowOf(own, register))),
    without: items.length - vintages.length,
  };
}
