import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/reader/decode.ts";
import { repairText } from "../../src/reader/repair/repair.ts";
import { sentences } from "./repair-fixture.ts";

const text = sentences.slice(0, 6).join("\n");
const utf8 = Buffer.from(text, "utf8");

describe("a line decoded in the wrong encoding", () => {
  it.each([
    ["UTF-8 read as Latin-1", utf8.toString("latin1")],
    ["UTF-8 read as code page 1252", new TextDecoder("windows-1252").decode(utf8)],
    ["UTF-8 read as Latin-1 twice", Buffer.from(utf8.toString("latin1"), "utf8").toString("latin1")],
    ["GBK read as code page 1252", new TextDecoder("windows-1252").decode(iconv.encode(text, "gbk"))],
  ])("is read anew: %s", (_, misread) => {
    const repaired = repairText(misread);
    expect(repaired.text).toBe(text);
    expect(repaired.marks.every((mark) => mark.certainty === "exact")).toBe(true);
    expect(repaired.map.at(-1)).toBe(misread.length);
  });

  it("is read anew: UTF-8 read as GBK; the lost last bytes are filled by language and say so", () => {
    const misread = new TextDecoder("gb18030").decode(
      Buffer.from("全区上下要把项目建设放在第一位。", "utf8"),
    );
    const { text: out, marks } = repairText(misread);
    expect(out).toBe("全区上下要把项目建设放在第一位。");
    expect(marks.at(-1)).toMatchObject({ after: "。", certainty: "by-language" });
  });

  it("is read anew: UTF-8 read as strict code page 1252, which loses five bytes", () => {
    const misread = iconv.decode(Buffer.from("全区上下要把项目建设放在第一位。", "utf8"), "windows-1252");
    expect(misread).toContain("\ufffd");
    const { text: out, marks } = repairText(misread);
    expect(out).toBe("全区上下要把项目建设放在第一位。");
    expect(marks.some((mark) => mark.certainty === "by-language")).toBe(true);
  });

  it("is left alone beside clean lines", () => {
    const { text: out } = repairText(`第一行。\n${Buffer.from("第二行。").toString("latin1")}\n第三行。`);
    expect(out).toBe("第一行。\n第二行。\n第三行。");
  });

  it("is not suspected in other languages", () => {
    const foreign = "Äußerungen über Größe, naïve café “Zürich”\nEl Niño – año ¿qué?";
    expect(repairText(foreign).text).toBe(foreign);
  });
});

describe("bytes", () => {
  const wide = (bytes: Buffer) => new Uint8Array(bytes);
  it.each([
    ["UTF-8", utf8, "utf-8"],
    ["UTF-8 with its mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), "utf-8"],
    ["GBK", iconv.encode(text, "gbk"), "gb18030"],
    [
      "UTF-16LE with its mark",
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, "utf16le")]),
      "utf-16le",
    ],
    [
      "UTF-16BE with its mark",
      Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, "utf16-be")]),
      "utf-16be",
    ],
    ["UTF-16LE without a mark", iconv.encode(text, "utf16le"), "utf-16le"],
  ])("are decoded: %s", (_, bytes, encoding) => {
    expect(decodeBytes(wide(bytes))).toEqual({ text, encoding });
  });

  it("follow the page's own charset where they are not UTF-8", () => {
    const page = `<html><head><meta charset="big5"></head><body>\u9752\u79be\u5340\u5831\u544a</body></html>`;
    expect(decodeBytes(wide(iconv.encode(page, "big5")))).toEqual({ text: page, encoding: "big5" });
    expect(decodeBytes(wide(iconv.encode("青禾", "gbk")), { charset: "GB2312" })).toEqual({
      text: "青禾",
      encoding: "gb18030",
    });
  });

  it("are UTF-8 even if the page says otherwise, as saved pages do", () => {
    const page = `<meta charset="gbk">${text}`;
    expect(decodeBytes(wide(Buffer.from(page, "utf8")))).toEqual({ text: page, encoding: "utf-8" });
  });

  it("keep being UTF-8 with a single flaw, which stays visible", () => {
    const flawed = Buffer.concat([utf8, Buffer.from([0xe5])]);
    expect(decodeBytes(wide(flawed))).toEqual({ text: `${text}\ufffd`, encoding: "utf-8" });
  });

  it("never throw: nothing, noise, an unknown charset", () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
    expect(decodeBytes(Uint8Array.from({ length: 256 }, (_, i) => 255 - i)).text.length).toBeGreaterThan(0);
    expect(decodeBytes(wide(iconv.encode(text, "gbk")), { charset: "no-such-thing" }).text).toBe(text);
  });
});
