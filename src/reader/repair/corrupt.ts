import { commonGlosses } from "./common-glosses.ts";
import type { Gloss } from "./gloss.ts";
import { decodeSwallowing, toGbk } from "./gbk.ts";
import { toTraditional } from "./script.ts";

/** How a page is to be damaged. */
export interface Damage {
  /** The site's list; without it `commonGlosses`. */
  readonly glosses?: readonly Gloss[];
  /** Any whole number: decides the order of the list, and so which of two overlapping finds wins. */
  readonly seed?: number;
}

/** Where the second pass cuts: before every find, or only before finds that do not overlap the last one. */
export type Cut = "every" | "leftmost";

/**
 * Damages a clean text the way the mirror sites did, as a generator of tests and for showing the repair at work.
 * In: simplified Chinese. Out: traditional Chinese with pinyin glosses, byte slips, swallowed signs and folded marks.
 */
export function corrupt(text: string, damage: Damage = {}): string {
  const glosses = shuffled(damage.glosses ?? commonGlosses, damage.seed ?? 1);
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : foldMarks(damageLine(toTraditional(line), glosses, "every"))))
    .join("\n");
}

/**
 * The two passes over one line of traditional text. First the list is written in by a search and replace over bytes
 * that does not look where characters begin, then decoded by a decoder that swallows; second the outcome is cut in
 * front of byte pairs equal to ， ！ ？ 。, again at any byte. The closing tag of the paragraph is part of the line,
 * as its '<' can be swallowed.
 */
export function damageLine(traditional: string, glosses: readonly Gloss[], cut: Cut): string {
  const damaged = cutAtMarks(writeGlosses(`${traditional}</p>`, glosses), cut);
  return damaged.endsWith("</p>") ? damaged.slice(0, -4) : damaged;
}

function writeGlosses(text: string, glosses: readonly Gloss[]): string {
  let bytes = toGbk(text);
  for (const { character, reading } of glosses) {
    const found = toGbk(character);
    if (found.length === 2) bytes = bytes.replaceAll(found, `${found}(${toGbk(reading)})`);
  }
  return decodeSwallowing(bytes);
}

function cutAtMarks(text: string, cut: Cut): string {
  const bytes = toGbk(text);
  const pieces =
    cut === "every"
      ? bytes.split(/(?=\xa3[\xac\xa1\xbf]|\xa1\xa3)/)
      : bytes.replace(/\xa3[\xac\xa1\xbf]|\xa1\xa3/g, "\0$&").split("\0");
  return pieces.map(decodeSwallowing).join("");
}

const wide = "，：；？（）！";
const narrow = ",:;?()!";

/** Writes the seven marks that collectors of such pages write narrow. */
export function foldMarks(text: string): string {
  return text.replace(/[，：；？（）！]/g, (mark) => narrow[wide.indexOf(mark)] ?? mark);
}

/** The code of the wide mark that a narrow one stands for; any other code itself. */
export function unfolded(code: number): number {
  const at = narrow.indexOf(String.fromCharCode(code));
  return at < 0 ? code : wide.charCodeAt(at);
}

/** The reverse beside Chinese text; a mark between digits or Latin letters keeps its width. */
export function widenMarks(text: string): string {
  return text.replace(
    /(?<![\x20-\x7e])[,:;?()!]|[,:;?()!](?![\x20-\x7e])/g,
    (mark) => wide[narrow.indexOf(mark)] ?? mark,
  );
}

/** Order by a small generator (Park and Miller 1988, multiplier 48271), so that a seed always gives the same page. */
function shuffled(glosses: readonly Gloss[], seed: number): readonly Gloss[] {
  const order = [...glosses];
  let state = (Math.abs(Math.trunc(seed)) % 2147483646) + 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const other = state % (i + 1);
    const held = order[i];
    const taken = order[other];
    if (held !== undefined && taken !== undefined) {
      order[i] = taken;
      order[other] = held;
    }
  }
  return order;
}
