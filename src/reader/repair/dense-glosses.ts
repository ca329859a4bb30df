import type { Gloss } from "./gloss.ts";
import { readingLines } from "./readings.data.ts";
import { isTraditionalOnly } from "./script.ts";

/**
 * A list far longer than any site's: every traditional character with a reading, so that a page shows some thirty
 * damaged places in a thousand characters instead of one. For measuring the repair where it is hardest.
 */
export function denseGlosses(): readonly Gloss[] {
  const first = new Map<string, Gloss>();
  for (const line of readingLines.trim().split("\n")) {
    const gap = line.indexOf(" ");
    const reading = line.slice(0, gap);
    for (const character of line.slice(gap + 1))
      if (isTraditionalOnly(character.charCodeAt(0)) && !first.has(character))
        first.set(character, { character, reading });
  }
  return [...first.values()];
}
