/** Width and height of a picture in pixels, as its own header says. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const sizeAt = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

/** JPEG: walks from marker to marker up to the start of frame (ITU-T T.81, B.2). */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sizeAt(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** WebP: simple, lossless and extended form (RFC 9649). */
function webpSize(view: DataView): PictureSize | null {
  if (view.byteLength < 30) return null;
  const form = view.getUint32(12);
  if (form === 0x56503820)
    return sizeAt(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (form === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return sizeAt((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (form !== 0x56503858) return null;
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  return sizeAt(three(24) + 1, three(27) + 1);
}

/** What a PNG, JPEG, WebP or GIF says of its size before anything of it is decoded; null for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return null;
  const head = view.getUint32(0);
  if (head === 0x89504e47) return bytes.length < 24 ? null : sizeAt(view.getUint32(16), view.getUint32(20));
  if (head === 0x47494638) return sizeAt(view.getUint16(6, true), view.getUint16(8, true));
  if (head >>> 8 === 0xffd8ff) return jpegSize(view);
  return head === 0x52494646 && view.getUint32(8) === 0x57454250 ? webpSize(view) : null;
}
