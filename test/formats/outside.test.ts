import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import type { Opened } from "../../src/reader/opened.ts";
import { utf8 } from "./files.ts";

const corpus = process.env.TAIZHANG_CORPUS;

async function opened(bytes: Uint8Array, name: string): Promise<Opened> {
  const result = await openFile(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const dense = (text: string): string => text.replace(/\s+/gu, "");

describe("whole reports of other places (needs TAIZHANG_CORPUS)", () => {
  it.skipIf(!corpus)("open with every character that their XML holds (needs TAIZHANG_CORPUS)", async () => {
    const folder = join(corpus as string, "reports");
    const names = readdirSync(folder).filter((name) => name.endsWith(".docx"));
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const xml = strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array);
      const plain = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]).join("");
      const file = await opened(bytes, name);
      expect(dense(file.passages.map((passage) => passage.text).join("")), name).toBe(dense(plain));
      expect(file.passages.length, name).toBeGreaterThan(40);
      expect(file.passages[0]?.kind, name).toBe("title");
    }
  });

  it.skipIf(!corpus)(
    "in GB 18030 opens as Chinese without a lost character (needs TAIZHANG_CORPUS)",
    async () => {
      const name = "2016-national.gb18030.txt";
      const file = await opened(new Uint8Array(readFileSync(join(corpus as string, "reports", name))), name);
      expect(file.decoded).not.toContain("\ufffd");
      expect(file.passages.length).toBeGreaterThan(20);
    },
  );
});

describe("beside Readability, on a page as a district's site makes it", () => {
  const sentences = Array.from(
    { length: 30 },
    (_, i) => `第${i + 1}项，年底前建成第${i + 1}号桥，力争引进${i + 3}家企业，总投资${i}.5亿元。`,
  );
  const page = `<html><head><title>安排</title></head><body>
    <div id="top"><ul>${"<li><a href='/x'>栏目名称</a></li>".repeat(12)}</ul></div>
    <div class="wrap"><div class="left"><div class="list">${"<a href='/n'>某局召开年度工作会议部署任务</a><br>".repeat(10)}</div></div>
    <div class="TRS_Editor">${sentences.map((words) => `<p style="text-indent:2em">${words}</p>`).join("\n")}</div></div>
    <div id="foot"><p>主办：某某区人民政府办公室</p></div></body></html>`;

  it("the same sentences are found, in the same order", async () => {
    const { document } = parseHTML(page);
    const theirs = dense(new Readability(document).parse()?.textContent ?? "");
    const ours = (await opened(utf8(page), "安排.html")).passages.filter(
      (passage) => passage.kind !== "title",
    );
    expect(ours.map((passage) => passage.text)).toEqual(sentences);
    for (const words of sentences) expect(theirs).toContain(words);
  });
});
