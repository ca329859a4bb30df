import { describe, expect, it } from "vitest";
import { glossaryRows } from "./nouns.ts";
import { exportsOf, FILES, sourcesUnder } from "./sources.ts";

const rows = glossaryRows();

describe("GLOSSARY.md", () => {
  it("has a row for every noun of plan, ledger and judge, with the file it lives in", () => {
    const known = new Set(rows.map(({ name, file }) => `${name} in ${file}`));
    const missing = sourcesUnder("src/plan", "src/ledger", "src/judge").flatMap((source) =>
      exportsOf(source)
        .filter(({ isType, name }) => isType && !known.has(`${name} in ${source.path}`))
        .map(({ name }) => `${name} in ${source.path}`),
    );
    expect(missing, "Add a row to GLOSSARY.md: English, 中文, name in the code, file, meaning.").toEqual([]);
  });

  it("gives both languages in every row, and no word twice", () => {
    const incomplete = rows.filter(
      ({ english, chinese }) => english === "" || !/\p{Script=Han}/u.test(chinese),
    );
    expect(incomplete, "Give the English and the Chinese word.").toEqual([]);
    const words = rows.map(({ english, name }) => `${english} (${name})`);
    expect(
      words.filter((word, at) => words.indexOf(word) !== at),
      "One row a noun.",
    ).toEqual([]);
  });

  it("names files that exist and names that they export", () => {
    const sources = new Map(sourcesUnder("src").map((source) => [source.path, source]));
    const stale = rows
      .filter(({ file }) => file !== null)
      .filter(({ file, name }) => {
        const source = sources.get(file as string);
        if (source === undefined) return !FILES.includes(file as string);
        return name !== null && !exportsOf(source).some((line) => line.name === name);
      })
      .map(({ name, file }) => `${name} in ${file}`);
    expect(stale, "The noun has moved or gone: mend its row in GLOSSARY.md.").toEqual([]);
  });
});
