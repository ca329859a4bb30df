import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { fileRefusal } from "../../src/words/files.ts";
import { say } from "../../src/words/sentence.ts";
import { para, utf8, wordOf, wordParts, zipOf } from "./files.ts";

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const ole = (...names: string[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(504),
      ...names.map((name) => Buffer.from(name, "utf16le")),
    ]),
  );
const MEGABYTE = 1024 * 1024;
const zeros = new Uint8Array(30 * MEGABYTE);

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const opened = await openFile(bytes, name);
  if (opened.ok) return `opened as ${opened.value.mediaType}`;
  const { code, values } = opened.error;
  for (const lang of ["zh", "en"] as const) {
    expect(say(fileRefusal(code), lang, values), "every slot of the sentence is filled").not.toMatch(
      /\{\w+\}/,
    );
  }
  return code;
}

describe("what is not a plan gets a plain sentence", () => {
  it.each([
    ["an empty file", new Uint8Array(0), "空.txt", "empty"],
    ["blanks only", utf8(" \n\u3000\n\t"), "空白.txt", "no-text"],
    ["a photo renamed .docx", latin1("\xff\xd8\xff\xe0\0\x10JFIF"), "规划.docx", "picture"],
    ["a PNG", latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "截图.png", "picture"],
    ["a HEIC photo", latin1("\0\0\0\x18ftypheic\0\0\0\0"), "IMG_1.HEIC", "picture"],
    ["the head of a PDF", latin1("%PDF-1.7\n%\xe2\xe3"), "报告.pdf", "damaged"],
    ["the head of an old .doc", ole("WordDocument"), "报告.doc", "damaged"],
    ["the head of a WPS document", ole("WordDocument", "WpsCustomData"), "报告.wps", "damaged"],
    ["a .docx under a password", ole("EncryptionInfo", "EncryptedPackage"), "密.docx", "encrypted"],
    ["an old .xls", ole("Workbook"), "表.xls", "spreadsheet"],
    ["half an .xlsx", zipOf([{ name: "xl/workbook.xml", bytes: "<w/>" }]), "表.xlsx", "damaged"],
    ["a .pptx", zipOf([{ name: "ppt/presentation.xml", bytes: "<p/>" }]), "汇报.pptx", "slides"],
    ["RTF", latin1("{\\rtf1\\ansi"), "报告.rtf", "other-document"],
    ["OFD", zipOf([{ name: "OFD.xml", bytes: "<o/>" }]), "公文.ofd", "other-document"],
    [
      "a saved web archive",
      utf8("MIME-Version: 1.0\nContent-Type: multipart/related"),
      "页.mht",
      "other-document",
    ],
    ["a RAR archive", latin1("Rar!\x1a\x07\x01\0"), "材料.rar", "archive"],
    ["a ZIP of other files", zipOf([{ name: "照片/1.jpg", bytes: "x" }]), "材料.zip", "archive"],
    [
      "a package without a body",
      zipOf([{ name: "[Content_Types].xml", bytes: "<T/>" }]),
      "空.docx",
      "not-a-document",
    ],
    ["a Word file without words", wordOf(para("")), "空.docx", "no-text"],
    ["50 MB of text", new Uint8Array(50 * MEGABYTE).fill(0x61), "长.txt", "too-large"],
    [
      "a page without text",
      utf8("<!DOCTYPE html><html><script>let a = 1;</script><img src=x></html>"),
      "页.html",
      "no-text",
    ],
    [
      "a page of menus only",
      utf8("<html><nav>首页 概况</nav><footer>版权所有</footer></html>"),
      "页.html",
      "no-text",
    ],
    ["junk", new Uint8Array(4096).map((_, i) => (i * 7919) % 251), "x.bin", "binary"],
  ])("%s", async (_, bytes, name, code) => {
    expect(await refusalOf(bytes, name)).toBe(code);
  });
});

describe("files made to harm are refused without being unpacked", () => {
  const bodyOf = (bytes: Uint8Array, declared = {}) =>
    zipOf([
      { name: "[Content_Types].xml", bytes: "<T/>" },
      { name: "word/document.xml", bytes, declared },
    ]);

  it.each([
    ["a bomb that tells its size", bodyOf(zeros), "bomb"],
    ["a bomb that lies about its size", bodyOf(zeros, { size: 1000 }), "bomb"],
    ["a part that ends too early", bodyOf(utf8("<w:document/>"), { size: 500 }), "damaged"],
    ["a wrong checksum", bodyOf(utf8("<w:document/>"), { crc: 1 }), "damaged"],
    ["a part declared twice", zipOf([...wordParts(para("甲")), ...wordParts(para("乙"))]), "damaged"],
    [
      "a directory that says 60,000 parts",
      zipOf(Array.from({ length: 6000 }, (_, i) => ({ name: `word/${i}`, bytes: "" }))),
      "bomb",
    ],
    ["half a file", wordOf(para("年底前建成青禾桥。")).slice(0, 300), "damaged"],
    [
      "a locked part",
      zipOf([
        { name: "[Content_Types].xml", bytes: "" },
        { name: "word/document.xml", bytes: "x", encrypted: true },
      ]),
      "encrypted",
    ],
    [
      "entities that grow",
      bodyOf(utf8('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>')),
      "damaged",
    ],
    ["tags that never close", bodyOf(utf8("<w:document><w:body><w:p>")), "damaged"],
    ["nesting without end", bodyOf(utf8("<a>".repeat(5000))), "bomb"],
    ["a page nested without end", utf8(`<html>${"<div>".repeat(20_000)}年底前建成`), "damaged"],
  ])("%s", async (_, bytes, code) => {
    expect(await refusalOf(bytes, "规划.docx")).toBe(code);
  });
});

describe("whatever the bytes are", () => {
  it("there is an answer: passages or a refusal, never a throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await refusalOf(bytes, "任意");
      }),
      { numRuns: 300 },
    );
  });

  it("a Word file with one byte changed is opened as it was or refused", async () => {
    const whole = wordOf(para("年底前建成青禾桥，力争引进8家企业。"));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = whole.map((byte, index) => (index === at ? byte ^ flip : byte));
        await refusalOf(broken, "改.docx");
      }),
      { numRuns: 300 },
    );
  });
});
