import type { Command } from "commander";
import { CLI_HELP } from "../words/cli.ts";
import { PROOF_HELP } from "../words/cli-proofs.ts";
import { another, askedNumber } from "./asked.ts";
import { dataFolder } from "./places.ts";
import type { Terminal } from "./terminal.ts";

type Help = (name: keyof typeof PROOF_HELP) => string;

const failUnless = (sound: boolean): void => {
  if (!sound) process.exitCode = 1;
};

function checking(begin: (name: string, words: string) => Command, help: Help, terminal: Terminal): void {
  const { lang } = terminal;
  begin("verify [files...]", help("verify"))
    .option("--book <id>", CLI_HELP.book[lang])
    .option("--key <key>", help("trusted"), another)
    .option("--changes <file>", help("changes"))
    .option("--proof <file>", help("proof"))
    .option("--sm2 <key>", help("sm2"))
    .option("--snapshots", help("snapshots"))
    .option("--json", CLI_HELP.json[lang])
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (files: readonly string[], options) => {
      if (files.length === 0)
        return failUnless(
          await (await import("./verify.ts")).verify(dataFolder(options.data), options, terminal),
        );
      return failUnless(await (await import("./verify-files.ts")).verifyFiles(files, options, terminal));
    });
  begin("witness", help("witness"))
    .requiredOption("--from <source>", help("source"))
    .requiredOption("--keep <file>", help("keep"))
    .option("--key <key>", help("trusted"), another)
    .option("--changes <file>", help("changes"))
    .option("--proof <file>", help("proof"))
    .option("--as <name>", help("as"))
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) =>
      failUnless(
        await (await import("./witness.ts")).witness(
          { ...options, data: dataFolder(options.data) },
          terminal,
        ),
      ),
    );
}

function proving(begin: (name: string, words: string) => Command, help: Help, terminal: Terminal): void {
  const { lang } = terminal;
  begin("prove", help("prove"))
    .option("--book <id>", CLI_HELP.book[lang])
    .option("--entry <number>", help("entry"), askedNumber)
    .option("--from <size>", help("from"), askedNumber)
    .option("--out <file>", help("out"))
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) =>
      (await import("./prove.ts")).prove({ ...options, data: dataFolder(options.data) }, terminal),
    );
  begin("checkpoint", help("checkpoint"))
    .option("--book <id>", CLI_HELP.book[lang])
    .option("--out <file>", help("out"))
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) =>
      (await import("./prove.ts")).printCheckpoint({ ...options, data: dataFolder(options.data) }, terminal),
    );
  begin("key <what>", help("key"))
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (what: string, options) =>
      (await import("./key.ts")).key(what, dataFolder(options.data), terminal),
    );
  begin("accept-loss", help("acceptLoss"))
    .requiredOption("--book <id>", CLI_HELP.book[lang])
    .requiredOption("--why <reason>", help("why"))
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) =>
      (await import("./accept-loss.ts")).acceptLoss({ ...options, data: dataFolder(options.data) }, terminal),
    );
}

/** The commands about proofs, checkpoints, keys and losses. */
export function proofCommands(program: Command, terminal: Terminal): void {
  const help: Help = (name) => PROOF_HELP[name][terminal.lang];
  const begin = (name: string, words: string): Command =>
    program.command(name).description(words).helpOption("-h, --help", CLI_HELP.help[terminal.lang]);
  checking(begin, help, terminal);
  proving(begin, help, terminal);
}
