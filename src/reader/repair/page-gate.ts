import type { Glossary } from "./gloss.ts";
import { showsBrokenGloss } from "./gloss.ts";

const suspicious = /[?\ufffd€\ue000-\uf8ff]/;

/** True when a line of a damaged page may hold a slip: only these signs can be left by lost or shifted bytes. */
export function maySlip(line: string): boolean {
  return suspicious.test(line);
}

/** True when a page was through the gloss list: it shows glosses, or at least one broken one with its tone mark. */
export function isOfDamagedKind(text: string, glossary: Glossary): boolean {
  return glossary.glossed || (suspicious.test(text) && showsBrokenGloss(text));
}
