import { expect, it } from "vitest";
import { canPreview } from "../../src/web/pieces/evidence-preview.tsx";
import { pictureSize } from "../../src/web/pieces/picture-size.ts";

const ascii = (words: string): number[] => Array.from(words, (sign) => sign.charCodeAt(0));
const padded = (...bytes: number[]): Uint8Array => new Uint8Array([...bytes, ...new Uint8Array(40)]);

const PNG = [0x89, ...ascii("PNG\r\n\u001A\n"), 0, 0, 0, 13, ...ascii("IHDR")];
// A start of image, an application segment of four bytes, then the frame: 600 lines of 800 samples.
const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 2, 0x58, 3, 0x20];
const RIFF = [...ascii("RIFF"), 0, 0, 0, 0, ...ascii("WEBP")];

it.each([
  ["PNG", padded(...PNG, 0, 0, 0x40, 0, 0, 0, 0, 9), { width: 16_384, height: 9 }],
  ["GIF", padded(...ascii("GIF89a"), 10, 0, 0, 1), { width: 10, height: 256 }],
  ["JPEG", padded(...JPEG), { width: 800, height: 600 }],
  [
    "WebP, extended",
    padded(...RIFF, ...ascii("VP8X"), 10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0),
    { width: 100, height: 50 },
  ],
  [
    "WebP, lossless",
    padded(...RIFF, ...ascii("VP8L"), 0, 0, 0, 0, 0x2f, 9, 0, 1, 0),
    { width: 10, height: 5 },
  ],
])("%s says its size before it is decoded", (_, bytes, size) => {
  expect(pictureSize(bytes)).toEqual(size);
});

it.each([
  ["nothing", new Uint8Array(0)],
  ["a JPEG without a frame", padded(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff)],
  ["a PNG of no width", padded(...PNG)],
  ["a PDF", padded(...ascii("%PDF-1.4"))],
])("%s has none", (_, bytes) => {
  expect(pictureSize(bytes)).toBeNull();
});

it("pictures and PDF can be previewed, papers and pages of the web cannot", () => {
  expect(["image/png", "image/jpeg", "image/webp", "image/gif", "application/pdf"].every(canPreview)).toBe(
    true,
  );
  expect(["text/plain", "text/html", "image/svg+xml"].some(canPreview)).toBe(false);
});
