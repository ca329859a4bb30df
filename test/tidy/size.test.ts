import ts from "typescript";
import { describe, expect, it } from "vitest";
import { FILES, isTable, placeOf, read, sourcesUnder, visit, type Source } from "./sources.ts";

const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 60;
/** As a whole name or its last word; "common-glosses" is named for its glosses. */
const FORBIDDEN_FILE = /(?:^|[-._/])(?:utils?|helpers?|common|managers?|misc|shared)(?:\/|(?:\.\w+)+$)/i;

const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

function longFunctions(source: Source): readonly string[] {
  const found: string[] = [];
  const lineAt = (at: number): number => source.tree.getLineAndCharacterOfPosition(at).line;
  visit(source, (node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) return;
    const lines = lineAt(node.getEnd()) - lineAt(node.getStart(source.tree)) + 1;
    if (lines > LONGEST_FUNCTION) found.push(`${placeOf(source, node)}: ${lines} lines`);
  });
  return found;
}

describe("nothing is too long to read", () => {
  it(`a file has at most ${LONGEST_FILE} lines`, () => {
    const long = FILES.filter(
      (path) => /^(?:src|test|scripts|bench|bin)\/.*\.(?:tsx?|mjs)$/.test(path) && !isTable(path),
    )
      .map((path) => ({ path, lines: linesOf(read(path)) }))
      .filter(({ lines }) => lines > LONGEST_FILE)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(
      long,
      "Split the file by noun, one noun one file; a plain table may move to a *.data.ts file.",
    ).toEqual([]);
  });

  it(`a function has at most ${LONGEST_FUNCTION} lines`, () => {
    const long = sourcesUnder("src", "bench")
      .filter((source) => !isTable(source.path))
      .flatMap(longFunctions);
    expect(long, "Split the function into steps with names of their own.").toEqual([]);
  });
});

describe("names of files", () => {
  it("say what is inside", () => {
    const vague = FILES.filter(
      (path) => /^(?:src|test|scripts|bench)\//.test(path) && FORBIDDEN_FILE.test(path),
    );
    expect(
      vague,
      "Name the file for the noun it holds, not utils, helpers, common, manager, misc or shared.",
    ).toEqual([]);
  });

  it("are lower-case with hyphens, so that they are the same on every machine", () => {
    const odd = FILES.filter(
      (path) => /^(?:src|test|scripts|bench)\//.test(path) && !/^[a-z0-9./-]+(?:README\.md)?$/.test(path),
    );
    expect(odd, "Rename to lower-case letters, digits and hyphens.").toEqual([]);
  });
});
