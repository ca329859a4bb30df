import iconv from "iconv-lite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import type { Opened } from "../../src/reader/opened.ts";
import { utf8 } from "./files.ts";

async function opened(bytes: Uint8Array, name = "规划.txt"): Promise<Opened> {
  const result = await openFile(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const texts = (file: Opened): readonly string[] => file.passages.map((passage) => passage.text);

describe("plain text", () => {
  const words = "青禾区2025年工作安排\r\n\r\n　　一、年底前建成青禾桥。\r\n  二、力争引进8家企业。\n";

  it.each([
    ["UTF-8", utf8(words)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${words}`)],
    ["GB 18030", new Uint8Array(iconv.encode(words, "gb18030"))],
    ["UTF-16 with a byte order mark", new Uint8Array(iconv.encode(words, "utf-16"))],
  ])("in %s opens line by line, each with its place", async (_, bytes) => {
    const file = await opened(bytes);
    expect(file.mediaType).toBe("text/plain");
    expect(texts(file)).toEqual(["青禾区2025年工作安排", "一、年底前建成青禾桥。", "二、力争引进8家企业。"]);
    for (const { source, text } of file.passages) {
      if (source.kind !== "raw") throw new Error("plain text has raw places");
      expect(file.decoded?.slice(source.start, source.end)).toBe(text);
    }
  });
});

const page = `<!DOCTYPE html>
<html><head><title>青禾区2025年重点工作安排_青禾区人民政府</title><style>p{color:red}</style></head>
<body>
<div class="top"><a href="/">首页</a><a href="/z">政务公开</a><a href="/g">工作报告</a></div>
<table><tr><td>
  <div class="article">
    <h2>一、项目建设</h2>
    <p>　　年底前建成青禾桥，&ldquo;一号路&rdquo;6月底前通车；全年完成投资<b>12</b>.5亿元。</p>
    <p>力争引进8家以上企业，
       其中制造业企业5家。<br>确保新建学校3所。</p>
    <div style="display:none">隐藏的承诺：建成100座桥，总投资100亿元，年底完成。</div>
    <div class="share">分享到：微信，微博。</div>
    <ul><li>培育企业20家</li></ul>
    <table><tr><th>项目</th><th>完成时间</th></tr><tr><td>青禾桥</td><td>12月底</td></tr></table>
    <script>document.write("建成200座桥")</script>
    <p><a href="/1">上一篇：某局召开会议</a></p>
  </div>
</td></tr></table>
<div class="foot">版权所有：青禾区人民政府 电话：000-0000000</div>
</body></html>`;

describe("a web page", () => {
  it("gives the words of its article in order, without scripts, menus, hidden parts and footers", async () => {
    const file = await opened(utf8(page), "安排.html");
    expect(file.mediaType).toBe("text/html");
    expect(file.passages.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "title 青禾区2025年重点工作安排",
      "heading 一、项目建设",
      "paragraph 年底前建成青禾桥，“一号路”6月底前通车；全年完成投资12.5亿元。",
      "paragraph 力争引进8家以上企业，其中制造业企业5家。",
      "paragraph 确保新建学校3所。",
      "item 培育企业20家",
      "cell 项目",
      "cell 完成时间",
      "cell 青禾桥",
      "cell 12月底",
    ]);
    expect(file.passages.at(-1)?.cell).toEqual({ table: 0, row: 1, column: 1 });
  });

  it("knows for every character where it stands in the page, through entities and inline marks", async () => {
    const file = await opened(utf8(page), "安排.html");
    for (const { text, origins } of file.passages.filter((passage) => passage.origins !== undefined)) {
      for (let at = 0; at < text.length; at++) {
        const spelt = page.slice(origins?.[at * 2], origins?.[at * 2 + 1]);
        if (text[at] === "“") expect(spelt).toBe("&ldquo;");
        else if (text[at] === "”") expect(spelt).toBe("&rdquo;");
        else expect(spelt.trim()).toBe(text[at]?.trim());
      }
    }
  });

  it("with no single article loses no section", async () => {
    const sections =
      "<html><body><div><p>第一，建成桥梁一座，投资1亿元。</p></div><div><p>第二，引进企业八家，全年完成。</p></div></body></html>";
    expect(texts(await opened(utf8(sections)))).toEqual([
      "第一，建成桥梁一座，投资1亿元。",
      "第二，引进企业八家，全年完成。",
    ]);
  });

  it("in GBK is read by its own meta tag", async () => {
    const bytes = iconv.encode(
      '<html><meta charset="gb2312"><p>年底前建成青禾桥，总长800米。</p></html>',
      "gbk",
    );
    expect(texts(await opened(new Uint8Array(bytes)))).toEqual(["年底前建成青禾桥，总长800米。"]);
  });

  it("made of any text and references keeps every visible character at its origin", async () => {
    const bits = fc.constantFrom(
      "桥",
      "a",
      "&amp;",
      "&",
      "&lt;",
      "&nbsp;",
      "&#26725;",
      "&bogus;",
      "\r\n",
      "<b>建</b>",
      "，",
      "&hellip",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 30 }), async (parts) => {
        const source = `<html><p>年底${parts.join("")}前</p></html>`;
        const [passage] = (await opened(utf8(source))).passages;
        const origins = passage?.origins ?? new Int32Array();
        expect(origins.length).toBe((passage?.text.length ?? 0) * 2);
        for (let at = 1; at * 2 < origins.length; at++) {
          expect(origins[at * 2]).toBeGreaterThanOrEqual(origins[at * 2 - 2] as number);
        }
        expect(source.slice(origins[0], origins[1])).toBe("年");
        expect(source.slice(origins[origins.length - 2], origins[origins.length - 1])).toBe("前");
      }),
    );
  });
});
