import { inflateSync } from "fflate";
import { letterCount, packedWords, wordCount } from "./words.data.ts";

/** One word of the list and how often it stands in the list's own sources. */
export interface ListedWord {
  readonly text: string;
  readonly count: number;
}

/** Unpacks the committed word list: front-coded in four streams (shared and new letters, weight, low and high bytes). */
export function unpackWords(): readonly ListedWord[] {
  const bytes = inflateSync(fromBase64(packedWords), { out: new Uint8Array(2 * (wordCount + letterCount)) });
  const heads = bytes.subarray(0, wordCount);
  const weights = bytes.subarray(wordCount, 2 * wordCount);
  const low = bytes.subarray(2 * wordCount, 2 * wordCount + letterCount);
  const high = bytes.subarray(2 * wordCount + letterCount);
  const words: ListedWord[] = [];
  let text = "";
  for (let word = 0, letter = 0; word < wordCount; word++) {
    const head = heads[word] ?? 0;
    text = text.slice(0, head >> 4);
    for (let more = head & 15; more > 0; more--, letter++) {
      text += String.fromCharCode(((high[letter] ?? 0) << 8) | (low[letter] ?? 0));
    }
    words.push({ text, count: 2 ** ((weights[word] ?? 0) / 4) });
  }
  return words;
}

function fromBase64(packed: string): Uint8Array {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
