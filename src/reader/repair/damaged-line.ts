import { brokenGlossAt, glossAt, type Glossary, type GlossHere } from "./gloss.ts";
import { pairOf } from "./gbk.ts";
import type { Language } from "./language.ts";

/** One place of a damaged line and everything that can start there. */
export interface Sign {
  readonly code: number;
  /** GBK bytes as `lead << 8 | trail`, 0 when there are none. */
  readonly pair: number;
  /** '?' or U+FFFD: bytes may be missing here. */
  readonly lost: boolean;
  readonly gloss: GlossHere | null;
  readonly broken: GlossHere | null;
}

/** A damaged line with what the page and the language say about it. */
export interface DamagedLine {
  readonly text: string;
  readonly signs: readonly Sign[];
  readonly glossary: Glossary;
  readonly language: Language;
  /** True when the page carries no private-use character at all: the carrier may have stripped some out of the slips. */
  readonly stripped: boolean;
}

/** Looks at each place of a line once. */
export function damagedLine(
  text: string,
  glossary: Glossary,
  language: Language,
  stripped: boolean,
): DamagedLine {
  const signs = Array.from({ length: text.length }, (_, at): Sign => {
    const code = text.charCodeAt(at);
    const lost = code === 0x3f || code === 0xfffd;
    return {
      code,
      pair: pairOf(code),
      lost,
      gloss: code === 0x28 ? glossAt(text, at) : null,
      broken: lost ? brokenGlossAt(text, at) : null,
    };
  });
  return { text, signs, glossary, language, stripped };
}
