import type { Lang, Sentence } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";

/** What a command talks to: a terminal, or a test. */
export interface Terminal {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
  /** Prints a line of the answer. */
  readonly print: (line: string) => void;
  /** Prints a remark beside the answer, so that the answer alone can be piped on. */
  readonly remark: (line: string) => void;
  /** Writes over the last such line, to show how far long work is; absent where nobody would see it. */
  readonly overwrite?: (line: string) => void;
}

const NARROWEST = 60;
const USUAL = 120;

/** The language asked for, else that of the environment; Chinese where nothing says so. */
export function langOf(
  asked: string | undefined,
  environment: Readonly<{ [name: string]: string | undefined }>,
): Lang {
  const named = asked ?? environment["TAIZHANG_LANG"] ?? environment["LC_ALL"] ?? environment["LANG"] ?? "";
  return /^en/i.test(named) ? "en" : "zh";
}

/** The terminal of this process. */
export function ownTerminal(lang: Lang): Terminal {
  return {
    lang,
    width: Math.max(NARROWEST, process.stdout.columns ?? USUAL),
    print: (line) => void process.stdout.write(`${line}\n`),
    remark: (line) => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY
      ? { overwrite: (line: string) => void process.stderr.write(`\r\u001B[K${line}`) }
      : {}),
  };
}

/** Says a sentence of the catalogue in the terminal's language. */
export const tell = (
  { lang }: Terminal,
  sentence: Sentence,
  values: Readonly<{ [name: string]: string | number }> = {},
): string => say(sentence, lang, values);
