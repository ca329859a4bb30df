import type { Mended, Repaired } from "../repaired.ts";
import { unmoved } from "./origin-map.ts";
import { findLosses, findSwallowed } from "./losses.ts";
import { marksOf, type UnitRepair } from "./marks.ts";
import { joinLines } from "./broken-lines.ts";
import { dropNoise } from "./noise.ts";
import { repairPage } from "./page.ts";
import { recodeText } from "./recode.ts";
import { isTraditional, toSimplified } from "./script.ts";
import { follow, untouched } from "./repair-step.ts";

/** What the caller knows beside the text. */
export interface RepairOptions {
  /** Names of the district's firms, townships and projects: they win over common words where a byte is missing. */
  readonly names?: readonly string[];
  /** True for a text without paragraphs of its own, whose lines a page or a mail may have broken. */
  readonly brokenLines?: boolean;
}

/**
 * Repairs a decoded text, a page at a time, since a page shows its own gloss list: reads lines anew that were decoded
 * in a wrong encoding, takes out what stands between characters (escapes, signs that print nothing, blanks of a scan), takes out pinyin glosses, reads byte slips, turns traditional into simplified characters.
 * Punctuation stays as it came, but for full stops of half width between Chinese words. Clean text comes back as it is. Never throws and never invents: what is gone is
 * marked `lost`.
 * In: the text as decoded, lines separated by "\n". Out: see `Repaired`; the same lines in the same order, joined only where `brokenLines` asks for it.
 * Marks stand where bytes or signs were lost or out of step; a gloss taken out and a change of script, which lose
 * nothing, show in `map` only.
 */
export function repairText(decoded: string, options: RepairOptions = {}): Repaired {
  const mended = mendText(decoded, options);
  return { ...mended, map: mended.map ?? unmoved(mended.text.length) };
}

/** The same, without a map where none is needed: for a long clean text it would take four times the text's own memory. */
export function mendText(decoded: string, options: RepairOptions = {}): Mended {
  const misread = recodeText(decoded);
  const recoded = follow(misread, dropNoise(misread?.text ?? decoded));
  const page = repairPage(recoded?.text ?? decoded, options.names ?? []);
  const whole = follow(recoded, page);
  const joined = options.brokenLines === true ? joinLines(whole?.text ?? decoded) : null;
  const step = follow(whole, joined);
  const mended = step?.text ?? decoded;
  const text = isTraditional(mended) ? mended.split("\n").map(toSimplified).join("\n") : mended;
  const units = markLosses(text, step?.units ?? [], page !== null);
  const marks = units.length === 0 ? [] : marksOf(units, text, step?.map ?? unmoved(text.length), decoded);
  return {
    text,
    map: step?.map ?? null,
    marks,
    lost: marks.filter((mark) => mark.certainty === "lost").map(({ start, end }) => ({ start, end })),
    certified: step?.certified ?? true,
  };
}

/** Adds what was gone before the page came: U+FFFD, 锟斤拷, and on a damaged page a '?' in mid-sentence. */
function markLosses(text: string, units: readonly UnitRepair[], damaged: boolean): readonly UnitRepair[] {
  const losses = damaged ? [...findLosses(text), ...findSwallowed(text)] : findLosses(text);
  if (losses.length === 0) return units;
  const all = units.length > 0 ? [...units] : Array.from({ length: text.length }, () => untouched);
  for (const { start, end } of losses) {
    for (let at = start; at < end; at++) all[at] = { how: "lost", confidence: 0 };
  }
  return all;
}
