import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { type Lang, type Sentence, say } from "../words/sentence.ts";

/** The page's language and the way to utter a sentence in it. */
export interface Language {
  readonly lang: Lang;
  readonly t: (sentence: Sentence, values?: Readonly<{ [name: string]: string | number }>) => string;
}

const KEPT = "taizhang.lang";

/** The language of the address; else the one last chosen on this machine; else English where the browser speaks it, and Chinese. */
export function chosenLang(inAddress: unknown): Lang {
  if (inAddress === "zh" || inAddress === "en") return inAddress;
  const kept = typeof localStorage === "undefined" ? null : localStorage.getItem(KEPT);
  if (kept === "zh" || kept === "en") return kept;
  return typeof navigator !== "undefined" && /^en\b/i.test(navigator.language) ? "en" : "zh";
}

const languageOf = (lang: Lang): Language => ({ lang, t: (sentence, values) => say(sentence, lang, values) });
const Spoken = createContext<Language>(languageOf("zh"));

/** Gives the language to everything below and tells it to assistive technology. */
export function LanguageOf({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  const language = useMemo(() => languageOf(lang), [lang]);
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    localStorage.setItem(KEPT, lang);
  }, [lang]);
  return <Spoken value={language}>{children}</Spoken>;
}

/** The language of the page. */
export const useLanguage = (): Language => useContext(Spoken);
