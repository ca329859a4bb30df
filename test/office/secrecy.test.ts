import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secrecyMark } from "../../src/office/secrecy.ts";

const STAR = "\u2605";

describe("A secrecy mark is found where a document bears one", () => {
  it.each([
    [`机密${STAR}10年\n关于某事的报告`, `机密${STAR}10年`],
    [`000001\n机密${STAR}\n特急`, `机密${STAR}`],
    [`绝 密 ${STAR} 长期`, `绝密${STAR}长期`],
    [`关于某事的报告\n秘密 1年\n正文`, "秘密1年"],
    ["秘密\n关于某事的报告", "秘密"],
    ["【机密】\n报告", "【机密】"],
    ["密级\uFF1A秘密\n正文", "密级\uFF1A秘密"],
    ["000012 机密 特急\n正文", "000012机密特急"],
    [`正文第一段。\n\n附件\n秘密${STAR}六个月`, `秘密${STAR}六个月`],
    ["机 密\n报告", "机密"],
  ])("%j bears %s", (text, mark) => {
    expect(secrecyMark(text)?.mark).toBe(mark);
  });
});

describe("Text that merely talks of secrecy passes", () => {
  it.each([
    "做好保密工作，保守国家秘密。",
    "依法保护企业商业秘密和个人隐私。",
    "涉及国家秘密的除外，其余信息一律公开。",
    "开展保密宣传教育，签订保密承诺书10份。",
    "引进精密机械企业3家，机密性要求按合同执行。",
    "公文应在首页左上角标注“机密\u2605”或“秘密\u2605”字样，具体按国家标准执行。",
    "",
    "全年引进龙头企业4家以上。",
  ])("%j", (text) => {
    expect(secrecyMark(text)).toBeNull();
  });
});

describe("Text that is no document", () => {
  it("of one line, millions of characters long, is searched without trouble", () => {
    expect(secrecyMark("\u3000".repeat(3_000_000))).toBeNull();
    expect(secrecyMark("机 ".repeat(1_000_000))).toBeNull();
    expect(secrecyMark(`${"字".repeat(3_000_000)}机密\u2605`)?.at).toBe(3_000_000);
  });
});

describe("Laws of the search", () => {
  const plain = fc.string({ unit: "grapheme" }).filter((text) => !/[绝机秘密]/u.test(text));

  it("finds a starred mark wherever its line stands", () => {
    fc.assert(
      fc.property(plain, plain, fc.constantFrom("绝密", "机密", "秘密"), (before, after, level) => {
        const text = `${before}\n${level}${STAR}5年\n${after}`;
        const found = secrecyMark(text);
        expect(found?.mark).toBe(`${level}${STAR}5年`);
        expect(text.slice(found?.at).startsWith(level)).toBe(true);
      }),
    );
  });

  it("never finds one where none of its characters stand, and never throws", () => {
    fc.assert(fc.property(plain, (text) => secrecyMark(text) === null));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void secrecyMark(text)));
  });
});
