import { langOf, type Terminal } from "../../src/cli/terminal.ts";
import { runCommand } from "../../src/cli/command-line.ts";

/** What a command said: its answer, its remarks, and the exit code it asked for. */
export interface Heard {
  readonly answer: string;
  readonly remarks: string;
  readonly code: number;
}

/** Runs a command as a person would type it, and listens. */
export async function typed(...words: readonly string[]): Promise<Heard> {
  const [answer, remarks]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    lang: langOf(words[words.indexOf("--lang") + 1], {}),
    width: 120,
    print: (line) => void answer.push(line),
    remark: (line) => void remarks.push(line),
  };
  const before = process.exitCode;
  process.exitCode = 0;
  await runCommand(words, terminal);
  const code = process.exitCode;
  process.exitCode = before;
  return { answer: answer.join("\n"), remarks: remarks.join("\n"), code };
}
