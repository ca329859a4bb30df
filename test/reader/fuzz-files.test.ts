import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { fileRefusal } from "../../src/words/files.ts";
import { say } from "../../src/words/sentence.ts";
import { para, wordParts, zipOf, type MadeMember } from "../formats/files.ts";
import { pdfOf } from "../formats/made-pdf.ts";
import { OLD_WORD } from "../formats/old-word.data.ts";
import { workbookOf, workbookParts } from "../formats/workbook.ts";

/** More with TAIZHANG_FUZZ_RUNS; files that are read in a thread of their own take a tenth of the runs. */
const numRuns = Number(process.env.TAIZHANG_FUZZ_RUNS ?? 40);
const slowRuns = Math.ceil(numRuns / 10);
/** More runs may take longer: half a second each is far more than any of them needs. */
const timeout = Math.max(30_000, 500 * numRuns);
const ABOUT = { planId: "fuzz", year: 2026, sha256: "0", mediaType: "" } as const;
/** More than any of these small files may cost, in bytes; a leak or a bomb that went off would cost gigabytes. */
const MOST_MEMORY = 900 * 1024 * 1024;

/** Opens and reads as a server would; the answer is the refusal's code or "read". */
async function answerTo(bytes: Uint8Array): Promise<string> {
  const before = process.memoryUsage.rss();
  const opened = await openFile(bytes, "任务.bin");
  expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_MEMORY);
  if (!opened.ok) {
    const { code, values } = opened.error;
    for (const lang of ["zh", "en"] as const)
      expect(say(fileRefusal(code), lang, values)).not.toMatch(/\{\w+\}/);
    return code;
  }
  const { plan } = readPlan({ opened: opened.value }, ABOUT);
  for (const { quote, words } of plan.commitments)
    expect(plan.statement.text.slice(quote.start, quote.end)).toBe(words);
  return "read";
}

type Splice = readonly [at: number, gone: number, put: Uint8Array];
const splicesOf = (length: number): fc.Arbitrary<readonly Splice[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(60), fc.uint8Array({ maxLength: 30 })), { maxLength: 6 });

function spliced(whole: Uint8Array, splices: readonly Splice[]): Uint8Array {
  let bytes = Buffer.from(whole);
  for (const [at, gone, put] of splices)
    bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
  return new Uint8Array(bytes);
}

const TASKS = [
  ["任务", "目标", "牵头单位", "完成时限"],
  ["引进企业", "不少于20家", "区商务局", "12月底前"],
  ["新建公园", 5, "区园林局", 46_327],
];
const SHEETS = [{ name: "任务", rows: TASKS, merged: ["C2:C3"] }];
const WORD_PARTS = wordParts(
  [para("一、2026年重点任务", '<w:pStyle w:val="1"/>'), para("10月底前建成青禾二小，新增学位1200个。")].join(
    "",
  ),
);
const PDF = pdfOf([[[72, 700, 16, "10月底前建成青禾二小，新增学位1200个。"]]]);

/** Splices the XML inside of a package and packs it again, so that checksums fit and the parser sees the damage. */
const repacked = (parts: readonly MadeMember[], which: RegExp, splices: readonly Splice[]): Uint8Array =>
  zipOf(
    parts.map((part) =>
      which.test(part.name) && typeof part.bytes === "string"
        ? { ...part, bytes: spliced(new TextEncoder().encode(part.bytes), splices) }
        : part,
    ),
  );

describe("files with pieces torn out and put in are read or refused", { timeout }, () => {
  const all: readonly (readonly [name: string, bytes: Uint8Array, runs: number])[] = [
    [".docx", zipOf(WORD_PARTS), numRuns],
    [".xlsx", workbookOf(SHEETS), numRuns],
    [".pdf", PDF, slowRuns],
    [".doc", new Uint8Array(Buffer.from(OLD_WORD, "base64")), slowRuns],
  ];
  it.each(all)("%s", (_, whole, runs) =>
    fc.assert(
      fc.asyncProperty(splicesOf(whole.length), async (splices) => {
        await answerTo(spliced(whole, splices));
      }),
      { numRuns: runs },
    ),
  );

  it.each([
    ["the body of a .docx", WORD_PARTS, /document\.xml/],
    ["the sheet of an .xlsx", workbookParts(SHEETS), /sheet1\.xml/],
    ["the list of sheets of an .xlsx", workbookParts(SHEETS), /workbook\.xml|styles|rels/],
  ])("%s, packed again with true checksums", (_, parts, which) =>
    fc.assert(
      fc.asyncProperty(splicesOf(900), async (splices) => {
        await answerTo(repacked(parts, which, splices));
      }),
      { numRuns },
    ),
  );
});

const LONG = 300_000;
const inWord = (xml: string): Uint8Array =>
  zipOf([
    { name: "[Content_Types].xml", bytes: "<T/>" },
    { name: "word/document.xml", bytes: xml },
  ]);

describe("files made to keep a reader busy for ever are answered", () => {
  it.each([
    ["an attribute without end", inWord(`<w:document ${"a".repeat(LONG)}><w:body/></w:document>`), "no-text"],
    ["blanks where a value is awaited", inWord(`<a b${" ".repeat(LONG)}c><d/></a>`), "not-a-document"],
    [
      "a number format of brackets",
      workbookOf([{ name: "表", rows: [["修路", 3]] }], { formats: ["[".repeat(LONG)] }),
      "read",
    ],
    [
      "joined cells that lie over each other",
      workbookOf([
        {
          name: "表",
          rows: [["牵头单位", "任务"], ...Array.from({ length: 3000 }, (_, at) => [`局${at}`, "建成"])],
          merged: Array.from({ length: 19_000 }, (_, at) => `A${2 + (at % 1500)}:A${1500 + (at % 1500)}`),
        },
      ]),
      "read",
    ],
    [
      "styles that rest on each other in a circle",
      zipOf(
        wordParts(para("10月底前建成青禾桥。", '<w:pStyle w:val="A"/>'), {
          "styles.xml":
            '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
        }),
      ),
      "read",
    ],
    [
      "cells as wide as the world",
      zipOf(
        wordParts(
          `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>建成5个</w:t></w:r></w:p></w:tc></w:tr>'.repeat(300)}</w:tbl>`,
        ),
      ),
      "read",
    ],
    [
      "a page of references that begin and never end",
      new TextEncoder().encode(`<html><body><p>${"&#".repeat(LONG)}年底前建成`),
      "read",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await answerTo(bytes)).toBe(code);
  });
});

describe("a PDF made to harm", () => {
  const text = Buffer.from(PDF).toString("latin1");
  const changed = (from: string | RegExp, to: string): Uint8Array =>
    new Uint8Array(Buffer.from(text.replace(from, to), "latin1"));

  it.each([
    ["whose page is its own parent's list", changed("/Kids[7 0 R]", "/Kids[1 0 R]")],
    ["whose content is the page itself", changed("/Contents 8 0 R", "/Contents 7 0 R")],
    ["whose font rests on itself", changed("/DescendantFonts[4 0 R]", "/DescendantFonts[3 0 R]")],
    ["whose table of places points to itself", changed(/startxref\n\d+/, "startxref\n0")],
    ["that declares a million pages", changed("/Count 1", "/Count 1000000")],
    ["whose lengths lie", changed(/\/Length \d+/g, "/Length 999999999")],
    ["whose objects nest without end", changed("/MediaBox[0 0 595 842]", `/MediaBox${"[".repeat(20_000)}`)],
  ])("%s is answered", async (_, bytes) => {
    expect(await answerTo(bytes)).toMatch(/^(?:read|damaged|pdf-[a-z]+|too-[a-z]+|no-text)$/);
  });

  it("whose content unpacks to 80 MB of blanks is answered within its memory", async () => {
    const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    const content = /8 0 obj\n<<\/Length \d+>>stream\n[^]*?\nendstream/;
    const bomb = changed(
      content,
      `8 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString("latin1").replaceAll("$", "$$$$")}\nendstream`,
    );
    expect(await answerTo(bomb)).toMatch(/^(?:pdf-scan|damaged|too-heavy|no-text)$/);
  });
});

describe("the files that are torn are whole files", () => {
  it.each([
    ["docx", zipOf(WORD_PARTS)],
    ["xlsx", workbookOf(SHEETS)],
    ["pdf", PDF],
    ["doc", new Uint8Array(Buffer.from(OLD_WORD, "base64"))],
  ])("%s", async (_, bytes) => {
    expect(await answerTo(bytes)).toBe("read");
  });
});
