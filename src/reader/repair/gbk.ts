import { gbkCells } from "./gbk.data.ts";

const firstLead = 0x81;
const lastLead = 0xfe;
const rowLength = 190;
const euro = 0x20ac;
const question = 0x3f;

let pairByCode: Uint16Array | null = null;

/**
 * Character code at a GBK byte pair; user-defined rows give private-use codes (AAA1 → U+E000).
 * 0 when the two bytes are no pair.
 */
export function codeAt(lead: number, trail: number): number {
  if (lead < firstLead || lead > lastLead || trail < 0x40 || trail > 0xfe || trail === 0x7f) return 0;
  const column = trail - 0x40 - (trail > 0x7f ? 1 : 0);
  return gbkCells.charCodeAt((lead - firstLead) * rowLength + column);
}

/** The byte pair of a character code as `lead << 8 | trail`; 0 when GBK has none (ASCII among them). */
export function pairOf(code: number): number {
  pairByCode ??= invert();
  return pairByCode[code] ?? 0;
}

function invert(): Uint16Array {
  const pairs = new Uint16Array(0x10000);
  for (let cell = 0; cell < gbkCells.length; cell++) {
    const column = cell % rowLength;
    const trail = column + 0x40 + (column >= 0x3f ? 1 : 0);
    const code = gbkCells.charCodeAt(cell);
    // One character stands twice (U+3000 at A1A1 and A3A0); the first place is the one that texts use.
    pairs[code] ||= ((Math.floor(cell / rowLength) + firstLead) << 8) | trail;
  }
  for (const [code, pair] of laterPoints) pairs[code] = pair;
  return pairs;
}

/**
 * Code points that decoders by GB 18030-2005 and -2022 use where older ones gave private-use characters;
 * encoding has to accept both.
 */
const laterPoints: readonly (readonly [number, number])[] = [
  [0xfe10, 0xa6d9],
  [0xfe12, 0xa6da],
  [0xfe11, 0xa6db],
  [0xfe13, 0xa6dc],
  [0xfe14, 0xa6dd],
  [0xfe15, 0xa6de],
  [0xfe16, 0xa6df],
  [0xfe17, 0xa6ec],
  [0xfe18, 0xa6ed],
  [0xfe19, 0xa6f3],
  [0x9fb4, 0xfe59],
  [0x9fb5, 0xfe61],
  [0x9fb6, 0xfe66],
  [0x9fb7, 0xfe67],
  [0x9fb8, 0xfe6d],
  [0x9fb9, 0xfe7e],
  [0x9fba, 0xfe90],
  [0x9fbb, 0xfea0],
];

/** A text as GBK bytes, one UTF-16 unit a byte; € is the single byte 80 as in code page 936, a foreign character '?'. */
export function toGbk(text: string): string {
  let bytes = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = pairOf(code);
    if (code < 0x80) bytes += text[i];
    else if (code === euro) bytes += "\x80";
    else bytes += pair > 0 ? String.fromCharCode(pair >> 8, pair & 0xff) : "?";
  }
  return bytes;
}

/**
 * Decodes as code page 936 does in the programs that made the damage: an invalid pair becomes one '?' and takes
 * both bytes with it, a lead byte left alone at the end becomes '?', and the single byte 80 is €.
 */
export function decodeSwallowing(bytes: string): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes.charCodeAt(i);
    if (lead < 0x80) {
      text += bytes[i];
    } else if (lead === 0x80) {
      text += "€";
    } else {
      const code = i + 1 < bytes.length ? codeAt(lead, bytes.charCodeAt(i + 1)) : 0;
      text += String.fromCharCode(code || question);
      i++;
    }
  }
  return text;
}
