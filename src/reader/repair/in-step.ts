import { costs, stepOn } from "./costs.ts";
import type { DamagedLine, Sign } from "./damaged-line.ts";
import { pairOf } from "./gbk.ts";
import type { Gloss, GlossHere } from "./gloss.ts";
import { codesReading, readsAs } from "./readings.ts";
import { type Hypothesis, wild } from "./slip.ts";

/** Receives a longer hypothesis and the place of the line where it stands. */
export type Push = (at: number, hypothesis: Hypothesis) => void;

/** Every lead byte of GBK. */
export const allLeads: readonly number[] = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);

const mostCandidates = 24;

/** Ways to read the sign at `at` while the reading is in step with the bytes. */
export function readInStep(line: DamagedLine, at: number, from: Hypothesis, push: Push): void {
  const sign = line.signs[at];
  if (sign === undefined) return;
  if (sign.gloss !== null && glossFits(line, at, from, sign.gloss.reading)) {
    push(sign.gloss.end, dropGloss(line, at, from, sign.gloss));
  }
  push(at + 1, keep(line, at, from, sign));
  if (!sign.lost) return;
  push(at + 1, {
    ...from,
    cost: from.cost + costs.slip + costs.lostByte,
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
  const stray = sign.gloss !== null && line.glossary.glossed ? costs.strayGloss : 0;
  return {
    ...from,
    cost: from.cost + stepOn(line, from.last, sign.code) + stray,
    last: sign.code,
    adjacent: true,
    emission: { code: sign.code, how: "plain", start: at, end: at + 1, rivals: [] },
    previous: from,
  };
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
  const trail = pairOf(from.last) & 0xff;
  if (trail < 0x81) return;
  const found = codesReading(reading).filter(
    (code) => pairOf(code) >> 8 === trail && (pairOf(code) & 0xff) >= 0x81,
  );
  const leads = found.map((code) => pairOf(code) & 0xff);
  for (const code of found) {
    const gloss = glossOf(code, reading);
    const lead = pairOf(code) & 0xff;
    const listed = line.glossary.byCharacter.get(gloss.character) === reading;
    push(end, {
      ...from,
      cost: from.cost + (listed ? costs.slipKnown : costs.slip) + (from.adjacent ? 0 : costs.glossBetween),
      pending: lead,
      leads: listed ? [lead] : leads,
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
  const rivals = codesReading(reading);
  const found = rivals.map((code) => ({
    code,
    cost: stepOn(line, from.last, code) + unlisted(line, code, reading),
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

/** What a gloss costs that the page does not show elsewhere on this character. */
export function unlisted(line: DamagedLine, code: number, reading: string): number {
  return line.glossary.byCharacter.get(String.fromCharCode(code)) === reading ? 0 : costs.unlistedGloss;
}

/** The few cheapest candidates; hundreds more would only be pruned one step later. */
export function cheapest<T extends { readonly cost: number }>(candidates: readonly T[]): readonly T[] {
  return [...candidates].sort((a, b) => a.cost - b.cost).slice(0, mostCandidates);
}
