import type { Force } from "../../plan/force.ts";
import type { Claim, Due } from "../meaning/claim.ts";
import { AHEAD, HAVE, NOT_A_TARGET, PAST } from "./english-cues.data.ts";
import { datesIn, setsDeadline, WORD_START } from "./english-deadlines.ts";
import type { EnglishDue } from "./english-deadlines.ts";
import { readEnglishQuantity } from "./english-quantity.ts";
import type { EnglishQuantity } from "./english-quantity.ts";
import { BARE_CLAIM, trimmed } from "./english-part.ts";
import { placesIn } from "./english-unnumbered.ts";

const MONEY_BEFORE = /(?<![A-Za-z])(?:RMB|CNY|USD|US)$/;

function quantitiesIn(
  text: string,
  start: number,
  end: number,
  dates: readonly EnglishDue[],
): readonly EnglishQuantity[] {
  const found: EnglishQuantity[] = [];
  for (let at = start; at < end; at += 1) {
    const inside = dates.find((date) => at >= date.start && at < date.end);
    if (inside !== undefined) {
      at = inside.end - 1;
      continue;
    }
    const inWord = /[A-Za-z0-9.,'’-]/.test(text[at - 1] ?? "");
    // RMB1.8 billion: a currency may stand right before its number.
    if (
      !WORD_START.test(text[at] ?? "") ||
      (inWord && !MONEY_BEFORE.test(text.slice(Math.max(start, at - 4), at)))
    )
      continue;
    const quantity = readEnglishQuantity(text, at, start, end);
    if (quantity === null) continue;
    // CNY20 billion ($2.9 billion): the same sum in another currency.
    const again =
      text[quantity.start - 1] === "(" && /^\s?\($/.test(text.slice(found.at(-1)?.end ?? 0, quantity.start));
    if (!again) found.push(quantity);
    at = quantity.end - 1;
  }
  return found;
}

const TIME = /^(?:days?|hours?|minutes?|weeks?|months?)$/i;
const SHORTENS =
  /\b(?:cut|reduce[sd]?|reducing|shorten(?:s|ed|ing)?|keep|kept|limit(?:ed)?|brought down|bring)\b/i;

/** "with 5,000 sites already in operation": what is there is no target. */
const IS_THERE = /^[^,;.]{0,30}\b(?:already|currently|so far|to date)\b/i;

/** "from 45 to 60 percent", "with annual revenue of over 20 million", "the three projects": numbers that set no target. */
function isTarget(text: string, from: number, quantity: EnglishQuantity): boolean {
  const lead = text.slice(Math.max(from, quantity.numberStart - 60), quantity.numberStart);
  if (
    /^(?:one|a|two)\b/i.test(text.slice(quantity.numberStart, quantity.numberStart + 4)) &&
    !quantity.measured &&
    quantity.value === "1"
  )
    return false;
  // "cut waiting times to less than six minutes": a time that is shortened or held is a target.
  if (
    TIME.test(quantity.unit) &&
    SHORTENS.test(text.slice(from, quantity.start)) &&
    quantity.comparator !== "="
  )
    return true;
  if (
    /^(?:years?|months?|days?|weeks?|hours?|minutes?|aspects?|areas|steps|pillars|principles|priorities|categories|parts|chapters|major|key)$/i.test(
      quantity.unit,
    )
  )
    return false;
  return !NOT_A_TARGET.test(lead) && !IS_THERE.test(text.slice(quantity.end, quantity.end + 50));
}

/** Where one number's part of the list ends and the next begins. */
function boundary(text: string, first: EnglishQuantity, second: EnglishQuantity): number {
  const between = text.slice(first.end, second.start);
  const comma = Math.max(between.lastIndexOf(","), between.lastIndexOf(";"));
  const joined = /\s(?:and|while|as well as|plus|or)\s(?!.*\s(?:and|while)\s)/i.exec(between)?.index ?? -1;
  const cut = comma >= 0 ? comma : joined;
  return cut < 0 ? first.end : first.end + cut;
}

const VERB_BEFORE =
  /\b(?:(?:will|shall|should|must|to|is|are|be)\s+)*([a-z]+(?:\s(?:to|by|at|up|out|into))?)\s+(?:(?:a total of|another|an additional|its|the|by|to)\s+)*$/i;

/** "Double the number of its branches": the word is verb and number at once, what is doubled stands behind it. */
function multiplied(
  text: string,
  { start, end }: EnglishQuantity,
): Pick<Claim, "action" | "object" | "measure"> {
  const behind =
    /^\s+(?:the|its|their|our)\s+([^,.;]{1,80}?)(?=\s+(?:by|before|in|to|from|within)\s|[,.;]|$)/i;
  const object = behind.exec(text.slice(end, end + 120))?.[1] ?? "";
  return { action: text.slice(start, end), object, measure: object };
}

/** Verb, object and measure of a number, as far as word order tells them. */
function partsOf(
  text: string,
  from: number,
  quantity: EnglishQuantity,
): Pick<Claim, "action" | "object" | "measure"> {
  const lead = text.slice(from, quantity.start).replace(/^[\s,;]+|^(?:and|while|with|as well as)\s+/gi, "");
  const action = VERB_BEFORE.exec(lead)?.[1] ?? "";
  const subject = /^(.*?)\s+(?:will|shall|should|must|is|are)\b/i.exec(lead)?.[1] ?? "";
  const clean = (words: string): string =>
    words
      .replace(/^(?:the|a|an|we|and)\s+/i, "")
      .trim()
      .slice(0, 120);
  if (
    quantity.unit === "times" &&
    quantity.numberStart === quantity.start &&
    !/\d/.test(text[quantity.start] ?? "")
  )
    return multiplied(text, quantity);
  if (!quantity.measured) return { action, object: quantity.unit, measure: `number of ${quantity.unit}` };
  const object = clean(
    subject === "" || /^we$/i.test(subject) ? lead.slice(0, Math.max(0, lead.lastIndexOf(action))) : subject,
  );
  return { action, object: object === "" ? quantity.unit : object, measure: object };
}

const dueOf = (dates: readonly EnglishDue[], from: number, to: number): Due | null =>
  (dates.findLast((date) => date.start >= from && date.end <= to) ?? dates[0])?.due ?? null;

/** A part that reports stands beside one that promises: "reached 5 million and will reach 6". */
function partReports(
  text: string,
  start: number,
  end: number,
  year: number,
  dates: readonly EnglishDue[],
): boolean {
  const words = text.slice(start, end);
  const behind = dates.some(
    (date) =>
      date.start >= start &&
      date.end <= end &&
      (date.due.words.year ?? year + (date.due.words.offset ?? 0)) < year,
  );
  return (behind || HAVE.test(words)) && PAST.test(words) && !AHEAD.test(words);
}

/** Every number of a sentence that is to be reached, each with its own part of the list as quote. */
export function readEnglishNumbers(
  text: string,
  start: number,
  end: number,
  year: number,
  force: Force,
): readonly Claim[] {
  const dates = datesIn(text, start, end, year);
  const targets = quantitiesIn(text, start, end, dates).filter((quantity) => isTarget(text, start, quantity));
  const deadlines = dates.filter((date) => setsDeadline(date, year));
  let from = start;
  return targets.flatMap((quantity, index): readonly Claim[] => {
    const next = targets[index + 1];
    const to = next === undefined ? end : boundary(text, quantity, next);
    const part = trimmed(text, from, to);
    const own = from;
    from = to;
    if (partReports(text, own, to, year, dates)) return [];
    const { value, valueMax, comparator, unit } = quantity;
    return [
      {
        ...BARE_CLAIM,
        ...part,
        ...partsOf(text, part.start, quantity),
        places: placesIn(text.slice(part.start, part.end)),
        kind: "quantity",
        force,
        amount: {
          comparator:
            (comparator === "=" && /\b(?:within|under)\s*$/i.test(text.slice(own, quantity.start))) ||
            // "keep unemployment below 5.5 percent" is a limit that may be reached, as 控制在…以下 is.
            (comparator === "<" && /\bke(?:ep|pt)\b/i.test(text.slice(own, quantity.start)))
              ? "<="
              : comparator,
          value,
          valueMax: valueMax ?? null,
          unit,
          start: quantity.start,
          end: quantity.end,
        },
        due: dueOf(deadlines, own, to),
        organisations: [],
      },
    ];
  });
}
