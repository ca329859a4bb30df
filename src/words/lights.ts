import type { Lang, Sentence } from "./sentence.ts";

/*
 * `words` stands left of `plan` and `judge`, so the codes are spelled here once more; the tables below are read
 * with those rooms' own types, and the compiler refuses a code that has no words.
 */
type Light = "green" | "amber" | "red" | "grey";
type Word =
  | "done-proven"
  | "done-unproven"
  | "on-track"
  | "behind"
  | "overdue"
  | "missed"
  | "stopped"
  | "not-assessable";
type Force = "ensure" | "plain" | "strive" | "advance";
type Comparator = ">=" | ">" | "<=" | "<" | "~" | "=";
type PaceWord = "ahead" | "at-pace" | "behind-pace";

/**
 * How a light is told: a shape, a colour's name and, beside it, the verdict's word. Shape and word say the same
 * as the colour, so that a print in grey or a colour-blind eye loses nothing (WCAG 2.2, 1.4.1).
 */
export const LIGHTS: Readonly<{ [light in Light]: Sentence & { readonly shape: string } }> = {
  green: { zh: "绿", en: "green", shape: "●" },
  amber: { zh: "黄", en: "amber", shape: "▲" },
  red: { zh: "红", en: "red", shape: "■" },
  grey: { zh: "灰", en: "grey", shape: "◇" },
};

/** The order in which lights are counted and listed. */
export const LIGHT_ORDER: readonly Light[] = ["green", "amber", "red", "grey"];

/** The eight words of a verdict. */
export const VERDICT_WORDS: Readonly<{ [word in Word]: Sentence }> = {
  "done-proven": { zh: "完成已核验", en: "done, proven" },
  "done-unproven": { zh: "报完成待核", en: "done, not proven" },
  "on-track": { zh: "按序推进", en: "on track" },
  behind: { zh: "滞后", en: "behind" },
  overdue: { zh: "逾期", en: "overdue" },
  missed: { zh: "未完成", en: "missed" },
  stopped: { zh: "已停止", en: "stopped" },
  "not-assessable": { zh: "暂不能研判", en: "not assessable" },
};

/** How strongly a promise is given, as one short word; a promise without such a word stays bare. */
export const FORCE_WORDS: Readonly<{ [force in Force]: Sentence }> = {
  ensure: { zh: "确保", en: "ensure" },
  plain: { zh: "", en: "" },
  strive: { zh: "力争", en: "strive" },
  advance: { zh: "推进", en: "advance" },
};

/** Where a commitment stands against its own trajectory (序时). */
export const PACE_WORDS: Readonly<{ [word in PaceWord]: Sentence }> = {
  ahead: { zh: "超序时 {gap}", en: "{gap} ahead" },
  "at-pace": { zh: "与序时持平", en: "at pace" },
  "behind-pace": { zh: "欠序时 {gap}", en: "{gap} behind" },
};

/** A bound as mathematics writes it; a bare number and "about" keep their own signs. */
export const COMPARATOR_SIGNS: Readonly<{ [bound in Comparator]: string }> = {
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "~": "≈",
  "=": "=",
};

/** Sign of a comparator given as text; an unknown one is shown as it came. */
export const comparatorSign = (bound: string): string => COMPARATOR_SIGNS[bound as Comparator] ?? bound;

/** "绿·按序推进" or "green · on track": colour and word of one verdict, without its shape. */
export function lightText(verdict: { readonly light: Light; readonly word: Word }, lang: Lang): string {
  const dot = lang === "zh" ? "·" : " · ";
  return `${LIGHTS[verdict.light][lang]}${dot}${VERDICT_WORDS[verdict.word][lang]}`;
}
