import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { OLD_WORD } from "./old-word.data.ts";

const whole = new Uint8Array(Buffer.from(OLD_WORD, "base64"));

async function answerTo(bytes: Uint8Array): Promise<string> {
  const file = await openFile(bytes, "要点.doc");
  return file.ok ? "opened" : file.error.code;
}

describe("an old Word file", () => {
  it("gives its paragraphs; a table's row is a line with tabs", async () => {
    const file = await openFile(whole, "要点.doc");
    expect(file.ok && file.value.passages.map(({ text }) => text.slice(0, 26))).toEqual([
      "青禾区2026年政府工作要点",
      "一、壮大工业。围绕绿色化工、新材料两条产业链，全年引",
      "二、改善民生。10月底前新建公办幼儿园3所，新增学位",
      "任务\t目标\t牵头单位\t完成时限",
      "修路\t新建农村公路30公里\t区交通局\t10月底前",
      "造林\t造林800亩以上\t区林业局\t5月底前",
    ]);
  });

  it("gives the reader its promises with their units", async () => {
    const file = await openFile(whole, "要点.doc");
    if (!file.ok) throw new Error(file.error.code);
    const about = { planId: "p", year: 2026, sha256: "", mediaType: file.value.mediaType };
    const { plan } = readPlan({ opened: file.value }, about);
    const told = plan.commitments.map(({ target, deadline, organisations }) => [
      target === null ? "-" : `${target.comparator}${target.value}${target.unit}`,
      deadline.on,
      organisations[0]?.name,
    ]);
    expect(told).toContainEqual(["=30公里", "2026-10-31", "区交通局"]);
    expect(told).toContainEqual([">=800亩", "2026-05-31", "区林业局"]);
    expect(told).toContainEqual([">=8家", "2026-12-31", "区工信局"]);
  });

  it("whose table of sectors runs in a circle, or that is cut, is refused", async () => {
    expect(await answerTo(whole.slice(0, whole.length - 4000))).toBe("damaged");
    const start = new DataView(whole.buffer).getUint32(76, true);
    const circle = whole.slice();
    // Each two sectors of the table follow each other.
    for (let at = 0; at < 128; at++)
      new DataView(circle.buffer).setUint32((start + 1) * 512 + at * 4, at ^ 1, true);
    expect(await answerTo(circle)).toBe("too-heavy");
  });

  it("with bytes changed it is opened or refused, never thrown at", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const broken = whole.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        await answerTo(broken);
      }),
      { numRuns: 12 },
    );
  });
});
