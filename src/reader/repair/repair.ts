import type { Repaired } from "../repaired.ts";
import { foldMarks } from "./corrupt.ts";
import { type Glossary, learnGlosses } from "./gloss.ts";
import { chinese } from "./language.ts";
import { findLosses, findSwallowed } from "./losses.ts";
import { type MappedText, unmoved } from "./mapped-text.ts";
import { marksOf, type UnitRepair } from "./marks.ts";
import { isOfDamagedKind } from "./page-gate.ts";
import { namesAsWords, wordsOfPage } from "./page-words.ts";
import {
  isDoubtful,
  type Page,
  repairLine,
  type RepairedCharacter,
  type RepairedLine,
} from "./repaired-line.ts";
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
  for (const { start, end } of losses) {
    for (let at = start; at < end; at++) all[at] = { how: "lost", confidence: 0 };
  }
  return all;
}

function repairPage(decoded: string, names: readonly string[]): Stage {
  const glossary = learnGlosses(decoded);
  if (!isOfDamagedKind(decoded, glossary)) return { ...unmoved(decoded), units: [], certified: true };
  const lines = decoded.split("\n");
  const repaired = repairLines(lines, glossary, names, !/[\ue000-\uf8ff]/.test(decoded));
  const folds = writesFoldedMarks(decoded);
  let text = "";
  const map: number[] = [];
  const units: UnitRepair[] = [];
  const add = (character: RepairedCharacter, offset: number) => {
    const written = String.fromCharCode(character.code);
    text += folds && character.how !== "plain" ? foldMarks(written) : written;
    map.push(offset + character.start, offset + character.end);
    units.push(character.how === "plain" ? untouched : character);
  };
  let offset = 0;
  for (const [at, line] of lines.entries()) {
    if (at > 0) add({ code: 0x0a, how: "plain", start: -1, end: 0, confidence: 1 }, offset);
    for (const character of repaired[at]?.characters ?? []) add(character, offset);
    offset += line.length + 1;
  }
  return { text, map: Int32Array.from(map), units, certified: repaired.every((line) => line.certified) };
}

/** Twice at most: lines that leave a doubt are read again with the words that the rest of the page shows. */
function repairLines(
  lines: readonly string[],
  glossary: Glossary,
  names: readonly string[],
  bare: boolean,
): readonly RepairedLine[] {
  const own = namesAsWords(names);
  const glosses = [...glossary.byCharacter].map(([character, reading]) => ({ character, reading }));
  const first: Page = { glossary, glosses, bare, language: memo(() => chinese(own)) };
  const repaired = lines.map((line) => repairLine(line, first));
  if (!repaired.some(isDoubtful)) return repaired;
  const language = memo(() => chinese([...own, ...wordsOfPage(repaired)]));
  return repaired.map((line, at) =>
    isDoubtful(line) ? repairLine(lines[at] ?? "", { ...first, language }) : line,
  );
}

function memo<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** True when a page writes its commas and colons narrow; a mark that the repair brings back then follows the page. */
function writesFoldedMarks(text: string): boolean {
  const narrow = text.match(/[\p{Script=Han}”][,:;]/gu)?.length ?? 0;
  const wide = text.match(/[，：；]/g)?.length ?? 0;
  return narrow > wide;
}
