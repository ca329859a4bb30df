import { describe, expect, it } from "vitest";
import { repairText } from "../../src/reader/repair/repair.ts";
import { onGlossedPage } from "./repair-fixture.ts";

/** Repairs one line that stands on a glossed page, and gives that line back. */
function repairOn(line: string) {
  const repaired = repairText(onGlossedPage(line));
  const start = repaired.text.indexOf("\n") + 1;
  const end = repaired.text.indexOf("\n", start);
  const marks = repaired.marks.filter((mark) => mark.start >= start && mark.end <= end);
  return { text: repaired.text.slice(start, end), marks, certified: repaired.certified };
}

describe("a slip that a gloss opened", () => {
  it("is read to the next cut; the gloss names the byte in front of it", () => {
    // 地 B5D8 · 熱 9FE1: the pair D89F is 責, so "(zé)" fell between the bytes of 熱.
    const { text, marks, certified } = repairOn("在地?zé)岱矫?,?qiáng)化管理");
    expect(text).toBe("在地热方面,强化管理");
    expect(marks.map(({ before, after, certainty }) => [before, after, certainty])).toEqual([
      ["?zé)岱", "热", "by-gloss"],
      ["岱矫", "方", "exact"],
      ["矫?", "面", "by-language"],
      ["?qiáng)", "强", "by-language"],
    ]);
    expect(certified).toBe(true);
  });

  it("passes through private-use characters, which are data", () => {
    expect(repairOn("綠源地?zé)崮芄\ue088竞献?,確保").text).toBe("绿源地热能公司合作,确保");
  });

  it("swallows the bracket of the closing tag and takes its residue with it", () => {
    const { text, marks } = repairOn("“地?zé)岽\ue312骸薄?/p>");
    expect(text).toBe("“地热代煤”。");
    expect(marks.at(-1)).toMatchObject({ before: "薄?/p>", after: "。", certainty: "by-language" });
  });

  it("ends at an ASCII letter, which is a trail byte", () => {
    expect(repairText("平?jīng)龉\ue63dI").text).toBe("平凉工业");
    expect(repairText("當(dāng)?shù)氐玫饺\ue080嫱茝V").text).toBe("当地得到全面推广");
  });

  it("is still read when the carrier stripped a private-use character, but with less trust", () => {
    expect(repairText("平?jīng)龉I").text).toBe("平凉工业");
    const { text, marks } = repairText("當(dāng)?shù)氐玫饺嫱茝V");
    expect(text).toBe("当地得到全面推广");
    expect(marks.some((mark) => mark.certainty === "by-language")).toBe(true);
  });

  it("needs no other gloss on the page", () => {
    expect(repairText("打?qū)嵉墓ぷ魍苿?dòng)").text).toBe("打实的工作推动");
    expect(repairText("們?nèi)绾闻c").text).toBe("们如何与");
  });
});

describe("a slip that a cut opened", () => {
  it("is read from a lost lead byte on", () => {
    // 。現 A1A3 AC46: the second pass cut in front of A3AC.
    const { text, marks } = repairOn("整體性?,F(xiàn)在開始建設");
    expect(text).toBe("整体性。现在开始建设");
    expect(marks[0]).toMatchObject({ after: "。", certainty: "by-language" });
  });

  it("tells a lost byte and a full-width question mark from two question marks", () => {
    // 。縣 A1A3 BF68: the second pass cut in front of A3BF.
    expect(repairOn("完成一部分??h里決定").text).toBe("完成一部分。县里决定");
  });

  it("passes through an exclamation mark that never was one", () => {
    // 。”林 A1A3 A1B1 C1D6: the second pass cut in front of A3A1.
    expect(repairOn("他說“不好?！绷珠拯c頭").text).toMatch(/^他说“不好。”林檎点/);
  });

  it("leaves a real question alone", () => {
    expect(repairOn("這是爲什麼?").text).toBe("这是为什么?");
    expect(repairOn("這是爲什麼?").marks).toEqual([]);
  });
});

describe("names that the caller knows", () => {
  it("decide where the language alone would choose a commoner word", () => {
    const page = onGlossedPage("地?zé)?/p>");
    const at = (text: string) => text.split("\n")[1];
    expect(at(repairText(page, { names: ["地热"] }).text)).toBe("地热");
  });

  it.each(["禾陵热力", "青禾开发区城北高新产业园禾陵热力有限公司"])(
    "decide for a firm that no word list holds, however long its name is: %s",
    (firm) => {
      const head = firm.slice(0, firm.indexOf("陵"));
      const page = onGlossedPage(`由${head}陵?niè)崃?,年底前建成換熱站。`);
      const line = (names: readonly string[]) => repairText(page, { names }).text.split("\n")[1];
      expect(line([])).toBe(`由${head}陵热烈,年底前建成换热站。`);
      expect(line([firm])).toBe(`由${head}陵热力,年底前建成换热站。`);
      const sure = repairText(page, { names: [firm] }).marks.find(({ after }) => after === "力");
      expect(Number(sure?.confidence)).toBeGreaterThan(0.9);
    },
  );

  it("count when the page itself shows them elsewhere", () => {
    const page = `${onGlossedPage("地?zé)?/p>")}\n地熱井。\n地熱站。`;
    expect(repairText(page).text.split("\n")[1]).toBe("地热");
  });
});

describe("punctuation", () => {
  it("that the repair brings back follows the width that the page writes", () => {
    const page =
      "區(qū)里的責(zé)任，時(shí)時(shí)報(bào)告，強(qiáng)化實(shí)效。\n在地?zé)岱矫?，?qiáng)化";
    expect(repairText(page).text.split("\n")[1]).toBe("在地热方面，强化");
  });
});
