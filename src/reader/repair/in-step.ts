import { commonGlosses } from "./common-glosses.ts";
import { unfolded } from "./corrupt.ts";
import { costs, stepOn } from "./costs.ts";
import type { DamagedLine, Sign } from "./damaged-line.ts";
import { pairOf } from "./gbk.ts";
import type { Gloss, GlossHere } from "./gloss.ts";
import { codesReading, readsAs } from "./readings.ts";
import { isTraditionalOnly } from "./script.ts";
import { type Hypothesis, wild } from "./slip.ts";

/** Receives a longer hypothesis and the place of the line where it stands. */
export type Push = (at: number, hypothesis: Hypothesis) => void;

/** Every lead byte of GBK. */
export const allLeads: readonly number[] = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);

/** So many candidates are followed where a byte is lost; hundreds more would only be pruned one step later. */
export const mostCandidates = 24;
const commonReadings = new Map(commonGlosses.map(({ character, reading }) => [character, reading]));

/** Ways to read the sign at `at` while the reading is in step with the bytes. */
export function readInStep(line: DamagedLine, at: number, from: Hypothesis, push: Push): void {
  const sign = line.signs[at];
  if (sign === undefined) return;
  if (sign.gloss !== null && glossFits(line, at, from, sign.gloss.reading)) {
    push(sign.gloss.end, dropGloss(line, at, from, sign.gloss));
  }
  push(at + 1, keep(line, at, from, sign));
  if (!sign.lost) return;
  const cut = ",，.。!！?？".includes(line.text[at + 1] ?? "\n");
  push(at + 1, {
    ...from,
    cost: from.cost + (cut ? costs.slipAtCut : costs.slip) + costs.lostByte,
    pending: wild,
    leads: allLeads,
    leadHow: "by-language",
    since: at,
    emission: null,
    previous: from,
  });
  if (sign.broken === null) return;
  straddle(line, at, from, sign.broken.reading, sign.broken.end, push);
  wholeCharacter(line, at, from, sign.broken.reading, sign.broken.end, push);
}

/** True when the gloss reads the character before it, as it was or as it came. */
export function glossFits(line: DamagedLine, at: number, from: Hypothesis, reading: string): boolean {
  return readsAs(String.fromCharCode(from.last), reading) || readsAs(line.text[at - 1] ?? "", reading);
}

/** The same hypothesis behind a gloss that is taken out of the text. */
export function dropGloss(line: DamagedLine, at: number, from: Hypothesis, found: GlossHere): Hypothesis {
  const last = String.fromCharCode(from.last);
  const character = readsAs(last, found.reading) ? last : (line.text[at - 1] ?? "");
  const gloss = { character, reading: found.reading };
  return {
    ...from,
    adjacent: false,
    emission: { code: 0, how: "dropped", start: at, end: found.end, rivals: [], gloss },
    previous: from,
  };
}

function keep(line: DamagedLine, at: number, from: Hypothesis, sign: Sign): Hypothesis {
  return {
    ...from,
    cost: from.cost + stepOn(line, from.last, sign.code) + strayCost(line, at, sign),
    last: sign.code,
    adjacent: true,
    emission: { code: sign.code, how: "plain", start: at, end: at + 1, rivals: [] },
    previous: from,
  };
}

/** What it costs to leave a sign of damage in the text. */
function strayCost(line: DamagedLine, at: number, sign: Sign): number {
  if (sign.gloss !== null) return line.glossary.glossed ? costs.strayGloss : 0;
  const after = line.text[at + 1] ?? "\n";
  return sign.lost && !'”’"\r\n)）'.includes(after) ? costs.strayQuestion : 0;
}

/** The gloss belongs to a pair made of the last character's trail byte and the next one's lead byte: that lead is known. */
function straddle(
  line: DamagedLine,
  at: number,
  from: Hypothesis,
  reading: string,
  end: number,
  push: Push,
): void {
  // Marks were folded after the list had been written in, so the bytes that it met are those of the wide mark.
  const trail = pairOf(unfolded(from.last)) & 0xff;
  if (trail < 0x81) return;
  const found = codesReading(reading).filter(
    (code) => pairOf(code) >> 8 === trail && (pairOf(code) & 0xff) >= 0x81,
  );
  for (const code of found) {
    const gloss = glossOf(code, reading);
    const cost = glossCost(line, gloss);
    const lead = pairOf(code) & 0xff;
    const equals = found.filter((other) => glossCost(line, glossOf(other, reading)) <= cost);
    push(end, {
      ...from,
      cost: from.cost + costs.slipAtGloss + cost + (from.adjacent ? 0 : costs.glossBetween),
      pending: lead,
      leads: cost === 0 ? [lead] : equals.map((other) => pairOf(other) & 0xff),
      leadHow: "by-gloss",
      since: at,
      emission: { code: 0, how: "by-gloss", start: at, end, rivals: [], gloss },
      previous: from,
    });
  }
}

/** Both bytes of a glossed character are gone; only the gloss is left to say which it was. */
function wholeCharacter(
  line: DamagedLine,
  at: number,
  from: Hypothesis,
  reading: string,
  end: number,
  push: Push,
): void {
  const rivals = codesReading(reading).filter((code) => (pairOf(code) & 0xff) >= 0x81);
  const found = rivals.map((code) => ({
    code,
    cost: stepOn(line, from.last, code) + glossCost(line, glossOf(code, reading)),
  }));
  for (const { code, cost } of cheapest(found)) {
    push(end, {
      ...from,
      cost: from.cost + cost + 2 * costs.lostByte,
      last: code,
      adjacent: false,
      emission: { code, how: "by-language", start: at, end, rivals, gloss: glossOf(code, reading) },
      previous: from,
    });
  }
}

/** The list entry that a gloss behind this character would show. */
export function glossOf(code: number, reading: string): Gloss {
  return { character: String.fromCharCode(code), reading };
}

/** What it costs to suppose this entry in the list that the page was damaged with. */
export function glossCost(line: DamagedLine, { character, reading }: Gloss): number {
  if (line.glossary.byCharacter.get(character) === reading) return 0;
  if (commonReadings.get(character) === reading) return costs.commonGloss;
  return isTraditionalOnly(character.charCodeAt(0)) ? costs.unlistedGloss : costs.unlikelyGloss;
}

/** The few cheapest candidates. */
export function cheapest<T extends { readonly cost: number }>(
  candidates: readonly T[],
  most = mostCandidates,
): readonly T[] {
  return [...candidates].sort((a, b) => a.cost - b.cost).slice(0, most);
}
