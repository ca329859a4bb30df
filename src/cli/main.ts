import { runCommand } from "./command-line.ts";
import { langOf, ownTerminal } from "./terminal.ts";

/** The language has to be known before the help is written, so it is looked for before the command line is read. */
function langAsked(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  return at < 0 ? undefined : (words[at]?.split("=")[1] ?? words[at + 1]);
}

// A reader further down the pipe ("| head") may have had enough; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const words = process.argv.slice(2);
await runCommand(words, ownTerminal(langOf(langAsked(words), process.env)));
