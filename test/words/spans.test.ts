import { expect, it } from "vitest";
import { lossWords } from "../../src/store/checkpoints/loss-words.ts";
import { CLI_HELP_WORDS } from "../../src/words/cli-help.ts";
import { commandLine } from "../../src/cli/command-line.ts";

const noted = { notedFrom: "2025-01-01T00:00:00.000Z", notedTo: "2025-01-02T00:00:00.000Z" };

it.each([
  [2, 2, "账上缺少第 2 条：", "Missing: entry 2, noted"],
  [2, 5, "账上缺少第 2 至第 5 条：", "Missing: entries 2 to 5, noted"],
])("a loss of entries %i to %i is called by one number or by two", (from, to, zh, en) => {
  const said = lossWords({ kind: "shorter", from, to, ...noted });
  expect(said.zh).toContain(zh);
  expect(said.en).toContain(en);
});

it("the Chinese help leaves none of the parser's own English words standing", () => {
  const quiet = { lang: "zh", width: 100, print: () => undefined, remark: () => undefined } as const;
  const program = commandLine(quiet);
  const pages = [program, ...program.commands].map((command) => command.helpInformation());
  for (const page of pages) for (const word of Object.keys(CLI_HELP_WORDS)) expect(page).not.toContain(word);
  expect(pages[0]).toContain("[选项] [命令]");
});
