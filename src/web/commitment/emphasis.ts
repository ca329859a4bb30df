import type { Commitment } from "../wire.ts";

/** A stretch of a promise: plain words, its number, or its deadline. */
export interface Stretch {
  readonly text: string;
  readonly kind: "plain" | "number" | "deadline";
}

interface Found {
  readonly at: number;
  readonly length: number;
  readonly kind: "number" | "deadline";
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The number as the plan writes it: digits, 万 or 亿, the unit, and the words that bound it. */
function numberIn(words: string, unit: string | undefined): Found | null {
  if (unit === undefined || unit === "") return null;
  const form = new RegExp(
    `(?:不低于|不少于|超过|超|达到|近|约)?[\\d.,]+\\s*(?:多|余)?(?:万|亿)?\\s*${escaped(unit)}(?:以上|以内|左右|以下)?`,
  );
  const found = form.exec(words);
  return found ? { at: found.index, length: found[0].length, kind: "number" } : null;
}

function deadlineIn(words: string, told: string): Found | null {
  const at = told === "" ? -1 : words.indexOf(told);
  return at < 0 ? null : { at, length: told.length, kind: "deadline" };
}

/** Sets the number and the deadline off within the sentence, where they stand, so that neither is torn out of it. */
export function stretchesOf(
  commitment: Pick<Commitment, "words" | "target" | "deadline">,
): readonly Stretch[] {
  const { words } = commitment;
  const found = [numberIn(words, commitment.target?.unit), deadlineIn(words, commitment.deadline.words)]
    .filter((one) => one !== null)
    .sort((a, b) => a.at - b.at);
  const out: Stretch[] = [];
  let done = 0;
  for (const one of found) {
    if (one.at < done) continue;
    if (one.at > done) out.push({ text: words.slice(done, one.at), kind: "plain" });
    out.push({ text: words.slice(one.at, one.at + one.length), kind: one.kind });
    done = one.at + one.length;
  }
  if (done < words.length) out.push({ text: words.slice(done), kind: "plain" });
  return out;
}
