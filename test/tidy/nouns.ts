import { read } from "./sources.ts";

/** A row of GLOSSARY.md: the word in both languages, the name in the code (null for a word without one) and its file. */
export interface GlossaryRow {
  readonly english: string;
  readonly chinese: string;
  readonly name: string | null;
  readonly file: string | null;
}

const bare = (cell: string): string => cell.replaceAll("`", "").trim();

/** The rows of GLOSSARY.md: | English | 中文 | `Name` | `file` | meaning | */
export function glossaryRows(): readonly GlossaryRow[] {
  return read("GLOSSARY.md")
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|\s*(?:-|English)/.test(line))
    .map((line) => {
      const [english = "", chinese = "", name = "", file = ""] = line.split("|").slice(1).map(bare);
      return { english, chinese, name: name === "" ? null : name, file: file === "" ? null : file };
    });
}
