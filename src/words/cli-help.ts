import type { Sentence } from "./sentence.ts";

/** Words that the command line's parser puts into its help in English. */
export const CLI_HELP_WORDS = {
  "[options]": { zh: "[选项]", en: "[options]" },
  "[command]": { zh: "[命令]", en: "[command]" },
  "(default: ": { zh: "（默认：", en: "(default: " },
} as const satisfies { readonly [word: string]: Sentence };

/** Titles of the help, which the command line's parser writes in English. */
export const CLI_TITLES = {
  "Usage:": { zh: "用法：", en: "Usage:" },
  "Arguments:": { zh: "参数：", en: "Arguments:" },
  "Options:": { zh: "选项：", en: "Options:" },
  "Commands:": { zh: "命令：", en: "Commands:" },
} as const satisfies { readonly [title: string]: Sentence };
