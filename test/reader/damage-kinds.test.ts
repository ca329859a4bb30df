import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/reader/decode.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { corrupt } from "../../src/reader/repair/corrupt.ts";
import { toTraditional } from "../../src/reader/repair/script.ts";

/** Ten promises, each with a number or a date. */
const text =
  "今年重点办好以下工作。新建改建农村公路120公里，改造危桥8座。新增学位2600个，力争引进亿元以上项目15个。城镇新增就业6500人以上，发放补贴3.2亿元。" +
  "改造老旧小区24个，惠及居民4300户。确保10月底前全面完成城东水厂扩建工程。区中医院年底前建成投用。";
const PROMISES = [120, 8, 2600, 15, 6500, 320_000_000, 24, 4300, "2024-10-31", "2024-12-31"];

const utf8 = Buffer.from(text, "utf8");
const each = (change: (char: string, at: number) => string): string =>
  Array.from(text, (char, at) => change(char, at)).join("");
const wide = (words: string): string =>
  words.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const ofBytes = (bytes: Uint8Array): string => decodeBytes(new Uint8Array(bytes)).text;
const entity = (char: string): string => `&#${char.charCodeAt(0)};`;
const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** How many of the ten are read from a damaged copy. */
function readFrom(damaged: string): number {
  const about = { planId: "d", year: 2024, sha256: "0", mediaType: "text/plain" };
  const { commitments } = readPlan({ decoded: damaged }, about).plan;
  const found = new Set(
    commitments.map(({ target, deadline }) => (target === null ? deadline.on : Number(target.value))),
  );
  return PROMISES.filter((promise) => found.has(promise)).length;
}

const KINDS: readonly (readonly [kind: string, damaged: string])[] = [
  ["UTF-8 taken for Latin-1", utf8.toString("latin1")],
  ["UTF-8 taken for code page 1252", new TextDecoder("windows-1252").decode(utf8)],
  ["UTF-8 taken for GBK", new TextDecoder("gb18030").decode(utf8)],
  ["UTF-8 taken for Latin-1 twice", Buffer.from(utf8.toString("latin1"), "utf8").toString("latin1")],
  ["GBK taken for code page 1252", new TextDecoder("windows-1252").decode(iconv.encode(text, "gbk"))],
  ["UTF-8 taken for strict code page 1252", iconv.decode(utf8, "windows-1252")],
  ["bytes of GB18030", ofBytes(iconv.encode(text, "gb18030"))],
  ["bytes of UTF-16 without a mark", ofBytes(iconv.encode(text, "utf-16le", { addBOM: false }))],
  ["bytes of Big5, traditional", ofBytes(iconv.encode(toTraditional(text), "big5"))],
  ["traditional", toTraditional(text)],
  ["pinyin glosses and byte slips", corrupt(text, { seed: 7 })],
  ["full width", wide(text)],
  ["half width marks", text.replaceAll("，", ",").replaceAll("。", ". ")],
  ["a blank behind each character, as a scan gives", each((char) => `${char} `)],
  ["entities", each((char, at) => (at % 3 === 0 ? entity(char) : char))],
  ["escapes", each((char, at) => (at % 3 === 0 ? escape(char) : char))],
  ["zero-width signs", each((char, at) => (at % 4 === 0 ? `${char}\u200b` : char))],
  ["pictures", text.replaceAll("。", "。✅\u{1f389}")],
  ["radicals for characters", text.replaceAll("水", "⽔").replaceAll("人", "⼈").replaceAll("小", "⼩")],
  ["a page number in mid-sentence", text.replace("，力争", "，\n— 12 —\n力争")],
  ["lines broken behind every clause", (text.match(/[^，。]{1,20}[，。]?/gu) ?? []).join("\n")],
  ["lines broken inside numbers", text.replace("120", "1\n20").replace("6500", "65\n00")],
  ["锟斤拷 beside the promises", text.replaceAll("。", "。锟斤拷锟斤拷。")],
  ["a digit lost in two numbers", text.replace("2600", "26□0").replace("4300", "4□00")],
  ["percent signs for bytes", encodeURIComponent(text)],
];

/** What cannot be read, and why: lost digits are not guessed on purpose. */
const LESS: Readonly<{ [kind: string]: number }> = {
  "a digit lost in two numbers": 8,
};

describe("ten promises under 25 kinds of damage", () => {
  it("are 25 kinds", () => {
    expect(new Set(KINDS.map(([kind]) => kind)).size).toBe(25);
  });

  it.each(KINDS)("%s", (kind, damaged) => {
    expect(readFrom(damaged)).toBe(LESS[kind] ?? PROMISES.length);
  });
});
