import { CLI_STOPS } from "../words/cli.ts";
import { say, type Sentence } from "../words/sentence.ts";

/** Thrown by a command that cannot go on for a reason that its user can mend; never a bug. */
export class Stopped extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.name = "Stopped";
    this.sentence = sentence;
  }
}

/** Stops with a sentence of the catalogue. */
export function stopWith(
  code: keyof typeof CLI_STOPS,
  values: Readonly<{ [name: string]: string | number }> = {},
): never {
  throw new Stopped({ zh: say(CLI_STOPS[code], "zh", values), en: say(CLI_STOPS[code], "en", values) });
}
