import { Command, CommanderError, type HelpConfiguration } from "commander";
import stringWidth from "string-width";
import { CLI_HELP } from "../words/cli.ts";
import { CLI_HELP_WORDS, CLI_TITLES } from "../words/cli-help.ts";
import { another, askedDay, askedKnown, askedLang, askedNumber, askedPort, askedYear } from "./asked.ts";
import { dataFolder } from "./places.ts";
import { movingCommands } from "./moving-commands.ts";
import { proofCommands } from "./proof-commands.ts";
import type { Terminal } from "./terminal.ts";
import { stopWith, type Stopped } from "./stopped.ts";

const VERSION = "0.1.0";

interface Typed {
  readonly data?: string;
}
const placed = <T extends Typed>(options: T): T & { readonly data: string } => ({
  ...options,
  data: dataFolder(options.data),
});

function command(
  program: Command,
  name: string,
  words: { readonly zh: string; readonly en: string },
  terminal: Terminal,
): Command {
  return program
    .command(name)
    .description(words[terminal.lang])
    .helpOption("-h, --help", CLI_HELP.help[terminal.lang]);
}

function readers(program: Command, terminal: Terminal): void {
  const help = (name: keyof typeof CLI_HELP): string => CLI_HELP[name][terminal.lang];
  command(program, "read <file>", CLI_HELP.read, terminal)
    .option("--json", help("json"))
    .option("--gold", help("gold"))
    .option("--table <file>", help("table"))
    .option("--model-help", help("modelHelp"))
    .option("--model-all", help("modelAll"))
    .option("--year <year>", help("year"), askedYear)
    .option("--place <name>", help("place"))
    .option("--names <file>", help("names"))
    .action(async (file: string, options) => (await import("./read.ts")).read(file, options, terminal));
  command(program, "corrupt <file>", CLI_HELP.corrupt, terminal)
    .option("--seed <number>", help("seed"), askedNumber, 1)
    .option("--dense", help("dense"))
    .option("--out <file>")
    .action(async (file: string, options) =>
      (await import("./corrupt.ts")).corruptFile(file, options, terminal),
    );
  command(program, "wall", CLI_HELP.wall, terminal)
    .option("--book <id>", help("book"))
    .option("--on <day>", help("on"), askedDay)
    .option("--known <moment>", help("known"), askedKnown)
    .option("--svg <file>", help("svg"))
    .option("--json", help("json"))
    .option("--data <folder>", help("data"))
    .action(async (options) =>
      (await import("./wall.ts")).showWall(dataFolder(options.data), options, terminal),
    );
}

function writers(program: Command, terminal: Terminal): void {
  const help = (name: keyof typeof CLI_HELP): string => CLI_HELP[name][terminal.lang];
  command(program, "adopt <file>", CLI_HELP.adopt, terminal)
    .option("--book <id>", help("book"))
    .option("--year <year>", help("year"), askedYear)
    .option("--data <folder>", help("data"))
    .action(async (file: string, options) =>
      (await import("./adopt.ts")).adopt(file, placed(options), terminal),
    );
  command(program, "write", CLI_HELP.write, terminal)
    .option("--book <id>", help("book"))
    .requiredOption("--register <id>", help("register"))
    .option("--item <id>", help("item"))
    .option("--stage <id>", help("stage"))
    .option("--fact <field=value>", help("fact"), another)
    .option("--on <day>", help("happened"), askedDay)
    .option("--seen <number>", help("seen"), askedNumber)
    .option("--evidence <file>", help("evidence"), another)
    .option("--data <folder>", help("data"))
    .action(async (options) => (await import("./write.ts")).write(placed(options), terminal));
  command(program, "serve", CLI_HELP.serve, terminal)
    .option("--port <number>", help("port"), askedPort)
    .option("--host <address>", help("host"))
    .option("--data <folder>", help("data"))
    .option("--database <address>", help("database"))
    .action(async (options) => (await import("./serve.ts")).serve(placed(options), terminal));
  command(program, "prepare-database", CLI_HELP.prepareDatabase, terminal)
    .option("--database <address>", help("owner"))
    .requiredOption("--role <name>", help("role"))
    .action(async (options: { readonly database?: string; readonly role: string }) =>
      (await import("./prepare-database.ts")).prepareDatabase(options, terminal),
    );
  command(program, "demo", CLI_HELP.demo, terminal)
    .option("--data <folder>", help("data"))
    .action(async (options) => (await import("./demo.ts")).demo(dataFolder(options.data), terminal));
}

/** The parser's own words of the help, in the language asked for. */
function worded(text: string, lang: Terminal["lang"]): string {
  return Object.entries(CLI_HELP_WORDS).reduce(
    (said, [word, words]) => said.replaceAll(word, words[lang]),
    text,
  );
}

const helpStyle = ({ lang }: Terminal): HelpConfiguration => ({
  styleUsage: (text) => worded(text, lang),
  styleSubcommandTerm: (text) => worded(text, lang),
  styleOptionDescription: (text) => worded(text, lang),
  displayWidth: (text) => stringWidth(text),
  styleTitle: (title) => (title in CLI_TITLES ? CLI_TITLES[title as keyof typeof CLI_TITLES][lang] : title),
});

/** The whole command line; each command is loaded when it is asked for, so that a small one answers quickly. */
export function commandLine(terminal: Terminal): Command {
  const program = new Command("taizhang")
    .description(CLI_HELP.program[terminal.lang])
    .version(VERSION, "-V, --version", CLI_HELP.version[terminal.lang])
    .helpOption("-h, --help", CLI_HELP.help[terminal.lang])
    .helpCommand(false)
    .option("--lang <lang>", CLI_HELP.lang[terminal.lang], askedLang)
    .configureHelp(helpStyle(terminal))
    // The parser's own complaints are English only; ours are said by `stopFor`.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  readers(program, terminal);
  writers(program, terminal);
  proofCommands(program, terminal);
  movingCommands(program, terminal);
  // The language may stand before or after the command.
  for (const one of program.commands)
    one.option("--lang <lang>", CLI_HELP.lang[terminal.lang], askedLang).configureHelp(helpStyle(terminal));
  return program;
}

const COMPLAINTS = {
  "commander.missingArgument": "missing-argument",
  "commander.optionMissingArgument": "missing-value",
  "commander.missingMandatoryOptionValue": "missing-option",
  "commander.unknownOption": "unknown-option",
  "commander.unknownCommand": "unknown-command",
  "commander.excessArguments": "too-many",
} as const;

/** Puts the parser's complaint into our own sentence; shown help and version are no complaint. */
function stopFor({ code, message, exitCode }: CommanderError): void {
  if (exitCode === 0) return;
  if (code === "commander.help") {
    process.exitCode = 1;
    return;
  }
  const what = /'([^']*)'/.exec(message)?.[1] ?? "";
  stopWith(code in COMPLAINTS ? COMPLAINTS[code as keyof typeof COMPLAINTS] : "not-understood", { what });
}

/** Parses and runs; every complaint of the parser leaves as one of our sentences. */
async function parsed(words: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await commandLine(terminal).parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    stopFor(error);
  }
}

/** A refusal of ours carries its sentence, whoever threw it; anything else is a bug and shows itself whole. */
function sentenceOf(error: unknown): Stopped["sentence"] | null {
  if (!(error instanceof Error) || !("sentence" in error)) return null;
  return error.sentence as Stopped["sentence"];
}

/** Runs one command; a refusal becomes its sentence and the exit code 1. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await parsed(words, terminal);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    terminal.remark(`✗ ${sentence[terminal.lang]}`);
    process.exitCode = 1;
  }
}
