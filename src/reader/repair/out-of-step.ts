import { costs, stepOn } from "./costs.ts";
import type { DamagedLine, Sign } from "./damaged-line.ts";
import { codeAt, pairOf } from "./gbk.ts";
import {
  allLeads,
  cheapest,
  dropGloss,
  glossCost,
  glossFits,
  glossOf,
  mostCandidates,
  type Push,
  readInStep,
} from "./in-step.ts";
import type { GlossHere } from "./gloss.ts";
import { codesReading } from "./readings.ts";
import { type Hypothesis, lostCharacter, strippedHigh, strippedLow, swallowedSign, wild } from "./slip.ts";

/** A trail byte below 81 would have shown as an ASCII sign or as €, so only these can be lost. */
const losable: readonly number[] = allLeads;
/** A stripped pair leaves so much open that only the likeliest few are worth following. */
const mostSkipped = 6;
const foldedMarks = ",:;?()!";
const euro = 0x20ac;

/** Ways to read the sign at `at` while a lead byte waits for its trail byte. */
export function readOutOfStep(line: DamagedLine, at: number, from: Hypothesis, push: Push): void {
  const sign = line.signs[at];
  if (sign === undefined) return;
  readInStep(line, at, surrender(from, at), push);
  if (sign.gloss !== null && glossFits(line, at, from, sign.gloss.reading)) {
    push(sign.gloss.end, dropGloss(line, at, from, sign.gloss));
  }
  if (sign.code === euro) {
    for (const next of fill(line, from, [0x80], at + 1)) push(at + 1, next);
    return;
  }
  if (sign.lost && from.pending === wild) loseBoth(line, at, from, push);
  if (sign.lost) loseTrail(line, at, from, sign, push);
  if (sign.code < 0x80) readAscii(line, at, from, sign, push);
  else if (sign.pair > 0) readPair(line, at, from, sign, push);
}

/** Gives the slip up: the waiting character is lost, and the line goes on in step. Keeps a line from ever failing. */
export function surrender(from: Hypothesis, at: number): Hypothesis {
  const code = lostCharacter.charCodeAt(0);
  return {
    ...from,
    cost: from.cost + costs.surrender,
    pending: 0,
    last: code,
    emission: { code, how: "lost", start: from.since, end: at, rivals: [] },
    previous: from,
  };
}

/** The sign's first byte ends the waiting character, its second begins the next one. */
function readPair(line: DamagedLine, at: number, from: Hypothesis, sign: Sign, push: Push): void {
  const second = sign.pair & 0xff;
  for (const next of fill(line, from, [sign.pair >> 8], at + 1)) {
    if (second >= 0x81) push(at + 1, wait(next, second, at));
    else if (second < 0x7f) push(at + 1, put(line, next, second, at, at + 1));
  }
}

function readAscii(line: DamagedLine, at: number, from: Hypothesis, sign: Sign, push: Push): void {
  const { code } = sign;
  if (code >= 0x40 && code <= 0x7e) {
    for (const next of fill(line, from, [code], at + 1)) push(at + 1, next);
  }
  const [trail, lead] = code === 0x20 ? [0xa1, 0xa1] : [0xa3, code + 0x80];
  if (code < 0x20 || code > 0x7e) return;
  const cost = foldedMarks.includes(String.fromCharCode(code)) ? costs.folded : costs.foldedRarely;
  for (const next of fill(line, from, [trail], at + 1))
    push(at + 1, wait({ ...next, cost: next.cost + cost }, lead, at));
}

/**
 * Both bytes of a character stand alone between two cuts: 取，is C8 A1A3 AC with a cut before A1A3 and one before A3AC. So
 * the mark behind names the trail byte.
 */
function loseBoth(line: DamagedLine, at: number, from: Hypothesis, push: Push): void {
  const mark = line.text[at + 1] ?? "";
  const trail = mark === "" ? 0 : ",，!！?？".includes(mark) ? 0xa1 : ".。".includes(mark) ? 0xa3 : 0;
  if (trail === 0) return;
  for (const next of fill(line, from, [trail], at + 1)) push(at + 1, next);
}

/** The waiting character's trail byte is gone, and mostly the ASCII sign behind it too. */
function loseTrail(line: DamagedLine, at: number, from: Hypothesis, sign: Sign, push: Push): void {
  if (sign.broken !== null) {
    for (const next of fillByGloss(line, from, sign.broken.reading, sign.broken.end))
      push(sign.broken.end, next);
    for (const next of fillByStraddle(line, from, sign.broken, at)) push(sign.broken.end, next);
  }
  if (from.pending < 0x81) return;
  const tag = /^\/[a-z]{1,10}\d?>/.exec(line.text.slice(at + 1, at + 14))?.[0].length ?? 0;
  const after = line.text[at + 1] ?? "\n";
  const kept = sign.code === 0xfffd || ",，.。!！?？\n\r<".includes(after) || tag > 0;
  for (const next of fill(line, from, losable, at + 1)) {
    const lost = { ...next, cost: next.cost + costs.lostByte };
    push(
      at + 1 + tag,
      kept ? withTag(lost, at + 1 + tag) : { ...lost, cost: lost.cost + costs.notSwallowed },
    );
    if (kept) continue;
    const code = swallowedSign.charCodeAt(0);
    push(at + 1, {
      ...lost,
      cost: lost.cost + costs.swallowed,
      last: code,
      emission: { code, how: "lost", start: at, end: at + 1, rivals: [] },
      previous: lost,
    });
  }
}

/** The residue of a closing tag belongs to no text; the character before it takes it into its own stretch. */
function withTag(from: Hypothesis, end: number): Hypothesis {
  return from.emission === null ? from : { ...from, emission: { ...from.emission, end } };
}

/** The lead bytes this hypothesis goes on with: one that it settled on, or all that are possible where none is known. */
function leadsOf(from: Hypothesis): readonly number[] {
  return from.pending >= 0x81 ? [from.pending] : from.leads;
}

/** Puts out the waiting character with each of the trail bytes; one trail known, or all when it is lost. */
function fill(
  line: DamagedLine,
  from: Hypothesis,
  possible: readonly number[],
  end: number,
  most = from.pending === strippedHigh || from.pending === strippedLow ? mostSkipped : mostCandidates,
): readonly Hypothesis[] {
  const codes = leadsOf(from)
    .flatMap((lead) => possible.map((trail) => codeAt(lead, trail)))
    .filter((code) => code > 0);
  const guessed = possible.length > 1;
  const rivals = guessed ? codes : rivalsOf(from, possible[0] ?? 0);
  const how = guessed ? "by-language" : from.leadHow;
  const candidates = codes.map((code) => ({ code, cost: stepOn(line, from.last, code) }));
  return cheapest(candidates, most).map(({ code, cost }) => ({
    ...from,
    cost: from.cost + cost,
    pending: 0,
    last: code,
    adjacent: true,
    emission: { code, how, start: from.since, end, rivals },
    previous: from,
  }));
}

function rivalsOf(from: Hypothesis, trail: number): readonly number[] {
  if (from.leads.length < 2) return [];
  return from.leads.map((lead) => codeAt(lead, trail)).filter((code) => code > 0);
}

/** The waiting character lost its trail byte but was glossed: its lead byte and its reading name it. */
function fillByGloss(
  line: DamagedLine,
  from: Hypothesis,
  reading: string,
  end: number,
): readonly Hypothesis[] {
  const codes = codesReading(reading).filter(
    (code) => leadsOf(from).includes(pairOf(code) >> 8) && (pairOf(code) & 0xff) >= 0x81,
  );
  const how = from.leadHow === "by-language" ? "by-language" : "by-gloss";
  const candidates = codes.map((code) => ({
    code,
    cost: stepOn(line, from.last, code) + glossCost(line, glossOf(code, reading)),
  }));
  return cheapest(candidates).map(({ code, cost }) => ({
    ...from,
    cost: from.cost + cost,
    pending: 0,
    last: code,
    adjacent: false,
    emission: {
      code,
      how,
      start: from.since,
      end,
      rivals: codes.length > 1 ? codes : [],
      gloss: glossOf(code, reading),
    },
    previous: from,
  }));
}

/**
 * The waiting character's trail byte and the next one's lead byte made the glossed pair: the gloss names both. The slip
 * runs on behind it, so nothing in front of the gloss is left to see.
 */
function fillByStraddle(
  line: DamagedLine,
  from: Hypothesis,
  { reading, end }: GlossHere,
  at: number,
): readonly Hypothesis[] {
  const found = codesReading(reading).flatMap((glossed) => {
    const [trail, lead] = [pairOf(glossed) >> 8, pairOf(glossed) & 0xff];
    const gloss = glossOf(glossed, reading);
    return lead < 0x81
      ? []
      : leadsOf(from).flatMap((first) => {
          const code = codeAt(first, trail);
          const cost = stepOn(line, from.last, code) + glossCost(line, gloss);
          return code === 0 ? [] : [{ code, lead, gloss, cost }];
        });
  });
  const rivals = [...new Set(found.map(({ code }) => code))];
  return cheapest(found).map(({ code, lead, gloss, cost }) => ({
    ...from,
    cost: from.cost + cost + costs.slipAtGloss,
    pending: lead,
    leads: [lead],
    leadHow: "by-gloss",
    since: at,
    last: code,
    adjacent: false,
    emission: {
      code,
      how: from.leadHow === "by-language" ? "by-language" : "by-gloss",
      start: from.since,
      end,
      rivals: rivals.length > 1 ? rivals : [],
      gloss,
    },
    previous: from,
  }));
}

function wait(from: Hypothesis, lead: number, since: number): Hypothesis {
  return { ...from, pending: lead, leads: [lead], leadHow: "exact", since };
}

function put(line: DamagedLine, from: Hypothesis, code: number, start: number, end: number): Hypothesis {
  return {
    ...from,
    cost: from.cost + stepOn(line, from.last, code),
    last: code,
    emission: { code, how: "exact", start, end, rivals: [] },
    previous: from,
  };
}

const highLeads: readonly number[] = Array.from({ length: 0x5e }, (_, i) => 0xa1 + i);
const lowLeads: readonly number[] = Array.from({ length: 0x20 }, (_, i) => 0x81 + i);
const highTrails: readonly number[] = [
  0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe,
];
const lowTrails: readonly number[] = [0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7];

/**
 * A private-use pair was stripped by whoever carried the page: its first byte ended the waiting character, its second
 * began another; which, only the rows of user-defined characters (AA–AF, F8–FE, A1–A7) limit.
 */
export function skipStripped(line: DamagedLine, at: number, from: Hypothesis): readonly Hypothesis[] {
  const next = (possible: readonly number[], pending: number, leads: readonly number[]) =>
    fill(line, from, possible, at, mostSkipped).map(
      (filled): Hypothesis => ({
        ...filled,
        cost: filled.cost + costs.strippedPair,
        pending,
        leads,
        leadHow: "by-language",
        since: Math.max(0, at - 1),
      }),
    );
  return [...next(highTrails, strippedHigh, highLeads), ...next(lowTrails, strippedLow, lowLeads)];
}
