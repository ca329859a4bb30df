import ts from "typescript";
import { describe, expect, it } from "vitest";
import { exportsOf, has, placeOf, roomOf, sourcesUnder, visit, type Source } from "./sources.ts";
import { TAKEN_NAMES } from "./taken-names.ts";

const sources = sourcesUnder("src");
/** Rooms whose nouns people speak of: a second meaning elsewhere would confuse them. */
const BOOK_ROOMS: readonly string[] = ["plan", "rules", "ledger", "judge", "registers", "lines"];
const inRooms = (...rooms: readonly string[]): readonly Source[] =>
  sources.filter((source) => rooms.includes(roomOf(source.path) ?? ""));

/** Names of the fields that a file declares or fills, with their places. */
function fields(source: Source): readonly { readonly name: string; readonly place: string }[] {
  const found: { name: string; place: string }[] = [];
  visit(source, (node) => {
    if (
      (ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) &&
      !ts.isComputedPropertyName(node.name)
    ) {
      found.push({ name: node.name.getText(source.tree).replace(/["']/g, ""), place: placeOf(source, node) });
      const filled =
        ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)
          ? node.initializer.text
          : null;
      // A register's column is a field too, though it is declared by data: { id: "…" }.
      if (filled !== null && node.name.getText(source.tree) === "id")
        found.push({ name: filled, place: placeOf(source, node) });
    }
  });
  return found;
}

const isError = (node: ts.ClassDeclaration): boolean =>
  (node.heritageClauses ?? []).some((clause) =>
    clause.types.some((type) => /(?:Error|Fault)$/.test(type.expression.getText())),
  );

describe("exports", () => {
  it("have names; nothing is exported as default", () => {
    const wrong = [...sources, ...sourcesUnder("test", "bench")].flatMap((source) =>
      source.tree.statements
        .filter((node) => ts.isExportAssignment(node) || has(node, ts.SyntaxKind.DefaultKeyword))
        .map((node) => placeOf(source, node)),
    );
    expect(wrong, "Export it by name; only configuration files of tools have a default export.").toEqual([]);
  });

  it("take no name that JavaScript or the browser already uses", () => {
    const wrong = sources.flatMap((source) =>
      exportsOf(source)
        .filter(({ name }) => TAKEN_NAMES.has(name))
        .map(({ name, node }) => `${placeOf(source, node)}: ${name}`),
    );
    expect(
      wrong,
      "Choose a word of the field (Item, not Record); the list is test/tidy/taken-names.ts.",
    ).toEqual([]);
  });

  it("a noun of the book has one home: no other room declares a type of that name", () => {
    const homes = new Map<string, string[]>();
    for (const source of sources.filter((file) => roomOf(file.path) !== "web")) {
      for (const { name, isType } of exportsOf(source)) {
        if (isType) homes.set(name, [...(homes.get(name) ?? []), source.path]);
      }
    }
    const twice = [...homes]
      .filter(
        ([, files]) => files.length > 1 && files.some((path) => BOOK_ROOMS.includes(roomOf(path) ?? "")),
      )
      .map(([name, files]) => `${name}: ${files.join(", ")}`);
    expect(twice, "Keep one declaration and import it, or give the other thing a word of its own.").toEqual(
      [],
    );
  });
});

describe("classes", () => {
  it("are errors, and nothing else", () => {
    const wrong = sources.flatMap((source) => {
      const found: string[] = [];
      visit(source, (node) => {
        if (ts.isClassExpression(node) || (ts.isClassDeclaration(node) && !isError(node)))
          found.push(placeOf(source, node));
      });
      return found;
    });
    expect(wrong, "Use a plain object and functions; a class is only for an error that is thrown.").toEqual(
      [],
    );
  });
});

describe("fields of the book", () => {
  it("never say how far something is: that is computed", () => {
    const wrong = inRooms("plan", "ledger", "judge", "registers")
      .flatMap(fields)
      .filter(({ name }) => /^(?:status|progress|completion|percentComplete|percent_complete)$/.test(name))
      .map(({ name, place }) => `${place}: ${name}`);
    expect(wrong, "Store what happened (a stage, a fact, a day); let judge say how far it is.").toEqual([]);
  });

  it("know two words for time: on and known (effectiveOn, recordedAt on an entry)", () => {
    const wrong = inRooms("plan", "ledger", "judge")
      .flatMap(fields)
      .filter(({ name }) =>
        /^(?:date|time|timestamp|createdAt|updatedAt|created|updated|validFrom|validTo|asAt|asOfDate)$/.test(
          name,
        ),
      )
      .map(({ name, place }) => `${place}: ${name}`);
    expect(wrong, "Say `on` for when something is so and `known` for when it was known.").toEqual([]);
  });

  it("are readonly wherever a shape is declared and exported", () => {
    const wrong = inRooms(...BOOK_ROOMS).flatMap((source) =>
      exportsOf(source)
        .filter(({ node }) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
        .flatMap(({ node }) => {
          const found: string[] = [];
          const walk = (inner: ts.Node): void => {
            if (ts.isPropertySignature(inner) && !has(inner, ts.SyntaxKind.ReadonlyKeyword))
              found.push(placeOf(source, inner));
            ts.forEachChild(inner, walk);
          };
          walk(node);
          return found;
        }),
    );
    expect(wrong, "Write `readonly` before the field: the book is read, never edited.").toEqual([]);
  });
});
