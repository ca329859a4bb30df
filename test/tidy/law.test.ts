import { describe, expect, it } from "vitest";
import { GRADES, type Rule } from "../../src/rules/rule.ts";
import { RULES } from "../../src/rules/rules.ts";
import { placeOf, sourcesUnder, visit } from "./sources.ts";
import ts from "typescript";

const filled = (text: string | null): boolean => text !== null && text.trim() !== "";

describe("statutory thresholds", () => {
  it("are cited: the document always; authority and article, number or page wherever the official text was read", () => {
    const located = (rule: Rule): boolean =>
      filled(rule.article) || filled(rule.address) || /[〔[]\d{4}[\]〕]|GB|NB|\d{4}年/.test(rule.document);
    const uncited = RULES.filter(
      (rule) =>
        !filled(rule.document) ||
        (rule.grade === "official-text" && (!filled(rule.authority) || !located(rule))),
    ).map(({ id }) => id);
    expect(uncited, "Name authority, document with its number, and article in the rule's row.").toEqual([]);
  });

  it("say how well they are proven", () => {
    const ungraded = RULES.filter(({ grade }) => GRADES[grade] === undefined).map(({ id }) => id);
    expect(ungraded, "Give the rule one of the grades of src/rules/rule.ts.").toEqual([]);
  });

  it("stand in rules, not in the code of a line: lines and registers name them by id", () => {
    const known = new Set(RULES.flatMap(({ id, series }) => [id, series ?? id]));
    const unknown = sourcesUnder("src/lines", "src/registers").flatMap((source) => {
      const found: string[] = [];
      visit(source, (node) => {
        if (!ts.isPropertyAssignment(node)) return;
        const name = node.name.getText(source.tree);
        const values =
          name === "rule"
            ? [node.initializer]
            : name === "rules" && ts.isArrayLiteralExpression(node.initializer)
              ? node.initializer.elements
              : [];
        for (const value of values) {
          if (ts.isStringLiteralLike(value) && !known.has(value.text))
            found.push(`${placeOf(source, value)}: ${value.text}`);
        }
      });
      return found;
    });
    expect(unknown, "Add the rule to src/rules with its citation, or correct the id.").toEqual([]);
  });
});
