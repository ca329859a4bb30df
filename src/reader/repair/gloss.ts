import { charactersReading, readsAs } from "./readings.ts";

/** One entry of a site's list: the character and the reading written behind it in brackets. */
export interface Gloss {
  readonly character: string;
  readonly reading: string;
}

/** What a page shows of its own gloss list. */
export interface Glossary {
  /** Readings by character, in the order in which the page first shows them. */
  readonly byCharacter: ReadonlyMap<string, string>;
  /** At least three glosses that fit their character, and more that fit than do not. */
  readonly glossed: boolean;
}

const syllable = "[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿɑɡ]{1,6}";
const glossed = new RegExp(`([\\p{Script=Han}])\\((${syllable})\\)`, "gu");
const opensGloss = new RegExp(`\\(${syllable}\\)`);
const glossHere = new RegExp(`\\((${syllable})\\)`, "yu");
const brokenHere = new RegExp(`[?\\ufffd]\\(?(${syllable})\\)`, "yu");
const toneMark = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/u;

/** Learns the page's gloss list from the places where it stands undamaged. */
export function learnGlosses(text: string): Glossary {
  const byCharacter = new Map<string, string>();
  let good = 0;
  let bad = 0;
  if (!opensGloss.test(text)) return { byCharacter, glossed: false };
  for (const [, character = "", reading = ""] of text.matchAll(glossed)) {
    if (readsAs(character, reading)) {
      good++;
      if (!byCharacter.has(character)) byCharacter.set(character, reading);
    } else {
      bad++;
    }
  }
  return { byCharacter, glossed: good >= 3 && good > bad };
}

/** A gloss standing at a place of a line: its reading and where it ends. */
export interface GlossHere {
  readonly reading: string;
  readonly end: number;
}

/** The whole gloss "(zé)" that starts at `at`, or null. */
export function glossAt(line: string, at: number): GlossHere | null {
  return matchAt(glossHere, line, at);
}

/** The broken gloss "?zé)" (its bracket swallowed) or "?(zé)" that starts at `at`, or null. */
export function brokenGlossAt(line: string, at: number): GlossHere | null {
  return matchAt(brokenHere, line, at);
}

function matchAt(pattern: RegExp, line: string, at: number): GlossHere | null {
  pattern.lastIndex = at;
  const reading = pattern.exec(line)?.[1];
  if (reading === undefined || charactersReading(reading) === "") return null;
  return { reading, end: pattern.lastIndex };
}

/** True when a line shows a broken gloss with a tone mark, which nothing but this damage writes. */
export function showsBrokenGloss(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const mark = line[at];
    if (mark !== "?" && mark !== "\ufffd") continue;
    const gloss = brokenGlossAt(line, at);
    if (gloss !== null && toneMark.test(gloss.reading)) return true;
  }
  return false;
}
