import { RADICALS } from "./radical.data.ts";

/**
 * Words with radicals (U+2E80–2FD5) made the characters that they are drawn as, one for one; nothing else changes,
 * so that full-width signs stay. The Kangxi block has compatibility forms in Unicode, the supplement mostly not.
 */
export const withoutRadicals = (words: string): string =>
  words.replace(/[\u2E80-\u2FD5]/g, (radical) => {
    const known = RADICALS.get(radical.charCodeAt(0));
    return known ?? radical.normalize("NFKC");
  });
