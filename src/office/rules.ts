import type { Day } from "../std/day.ts";
import { approx } from "../std/decimal.ts";
import type { Workdays } from "../std/workday.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { ItemId, Seq } from "../ledger/act.ts";
import type { Book } from "../ledger/book.ts";
import type { Definition } from "../ledger/definition.ts";
import type { Item } from "../ledger/item.ts";
import { ASSUMPTIONS, type Assumptions } from "../judge/assumptions.ts";
import type { LampRule } from "../judge/lamp.ts";
import { shownFact } from "./item-row.ts";
import { readSetting, type AssumptionName, type Setting } from "./setting.ts";
import { THRESHOLDS, type Thresholds } from "./thresholds.ts";

/** A definition in force, and where it comes from. */
export interface Defined {
  readonly definition: Definition;
  readonly since: Day;
  readonly entry: Seq;
  /** A gate of the register `settings`, or a decision (`revise`). */
  readonly by: "setting" | "decision";
}

/** An assumption that the office has set. */
export interface Assumed {
  readonly name: AssumptionName;
  readonly value: string;
  readonly entry: Seq;
}

/** Everything of the book that changes how it is judged, as in force on a day. */
export interface Rules {
  readonly assumptions: Assumptions;
  /** Assumptions set by the office, the ones in force. */
  readonly assumed: readonly Assumed[];
  /** The district's own lamp rule; null while none is set. */
  readonly lampRule: LampRule | null;
  readonly workdays: Workdays;
  /** After how many days a line's page speaks up; the house's own where the office has set none. */
  readonly thresholds: Thresholds;
  /** By the measure's id, in order of the day from which each holds. */
  readonly definitions: ReadonlyMap<string, readonly Defined[]>;
  /** Settings that stand in the book and cannot be read: they change nothing, and say so. */
  readonly unread: readonly ItemId[];
}

/** A setting in force with the day and the entry that put it there. */
interface Standing {
  readonly setting: Setting;
  readonly label: string;
  readonly since: Day;
  readonly entry: Seq;
}

const factOf = (item: Item, field: string): string | null => {
  const fact = factIn(item, field);
  const value = fact === undefined ? null : shownFact(fact.value);
  return typeof value === "string" ? value : null;
};

/** The last entry that said any of its facts: it changes whenever the setting does. */
export const lastSaid = (item: Item): Seq =>
  Math.max(0, ...Object.values(item.facts).map(({ entry }) => entry));

/** First day of what an item says: its `from`, else the day its value was said for. */
export const sinceOf = (item: Item, field: string): Day =>
  factOf(item, "from") ?? factIn(item, field)?.effectiveOn ?? "0001-01-01";

const isInForce = (item: Item, on: Day): boolean =>
  sinceOf(item, "value") <= on && on <= (factOf(item, "to") ?? "9999-12-31");

/** What an item of `settings` says, if it can be read. */
export function settingOf(item: Item): Setting | null {
  const read = readSetting(
    factOf(item, "kind") ?? "",
    factOf(item, "name") ?? "",
    factOf(item, "value") ?? "",
  );
  return read?.ok === true ? read.value : null;
}

function standingOn(
  book: Book,
  on: Day,
): { readonly standing: readonly Standing[]; readonly unread: readonly ItemId[] } {
  const items = [...(book.items.get("settings")?.values() ?? [])].filter((item) => isInForce(item, on));
  const unread: ItemId[] = [];
  const standing = items.flatMap((item) => {
    const setting = settingOf(item);
    if (setting === null) unread.push(item.id);
    return setting === null
      ? []
      : [
          {
            setting,
            label: factOf(item, "name") ?? "",
            since: sinceOf(item, "value"),
            entry: lastSaid(item),
          },
        ];
  });
  standing.sort((a, b) => (a.since === b.since ? a.entry - b.entry : a.since < b.since ? -1 : 1));
  return { standing, unread };
}

/** The assumptions with one parameter set. */
function assume(now: Assumptions, name: AssumptionName, value: number): Assumptions {
  if (name === "planWeight") return { ...now, planWeight: value };
  const [part, key] = name.split(".") as ["confirm" | "overrun" | "event", string];
  return { ...now, [part]: { ...now[part], [key]: value } };
}

function definitionsOf(book: Book, standing: readonly Standing[], on: Day): Rules["definitions"] {
  const all = new Map<string, Defined[]>();
  const add = (measure: string, defined: Defined): void =>
    void all.set(measure, [...(all.get(measure) ?? []), defined]);
  for (const { setting, since, entry } of standing)
    if (setting.kind === "gate")
      for (const measure of setting.measures)
        add(measure, { definition: setting.definition, since, entry, by: "setting" });
  for (const [measure, revisions] of book.measures)
    for (const { change, effectiveOn, seq } of revisions)
      if (change.definition !== undefined && effectiveOn <= on)
        add(measure, { definition: change.definition, since: effectiveOn, entry: seq, by: "decision" });
  for (const list of all.values())
    list.sort((a, b) => (a.since === b.since ? a.entry - b.entry : a.since < b.since ? -1 : 1));
  return all;
}

/**
 * The rules in force on a day (设置、口径), read from the book alone. Of two settings of the same thing the later one wins, by
 * the day from which it holds, then by its entry.
 */
export function rulesOn(book: Book, on: Day): Rules {
  const { standing, unread } = standingOn(book, on);
  const assumed = new Map<AssumptionName, Assumed>();
  const workdays = new Map<Day, boolean>();
  let thresholds = THRESHOLDS;
  let lampRule: LampRule | null = null;
  for (const { setting, label, entry } of standing) {
    if (setting.kind === "assumption")
      assumed.set(setting.name, { name: setting.name, value: setting.value, entry });
    if (setting.kind === "lamp-rule")
      lampRule = { name: label, green: setting.green, amber: setting.amber, entry };
    if (setting.kind === "threshold") thresholds = { ...thresholds, [setting.name]: setting.days };
    if (setting.kind === "working-day") for (const day of setting.days) workdays.set(day.on, day.works);
  }
  const assumptions = [...assumed.values()].reduce(
    (now, { name, value }) => assume(now, name, approx(value)),
    ASSUMPTIONS,
  );
  return {
    assumptions,
    assumed: [...assumed.values()],
    lampRule,
    workdays,
    thresholds,
    definitions: definitionsOf(book, standing, on),
    unread,
  };
}

/**
 * Names the entries whose rules a measure's verdict stands on ("set 12,15"), so that a changed rule shows in the version of the
 * verdict; undefined while the house's own rules hold alone. The lamp rule is not among them: it colours nothing.
 */
export function setBy({ assumed, definitions }: Rules, measure: string | null): string | undefined {
  const defined = measure === null ? [] : (definitions.get(measure) ?? []);
  const entries = [...assumed.map(({ entry }) => entry), ...defined.map(({ entry }) => entry)];
  return entries.length === 0
    ? undefined
    : `set ${[...new Set(entries)].toSorted((a, b) => a - b).join(",")}`;
}
