import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/reader/read-text.ts";
import { repairText } from "../../src/reader/repair/repair.ts";

const TEXT = "青禾区今年新增规上企业12家以上，6月底前建成青禾水厂。\n全年改造公路38.5公里，新增就业8600人。";

const DAMAGE: readonly (readonly [string, (text: string) => string])[] = [
  ["decimal entities", (text) => text.replace(/[一-龥]/g, (sign) => `&#${sign.charCodeAt(0)};`)],
  ["hexadecimal entities", (text) => text.replace(/[一-龥]/g, (s) => `&#x${s.charCodeAt(0).toString(16)};`)],
  ["escapes of JSON", (text) => text.replace(/[一-龥]/g, (s) => `\\u${s.charCodeAt(0).toString(16)}`)],
  ["zero-width blanks", (text) => text.replace(/(.)/g, "$1\u200b")],
  ["pictures", (text) => text.replace(/，/g, "，🌾")],
  ["pictures of one unit", (text) => text.replace(/，/g, "，✅")],
  ["full stops of half width", (text) => text.replace(/。/g, ".")],
  ["radicals", (text) => text.replace(/工/g, "\u2f2f").replace(/水/g, "\u2f54")],
  ["blanks of a scan", (text) => text.replace(/([^\n])(?=[^\n])/g, "$1 ")],
];

describe("what stands between characters", () => {
  it.each(DAMAGE)("%s are taken out and nothing else", (_, damage) => {
    const { text, map } = repairText(damage(TEXT));
    expect(text).toBe(TEXT);
    expect(map).toHaveLength(2 * text.length);
  });

  it("leaves the blanks of a table alone", () => {
    const row = "1 新增规上企业 12 家 区工信局 12月\n2 改造公路 38 公里 区交通局 10月";
    expect(repairText(row).text).toBe(row);
  });

  it("leaves the point of a label, of a number and of a name alone", () => {
    const list = "一. 做强产业.\n1.新增规上企业12家\n2.改造公路38.5公里，引进A.B公司";
    expect(repairText(list).text).toBe(list.replace("产业.", "产业。"));
  });

  it("leaves a point alone where sentences end with full stops", () => {
    const text = "第一条. 本县今年办好十件实事。新建公路30公里。新增就业900人。";
    expect(repairText(text).text).toBe(text);
  });

  it("never throws, and every unit knows where it came from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const repaired = repairText(text);
        expect(repaired.map.length).toBe(2 * repaired.text.length);
      }),
    );
  });
});

describe("a number that lost a digit", () => {
  it("is no number", () => {
    const { claims } = readText("全年新建公路3□.5公里，新增就业8□00人，引进项目20个。", 2025);
    const values = claims.flatMap(({ amount }) => (amount === null ? [] : [amount.value]));
    expect(values).toEqual(["20"]);
  });

  it("is marked as lost", () => {
    expect(repairText("全年新建公路3□.5公里。").lost).toHaveLength(1);
  });
});
