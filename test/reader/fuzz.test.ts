import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { readPlan } from "../../src/reader/read-plan.ts";

const numRuns = Number(process.env.TAIZHANG_FUZZ_RUNS ?? 40);
/** More runs may take longer: half a second each is far more than any of them needs. */
const timeout = Math.max(30_000, 500 * numRuns);
const ABOUT = { planId: "fuzz", year: 2025, sha256: "0", mediaType: "text/plain" } as const;
const seed = readFileSync(new URL("../../plans/demo-2025.txt", import.meta.url));

/** Opens and reads as a server would: a refusal is a good answer, an exception is not. */
async function survives(bytes: Uint8Array): Promise<void> {
  const opened = await openFile(bytes, "upload");
  if (!opened.ok) {
    expect(opened.error.code).toMatch(/^[a-z-]+$/);
    return;
  }
  const { plan, sentences } = readPlan({ opened: opened.value }, ABOUT);
  const { text } = plan.statement;
  for (const { quote, words } of plan.commitments) expect(text.slice(quote.start, quote.end)).toBe(words);
  for (const { start, end } of sentences) expect(0 <= start && start <= end && end <= text.length).toBe(true);
}

const pieces = fc.constantFrom(
  ..."（ ） 【 】 “ ” 《 》 ， 。 、 ； ： 第 一 二 十 百 万 亿 半 翻 5 0.5 % 个 家 年 月 底 前 到 2025年 6月底前 力争 新增 分别 以上 不少于 责任单位： 牵头 \n \t | ？ 锟斤拷 � □ \u0000 \ud800 ① ——".split(
    " ",
  ),
);
const tags = fc.constantFrom(
  "<p>",
  "</p>",
  "<table>",
  "<tr>",
  "<td rowspan=99999 colspan=99999>",
  "</td>",
  "<div>",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<![CDATA[",
  "&amp;",
  "&#x110000;",
  "&#0;",
  "<svg><p>",
  "<template>",
  "<li>",
  "新增企业5家以上，",
  "6月底前建成。",
);
const paragraph = fc.constantFrom(
  "<w:p>",
  "</w:p>",
  "<w:r><w:t>新增企业5家。</w:t></w:r>",
  "<w:tbl><w:tr><w:tc>",
  "</w:tc></w:tr></w:tbl>",
  '<w:gridSpan w:val="999999"/>',
  '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="9"/></w:numPr>',
  "<w:del>",
  "</w:del>",
  "<!DOCTYPE a [<!ENTITY b 'b'>]>",
  "&b;",
  "<w:t",
);
const docx = (body: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });

describe("whatever is handed in, the reader answers", { timeout }, () => {
  it("to random bytes", () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), survives), { numRuns }));

  it("to a plan with random bytes spliced in and pieces cut out", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(seed.length), fc.nat(300), fc.uint8Array({ maxLength: 40 })), {
          maxLength: 6,
        }),
        async (splices) => {
          let bytes = new Uint8Array(seed);
          for (const [at, gone, put] of splices)
            bytes = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)]);
          await survives(bytes);
        },
      ),
      { numRuns },
    ));

  it("to the language's own marks and numerals in any order", () =>
    fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 400 }), (words) => survives(strToU8(words.join("")))),
      { numRuns },
    ));

  it("to hostile HTML", () =>
    fc.assert(
      fc.asyncProperty(fc.array(tags, { maxLength: 200 }), (words) =>
        survives(strToU8(`<html><body>${words.join("")}`)),
      ),
      { numRuns },
    ));

  it("to hostile .docx", () =>
    fc.assert(
      fc.asyncProperty(fc.array(paragraph, { maxLength: 120 }), (words) => survives(docx(words.join("")))),
      { numRuns },
    ));

  it.each([
    "（",
    "“",
    "5",
    "一",
    "、",
    "到2025年",
    "新增企业5家、",
    "牵头，",
    "（责任单位：",
    "at least 5 ",
    "Bureau and ",
  ])("to %s repeated without end", (piece) => {
    const { plan } = readPlan({ decoded: piece.repeat(2000) }, ABOUT);
    expect(plan.statement.text.length).toBeGreaterThan(0);
  });
});
