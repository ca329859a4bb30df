import type { Decimal } from "../std/decimal.ts";
import { approx } from "../std/decimal.ts";
import type { Lang, Sentence } from "./sentence.ts";

/**
 * Words for a chance, each from its lower bound upward. A word and a number together are understood better than
 * words alone (Budescu, Por, Broomell and Smithson, 2014), so neither is ever shown without the other.
 */
const CHANCE_WORDS: readonly (Sentence & { readonly from: number })[] = [
  { from: 0.95, zh: "几乎肯定", en: "almost certain" },
  { from: 0.8, zh: "很可能完成", en: "likely" },
  { from: 0.5, zh: "可能完成", en: "possible" },
  { from: 0.2, zh: "较难完成", en: "doubtful" },
  { from: 0, zh: "很难完成", en: "unlikely" },
];
const MET: Sentence = { zh: "已达目标", en: "target met" };
const PASSED: Sentence = { zh: "期限已过", en: "deadline passed" };

/** Half a step of the rounding to 5: chances nearer to 0 or 1 than this are told as a bound. */
const EDGE = 0.025;

/** A chance as a percentage rounded to 5; never "0%" or "100%", because a forecast is not a fact. */
export function chanceText(chance: Decimal, lang: Lang): string {
  const share = Math.min(1, Math.max(0, approx(chance)));
  if (share < EDGE) return lang === "zh" ? "不足 5%" : "< 5%";
  if (share > 1 - EDGE) return lang === "zh" ? "95% 以上" : "> 95%";
  const percent = Math.round(share * 20) * 5;
  return lang === "zh" ? `约 ${percent}%` : `~${percent}%`;
}

/** The word alone for a chance. */
export function chanceWord(chance: Decimal, lang: Lang): string {
  const share = approx(chance);
  const found = CHANCE_WORDS.find((step) => share >= step.from) ?? CHANCE_WORDS.at(-1);
  return found ? found[lang] : "";
}

/** "可能完成 · 约 75%": word and number of an outlook (前景); empty when there is no forecast. */
export function outlookText(
  forecast: { readonly chance: Decimal; readonly method: string } | null,
  lang: Lang,
): string {
  if (!forecast) return "";
  if (forecast.method === "met") return MET[lang];
  if (forecast.method === "passed") return PASSED[lang];
  return `${chanceWord(forecast.chance, lang)}${lang === "zh" ? " · " : ", "}${chanceText(forecast.chance, lang)}`;
}
