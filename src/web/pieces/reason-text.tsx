import { isDay } from "../../std/day.ts";
import { dayText } from "../../words/dates.ts";
import { exactText, inScale, scaleOf, scaleUnit } from "../../words/figures.ts";
import { type Lang, say } from "../../words/sentence.ts";
import { REASONS } from "../../words/verdicts.ts";
import { useLanguage } from "../language.tsx";
import type { CommitmentPage } from "../wire.ts";

type Verdict = Pick<CommitmentPage["verdict"], "reason" | "because">;

const AMOUNTS = ["reported", "proven", "target", "gap"] as const;
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** The values of a reason as people read them: days as dates, amounts of one sentence in one 万 or 亿. */
export function valuesOf(because: Verdict["because"], lang: Lang): { [name: string]: string } {
  const largest = AMOUNTS.map((name) => because[name] ?? "0").sort((a, b) => Number(b) - Number(a))[0] ?? "0";
  const scale = scaleOf(isNumber(largest) ? largest : "0", because.unit ?? "", lang);
  const told = Object.entries(because).map(([name, value]) => {
    if (isDay(value)) return [name, dayText(value, lang)];
    if (!isNumber(value)) return [name, value];
    return [name, AMOUNTS.some((one) => one === name) ? inScale(value, scale) : exactText(value, "", lang)];
  });
  return { ...Object.fromEntries(told), unit: scaleUnit(scale) };
}

/** Why this light, in one sentence. */
export function ReasonText({ verdict }: { readonly verdict: Verdict }) {
  const { lang } = useLanguage();
  return (
    <>{say(REASONS[verdict.reason], lang, valuesOf(verdict.because, lang)).replace(/ +([;,.])/g, "$1")}</>
  );
}
