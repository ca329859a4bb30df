import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { withoutRadicals } from "../../src/formats/pdf/radical.ts";
import type { Opened } from "../../src/reader/opened.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { fileRefusal } from "../../src/words/files.ts";
import { say } from "../../src/words/sentence.ts";
import { pdfOf, type MadeLine } from "./made-pdf.ts";

async function opened(bytes: Uint8Array): Promise<Opened> {
  const file = await openFile(bytes, "要点.pdf");
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const file = await openFile(bytes, "要点.pdf");
  if (file.ok) return "opened";
  const { code, values } = file.error;
  for (const lang of ["zh", "en"] as const)
    expect(say(fileRefusal(code), lang, values)).not.toMatch(/\{\w+\}/);
  return code;
}

/** Lines as a page shows them from its top, 28 points apart; a blank at the start is an indent of one character. */
const typed = (...lines: readonly string[]): readonly MadeLine[] =>
  lines.map((line, at) => {
    const words = line.trimStart();
    return [72 + (line.length - words.length) * 16, 740 - at * 28, 16, words];
  });

const PAGES: readonly (readonly MadeLine[])[] = [
  [
    [170, 790, 9, "青禾区政府办公室文件"],
    [150, 740, 24, "青禾区2026年工作要点"],
    ...typed(
      "",
      "",
      "  一、壮大工业。围绕绿色化工、新材料两条产业链，全年",
      "引进龙头企业8家以上，推动技术改造项目30个开工建设，力争",
      "工业投资增长10%左右。",
      "  二、改善民生。10月底前新建公办幼儿园3所，新增学位",
    ).slice(2),
    [290, 40, 9, "— 1 —"],
  ],
  [
    [170, 790, 9, "青禾区政府办公室文件"],
    ...typed("1500个。", "  三、扩大开放。全年新增外贸企业20家，新开国际班列"),
    [290, 40, 9, "— 2 —"],
  ],
  [[170, 790, 9, "青禾区政府办公室文件"], ...typed("线路2条。", "青禾区政府办公室"), [290, 40, 9, "— 3 —"]],
];

describe("a PDF whose Chinese font is named and not embedded", () => {
  it("gives its paragraphs over the ends of lines and pages, without page numbers and running heads", async () => {
    const file = await opened(pdfOf(PAGES));
    expect(file.passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "title: 青禾区2026年工作要点",
      "paragraph: 一、壮大工业。围绕绿色化工、新材料两条产业链，全年引进龙头企业8家以上，推动技术改造项目30个开工建设，力争工业投资增长10%左右。",
      "paragraph: 二、改善民生。10月底前新建公办幼儿园3所，新增学位1500个。",
      "paragraph: 三、扩大开放。全年新增外贸企业20家，新开国际班列线路2条。",
      "paragraph: 青禾区政府办公室",
    ]);
    expect(file.margins).toEqual(["青禾区政府办公室文件", "— 1 —", "— 2 —", "— 3 —"]);
  });

  it("says on which page and where each stands", async () => {
    const { passages } = await opened(pdfOf(PAGES));
    expect(passages[0]?.source).toEqual({ kind: "page", page: 1, x: 150, y: 78, width: 240, height: 30 });
    expect(passages[3]?.source).toMatchObject({ kind: "page", page: 2, x: 104, y: 114 });
  });

  it("gives the reader its promises", async () => {
    const file = await opened(pdfOf(PAGES));
    const { plan } = readPlan(
      { opened: file },
      { planId: "p", year: 2026, sha256: "", mediaType: file.mediaType },
    );
    const told = plan.commitments.map(({ target, deadline, quote }) => [
      target === null ? "-" : `${target.comparator}${target.value}${target.unit}`,
      deadline.on,
      quote.source.kind === "page" ? quote.source.page : quote.source.kind,
    ]);
    expect(told).toContainEqual([">=8家", "2026-12-31", 1]);
    expect(told).toContainEqual(["=3所", "2026-10-31", 1]);
    expect(told).toContainEqual(["=20家", "2026-12-31", 2]);
  });

  it("a line of the text that repeats at the edge of every page is kept: a promise may stand there", async () => {
    const page = (number: number): readonly MadeLine[] =>
      Array.from(
        { length: 26 },
        (_, at): MadeLine => [72, 780 - at * 28, 16, `${number * 30 + at}户年底前完成改造，持续优化`],
      );
    const { passages, margins } = await opened(pdfOf([page(1), page(2), page(3), page(4)]));
    expect(margins).toEqual([]);
    expect(
      passages
        .map(({ text }) => text)
        .join("")
        .match(/户年底前/g),
    ).toHaveLength(104);
  });

  it("what a browser prints around a page is none of its text, even on a single page", async () => {
    const head = (moment: string): readonly MadeLine[] => [
      [24, 815, 8, moment],
      [300, 815, 8, "青禾区要点"],
    ];
    const foot: MadeLine = [24, 18, 8, "https://plan.example.invalid/2026/01.html 1/1"];
    for (const moment of ["1/29/26, 2:23 PM", "2026/1/29 14:23", "2026/1/29 下午2:23"]) {
      const lines = typed("全年引进企业8家。", "10月底前新建公园3座。");
      const { passages, margins } = await opened(pdfOf([[...head(moment), ...lines, foot]]));
      expect(passages.map(({ text }) => text).join("")).toBe("全年引进企业8家。10月底前新建公园3座。");
      expect(margins).toHaveLength(2);
    }
    // A sentence that only begins with a day is text.
    const dated = typed("2026/1/29 14:23 发布：全年引进企业8家。", "10月底前新建公园3座。");
    expect((await opened(pdfOf([dated]))).margins).toEqual([]);
  });

  it("columns of a row stay apart", async () => {
    const row = (y: number, ...cells: string[]): MadeLine[] =>
      cells.map((words, at) => [72 + at * 150, y, 12, words]);
    const file = await opened(
      pdfOf([
        [...row(700, "任务", "牵头单位", "完成时限"), ...row(676, "新建学校3所", "区教育局", "9月底前")],
      ]),
    );
    expect(file.passages.map(({ text }) => text)).toEqual([
      "任务\t牵头单位\t完成时限",
      "新建学校3所\t区教育局\t9月底前",
    ]);
  });

  it("English lines join with a blank", async () => {
    const file = await opened(
      pdfOf([
        [
          [72, 700, 12, "The district will build at least twelve new schools"],
          [72, 684, 12, "by the end of October and plant trees on the hills."],
        ],
      ]),
    );
    expect(file.passages.map(({ text }) => text)).toEqual([
      "The district will build at least twelve new schools by the end of October and plant trees on the hills.",
    ]);
  });
});

describe("radicals in place of characters", () => {
  it("become the characters, one for one; full-width signs stay", () => {
    expect(withoutRadicals("\u2EF0头企业、\u2F2F业增\u2ED3８％，\u2ED4\u2F3E开放，\u2F00\u2F06\u2F8F")).toBe(
      "龙头企业、工业增长８％，门户开放，一二行",
    );
  });

  it("none is left and no length changes", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0x2f00, max: 0x2fd5 }).map((code) => String.fromCharCode(code)),
        }),
        (words) => {
          const clean = withoutRadicals(words);
          expect(clean).toHaveLength(words.length);
          expect(clean).not.toMatch(/[\u2F00-\u2FD5]/);
        },
      ),
    );
  });
});

describe("a PDF that is not read gets a sentence", () => {
  const SECRET =
    "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" +
    "41".repeat(32) +
    ">/U<" +
    "42".repeat(32) +
    ">>>/ID[<00><00>]";
  const line: MadeLine = [72, 700, 16, "年底前建成青禾桥"];

  it.each([
    ["one under a password", pdfOf([[line]], { trailer: SECRET }), "encrypted"],
    ["a scan", pdfOf([[]], { drawn: "0 0 500 700 re f" }), "pdf-scan"],
    [
      "one whose signs nothing explains",
      pdfOf([[[72, 700, 16, "\u0102\u0304\u0506"]]], { map: "none" }),
      "pdf-glyphs",
    ],
    ["one whose signs are bare numbers", pdfOf([[line]], { map: "Identity-H" }), "pdf-glyphs"],
    ["one with 601 pages", pdfOf(Array.from({ length: 601 }, () => [])), "too-many-pages"],
    ["a head without a body", new Uint8Array(Buffer.from("%PDF-1.7\n%\xe2\xe3", "latin1")), "damaged"],
    ["one cut in half", pdfOf(PAGES).slice(0, 300), "damaged"],
    [
      "pages that contain themselves",
      new Uint8Array(
        Buffer.from(
          Buffer.from(pdfOf([[line]]))
            .toString("latin1")
            .replace("/Kids[7 0 R]", "/Kids[2 0 R]"),
          "latin1",
        ),
      ),
      "damaged",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("with bytes changed it is opened or refused, never thrown at", async () => {
    const whole = pdfOf(PAGES);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const broken = whole.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        await codeOf(broken);
      }),
      { numRuns: 12 },
    );
  });
});
