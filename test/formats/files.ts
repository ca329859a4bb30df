import { crc32, deflateRawSync } from "node:zlib";

/** A member of an archive made by hand; `declared` overrides what the directory says, to lie about it. */
export interface MadeMember {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly declared?: { readonly size?: number; readonly crc?: number };
  readonly encrypted?: boolean;
}

const bytesOf = (text: Uint8Array | string): Uint8Array =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

/** Packs members into a ZIP archive, true or lying, as the test asks. */
export function zipOf(members: readonly MadeMember[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, declared = {}, encrypted = false } of members) {
    const data = bytesOf(bytes);
    const packed = deflateRawSync(data);
    const label = Buffer.from(name, "utf8");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(declared.crc ?? crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared.size ?? data.length, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, label, packed);
    directory.push(entry, label);
    at += 30 + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts that make a Word file of this body; further parts (numbering, styles) may be given whole. */
export function wordParts(
  body: string,
  parts: Readonly<{ [name: string]: string }> = {},
): readonly MadeMember[] {
  return [
    { name: "[Content_Types].xml", bytes: "<Types/>" },
    {
      name: "word/document.xml",
      bytes: `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(parts).map(([name, xml]) => ({
      name: `word/${name}`,
      bytes: xml.replace(/^<(\S+?)>/, `<$1 ${WORD}>`),
    })),
  ];
}

/** A Word file of this body. */
export const wordOf = (body: string, parts: Readonly<{ [name: string]: string }> = {}): Uint8Array =>
  zipOf(wordParts(body, parts));

/** `<w:p>` around a text, with paragraph properties. */
export const para = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A text's bytes in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
