import { readingLines } from "./readings.data.ts";

interface Readings {
  /** Characters by syllable with its tone mark (qiáng). */
  readonly toned: ReadonlyMap<string, string>;
  /** Characters by syllable without tone (qiang), ü written as ü and as v. */
  readonly toneless: ReadonlyMap<string, string>;
}

let readings: Readings | null = null;

function load(): Readings {
  const toned = new Map<string, string>();
  const toneless = new Map<string, string>();
  for (const line of readingLines.trim().split("\n")) {
    const gap = line.indexOf(" ");
    const syllable = line.slice(0, gap);
    const plain = withoutTone(syllable);
    toned.set(syllable, line.slice(gap + 1));
    toneless.set(plain, (toneless.get(plain) ?? "") + line.slice(gap + 1));
  }
  return { toned, toneless };
}

function normal(reading: string): string {
  return reading.normalize("NFC").toLowerCase().replace(/ɑ/g, "a").replace(/ɡ/g, "g").replace(/v/g, "ü");
}

function withoutTone(reading: string): string {
  return reading
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030c]/g, "")
    .normalize("NFC");
}

/**
 * Characters of GBK that read so; with a tone mark exactly, without one in any tone. Empty when it is no pinyin.
 */
export function charactersReading(reading: string): string {
  readings ??= load();
  const syllable = normal(reading);
  return withoutTone(syllable) === syllable
    ? (readings.toneless.get(syllable) ?? "")
    : (readings.toned.get(syllable) ?? "");
}

/** The same as character codes. */
export function codesReading(reading: string): readonly number[] {
  const characters = charactersReading(reading);
  return Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i));
}

/** True when the character can read so; a reading in another tone counts too (績 jī, jì), as sites' lists differ. */
export function readsAs(character: string, reading: string): boolean {
  if (charactersReading(reading).includes(character)) return true;
  return charactersReading(withoutTone(normal(reading))).includes(character);
}
