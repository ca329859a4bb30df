import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the repository. */
export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

/** A TypeScript file of ours, parsed when it is first looked at; `path` counts from the repository and uses "/". */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Every file that is or will be in the repository, as git sees it: tracked, or new and not ignored. */
export const FILES: readonly string[] = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));

export const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Tables in files of their own are exempt from length: nobody reads them line by line. */
export const isTable = (path: string): boolean => /\.(?:data|fixture)\.ts$/.test(path);

/** Parses the TypeScript files under the folders given. */
export function sourcesUnder(...folders: readonly string[]): readonly Source[] {
  return FILES.filter(
    (path) => /\.tsx?$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
  ).map((path) => {
    const text = read(path);
    let parsed: ts.SourceFile | undefined;
    return {
      path,
      text,
      get tree() {
        parsed ??= ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
        return parsed;
      },
    };
  });
}

/** The room of a source file ("src/plan/span.ts" → "plan"); null for a file outside of the rooms. */
export const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

/** "src/plan/span.ts:12", for a message that can be clicked. */
export const placeOf = (source: Source, node: ts.Node): string =>
  `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`;

/** Visits every node of a file, parents first. */
export function visit(source: Source, see: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, walk);
  };
  walk(source.tree);
}

/** An import or re-export: what it names, and whether only types pass. */
export interface ImportLine {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly place: string;
}

/** Every import, re-export, dynamic import and import type of a file. */
export function importsOf(source: Source): readonly ImportLine[] {
  const lines: ImportLine[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      lines.push({ specifier: specifier.text, typeOnly, place: placeOf(source, node) });
    }
  };
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, typesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
  });
  return lines;
}

function typesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** True when a declaration carries this modifier. */
export const has = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);

/** An exported name with the node that declares it. */
export interface ExportLine {
  readonly name: string;
  readonly node: ts.Node;
  readonly isType: boolean;
}

/** Names that a file declares and exports; re-exports of other files are not counted. */
export function exportsOf(source: Source): readonly ExportLine[] {
  return source.tree.statements.flatMap((node): readonly ExportLine[] => {
    if (!has(node, ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations
        .filter((declaration) => ts.isIdentifier(declaration.name))
        .map((declaration) => ({ name: declaration.name.getText(source.tree), node, isType: false }));
    }
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (
      isType ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node)
    ) {
      return node.name === undefined ? [] : [{ name: node.name.text, node, isType }];
    }
    return [];
  });
}
