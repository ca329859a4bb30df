import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/reader/decode.ts";
import { corrupt } from "../../src/reader/repair/corrupt.ts";
import { repairText } from "../../src/reader/repair/repair.ts";
import { lettersOf, onGlossedPage, sentences } from "./repair-fixture.ts";

const corpus = process.env.TAIZHANG_CORPUS;
const plan = (name: string) => readFileSync(new URL(`../../plans/${name}`, import.meta.url), "utf8");

describe("clean text", () => {
  it("comes back as it is, every unit at its own place, without a mark", () => {
    const text = sentences.join("\n");
    const repaired = repairText(text);
    expect(repaired.text).toBe(text);
    expect(repaired.marks).toEqual([]);
    expect(repaired.lost).toEqual([]);
    expect(repaired.certified).toBe(true);
    expect(Array.from(repaired.map.subarray(0, 4))).toEqual([0, 1, 1, 2]);
    expect(repaired.map.length).toBe(2 * text.length);
  });

  it.each(["", "\n\n", "只有一行", "Phoenix Plan (2024)?", "是不是？为什么?", "□ 是  □ 否", "a(b)c(d)e(f)"])(
    "leaves %j alone",
    (text) => {
      expect(repairText(text)).toMatchObject({ text, marks: [], lost: [] });
    },
  );
});

describe("traditional text and glosses", () => {
  it("turns traditional into simplified characters one for one, minding phrases", () => {
    expect(repairText("著力擴大內需，歸著作權人所有，今後五年。").text).toBe(
      "着力扩大内需，归著作权人所有，今后五年。",
    );
  });

  it("takes glosses out and gives their stretch to the character before them", () => {
    const { text, map, marks, certified } = repairText("區(qū)里報(bào)告,實(shí)現(xiàn)");
    expect(text).toBe("区里报告,实现");
    expect(Array.from(map.subarray(0, 4))).toEqual([0, 5, 5, 6]);
    expect(marks).toEqual([]);
    expect(certified).toBe(true);
  });

  it("takes out toneless glosses, also doubled ones, but vouches for nothing it cannot explain", () => {
    const { text, certified } = repairText("黨(dang)(dang)的(de)(de)(de)建(jian)設(she)");
    expect(text).toBe("党的建设");
    expect(certified).toBe(false);
  });

  it("keeps brackets that read nothing", () => {
    expect(repairText("本报(非青禾新闻网)讯(abc)(IP)").text).toBe("本报(非青禾新闻网)讯(abc)(IP)");
  });
});

describe("what is gone", () => {
  it("is reported and never guessed: 锟斤拷, U+FFFD, fresh memory", () => {
    const text = "投资锟斤拷亿元，建成\ufffd\ufffd个，烫烫烫";
    const { text: out, lost, marks } = repairText(text);
    expect(out).toBe(text);
    expect(lost).toEqual([
      { start: 2, end: 5 },
      { start: 10, end: 12 },
      { start: 14, end: 17 },
    ]);
    expect(marks.every((mark) => mark.certainty === "lost" && mark.confidence === "0.00")).toBe(true);
  });

  it("never makes a number of a swallowed digit", () => {
    const damaged = corrupt("责任单位建成地热2座，实现计划。\n地热供暖，地热发电。", { seed: 3 });
    expect(damaged).toContain("地?zé)?座");
    const { text, lost } = repairText(damaged);
    expect(text).toBe("责任单位建成地热▯座,实现计划。\n地热供暖,地热发电。");
    expect(lost).toEqual([{ start: text.indexOf("▯"), end: text.indexOf("▯") + 1 }]);
  });

  it("marks a '?' in mid-sentence of a damaged page as lost", () => {
    const { text, lost } = repairText(onGlossedPage("第12?3號"));
    expect(text).toContain("第12?3号");
    expect(lost).toHaveLength(1);
  });
});

describe("our own statement, damaged", () => {
  const clean = plan("lingcheng-2024.txt");
  const damaged = plan("lingcheng-2024.damaged.txt");

  it("is what the corruptor makes of it (else: npx tsx scripts/make-damaged-statement.ts)", () => {
    expect(corrupt(clean, { seed: 1 })).toBe(damaged);
  });

  it("comes back in every letter and digit", () => {
    const { text, certified, lost } = repairText(damaged);
    expect(lettersOf(text)).toBe(lettersOf(clean));
    expect(certified).toBe(true);
    expect(lost).toEqual([]);
  });
});

describe("the founding page", () => {
  it.skipIf(!corpus)(
    "comes back in every letter and digit (needs the outside texts of TAIZHANG_CORPUS)",
    () => {
      const passage = (name: string) => join(corpus ?? "", "passages", name);
      expect(existsSync(passage("000.txt"))).toBe(true);
      const { text: decoded, encoding } = decodeBytes(readFileSync(passage("000.txt")));
      const clean = readFileSync(passage("000.clean.txt"), "utf8").trimEnd();
      const { text, marks, lost, certified } = repairText(decoded);
      expect(encoding).toBe("utf-8");
      expect(lettersOf(text.trimEnd())).toBe(lettersOf(clean));
      expect(text.trimEnd()).toBe(clean);
      expect(certified).toBe(true);
      expect(lost).toEqual([]);
      const guessed = marks.filter((mark) => mark.certainty === "by-language");
      expect(guessed.map((mark) => mark.after)).toEqual(["面", "强", "作", "。"]);
      for (const mark of guessed) expect(Number(mark.confidence)).toBeGreaterThan(0.85);
      expect(marks.filter((mark) => mark.certainty === "by-gloss").map((mark) => mark.after)).toEqual([
        "热",
        "热",
        "热",
      ]);
    },
  );

  it.skipIf(!corpus)("leaves the clean passages alone (needs the outside texts of TAIZHANG_CORPUS)", () => {
    const clean = readFileSync(join(corpus ?? "", "passages", "000.clean.txt"), "utf8");
    expect(repairText(clean)).toMatchObject({ text: clean, marks: [], lost: [], certified: true });
  });
});
