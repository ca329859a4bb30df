import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { drawQr } from "../../src/draw/qr.ts";

const NOTE =
  "taizhang/qinghe-2025/1a07e290278c80e4\n1144\nTUUUpM54N3AKZmHVUlXa/QEuHghJcLY8io1hB0971kg=\n\n— taizhang/qinghe-2025/1a07e290278c80e4 +Qrym/7J62J1XhblYbCWMjQzwc2grrN180gI1CkBQ67Nkn/zwaOuJAJOL7w9+n8Hf4jIMdd8MZM+Y8FkVdfvEdOOGQk=\n";

/** Paints the path of the picture into grey values, four dots a module, as a camera would see it. */
function seen(picture: string): { width: number; height: number; data: Uint8Array } {
  const side = Number(/viewBox="0 0 (\d+) /.exec(picture)?.[1]);
  const scale = 4;
  const width = side * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of picture.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let dx = 0; dx < Number(run) * scale; dx += 1)
      for (let dy = 0; dy < scale; dy += 1) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
  return { width, height: width, data };
}

describe("the QR of a checkpoint", () => {
  it("gives back the whole signed note, line feeds and dash included", () => {
    expect(decodeQR(seen(drawQr(NOTE, 30, "zh")))).toBe(NOTE);
  });

  it("is a picture with a name, of the size asked for, with its quiet zone white", () => {
    const picture = drawQr(NOTE, 30, "en");
    expect(picture).toContain('width="30mm"');
    expect(picture).toContain('aria-label="QR code');
    const first = Math.min(...[...picture.matchAll(/M(\d+) (\d+)h/g)].map(([, , y]) => Number(y)));
    expect(first).toBe(4);
  });
});
