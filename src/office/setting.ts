import { isDay, type Day } from "../std/day.ts";
import { compareDecimals, parseDecimal, type Decimal } from "../std/decimal.ts";
import type { Definition } from "../ledger/definition.ts";
import { ASSUMPTION_NAMES, SETTING_FORMS, THRESHOLD_NAMES } from "../words/settings.ts";
import type { Sentence } from "../words/sentence.ts";
import { measuresNamed, readDefinition } from "./definition.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { bad, good, type Result } from "../std/result.ts";

/** A parameter of the models by the name under which the office sets it. */
export type AssumptionName = keyof typeof ASSUMPTION_NAMES;

/** A number of days after which a page speaks up, by the name under which the office sets it. */
export type ThresholdName = keyof typeof THRESHOLD_NAMES;

/** What one item of the register `settings` says, once it can be read. */
export type Setting =
  | { readonly kind: "working-day"; readonly days: readonly { readonly on: Day; readonly works: boolean }[] }
  | { readonly kind: "lamp-rule"; readonly green: Decimal; readonly amber: Decimal }
  | { readonly kind: "gate"; readonly measures: readonly string[]; readonly definition: Definition }
  | { readonly kind: "assumption"; readonly name: AssumptionName; readonly value: Decimal }
  | { readonly kind: "threshold"; readonly name: ThresholdName; readonly days: number };

type Read = Result<Setting, Refusal>;

const unreadable = (kind: keyof typeof SETTING_FORMS, value: string): Read =>
  bad(refuse("setting-unreadable", { value, form: SETTING_FORMS[kind] }, "value"));

/** Least and most of each parameter: a chance or share within (0, 1), the rest within what could be meant at all. */
const BOUNDS: Readonly<{ [name in AssumptionName]: readonly [Decimal, Decimal] }> = {
  planWeight: ["0.01", "1"],
  "confirm.a": ["0.1", "1000"],
  "confirm.b": ["0.1", "1000"],
  "overrun.median": ["0.5", "5"],
  "overrun.sigma": ["0.01", "2"],
  "overrun.shared": ["0", "1"],
  "event.first": ["0.01", "0.99"],
  "event.gain": ["0", "0.99"],
  "event.leadDays": ["1", "1000"],
};

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** A list of names as one string in both languages. */
const listed = (names: readonly string[]) => ({ zh: names.join("、"), en: names.join(", ") });

/** The name under which a parameter is known, whether its identifier or its words in either language were typed. */
function namedAmong<Name extends string>(
  names: Readonly<{ [name in Name]: Sentence }>,
  typed: string,
): Name | undefined {
  return (Object.keys(names) as Name[]).find((id) =>
    [id, names[id].zh, names[id].en].some((word) => bare(word) === bare(typed)),
  );
}

function readAssumption(name: string, value: string): Read {
  const found = namedAmong<AssumptionName>(ASSUMPTION_NAMES, name);
  const kind = { zh: "模型假设", en: "model assumption" };
  if (found === undefined)
    return bad(
      refuse("setting-unknown-name", { name, kind, names: listed(Object.keys(ASSUMPTION_NAMES)) }, "name"),
    );
  const number = parseDecimal(value.normalize("NFKC").trim());
  if (number === null) return unreadable("assumption", value);
  const [least, most] = BOUNDS[found];
  const inside = compareDecimals(number, least) >= 0 && compareDecimals(number, most) <= 0;
  if (!inside) return bad(refuse("setting-not-between", { name: found, least, most }, "value"));
  return good({ kind: "assumption", name: found, value: number });
}

/** Longest time after which a page may speak up: later than this it never would in a plan's year. */
const MOST_DAYS = 366;

function readThreshold(name: string, value: string): Read {
  const found = namedAmong<ThresholdName>(THRESHOLD_NAMES, name);
  const kind = { zh: "提醒期限", en: "reminder" };
  const names = {
    zh: Object.values(THRESHOLD_NAMES).map(({ zh }) => zh),
    en: Object.values(THRESHOLD_NAMES).map(({ en }) => en),
  };
  if (found === undefined) {
    const known = { zh: names.zh.join("、"), en: names.en.join(", ") };
    return bad(refuse("setting-unknown-name", { name, kind, names: known }, "name"));
  }
  const typed = value
    .normalize("NFKC")
    .trim()
    .replace(/(?:天|days?)$/i, "")
    .trim();
  if (!/^\d{1,4}$/.test(typed)) return unreadable("threshold", value);
  const days = Number(typed);
  if (days < 1 || days > MOST_DAYS)
    return bad(
      refuse("setting-not-between", { name: THRESHOLD_NAMES[found], least: 1, most: MOST_DAYS }, "value"),
    );
  return good({ kind: "threshold", name: found, days });
}

const LAMP = /^(?:绿|green)[≥>=:\s]*(\d+(?:\.\d+)?)[\s,;、]*(?:黄|amber|yellow)[≥>=:\s]*(\d+(?:\.\d+)?)$/i;
const MOST_SHARE: Decimal = "2";

function readLampRule(value: string): Read {
  const [, first, second] = LAMP.exec(value.normalize("NFKC").trim()) ?? [];
  const [green, amber] = [parseDecimal(first ?? ""), parseDecimal(second ?? "")];
  if (green === null || amber === null) return unreadable("lamp-rule", value);
  const ordered = compareDecimals(green, amber) > 0 && compareDecimals(amber, "0") > 0;
  if (!ordered || compareDecimals(green, MOST_SHARE) > 0) return unreadable("lamp-rule", value);
  return good({ kind: "lamp-rule", green, amber });
}

/** Longest span that one setting marks: no holiday lasts longer, and a year mistyped would mark thousands of days. */
const LONGEST_SPAN = 31;
const DAYS = /^([班休+-])(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/;

function daysOf(part: string): readonly { readonly on: Day; readonly works: boolean }[] | null {
  const [, sign, from, until = from] = DAYS.exec(part) ?? [];
  if (from === undefined || until === undefined || !isDay(from) || !isDay(until) || until < from) return null;
  const works = sign === "班" || sign === "+";
  const count = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  if (count > LONGEST_SPAN) return null;
  return Array.from({ length: count }, (_, at) => ({
    on: new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10),
    works,
  }));
}

function readWorkdays(value: string): Read {
  const parts = value
    .normalize("NFKC")
    .split(/[\s,;、]+/)
    .filter((part) => part !== "");
  const days = parts.map(daysOf);
  if (parts.length === 0 || days.includes(null)) return unreadable("working-day", value);
  return good({ kind: "working-day", days: days.flatMap((some) => some ?? []) });
}

function readGate(name: string, value: string): Read {
  const measures = measuresNamed(name);
  const [first] = measures;
  const kind = { zh: "计量口径", en: "measure" };
  if (first === undefined)
    return bad(
      refuse(
        "setting-unknown-name",
        { name, kind, names: listed(measuresNamed(null).map(({ id }) => id)) },
        "name",
      ),
    );
  const read = readDefinition(first, value);
  if (read === null) return unreadable("gate", value);
  return read.ok
    ? good({ kind: "gate", measures: measures.map(({ id }) => id), definition: read.value })
    : bad(refuse("definition-unfit", { measure: first, what: read.error }, "value"));
}

/** Reads one setting by its kind (设置); refused with a sentence when it cannot be read, because a guess would change answers. */
export function readSetting(kind: string, name: string, value: string): Read | null {
  switch (kind) {
    case "working-day":
      return readWorkdays(value);
    case "lamp-rule":
      return readLampRule(value);
    case "gate":
      return readGate(name, value);
    case "assumption":
      return readAssumption(name, value);
    case "threshold":
      return readThreshold(name, value);
    default:
      return null;
  }
}
