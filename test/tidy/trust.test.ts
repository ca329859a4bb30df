import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { FILES, placeOf, read, ROOT, sourcesUnder, visit } from "./sources.ts";

const TEXT_FILE = /\.(?:tsx?|mjs|json|md|css|html|txt|yml|yaml|csv|svg)$|^\.(?!git\/)|^bin\/|^\.ci\//;
/** This very file has to name what it forbids. */
const texts = FILES.filter((path) => TEXT_FILE.test(path) && path !== "test/tidy/trust.test.ts");

/** Folders of a machine, and hosts from which packages come: they mean nothing to anybody else. */
const MACHINE =
  /(?:^|[\s"'`(=:])\/(?:work|root|home\/\w+|Users\/\w+|tmp\/\w+)\/|[A-Z]:\\Users\\|\bregistry\.[\w-]+\.|npmmirror|verdaccio|artifactory/;
/** Names of vocabularies and standards look like addresses, but nobody calls them. */
const NAMESPACES =
  /^https?:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org|purl\.oclc\.org|schemas\.microsoft\.com|json-schema\.org|localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|[\w.-]*example\.(?:com|org|cn)|\$\{)/;

describe("the repository can be trusted on any machine", () => {
  it("names no folder of a machine and no host of a registry", () => {
    const found = texts.flatMap((path) =>
      read(path)
        .split("\n")
        .flatMap((line, at) =>
          MACHINE.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [],
        ),
    );
    expect(
      found,
      "Use a path within the repository, or an environment variable; leave hosts to npm's own settings.",
    ).toEqual([]);
  });

  it("calls no outside address while it runs", () => {
    // Rules cite the pages that they were read from; nobody calls them.
    const sources = sourcesUnder("src").filter(({ path }) => !/^src\/rules\/[\w-]+\.data\.ts$/.test(path));
    const found = sources.flatMap((source) => {
      const places: string[] = [];
      visit(source, (node) => {
        const text =
          ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node) ? node.text : "";
        for (const [address] of text.matchAll(/https?:\/\/[^\s"'`<>]*/g)) {
          if (!NAMESPACES.test(address) && address !== "http://" && address !== "https://")
            places.push(`${placeOf(source, node)}: ${address}`);
        }
      });
      return places;
    });
    expect(
      found,
      "A closed office network has no outside: take the address from settings, or leave it out.",
    ).toEqual([]);
  });

  it("has no link to a page that is not there", () => {
    const broken = FILES.filter((path) => path.endsWith(".md")).flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map((match) => match[1] as string)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !existsSync(join(ROOT, posix.join(posix.dirname(path), decodeURI(link)))))
        .map((link) => `${path} → ${link}`),
    );
    expect(broken, "Mend the link, or write the page.").toEqual([]);
  });
});

describe("decisions", () => {
  const pages = FILES.filter((path) => /^decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path)).map(read);

  it("name every package that package.json asks for, with a reason", () => {
    const manifest = JSON.parse(read("package.json")) as Readonly<{
      [part: string]: Readonly<{ [name: string]: string }> | undefined;
    }>;
    const names = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((part) =>
      Object.keys(manifest[part] ?? {}),
    );
    const page = pages.find((text) => text.includes("# 0004")) ?? "";
    const missing = names.filter(
      (name) => !new RegExp(`^\\| \`${name.replaceAll("/", "\\/")}\` \\|[^|]+\\|`, "m").test(page),
    );
    expect(missing, "Add a line with the reason to decisions/0004-dependencies.md.").toEqual([]);
    const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] as string);
    expect(
      listed.filter((name) => !names.includes(name)),
      "The package is gone: take its line out of decisions/0004-dependencies.md.",
    ).toEqual([]);
  });

  it("quote the acts as they are", () => {
    const acts = [...read("src/ledger/act.ts").matchAll(/readonly act: "(\w+)"/g)].map(
      (match) => match[1] as string,
    );
    const line = `Acts: ${acts.toSorted().join(", ")}`;
    expect(
      pages.some((page) => page.includes(line)),
      `The acts have changed: write a page in decisions/ with the line "${line}".`,
    ).toBe(true);
  });

  it("quote the canonical form as it is", () => {
    const form = /readonly form: (\d+);/.exec(read("src/ledger/header.ts"))?.[1];
    expect(
      pages.some((page) => page.includes(`Canonical form: ${form}`)),
      `Write a page in decisions/ with the line "Canonical form: ${form}".`,
    ).toBe(true);
  });
});
