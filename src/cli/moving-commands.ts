import type { Command } from "commander";
import { CLI_HELP } from "../words/cli.ts";
import { MOVE_HELP } from "../words/moving.ts";
import { databaseAddress, dataFolder } from "./places.ts";
import type { Terminal } from "./terminal.ts";

type Begin = (name: string, words: keyof typeof MOVE_HELP) => Command;

/** Where the books of a data folder are: in its database when there is one. */
const booksAt = (data: string): string => databaseAddress() ?? data;

function carrying(begin: Begin, terminal: Terminal): void {
  const { lang } = terminal;
  begin("export", "export")
    .option("--book <id>", CLI_HELP.book[lang])
    .option("--out <file>", MOVE_HELP.out[lang])
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) => {
      const data = dataFolder(options.data);
      await (await import("./export.ts")).exportTo({ ...options, data, from: booksAt(data) }, terminal);
    });
  begin("import <file>", "import")
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (file: string, options) => {
      const data = dataFolder(options.data);
      await (await import("./import.ts")).importFrom(file, { data, into: booksAt(data) }, terminal);
    });
  begin("move", "move")
    .option("--book <id>", CLI_HELP.book[lang])
    .requiredOption("--from <place>", MOVE_HELP.from[lang])
    .requiredOption("--to <place>", MOVE_HELP.to[lang])
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) =>
      (await import("./move.ts")).move({ ...options, data: dataFolder(options.data) }, terminal),
    );
}

/** Commands that carry whole books: export, import, move, backup, restore. */
export function movingCommands(program: Command, terminal: Terminal): void {
  const { lang } = terminal;
  const begin: Begin = (name, words) =>
    program.command(name).description(MOVE_HELP[words][lang]).helpOption("-h, --help", CLI_HELP.help[lang]);
  carrying(begin, terminal);
  begin("backup", "backup")
    .option("--to <folder>", MOVE_HELP.backupTo[lang])
    .option("--with-key", MOVE_HELP.withKey[lang])
    .option("--data <folder>", CLI_HELP.data[lang])
    .action(async (options) => {
      const data = dataFolder(options.data);
      await (await import("./backup.ts")).backup({ ...options, data, database: databaseAddress() }, terminal);
    });
  begin("restore <folder>", "restore")
    .requiredOption("--data <folder>", CLI_HELP.data[lang])
    .action(async (from: string, options: { readonly data: string }) =>
      (await import("./backup.ts")).restore(from, options, terminal),
    );
}
