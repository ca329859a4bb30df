const HAN = /[\u4e00-\u9fff]/g;
const LATIN_WORD = /[A-Za-z]{2,}/g;
const SAMPLE = 20_000;

/** True for a plan written in English: words in Latin letters and hardly a Chinese character, judged by its opening. */
export function isEnglish(text: string): boolean {
  const opening = text.slice(0, SAMPLE);
  const words = opening.match(LATIN_WORD)?.length ?? 0;
  return words >= 8 && (opening.match(HAN)?.length ?? 0) * 4 < words;
}
