import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeral } from "../../src/formats/docx/numerals.ts";
import { openFile } from "../../src/formats/open.ts";
import type { Opened, Passage } from "../../src/reader/opened.ts";
import { para, wordOf, wordParts, zipOf } from "./files.ts";

async function opened(bytes: Uint8Array): Promise<Opened> {
  const result = await openFile(bytes, "规划.docx");
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.values)}`);
  return result.value;
}
const told = ({ kind, text, level, cell }: Passage): string =>
  [kind, level, cell && `${cell.table}:${cell.row},${cell.column}`, text]
    .filter((part) => part !== undefined)
    .join(" ");
const toldBy = async (body: string, parts = {}): Promise<readonly string[]> =>
  (await opened(wordOf(body, parts))).passages.map(told);

/** Three levels as Chinese reports number them: 一、 （一） 1. */
const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:isLgl/><w:lvlText w:val="%1.%4"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`;
const numbered = (text: string, list: number, level: number): string =>
  para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

describe("a Word document written by a library", () => {
  it("gives title, headings, paragraphs and the cells of a table in order", async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: "青禾区2025年工作安排", heading: HeadingLevel.TITLE }),
            new Paragraph({ text: "项目建设", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun("年底前"), new TextRun({ text: "建成青禾桥。", bold: true })],
            }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph("任务")], columnSpan: 2 }),
                    new TableCell({ children: [new Paragraph("单位")] }),
                  ],
                }),
                new TableRow({
                  children: ["1", "建桥", "区交通局"].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
              ],
            }),
          ],
        },
      ],
    });
    const file = await opened(new Uint8Array(await Packer.toBuffer(document)));
    expect(file.passages.map(told)).toEqual([
      "title 青禾区2025年工作安排",
      "heading 1 项目建设",
      "paragraph 年底前建成青禾桥。",
      "cell 0:0,0 任务",
      "cell 0:0,2 单位",
      "cell 0:1,0 1",
      "cell 0:1,1 建桥",
      "cell 0:1,2 区交通局",
    ]);
    expect(file.passages[2]?.source).toEqual({
      kind: "paragraph",
      part: "word/document.xml",
      paragraph: 2,
      start: 0,
      end: 9,
    });
  });
});

describe("automatic numbers", () => {
  it("stand before the text as Word shows them, and start again under a new heading", async () => {
    const body = [
      numbered("抓项目", 1, 0),
      numbered("建桥", 1, 1),
      numbered("修路", 1, 1),
      numbered("一号路", 1, 2),
      numbered("抓企业", 1, 0),
      numbered("招商", 1, 1),
      numbered("细则", 1, 3),
      numbered("另起", 2, 0),
      numbered("圆点", 3, 0),
      para("不编号", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
    ];
    expect(await toldBy(body.join(""), { "numbering.xml": NUMBERING })).toEqual([
      "item 一、抓项目",
      "item （一）建桥",
      "item （二）修路",
      "item 1. 一号路",
      "item 二、抓企业",
      "item （一）招商",
      "item 2.1 细则",
      "item 五、另起",
      "item 圆点",
      "item 不编号",
    ]);
  });

  it("come from the style too, and are given no place in the file", async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="我的标题"/><w:basedOn w:val="a1"/></w:style></w:styles>`;
    const file = await opened(
      wordOf(para("抓项目", '<w:pStyle w:val="a2"/>'), { "styles.xml": styles, "numbering.xml": NUMBERING }),
    );
    expect(file.passages.map(told)).toEqual(["heading 1 一、抓项目"]);
    expect([...(file.passages[0]?.origins ?? [])]).toEqual([0, 0, 0, 0, 0, 1, 1, 2, 2, 3]);
  });

  it.each([
    ["chineseCounting", [1, 10, 11, 20, 99, 105], ["一", "十", "十一", "二十", "九十九", "一百零五"]],
    ["chineseLegalSimplified", [1, 10, 12], ["壹", "壹拾", "壹拾贰"]],
    ["ideographDigital", [10, 25], ["一〇", "二五"]],
    ["ideographTraditional", [1, 10, 11], ["甲", "癸", "甲"]],
    ["decimalEnclosedCircle", [1, 20, 21, 36], ["①", "⑳", "㉑", "36"]],
    ["lowerLetter", [1, 26, 27], ["a", "z", "aa"]],
    ["upperRoman", [4, 9, 2025], ["IV", "IX", "MMXXV"]],
    ["decimalFullWidth", [12], ["１２"]],
    ["neverHeardOf", [12], ["12"]],
  ])("in the format %s read as people write them", (format, values, words) => {
    expect(values.map((value) => numeral(value, format))).toEqual(words);
  });

  it("in words are right for every number below 10,000, as an independent count of the digits shows", () => {
    const worth = new Map(Array.from("零一二三四五六七八九").map((digit, value) => [digit, value]));
    const scale = new Map([
      ["十", 10],
      ["百", 100],
      ["千", 1000],
    ]);
    const back = (words: string): number => {
      let sum = 0;
      let digit = 0;
      for (const character of words) {
        const unit = scale.get(character);
        if (unit === undefined) digit = worth.get(character) ?? Number.NaN;
        else {
          sum += (digit === 0 && sum === 0 ? 1 : digit) * unit;
          digit = 0;
        }
      }
      return sum + digit;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        (value) => back(numeral(value, "chineseCounting")) === value,
      ),
    );
  });
});

describe("tracked changes", () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it("insertions stand, deletions and the origins of moves are gone", async () => {
    const body = `<w:p>${run("引进企业")}<w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:ins>${run("10")}</w:ins>${run("家")}
      <w:moveFrom>${run("，年底前")}</w:moveFrom><w:moveTo>${run("，6月底前")}</w:moveTo>${run("。")}</w:p>`;
    expect(await toldBy(body)).toEqual(["paragraph 引进企业10家，6月底前。"]);
  });

  it("a deleted paragraph mark joins the two paragraphs", async () => {
    const body = `${para("年底前建成", "<w:rPr><w:del/></w:rPr>")}${para("青禾桥。")}`;
    expect(await toldBy(body)).toEqual(["paragraph 年底前建成青禾桥。"]);
  });
});

describe("what else stands in the body", () => {
  it.each([
    [
      "a line break begins a new passage of the same paragraph",
      "<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>",
      ["paragraph 第一行", "paragraph 第二行"],
    ],
    [
      "hidden text is not read",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>",
      ["paragraph 显"],
    ],
    [
      "a field shows its result, not its code",
      "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>第3页</w:t></w:r></w:p>",
      ["paragraph 第3页"],
    ],
    [
      "pinyin over characters is no text",
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>qiáo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>桥</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
      ["paragraph 桥"],
    ],
    [
      "a text box is read once, after its paragraph",
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>文</w:t></w:r></w:p>",
      ["paragraph 文", "paragraph 框"],
    ],
    [
      "content controls only wrap",
      "<w:sdt><w:sdtContent><w:p><w:r><w:t>控件里的字</w:t></w:r></w:p></w:sdtContent></w:sdt>",
      ["paragraph 控件里的字"],
    ],
    [
      "entities of XML are read, others stay",
      "<w:p><w:r><w:t>A&amp;B &#26725; &x;</w:t></w:r></w:p>",
      ["paragraph A&B 桥 &x;"],
    ],
    [
      "a centred first paragraph is the title",
      `${para("工作报告", '<w:jc w:val="center"/>')}${para("正文", '<w:jc w:val="center"/>')}`,
      ["title 工作报告", "paragraph 正文"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await toldBy(body)).toEqual(expected);
  });

  it("page headers come apart from the text, so that a secrecy mark there can be seen", async () => {
    const file = await opened(
      wordOf(para("正文一句。"), { "header1.xml": `<w:hdr>${para("密级：某某")}</w:hdr>` }),
    );
    expect(file.margins).toEqual(["密级：某某"]);
    expect(file.passages.map(told)).toEqual(["paragraph 正文一句。"]);
  });

  it("a writer may use another prefix for Word's namespace", async () => {
    const parts = wordParts(para("前缀不同")).map((part) =>
      part.name === "word/document.xml"
        ? {
            ...part,
            bytes: String(part.bytes)
              .replaceAll("w:", "ns0:")
              .replace("xmlns:ns0:", "xmlns:w:")
              .replace("xmlns:w", "xmlns:ns0"),
          }
        : part,
    );
    expect((await opened(zipOf(parts))).passages.map(told)).toEqual(["paragraph 前缀不同"]);
  });
});
