import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corrupt, foldMarks, widenMarks } from "../../src/reader/repair/corrupt.ts";
import { codeAt, pairOf } from "../../src/reader/repair/gbk.ts";
import { repairText } from "../../src/reader/repair/repair.ts";
import { simplifiedCode, toSimplified, toTraditional } from "../../src/reader/repair/script.ts";
import { lettersOf, sentences } from "./repair-fixture.ts";

const texts = fc
  .shuffledSubarray([...sentences], { minLength: 4, maxLength: 12 })
  .map((chosen) => chosen.join("\n"));

describe("repair against the corruptor", () => {
  it("gives a damaged text back, and owns up to every letter that it could not", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 1_000_000 }), (text, seed) => {
        const repaired = repairText(corrupt(text, { seed }));
        const lines = repaired.text.split("\n");
        let offset = 0;
        for (const [at, clean] of text.split("\n").entries()) {
          const line = lines[at] ?? "";
          const inLine = (start: number) => start >= offset && start < offset + line.length;
          const unsure = repaired.marks.some((mark) => inLine(mark.start) && Number(mark.confidence) < 0.9);
          if (!unsure) expect(lettersOf(line)).toBe(lettersOf(clean));
          offset += line.length + 1;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("changes nothing in clean text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(repairText(text)).toMatchObject({ text, marks: [], lost: [], certified: true });
      }),
    );
  });

  it("is the same when done twice", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 99 }), (text, seed) => {
        const once = repairText(corrupt(text, { seed })).text;
        expect(repairText(once).text).toBe(once);
      }),
      { numRuns: 20 },
    );
  });
});

describe("repair of anything at all", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom(...Array.from("責(zé)?區(qū)€\ue088\ufffd地岱矫，。!\n1A Ã©锟斤拷𠮷")), {
        maxLength: 60,
      })
      .map((signs) => signs.join("")),
  );

  it("never throws, keeps the lines, and maps every unit into the text that came", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: out, map, marks, lost } = repairText(text);
        expect(out.split("\n").length).toBe(text.split("\n").length);
        expect(map.length).toBe(2 * out.length);
        let before = 0;
        for (let i = 0; i < map.length; i += 2) {
          const start = map[i] ?? -1;
          const end = map[i + 1] ?? -1;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
        for (const mark of marks) {
          expect(mark.after).toBe(out.slice(mark.start, mark.end));
          expect(mark.confidence).toMatch(/^(?:0\.\d\d|1\.00)$/);
        }
        expect(lost.every(({ start, end }) => start < end && end <= out.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("maps an undamaged character to itself", () => {
    const damaged = corrupt(sentences.join("\n"), { seed: 5 });
    const { text, map, marks } = repairText(damaged);
    const touched = new Set(
      marks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
    for (let at = 0; at < text.length; at++) {
      if (touched.has(at)) continue;
      const came = damaged.charCodeAt(map[2 * at] ?? 0);
      if (text[at] !== "着") expect(simplifiedCode(came)).toBe(simplifiedCode(text.charCodeAt(at)));
    }
  });
});

describe("the tables", () => {
  it("give every GBK pair one character, and the character its pair back", () => {
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const code = codeAt(lead, trail);
        if (trail === 0x7f) expect(code).toBe(0);
        else if (code !== 0x3000 && pairOf(code) !== ((lead << 8) | trail))
          expect.fail(`${lead.toString(16)} ${trail.toString(16)}`);
      }
    }
    expect(codeAt(0xab, 0xcb)).toBe(0xe088);
    expect(codeAt(0xfa, 0xc3)).toBe(0xe312);
    expect([codeAt(0x80, 0x40), codeAt(0xff, 0x40), codeAt(0x81, 0x3f)]).toEqual([0, 0, 0]);
  });

  it("bring text to traditional characters and back", () => {
    for (const sentence of sentences) expect(toSimplified(toTraditional(sentence))).toBe(sentence);
    expect(toTraditional("后里系云干范游")).toBe("后里系云干范游");
  });

  it("fold marks and widen them again beside Chinese, not inside numbers", () => {
    for (const sentence of sentences) expect(widenMarks(foldMarks(sentence))).toBe(sentence);
    expect(widenMarks("投资1,200元,见(附表)")).toBe("投资1,200元，见（附表）");
  });
});
