import { child, elements, type XmlNode } from "../xml.ts";
import { numeral } from "./numerals.ts";
import { valueOf } from "./styles.ts";

/** One level of an automatic numbering: its format ("chineseCounting"), its pattern ("（%2）") and its first number. */
interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  readonly legal: boolean;
  /** Level whose next number makes this one start again; 0 for never, null for any higher level. */
  readonly restart: number | null;
}

interface NumberedList {
  /** Lists that share this scheme also share their counters. */
  readonly scheme: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that start anew when this list is first used, with their first number. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Gives the next automatic number of a list's level as the page shows it ("一、", "（二）"); "" for bullets. */
export type Numbering = (list: string, level: number) => string;

const DEFAULT_LEVEL: Level = { format: "decimal", pattern: "", start: 1, legal: false, restart: null };

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? "");
  return text !== undefined && Number.isInteger(value) && value >= 0 && value < 100_000 ? value : otherwise;
}

function levelOf(node: XmlNode): Level {
  const restart = child(node, "w:lvlRestart");
  const legal = child(node, "w:isLgl");
  return {
    format: valueOf(child(node, "w:numFmt")) ?? "decimal",
    pattern: valueOf(child(node, "w:lvlText")) ?? "",
    start: whole(valueOf(child(node, "w:start")), 0),
    legal: legal !== undefined && !/^(?:0|false|off)$/.test(valueOf(legal) ?? "1"),
    restart: restart === undefined ? null : whole(valueOf(restart), 0),
  };
}

function levelsOf(node: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elements(node)) {
    if (level.name === "w:lvl") levels.set(whole(level.attributes.get("w:ilvl"), 0), levelOf(level));
  }
  return levels;
}

function listOf(node: XmlNode, schemes: ReadonlyMap<string, ReadonlyMap<number, Level>>): NumberedList {
  const scheme = valueOf(child(node, "w:abstractNumId")) ?? "";
  const levels = new Map(schemes.get(scheme));
  const starts = new Map<number, number>();
  for (const override of elements(node)) {
    if (override.name !== "w:lvlOverride") continue;
    const at = whole(override.attributes.get("w:ilvl"), 0);
    const own = child(override, "w:lvl");
    if (own !== undefined) levels.set(at, levelOf(own));
    const start = valueOf(child(override, "w:startOverride"));
    if (start !== undefined) starts.set(at, whole(start, 1));
  }
  return { scheme, levels, starts };
}

function listsOf(root: XmlNode): Map<string, NumberedList> {
  const schemes = new Map<string, ReadonlyMap<number, Level>>();
  for (const node of elements(root)) {
    if (node.name === "w:abstractNum")
      schemes.set(node.attributes.get("w:abstractNumId") ?? "", levelsOf(node));
  }
  const lists = new Map<string, NumberedList>();
  for (const node of elements(root)) {
    if (node.name === "w:num") lists.set(node.attributes.get("w:numId") ?? "", listOf(node, schemes));
  }
  return lists;
}

/** Forgets the counters below a level that has just moved on. */
function restartBelow(counters: Map<number, number>, list: NumberedList, level: number): void {
  for (const deeper of counters.keys()) {
    const restart = list.levels.get(deeper)?.restart ?? null;
    if (deeper > level && (restart === null || (restart > 0 && level < restart))) counters.delete(deeper);
  }
}

function label(list: NumberedList, level: number, counters: ReadonlyMap<number, number>): string {
  const own = list.levels.get(level) ?? DEFAULT_LEVEL;
  if (own.format === "bullet" || own.format === "none") return "";
  return own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at) ?? DEFAULT_LEVEL;
    return numeral(counters.get(at) ?? shown.start, own.legal ? "decimal" : shown.format);
  });
}

/**
 * Counts automatic numbers through a document, as Word shows them (ECMA-376 part 1, 17.9): numbers are counted
 * per scheme, a level starts again under a new higher number, a list may override where it starts.
 */
export function numberingOver(root: XmlNode | undefined): Numbering {
  const lists = root === undefined ? new Map<string, NumberedList>() : listsOf(root);
  const counted = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    if (list === undefined) return "";
    const counters = counted.get(list.scheme) ?? new Map<number, number>();
    counted.set(list.scheme, counters);
    const own = list.levels.get(level) ?? DEFAULT_LEVEL;
    if (!begun.has(id)) for (const [at, start] of list.starts) counters.set(at, start - 1);
    begun.add(id);
    counters.set(level, (counters.get(level) ?? own.start - 1) + 1);
    restartBelow(counters, list, level);
    return label(list, level, counters);
  };
}
