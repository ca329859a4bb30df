import ts from "typescript";
import { describe, expect, it } from "vitest";
import { PURE_ROOMS } from "./rooms.ts";
import { placeOf, roomOf, sourcesUnder, visit, type Source } from "./sources.ts";

/** Names through which a program reaches the clock, dice, disk, network or environment. */
const REACHING: ReadonlySet<string> = new Set(
  `process fetch setTimeout setInterval setImmediate queueMicrotask performance crypto XMLHttpRequest WebSocket
  localStorage sessionStorage indexedDB navigator window globalThis document location Deno Bun require __dirname`.split(
    /\s+/,
  ),
);
/** Members that do so on objects which are otherwise harmless. */
const REACHING_MEMBERS: ReadonlySet<string> = new Set([
  "Date.now",
  "Math.random",
  "Intl.DateTimeFormat",
  "import.meta",
]);

/** True where a name is used as a value, not as a member, key, label or type. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isTypeNode(parent) || ts.isTypeElement(parent) || ts.isTypeReferenceNode(parent)) return false;
  return ts.isExpression(node) && !isDeclared(node);
}

/** A parameter or constant of ours may be called "document"; it is then no reach outside. */
function isDeclared(node: ts.Identifier): boolean {
  for (let scope: ts.Node = node.parent; ; scope = scope.parent) {
    if (declaresIn(scope, node.text)) return true;
    if (ts.isSourceFile(scope)) return false;
  }
}

function declaresIn(scope: ts.Node, name: string): boolean {
  const look = (inner: ts.Node): boolean => {
    const declares =
      ts.isParameter(inner) ||
      ts.isVariableDeclaration(inner) ||
      ts.isBindingElement(inner) ||
      ts.isFunctionDeclaration(inner) ||
      ts.isImportSpecifier(inner);
    if (declares && inner.name !== undefined && ts.isIdentifier(inner.name) && inner.name.text === name)
      return true;
    // Names inside of another function do not reach here.
    return (inner === scope || !ts.isFunctionLike(inner)) && ts.forEachChild(inner, look) === true;
  };
  return look(scope);
}

function reaches(source: Source): readonly string[] {
  const found: string[] = [];
  visit(source, (node) => {
    if (ts.isIdentifier(node) && REACHING.has(node.text) && isUse(node))
      found.push(`${placeOf(source, node)}: ${node.text}`);
    if (ts.isPropertyAccessExpression(node) && REACHING_MEMBERS.has(node.getText(source.tree))) {
      found.push(`${placeOf(source, node)}: ${node.getText(source.tree)}`);
    }
    if (ts.isMetaProperty(node)) found.push(`${placeOf(source, node)}: import.meta`);
    const makesDate = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (makesDate && node.expression.getText(source.tree) === "Date" && (node.arguments?.length ?? 0) === 0) {
      found.push(`${placeOf(source, node)}: the present moment`);
    }
  });
  return found;
}

describe("everything up to draw is pure", () => {
  it("no clock, dice, disk, network or environment", () => {
    const wrong = sourcesUnder(...PURE_ROOMS.map((room) => `src/${room}`)).flatMap(reaches);
    expect(
      wrong,
      "Hand the value in as an argument; only store, formats, links, server and cli may reach outside.",
    ).toEqual([]);
  });

  it("the check itself sees what it must see", () => {
    const probe = (text: string): number => {
      const tree = ts.createSourceFile("src/std/probe.ts", text, ts.ScriptTarget.ES2022, true);
      return reaches({ path: "src/std/probe.ts", text, tree }).length;
    };
    expect(
      [
        "Date.now()",
        "new Date()",
        "Math.random()",
        "process.env.X",
        "fetch('x')",
        "setTimeout(f, 1)",
        "import.meta.url",
      ].map(probe),
    ).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(
      ["new Date(5)", "a.process", "const f = (document: number) => document + 1", "({ location: 1 })"].map(
        probe,
      ),
    ).toEqual([0, 0, 0, 0]);
  });
});

describe("the office asks its ports", () => {
  it("office reaches the clock, the disk and the network through ports only", () => {
    const wrong = sourcesUnder("src/office").flatMap(reaches);
    expect(wrong, "Use the Clock, Store or Blobs port of src/office/ports.ts.").toEqual([]);
  });

  it("room names are those of the list", () => {
    expect(sourcesUnder("src").every((source) => roomOf(source.path) !== null)).toBe(true);
  });
});
