import type { Repaired } from "../repaired.ts";
import { foldMarks } from "./corrupt.ts";
import { learnGlosses } from "./gloss.ts";
import { chinese } from "./language.ts";
import { findLosses, findSwallowed } from "./losses.ts";
import { type MappedText, unmoved } from "./mapped-text.ts";
import { marksOf, type UnitRepair } from "./marks.ts";
import { isOfDamagedKind } from "./page-gate.ts";
import { type Page, repairLine, type RepairedCharacter } from "./repaired-line.ts";
import { isTraditional, toSimplified } from "./script.ts";

/** What the caller knows beside the text. */
export interface RepairOptions {
  /** Names of the district's firms, townships and projects: they win over common words where a byte is missing. */
  readonly names?: readonly string[];
}

interface Stage extends MappedText {
  readonly units: readonly UnitRepair[];
  readonly certified: boolean;
}

const untouched: UnitRepair = { how: "plain", confidence: 1 };

/**
 * Repairs a decoded text, a page at a time, since a page shows its own gloss list: takes out pinyin glosses, reads
 * byte slips, turns traditional into simplified characters. Marks of punctuation stay as they came. Clean text comes
 * back as it is. Never throws and never invents: what is gone is marked `lost`.
 * In: the text as decoded, lines separated by "\n". Out: see `Repaired`; the same number of lines in the same order.
 */
export function repairText(decoded: string, options: RepairOptions = {}): Repaired {
  const page = repairPage(decoded, options.names ?? []);
  const text = isTraditional(page.text) ? page.text.split("\n").map(toSimplified).join("\n") : page.text;
  const units = markLosses(text, page.units);
  const marks = units.length === 0 ? [] : marksOf(units, text, page.map, decoded);
  return {
    text,
    map: page.map,
    marks,
    lost: marks.filter((mark) => mark.certainty === "lost").map(({ start, end }) => ({ start, end })),
    certified: page.certified,
  };
}

/** Adds what was gone before the page came: U+FFFD, 锟斤拷, and on a damaged page a '?' in mid-sentence. */
function markLosses(text: string, units: readonly UnitRepair[]): readonly UnitRepair[] {
  const losses = units.length > 0 ? [...findLosses(text), ...findSwallowed(text)] : findLosses(text);
  if (losses.length === 0) return units;
  const all = units.length > 0 ? [...units] : Array.from({ length: text.length }, () => untouched);
  for (const { start, end } of losses) all.fill({ how: "lost", confidence: 0 }, start, end);
  return all;
}

function repairPage(decoded: string, names: readonly string[]): Stage {
  const glossary = learnGlosses(decoded);
  if (!isOfDamagedKind(decoded, glossary)) return { ...unmoved(decoded), units: [], certified: true };
  const page: Page = {
    glossary,
    glosses: [...glossary.byCharacter].map(([character, reading]) => ({ character, reading })),
    language: () => chinese(names),
    bare: !/[\ue000-\uf8ff]/.test(decoded),
  };
  const folds = writesFoldedMarks(decoded);
  let certified = true;
  let offset = 0;
  let text = "";
  const map: number[] = [];
  const units: UnitRepair[] = [];
  for (const line of decoded.split("\n")) {
    if (offset > 0) add({ code: 0x0a, how: "plain", start: offset - 1, end: offset, confidence: 1 }, 0);
    const repaired = repairLine(line, page);
    for (const character of repaired.characters) add(character, offset);
    certified &&= repaired.certified;
    offset += line.length + 1;
  }
  return { text, map: Int32Array.from(map), units, certified };

  function add(character: RepairedCharacter, from: number): void {
    const written = String.fromCharCode(character.code);
    text += folds && character.how !== "plain" ? foldMarks(written) : written;
    map.push(from + character.start, from + character.end);
    units.push(character.how === "plain" ? untouched : character);
  }
}

/** True when a page writes its commas and colons narrow; a mark that the repair brings back then follows the page. */
function writesFoldedMarks(text: string): boolean {
  const narrow = text.match(/[\p{Script=Han}”][,:;]/gu)?.length ?? 0;
  const wide = text.match(/[，：；]/g)?.length ?? 0;
  return narrow > wide;
}
