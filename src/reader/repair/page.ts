import { foldMarks } from "./corrupt.ts";
import { type Glossary, learnGlosses } from "./gloss.ts";
import { chinese } from "./language.ts";
import { isOfDamagedKind } from "./page-gate.ts";
import { namesAsWords, wordsOfPage } from "./page-words.ts";
import { isDoubtful, type Page, repairLine, type RepairedLine } from "./repaired-line.ts";
import { assemble, type RepairStep } from "./repair-step.ts";

/**
 * Takes the glosses out of a page and reads its slips. A page is one unit, since it shows its own gloss list and its
 * own words. The script stays as it came. Null when the page is not of the damaged kind.
 */
export function repairPage(decoded: string, names: readonly string[]): RepairStep | null {
  const glossary = learnGlosses(decoded);
  if (!isOfDamagedKind(decoded, glossary)) return null;
  const lines = decoded.split("\n");
  const repaired = repairLines(lines, glossary, names, !/[\ue000-\uf8ff]/.test(decoded));
  const folds = writesFoldedMarks(decoded);
  const characters = repaired.map((line) => line.characters);
  const certified = repaired.every((line) => line.certified);
  return assemble(lines, characters, certified, ({ code, how }) => {
    const written = String.fromCharCode(code);
    return folds && how !== "plain" ? foldMarks(written) : written;
  });
}

/** Twice at most: lines that leave a doubt are read again with the words that the rest of the page shows. */
function repairLines(
  lines: readonly string[],
  glossary: Glossary,
  names: readonly string[],
  bare: boolean,
): readonly RepairedLine[] {
  const own = namesAsWords(names);
  const glosses = [...glossary.byCharacter].map(([character, reading]) => ({ character, reading }));
  const first: Page = { glossary, glosses, bare, language: memo(() => chinese(own)) };
  const repaired = lines.map((line) => repairLine(line, first));
  if (!repaired.some(isDoubtful)) return repaired;
  const language = memo(() => chinese([...own, ...wordsOfPage(repaired)]));
  return repaired.map((line, at) =>
    isDoubtful(line) ? repairLine(lines[at] ?? "", { ...first, language }) : line,
  );
}

function memo<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** True when a page writes its commas and colons narrow; a mark that the repair brings back then follows the page. */
function writesFoldedMarks(text: string): boolean {
  const narrow = text.match(/[\p{Script=Han}”][,:;]/gu)?.length ?? 0;
  const wide = text.match(/[，：；]/g)?.length ?? 0;
  return narrow > wide;
}
