import type { Sentence } from "./sentence.ts";

/** What a sentence of a plan can be taken for, as people call it; in the order of the tally. */
export const SENTENCE_KINDS = {
  promise: { zh: "承诺", en: "promise" },
  retrospective: { zh: "回顾", en: "looking back" },
  rhetoric: { zh: "论述", en: "rhetoric" },
  structure: { zh: "标题与过渡", en: "structure" },
  "not-understood": { zh: "没读懂", en: "not understood" },
} as const satisfies { readonly [kind: string]: Sentence };

/** How the desk and the command line account for every sentence of a text. */
export const COVERAGE = {
  title: { zh: "逐句核对", en: "Every sentence" },
  all: { zh: "共 {n} 句", en: "{n} {n:sentence|sentences}" },
  count: { zh: "{kind} {n}", en: "{n} {kind}" },
  shortfall: {
    zh: "原文说“{words}”：点了 {named} 项，只写了 {described} 项",
    en: "the text says “{words}”: {named} named, {described} described",
  },
} as const satisfies { readonly [key: string]: Sentence };
